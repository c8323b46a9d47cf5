#!/usr/bin/env python3
"""Scores the extractor on labelled stories, ours (samples/quality) and those of a folder, and holds the figures against the best on record
(.ci/best-scores.json).

    scores.py [GOLD-FOLDER] [--record]    exit 1 when a figure is more than 0.01 worse than its record; --record keeps better ones
"""
import json, pathlib, subprocess, sys, tempfile

folders = [pathlib.Path(argument) for argument in sys.argv[1:] if not argument.startswith("--")]
here = pathlib.Path(__file__).parent
record_file = here / "best-scores.json"
record = json.loads(record_file.read_text()) if record_file.exists() else {}
LOWER_IS_BETTER = {"relation_contradicted", "false_alarms", "statements_contradicted"}
WATCHED = {
    "dev": ["found_f1", "status_f1", "status_p", "full_f1", "news_recall", "level", "place", "name_recall", "name_precision",
            "evidence_verbatim", "relation_recall", "relation_contradicted"],
    "readouts": ["recall", "status_recall", "false_alarms"],
    "sample": ["found_f1", "status_f1", "full_f1", "names", "statements", "statements_contradicted"],
}


def extract(stories, out):
    with open(out, "w", encoding="utf-8") as sink:
        subprocess.run([str(here.parent / "entente"), "extract", str(stories)], stdout=sink, check=True)


def last_json(*command):
    shown = subprocess.run([sys.executable, *map(str, command)], capture_output=True, text=True)
    print(shown.stdout + shown.stderr)
    if shown.returncode:
        sys.exit(f"CI: {command[0]} failed")
    return json.loads(shown.stdout.strip().splitlines()[-1])


def sample():
    bench = [str(here.parent / "entente"), "bench", "quality"]
    print(subprocess.run(bench, capture_output=True, text=True, check=True).stdout)
    shown = json.loads(subprocess.run([*bench, "--json"], capture_output=True, text=True, check=True).stdout)
    return {"found_f1": shown["found"]["f1"], "status_f1": shown["withStatus"]["f1"], "full_f1": shown["withStatusAndDate"]["f1"],
            "names": shown["namesFound"]["share"], "statements": shown["statementsFound"]["share"],
            "statements_contradicted": shown["statementsContradicted"]["share"]}


figures = {"sample": {key: round(value, 4) for key, value in sample().items()}}
with tempfile.TemporaryDirectory() as folder:
    folder = pathlib.Path(folder)
    for gold in folders:
        extract(gold / "dev-stories.jsonl", folder / "dev.jsonl")
        figures["dev"] = last_json(gold / "score.py", gold / "dev-gold.jsonl", folder / "dev.jsonl", "--stories", gold / "dev-stories.jsonl")
        subprocess.run([sys.executable, gold / "score_readouts.py", gold / "readouts-dev.jsonl", "--stories", folder / "readouts-in.jsonl"], check=True)
        extract(folder / "readouts-in.jsonl", folder / "readouts.jsonl")
        figures["readouts"] = last_json(gold / "score_readouts.py", gold / "readouts-dev.jsonl", folder / "readouts.jsonl")

worse = []
for part in figures:
    for key in WATCHED[part]:
        now, best = figures[part][key], record.get(part, {}).get(key)
        sign = -1 if key in LOWER_IS_BETTER else 1
        if best is not None and sign * (now - best) < -0.01:
            worse.append(f"{part} {key}: {now} is worse than {best} on record")
        if best is None or sign * (now - best) > 0:
            record.setdefault(part, {})[key] = now
if "--record" in sys.argv:
    record_file.write_text(json.dumps(record, indent=2) + "\n")
if worse:
    sys.exit("CI: " + "; ".join(worse))
print("scores hold")
