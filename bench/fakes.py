#!/usr/bin/env python3
"""Province and civilian dead of the main incident, on reports labelled by crowd workers (FA-KES).

    bench/fakes.py [FILE] [--misses]

FILE (default: ``../shared/data/fakes.jsonl.gz``): a report a line with ``id``, ``title``, ``text``, ``date``,
``governorate`` and ``civilians`` killed. The main incident is the first told with people killed, else the first. Its
province is the row's ``admin1``, where that is empty the first one that the report's rows give; the label "damascus" is
the city or its countryside. Its civilian dead are the highest figure for civilians, else for dead of no class, else for
women and children; they count where the label is above zero. Rows without a label are left out. Exit 1: below
bench/floors.toml.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from dateline.model import RawReport
from dateline.reading.pipeline import read_report

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT.parent / "shared" / "data" / "fakes.jsonl.gz"
EPSILON = 0.0005
# The labels of the file for the provinces of the gazetteer.
LABELS = {"Aleppo": "aleppo", "Idlib": "idlib", "Raqqa": "raqqa", "Damascus": "damascus", "Rif-dimashq": "damascus",
          "Homs": "homs", "Deir ez-Zor": "deir ezzor", "Al-Hasakah": "hasakeh", "Hama": "hama", "Latakia": "lattakia",
          "Daraa": "daraa", "Quneitra": "quneitra", "Suwayda": "sweida", "Tartus": "tartous"}
CLASSES = (("civilians",), ("unknown",), ("children", "women"))

Incident = Mapping[str, Any]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=FILE)
    parser.add_argument("--misses", action="store_true", help="name every report read otherwise than labelled")
    arguments = parser.parse_args()
    if not arguments.file.exists():
        print(f"{arguments.file}: not here, skipped")
        return 0
    figures = tally(rows(arguments.file), misses=arguments.misses)
    print(f"{figures['reports']} reports: governorate {share(figures, 'governorate'):.3f} of "
          f"{figures['governorates']}; civilians killed, exact {share(figures, 'civilians'):.3f} of "
          f"{figures['civilian labels']}")
    return below(figures) if arguments.file == FILE else 0


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of the file."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def tally(reports: Iterable[dict[str, Any]], misses: bool = False) -> Counter[str]:
    """How many labels there are and how many are read."""
    total: Counter[str] = Counter()
    for row in reports:
        incidents = read(row)
        main = main_incident(incidents)
        province, dead = governorate(incidents, main), civilians(main)
        total["reports"] += 1
        if row.get("governorate"):
            total.update(governorates=1, governorate=province == row["governorate"])
            if misses and province != row["governorate"]:
                print(f"{row['id']}: {province}, labelled {row['governorate']} | {row['title']}")
        if (label := whole(row.get("civilians"))) > 0:
            total.update({"civilian labels": 1, "civilians": dead == label})
            if misses and dead != label:
                print(f"{row['id']}: {dead} civilians, labelled {label} | {row['title']}")
    return total


def read(row: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The incident rows of a report."""
    raw = RawReport(row["id"], "-", row["text"].encode(), encoding="utf-8", title=row.get("title"),
                    published=row.get("date"))
    return list(read_report(raw).to_json()["incidents"])


def main_incident(incidents: Sequence[Incident]) -> Incident | None:
    """The first told with people killed, else the first."""
    return next((i for i in incidents if _killed(i)), incidents[0] if incidents else None)


def _killed(incident: Incident) -> list[Mapping[str, Any]]:
    return [h for h in incident["harm"] if h["kind"] == "killed" and (h["low"] or h["high"])]


def governorate(incidents: Sequence[Incident], main: Incident | None) -> str | None:
    """The label of the province of the main incident, else of the first that has one."""
    provinces = (LABELS.get(i["admin1"] or "") for i in ([main] if main else []) + list(incidents))
    return next((p for p in provinces if p), None)


def civilians(main: Incident | None) -> int | None:
    """The highest figure for civilians killed in the main incident."""
    for classes in CLASSES:
        figures = [h["high"] or h["low"] for h in _killed(main) if h["class"] in classes] if main else []
        if figures:
            return int(max(figures))
    return None


def whole(label: Any) -> int:
    """A label as a number, -1 where it is none."""
    text = str(label if label is not None else "")
    return int(text) if text.isdigit() else -1


def share(figures: Counter[str], name: str) -> float:
    """Share of the labels that are read."""
    labels = figures["governorates" if name == "governorate" else "civilian labels"]
    return figures[name] / labels if labels else 0.0


def below(figures: Counter[str]) -> int:
    """1 where a figure fell below its floor, each said."""
    floors = tomllib.loads((ROOT / "bench" / "floors.toml").read_text(encoding="utf-8"))["fakes"]
    fallen = [key for key, least in floors.items() if share(figures, key) < least - EPSILON]
    for key in fallen:
        print(f"FLOOR fakes: {key} {share(figures, key):.3f} < {floors[key]:.3f}")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
