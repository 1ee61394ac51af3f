#!/usr/bin/env python3
"""How well and how fast `dateline compare` finds again what a case has: made events of ACLED against a made case.

    bench/comparing.py [--claims 10000] [--rows 2000] [--case CASE] [--seed 1]

CASE (default: one made as `bench/scale.py` makes it) gives the rows: events of it with a day and a point, coded again
with the point some km off and every eighth a day off; a fifth of the rows are such events moved to another day, which
the case mostly lacks. Prints the seconds of processor time of each step, and of the rows that the case has and those
that it lacks how many are had, shared, possible and lacked, and how many are had with the event that they were made
from. A moved row that is had all the same stands, as a rule, on a day on which the made war has another event of that
kind in that town. Never fails.
"""

from __future__ import annotations

import argparse
import csv
import random
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from dateline.case.store import Store
from dateline.compare import Settings, Sides, compare, read_theirs
from dateline.model import Event
from made_war import readings
from scale import grow

COLUMNS = ("event_id_cnty", "event_date", "event_type", "sub_event_type", "actor1", "actor2", "country", "location",
           "latitude", "longitude", "fatalities")
KINDS = {"airstrike": ("Explosions/Remote violence", "Air/drone strike"),
         "shelling": ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
         "bombing": ("Explosions/Remote violence", "Remote explosive/landmine/IED"),
         "clash": ("Battles", "Armed clash"), "offensive": ("Battles", "Armed clash"),
         "seize": ("Battles", "Non-state actor overtakes territory"),
         "attack": ("Violence against civilians", "Attack"),
         "abduct": ("Violence against civilians", "Abduction/forced disappearance")}
NAMES = {"state.syria": "Military Forces of Syria (2000-2024)", "group.islamic_state": "Islamic State (Syria)",
         "group.houthis": "Houthi", "group.free_syrian_army": "FSA: Free Syrian Army",
         "state.yemen": "Military Forces of Yemen (2022-)", "state.iraq": "Military Forces of Iraq (2018-)",
         "group.ypg": "YPG: People's Protection Units", "group.hezbollah": "Hezbollah"}
COUNTRIES = {"SY": "Syria", "IQ": "Iraq", "YE": "Yemen"}
MOVED, DAY_OFF, DEGREES_OFF = 0.2, 0.125, 0.03


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=10_000, metavar="N")
    parser.add_argument("--rows", type=int, default=2_000, metavar="N")
    parser.add_argument("--case", help="a case that is there (default: a made one)")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        case = arguments.case or f"{folder}/made.case"
        if not arguments.case:
            grow(case, arguments.claims, readings(arguments.claims * 2, arguments.seed), 100)
        measure(Store(case), Path(folder) / "theirs.csv", arguments.rows, random.Random(arguments.seed))
    return 0


def measure(store: Store, file: Path, rows: int, chance: random.Random) -> None:
    """Writes the rows, compares, prints."""
    truth = write(file, list(store.events()), rows, chance)
    sides, clock = Sides(), time.process_time()
    theirs = read_theirs(file, sides)
    clock = told("reading the rows", clock)
    dossiers = list(store.dossiers())
    clock = told(f"{len(dossiers):,} events out of the case", clock)
    found = compare(theirs, dossiers, Settings(), sides)
    told(f"comparing {len(theirs.events):,} rows", clock)
    counts: Counter[tuple[bool, str, bool]] = Counter()
    for finding in found.findings:
        if finding.theirs:
            event = truth[finding.theirs.id]
            right = finding.ours is not None and finding.ours.id == event
            counts[event is not None, finding.verdict, right] += 1
    for (has, verdict, right), n in sorted(counts.items(), reverse=True):
        where = "that the case has" if has else "moved to another day"
        print(f"{n:7,} rows {where}: {verdict}{', with the event that they are of' if right else ''}")


def told(what: str, since: float) -> float:
    print(f"{time.process_time() - since:7.2f} s {what}", flush=True)
    return time.process_time()


def write(file: Path, events: list[Event], rows: int, chance: random.Random) -> dict[str, str | None]:
    """Writes so many rows, or as many as there are events to code; gives the event that each is of, null if moved."""
    codable = [e for e in events if e.type in KINDS and e.row["precision"] in ("point", "near") and e.row["from"]
               and e.row["from"] == e.row["to"]]
    chance.shuffle(codable)
    truth: dict[str, str | None] = {}
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(COLUMNS)
        for n, event in enumerate(codable[:rows]):
            moved = chance.random() < MOVED
            truth[f"M{n}"] = None if moved else event.id
            writer.writerow([f"M{n}", *coded(event, chance, moved)])
    return truth


def coded(event: Event, chance: random.Random, moved: bool) -> Iterator[object]:
    """The cells of an event coded again, but for its id."""
    row = event.row
    off = chance.randint(3, 60) if moved else int(chance.random() < DAY_OFF)
    yield (date.fromisoformat(row["from"]) + timedelta(chance.choice((-1, 1)) * off)).strftime("%d %B %Y")
    yield from KINDS[event.type]
    actors = [NAMES[a["id"]] for a in (*row["agent"], *row["target"]) if a["id"] in NAMES]
    yield from (*actors[:2], "", "")[:2]
    yield from (COUNTRIES.get(row["country"], ""), row["place"])
    yield from (row[axis] + chance.uniform(-DEGREES_OFF, DEGREES_OFF) for axis in ("latitude", "longitude"))
    yield next((h["low"] for h in row["harm"] if h["kind"] == "killed" and h["low"]), 0)


if __name__ == "__main__":
    raise SystemExit(main())
