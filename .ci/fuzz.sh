#!/usr/bin/env bash
# Lets the fuzz tests look for input that breaks them, for as long as their maxDuration says; a class with several takes them in turns, a
# commit each, so that all together stay below three minutes.
# What it finds is kept as a seed beside the test's own; all that were tried before are in .cifuzz-corpus, which is not checked in.
set -euo pipefail
cd "$(dirname "$0")/.."
start=$SECONDS
mapfile -t tests < <(grep -rl --include='*.java' '^  @FuzzTest' */src/test/java | sort)
failed=
for test in "${tests[@]}"; do
  module=${test%%/*}
  name=$(basename "$test" .java)
  mapfile -t methods < <(grep -A 3 '^  @FuzzTest' "$test" | sed -n 's/^  void \([A-Za-z0-9]*\)(.*/\1/p')
  method=${methods[$(($(git rev-list --count HEAD 2>/dev/null || echo 0) % ${#methods[@]}))]}
  log=target/fuzz-$name.log
  mkdir -p target
  if JAZZER_FUZZ=1 mvn -o test -pl "$module" -am -Dtest="$name#$method" -Dsurefire.failIfNoSpecifiedTests=false -Dsurefire.redirectTestOutputToFile=false \
    -Djacoco.skip -Denforcer.skip -Dspotless.check.skip >"$log" 2>&1; then
    printf '%s, %s: nothing found (%s)\n' "$name" "$method" "$(grep -o 'Done [0-9]* runs.*' "$log" | tail -n 1)"
  else
    failed="$failed $name"
    grep -E -A 12 'Java Exception|== |Caused by|crash-|ERROR' "$log" | head -n 40
  fi
done
[ -z "$failed" ] || { echo "CI: fuzzing broke$failed; the inputs are among the seeds now: git status" >&2; exit 1; }
echo "nothing found in $((SECONDS - start))s"
