#!/usr/bin/env bash
# The stack of docker-compose.yml, run as an operator runs it: built, started, fed over HTTP, read from outside, disturbed
# under load, scaled, stopped and started again, watched, secured, and on three brokers. Every count must be exact.
#   .ci/stack.sh            all parts
#   .ci/stack.sh PART...    some: files image way load watch again secure cluster; load, watch and again start what they need
# Each check that passed is written to target/stack-checks.txt; after a whole run all of .ci/stack/checks.txt must be there.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/stack/base.sh

parts=("$@")
[ $# -gt 0 ] || parts=(files image way load watch again secure cluster)
require_engine
down
: >target/stack-checks.txt
for part in "${parts[@]}"; do
  [ -r ".ci/stack/$part.sh" ] || fail "there is no part $part"
  # shellcheck source=/dev/null
  . ".ci/stack/$part.sh"
done
[ $# -gt 0 ] || sort .ci/stack/checks.txt | diff - <(sort target/stack-checks.txt) ||
  fail "not all was checked that was to be (<), or something that nobody has on the list (>)"
say "the stack holds: $(wc -l <target/stack-checks.txt) checks"
