#!/usr/bin/env python3
"""What a search for words finds: the yardstick that reading has to beat. Not shipped.

    keyword-baseline.py STORIES.jsonl > PREDICTED.jsonl

A sentence with a word of meeting and two countries (names, adjectives and peoples of our own lexicon) is a meeting of
the first two, held on the story's day. One meeting a pair and story. The output is what score.py and score_readouts.py take.
"""
import json, pathlib, re, sys

LEXICON = pathlib.Path(__file__).parent.parent / "diplomacy/src/main/resources/dev/entente/diplomacy/lexicon"
MEETING = re.compile(
    r"\b(met|meets?|meeting|meetings|talks|summit|negotiations|visit|visits|visited|visiting|spoke|telephoned|received|hosted)\b", re.I)
SENTENCE_END = re.compile(r"(?<=[a-z0-9\")][.!?])\s+(?=[A-Z\"(])|\n+")


def rows(name):
    lines = (LEXICON / name).read_text(encoding="utf-8").splitlines()
    lines = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [dict(zip(lines[0], line)) for line in lines[1:]]


def countries():
    forms = {}
    for row in rows("countries.tsv"):
        if row["kind"] != "TERRITORY":
            for cell in ("name", "names", "adjectives", "persons"):
                forms.update({form: row["code"] for form in row[cell].split("|") if form != "-"})
    for row in rows("country-words.tsv"):
        if row["kind"] != "PREFIX":
            forms.update({form: row["code"] for form in row["forms"].split("|") if form != "-"})
    return forms


FORMS = countries()
COUNTRY = re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, sorted(FORMS, key=len, reverse=True))) + r")(?!\w)")


def meetings(story):
    found, day = {}, story.get("published")
    text = "\n".join(filter(None, (story.get("headline"), story["body"])))
    for sentence in SENTENCE_END.split(text):
        named = list(dict.fromkeys(FORMS[form] for form in COUNTRY.findall(sentence)))
        if len(named) > 1 and MEETING.search(sentence):
            pair = tuple(sorted(named[:2]))
            found.setdefault(pair, {"countries": pair, "format": "BILATERAL", "status": "HELD", "level": None, "place": None,
                "mode": None, "date": [day, day] if day else None, "participants": [], "evidence": sentence})
    return list(found.values())


for line in filter(str.strip, open(sys.argv[1], encoding="utf-8")):
    story = json.loads(line)
    print(json.dumps({"id": story["id"], "meetings": meetings(story), "relations": []}))
