#!/usr/bin/env python3
"""The day of publication of pages as they came off the web: on shootings in the United States, their day known.

    bench/incident_dates.py [FILE] [--misses]

FILE (default: ``../shared/data/incident_pages.jsonl.gz``): a page a line with ``incident``, ``id``, ``title``,
``content`` and ``dct``, its day of publication. A page counts where its ``content`` holds that day written out with its
year: month by name or number, in any order, with a year of four digits or two ("May 3, 2016", "3rd of May 2016",
"2016-05-03", "5/3/16", "03.05.2016"). Only ``content`` and ``title`` are read, no address. A page is answered where one
day is given, not an interval. Half of the pages, by the hash of their incident, were looked at while the rules were
written; ``--misses`` names the wrong ones of that half only.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from calendar import month_abbr, month_name
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from dateline.model import PageDate, RawReport
from dateline.reading.mentions import find_mentions
from dateline.reading.page import read_page
from dateline.reading.when import settle_page_date

FILE = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "incident_pages.jsonl.gz"
HALVES = ("looked at", "kept back")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=FILE)
    parser.add_argument("--misses", action="store_true", help="name the pages of the half looked at that are wrong")
    arguments = parser.parse_args()
    if not arguments.file.exists():
        print(f"{arguments.file}: not here, skipped")
        return 0
    counts: dict[str, Counter[str]] = {name: Counter() for name in HALVES}
    for page in pages(arguments.file):
        day = date.fromisoformat(page["dct"])
        if not holds(page["content"], day):
            continue
        found, name = read(page), HALVES[half(page)]
        counts[name]["pages"] += 1
        if (answer := answered(found)) is not None:
            counts[name]["answered"] += 1
            counts[name]["right"] += answer == day
            if arguments.misses and answer != day and name == HALVES[0]:
                print(f"  {page['id']}: {day}, read {answer}: {'; '.join(found.reasons)}")
    for name, count in [*counts.items(), ("together", sum(counts.values(), Counter()))]:
        answers, right = count["answered"] / max(1, count["pages"]), count["right"] / max(1, count["answered"])
        print(f"{name}: {count['pages']} pages hold their day; answered {answers:.3f}, right of those {right:.3f}")
    return 0


def pages(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of the file."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def holds(text: str, day: date) -> bool:
    """Whether the text holds the day written out with its year."""
    names = {month_name[day.month], month_abbr[day.month]} | ({"Sept"} if day.month == 9 else set())
    month = rf"(?:{'|'.join(sorted(names, key=len, reverse=True))})\.?"
    year, number = rf"(?:{day.year}|'?{day.year % 100:02d})", rf"0?{day.day}(?:st|nd|rd|th)?"
    forms = "|".join([
        rf"{month}[\s.]*{number}\s*,?\s*{year}", rf"{number}[\s.\-/]*(?:of\s+)?{month}[\s.,\-/]*{year}",
        rf"0?{day.month}[/.\-]0?{day.day}[/.\-]{year}", rf"0?{day.day}[/.\-]0?{day.month}[/.\-]{year}",
        rf"{day.year}[/.\-]0?{day.month}[/.\-]0?{day.day}",
    ])
    return re.search(rf"(?<!\d)(?:{forms})(?!\d)", text, re.I) is not None


def half(page: Mapping[str, Any]) -> int:
    """0 for the half that was looked at; the pages of an incident stay together."""
    return int(sha256(page["incident"].encode()).hexdigest(), 16) % 2


def read(page: Mapping[str, Any]) -> PageDate:
    """The day that the program gives the page."""
    report = RawReport(name=page["id"], path="", content=page["content"].encode(), encoding="utf-8",
                       title=page.get("title") or None)
    read_as = read_page(report)
    return settle_page_date(read_as, find_mentions(read_as).times)


def answered(found: PageDate) -> date | None:
    """The one day given; null for an interval or nothing."""
    return found.first if found.first == found.last and found.how != "bounds" else None


if __name__ == "__main__":
    raise SystemExit(main())
