#!/usr/bin/env python3
"""Reads a compacted topic, as `entente tail --from earliest --no-follow` prints it, and says what its table holds now.

    table.py digest                  number of keys, and a hash of all keys and values
    table.py has KEY                 exit 1 unless the table has that key
    table.py exact PROVIDER COUNT    exit 1 unless exactly so many meetings are told by PROVIDER, each by one story once
    table.py held COUNT              exit 1 unless the pairs' held meetings add up to COUNT
"""
import hashlib, json, sys

table = {}
for line in sys.stdin:
    if line.startswith("{"):
        record = json.loads(line)
        if record["value"] is None:
            table.pop(record["key"], None)
        else:
            table[record["key"]] = record["value"]

what, *rest = sys.argv[1:]
if what == "digest":
    print(len(table), hashlib.sha256(json.dumps(sorted(table.items()), sort_keys=True).encode()).hexdigest()[:16])
elif what == "has":
    if rest[0] not in table:
        sys.exit(f"no {rest[0]} among the {len(table)} keys: {', '.join(sorted(table)[:10])}")
elif what == "exact":
    provider, count = rest[0], int(rest[1])
    told = [m for m in table.values() if any(r["story"]["provider"] == provider for r in m["reports"])]
    twice = [m["meetingId"] for m in told if m["reportCount"] != 1]
    if len(told) != count or twice:
        sys.exit(f"{len(told)} meetings of {provider}, not {count}; told more than once: {twice[:5]}")
elif what == "held":
    held = sum(state["meetingsHeld"] for state in table.values())
    if held != int(rest[0]):
        sys.exit(f"{held} held meetings in the pairs' states, not {rest[0]}")
