#!/usr/bin/env bash
# The README's main command, as a newcomer runs it; then on the two stories that the system was conceived from, where they are at hand.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p target

./entente demo >target/demo.txt
cat target/demo.txt
for part in 'Who met whom' 'How the countries stand' 'BRA-IND' 'cancelled'; do
  grep -q "$part" target/demo.txt || { echo "CI: the demo does not show '$part'" >&2; exit 1; }
done

seeds=../shared/seeds
if [ -d "$seeds" ]; then
  ./entente demo --json "$seeds"/*.txt >target/demo-seeds.json
  python3 .ci/check-seeds.py "$seeds/../gold/seeds.json" target/demo-seeds.json
fi
