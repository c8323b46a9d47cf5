#!/usr/bin/env python3
"""Adds up what Surefire and Failsafe ran, and fails when something that should have run did not.

    count-tests.py --needs MODULE,...  --may-skip CLASS,...     every module ran tests; nothing else was skipped
    count-tests.py --only CLASS,...                             these classes ran, with nothing skipped
"""
import argparse, pathlib, sys, xml.etree.ElementTree as xml

options = argparse.ArgumentParser()
options.add_argument("--needs", default="")
options.add_argument("--may-skip", default="")
options.add_argument("--only", default="")
options = options.parse_args()
names = lambda text: [n for n in text.split(",") if n]

total, skipped, problems, ran = 0, 0, [], {}
for report in sorted(pathlib.Path(".").glob("*/target/*-reports/TEST-*.xml")):
    suite = xml.parse(report).getroot()
    module, name = report.parts[0], suite.get("name").rsplit(".", 1)[-1]
    count, skips = int(suite.get("tests")), int(suite.get("skipped"))
    if names(options.only) and name not in names(options.only):
        continue
    total += count
    skipped += skips
    ran[module] = ran.get(module, 0) + count - skips
    ran[name] = ran.get(name, 0) + count - skips
    if skips and name not in names(options.may_skip):
        problems.append(f"{module}: {name} skipped {skips} of {count}")
for wanted in names(options.needs) + names(options.only):
    if not ran.get(wanted):
        problems.append(f"{wanted}: no test ran")
print(f"{total - skipped} passed, 0 failed, {skipped} skipped")
if problems:
    sys.exit("CI: " + "; ".join(problems))
