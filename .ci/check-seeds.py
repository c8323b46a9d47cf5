#!/usr/bin/env python3
"""Holds what `entente demo --json` found in the two seed stories against what a careful reader takes from them.

    check-seeds.py seeds.json demo.json      exit 1 when a meeting is missing, wrong or too many, or a pair's state is off
"""
import json, sys

gold = json.load(open(sys.argv[1], encoding="utf-8"))
demo = json.load(open(sys.argv[2], encoding="utf-8"))
problems = []


def wanted_meetings():
    for story in (value for value in gold.values() if isinstance(value, dict)):
        yield from story["meetings"]


def differences(want, got):
    date = got["date"] and [got["date"]["from"], got["date"]["to"]]
    shown = {"countries": got["countries"], "status": got["status"], "level": got["level"], "date": date, "place": got["place"],
             "host_event": got["hostEvent"], "format": got["format"], "mode": got["mode"]}
    wrong = [f"{key} is {shown[key]}, not {want[key]}" for key in shown if key in want and shown[key] != want[key]]
    people = {(p["name"], p["country"]) for p in got["participants"]}
    named = {(p["name"], p["country"]) for p in want.get("participants", [])}
    if "participants" in want and people != named:
        wrong.append(f"participants are {sorted(people)}, not {sorted(named)}")
    return wrong


left = list(demo["meetings"])
for want in wanted_meetings():
    candidates = [m for m in left if m["countries"] == want["countries"]]
    best = min(candidates, key=lambda m: len(differences(want, m)), default=None)
    name = f"{'-'.join(want['countries'])} {want['status']} {want['date'][0]}"
    if best is None:
        problems.append(f"{name}: missing")
        continue
    left.remove(best)
    problems += [f"{name}: {difference}" for difference in differences(want, best)]
problems += [f"{'-'.join(m['countries'])} {m['status']} {m['date']}: nobody reads that" for m in left]

states = {state["pair"]: state for state in demo["relations"]}


def expect(pair, what, holds):
    state = states.get(pair)
    if state is None or not holds(state):
        problems.append(f"{pair}: {what}; it is {json.dumps(state)[:400]}")


day = lambda ref, end="from": ref and ref["date"] and ref["date"][end]
expect("JPN-KOR", "warming, above 0, as of 2023-10-18", lambda s: s["phase"] == "WARMING" and s["temperature"] > 0 and s["asOf"] == "2023-10-18")
expect("JPN-KOR", "last met that day, before that at the level in September 2022",
       lambda s: day(s["lastMeeting"]) == "2023-10-18" and (day(s["previousAtLevel"]) or "").startswith("2022-09"))
expect("CHN-KOR", "strained, below 0, as of 2019-05-21", lambda s: s["phase"] == "STRAINED" and s["temperature"] < 0 and s["asOf"] == "2019-05-21")
expect("CHN-KOR", "nothing announced, proposed for 31 May to 2 June",
       lambda s: s["nextAnnounced"] is None and day(s["nextProposed"]) == "2019-05-31" and day(s["nextProposed"], "to") == "2019-06-02")
for pair in ("KOR-PHL", "KOR-SGP", "KOR-MYS"):
    expect(pair, "above 0", lambda s: s["temperature"] > 0)

if problems:
    print("\n".join(problems), file=sys.stderr)
    sys.exit("CI: the seed stories are not read right")
print("the seed stories are read right")
