#!/usr/bin/env python3
"""Asks a Prometheus that runs whether it sees so many replicas, has our alerts, and answers every question of the boards.

    watch.py URL REPLICAS     exit 1 and what is missing, unless all is there
"""
import json, pathlib, re, sys, urllib.error, urllib.parse, urllib.request

here = pathlib.Path(__file__).parent.parent.parent
# Nothing has been rejected or fed by a folder when this is asked: these may have nothing to show.
MAY_BE_EMPTY = ("Not usable", "Reading a story", "Silence of each feed")
url, replicas = sys.argv[1], int(sys.argv[2])
problems = []


def ask(path, **parameters):
    with urllib.request.urlopen(f"{url}/api/v1/{path}?{urllib.parse.urlencode(parameters)}", timeout=5) as answer:
        return json.load(answer)["data"]


try:
    up = [t for t in ask("targets")["activeTargets"] if t["health"] == "up"]
    if len(up) != replicas:
        problems.append(f"{len(up)} replicas answer Prometheus, not {replicas}")
    rules = [rule for group in ask("rules")["groups"] for rule in group["rules"]]
    written = re.findall(r"- alert: (\w+)", (here / "ops/prometheus/alerts.yml").read_text())
    if [rule["name"] for rule in rules] != written:
        problems.append(f"Prometheus has {len(rules)} alerts, not {len(written)}")
    problems += [f"{rule['name']}: {rule['lastError']}" for rule in rules if rule["health"] == "err"]
    problems += [f"{rule['name']} wakes somebody, and all is well" for rule in rules if rule["state"] == "firing"]
    for board in (here / "ops/grafana/boards").glob("*.json"):
        for panel in json.loads(board.read_text())["panels"]:
            for target in panel["targets"]:
                if not ask("query", query=target["expr"])["result"] and not panel["title"].startswith(MAY_BE_EMPTY):
                    problems.append(f"{board.name}: {panel['title']} shows nothing: {target['expr']}")
except (urllib.error.URLError, ConnectionError, TimeoutError) as failure:
    problems.append(str(failure))
if problems:
    sys.exit("\n".join(problems))
