#!/usr/bin/env bash
# Lets every fuzz test look for input that breaks it, for as long as its maxDuration says, two at a time: about three minutes, five beside other work.
# What it finds is kept as a seed beside the test's own; all that were tried before are in .cifuzz-corpus, which is not checked in.
set -euo pipefail
cd "$(dirname "$0")/.."
start=$SECONDS
mapfile -t tests < <(grep -rl --include='*.java' '^  @FuzzTest' */src/test/java | sort)
modules=$(printf '%s\n' "${tests[@]}" | cut -d/ -f1 | sort -u | paste -sd,)
mkdir -p target
mvn -o test-compile dependency:build-classpath -Dmdep.outputFile=target/fuzz.classpath -pl "$modules" -am -Djacoco.skip -Denforcer.skip -Dspotless.check.skip \
  >target/fuzz-compile.log 2>&1 || { tail -n 30 target/fuzz-compile.log >&2; echo "CI: the fuzz tests do not compile" >&2; exit 1; }

fuzz() { # FILE METHOD SECONDS
  local module=${1%%/*} class log name
  class=$(sed -E 's,^[^/]*/src/test/java/,,; s,\.java$,,; s,/,.,g' <<<"$1")
  name=${class##*.}
  log=$PWD/target/fuzz-$name-$2.log
  cd "$module"
  local seeds=src/test/resources/${class//.//}Inputs/$2 corpus=.cifuzz-corpus/$class/$2
  mkdir -p "$seeds" "$corpus"
  if timeout $(($3 + 120)) java -Xmx1g -XX:+UseSerialGC -cp "target/test-classes:target/classes:$(cat target/fuzz.classpath)" com.code_intelligence.jazzer.Jazzer \
    --instrumentation_includes='dev.entente.**' --target_class="$class" --target_method="$2" -max_total_time="$3" -artifact_prefix="$seeds/" "$corpus" "$seeds" >"$log" 2>&1; then
    printf '%s, %s: nothing found (%s)\n' "$name" "$2" "$(grep -o 'Done [0-9]* runs.*' "$log" | tail -n 1)"
    rmdir -p --ignore-fail-on-non-empty "$seeds"
  else
    printf '%s, %s: BROKEN\n' "$name" "$2"
    grep -E -A 12 'Java Exception|== |Caused by|crash-|ERROR|timeout-' "$log" | head -n 40
    return 1
  fi
}
export -f fuzz

for test in "${tests[@]}"; do
  grep -A 3 '^  @FuzzTest' "$test" | sed -nE 's/.*maxDuration = "([0-9]+)s".*/\1/p; s/^  void ([A-Za-z0-9]+)\(.*/\1/p' | paste -d ' ' - - |
    while read -r seconds method; do echo "$test $method $seconds"; done
done | xargs -P 2 -L 1 bash -c 'fuzz "$@"' fuzz ||
  { echo "CI: fuzzing broke something; the inputs are among the seeds now: git status" >&2; exit 1; }
echo "nothing found in $((SECONDS - start))s"
