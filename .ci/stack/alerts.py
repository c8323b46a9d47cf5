#!/usr/bin/env python3
"""Fails where an alert or a board speaks of a figure that no program publishes, or an alert has no place in docs/operations.md."""
import json, pathlib, re, sys

here = pathlib.Path(__file__).parent.parent.parent
code = "".join(path.read_text() for path in (here / "cli/src/main/java/dev/entente/cli/ops").glob("*.java"))
published = {name.replace(".", "_").replace("-", "_") for name in re.findall(r'"((?:entente|jvm|process|disk)\.[a-z.]+)"', code)}
expressions = {}
rules = (here / "ops/prometheus/alerts.yml").read_text()
for rule in re.split(r"^\s+- alert: ", rules, flags=re.M)[1:]:
    expressions["alert " + rule.split("\n")[0]] = rule.split("labels:")[0]
for board in (here / "ops/grafana/boards").glob("*.json"):
    for panel in json.loads(board.read_text())["panels"]:
        for target in panel["targets"]:
            expressions[f"{board.name}: {panel['title']}"] = target["expr"]

problems = []
for where, expression in expressions.items():
    for figure in re.findall(r"\b(?:entente|jvm|process|disk)_[a-z_]+", expression):
        known = any(figure == name or figure.startswith(name + "_") for name in published)
        if not known:
            problems.append(f"{where} speaks of {figure}, which nobody publishes")
handbook = (here / "docs/operations.md").read_text()
problems += [f"docs/operations.md does not say what to do about {alert}" for alert in re.findall(r"alert: (\w+)", rules) if f"**{alert}**" not in handbook]
if problems:
    sys.exit("CI: " + "\nCI: ".join(problems))
print(f"{len(expressions)} alerts and panels speak of figures that there are")
