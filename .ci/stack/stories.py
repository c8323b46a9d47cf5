#!/usr/bin/env python3
"""Writes stories of which each tells of exactly one meeting that no other tells of, as JSON lines.

    stories.py FIRST COUNT      stories number FIRST to FIRST + COUNT - 1; the same numbers give the same stories
"""
import datetime, itertools, json, sys

# Country, its adjective, its capital, its foreign minister: all of these persons are invented.
COUNTRIES = [
    ("Brazil", "Brazilian", "Brasilia", "Helena Duarte"), ("India", "Indian", "New Delhi", "Arvind Raghunathan"),
    ("Kenya", "Kenyan", "Nairobi", "Josphat Wekesa"), ("Norway", "Norwegian", "Oslo", "Kari Solvang"),
    ("Portugal", "Portuguese", "Lisbon", "Duarte Valadares"), ("Vietnam", "Vietnamese", "Hanoi", "Tran Van Loc"),
    ("Chile", "Chilean", "Santiago", "Ignacio Barrenechea"), ("Egypt", "Egyptian", "Cairo", "Tarek Abdelrazek"),
    ("Poland", "Polish", "Warsaw", "Marek Zielonka"), ("Thailand", "Thai", "Bangkok", "Somchai Rattanakul"),
    ("Morocco", "Moroccan", "Rabat", "Youssef Bennis"), ("Finland", "Finnish", "Helsinki", "Aino Kettunen"),
    ("Peru", "Peruvian", "Lima", "Rosario Quispe"), ("Ghana", "Ghanaian", "Accra", "Kwabena Asante"),
    ("Croatia", "Croatian", "Zagreb", "Ivana Brkic"), ("Nepal", "Nepalese", "Kathmandu", "Bishnu Adhikari"),
]
PAIRS = list(itertools.combinations(COUNTRIES, 2))
# Meetings of one pair are half a year apart, so that nobody takes two of them for one.
FIRST_DAY, APART = datetime.date(2015, 1, 14), datetime.timedelta(days=180)


def story(number):
    (guest, guest_adjective, _, visitor), (_, host_adjective, capital, host) = PAIRS[number % len(PAIRS)]
    day = FIRST_DAY + APART * (number // len(PAIRS)) + datetime.timedelta(days=number % 20)
    body = (f"{capital.upper()}, {day:%B} {day.day} (Lodestar) -- {guest_adjective} Foreign Minister {visitor} met {host_adjective} "
            f"Foreign Minister {host} in {capital} on {day:%B} {day.day}, {day.year}, to discuss fisheries, the foreign ministry of {guest} said.")
    return {"id": f"load-{number}", "provider": "Lodestar Wire", "published": f"{day}T12:00:00Z",
            "headline": f"{guest_adjective}, {host_adjective} foreign ministers meet in {capital}", "body": body}


for number in range(int(sys.argv[1]), int(sys.argv[1]) + int(sys.argv[2])):
    print(json.dumps(story(number)))
