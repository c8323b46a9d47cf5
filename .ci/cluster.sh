#!/usr/bin/env bash
# The README's commands for a cluster, against the one that a demo keeps running.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p target
./entente demo --keep >target/kept.txt 2>target/kept.err &
demo=$!
trap 'kill $demo 2>/dev/null || true; wait $demo 2>/dev/null || true' EXIT
for _ in $(seq 600); do
  grep -q -- '--bootstrap-servers' target/kept.txt && break
  kill -0 $demo 2>/dev/null || { cat target/kept.err >&2; echo "CI: the demo ended" >&2; exit 1; }
  sleep 0.5
done
where=$(grep -o -m 1 -- '--bootstrap-servers .*' target/kept.txt)

check() { # what, a word that its output must have, the command
  local what=$1 word=$2; shift 2
  "$@" >target/check.txt 2>target/check.err || { cat target/check.txt target/check.err >&2; echo "CI: $what failed" >&2; exit 1; }
  grep -q -- "$word" target/check.txt target/check.err || { cat target/check.txt target/check.err >&2; echo "CI: $what does not say '$word'" >&2; exit 1; }
}
# shellcheck disable=SC2086  # two options and their values
{
  check "topics apply"  "wire.stories"  ./entente topics apply $where
  check "run producer"  "published"     ./entente run producer seeds/04-brazil-talks-held.txt $where
  check "tail"          "BRA-IND"       ./entente tail diplomacy.relations --from earliest --no-follow $where
  check "doctor"        ""              ./entente doctor $where
  check "status"        "used"          ./entente status $where
  check "relation"      "BRA-IND"       ./entente relation India-Brazil --as-of 2026-06-01 $where
  check "explain"       "By meetings"   ./entente explain BRA-IND $where
  check "history"       "reported"      ./entente history BRA-IND $where
  check "dead-letters"  "no dead"       ./entente dead-letters list $where
}
board=$(sed -n 's/^See it in a browser: //p' target/kept.txt)
grep '^curl -s ' docs/dashboard.md | while read -r line; do
  line=${line/curl -s/curl -sSf}
  bash -c "${line/http:\/\/localhost:8080\//$board}" >target/check.txt && [ -s target/check.txt ] || { cat target/check.txt >&2; echo "CI: the manual's '$line' fails" >&2; exit 1; }
done
# shellcheck disable=SC2086
.ci/push.sh $where
check "extract" '"meetings"' ./entente extract seeds/04-brazil-talks-held.txt
echo "the README's commands work"
