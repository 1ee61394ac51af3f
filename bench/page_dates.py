#!/usr/bin/env python3
"""How well the day of a page is bounded by its text alone: reports with their date lines and metadata taken away.

    bench/page_dates.py [REPORTS.jsonl[.gz]] [--half 0|1] [--misses]

REPORTS: rows with `id`, `text` and `published` or `date`; default: the dev reports and, as a larger set that was looked
at by one half only (by the hash of the id), the FA-KES reports. A report counts where its page has a day of its own; of
FA-KES, whose `date` is often the day of the event, only where a line of the page gives it. Prints in how many the
interval holds the day, and the median width with open intervals counted as endless. Where the text leaves several
intervals, the day must lie in one; their width is from the first day to the last, and their days are counted besides.
`--misses` names each report whose intervals miss the day, with the reasons.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from math import inf
from pathlib import Path
from statistics import median
from typing import Any

from dateline.model import Page, PageDate, RawReport
from dateline.reading.mentions import find_mentions
from dateline.reading.page import read_page
from dateline.reading.when import settle_page_date

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
DEV, FAKES = SHARED / "reports" / "dev.jsonl", SHARED / "data" / "fakes.jsonl.gz"
_OUTSIDE = ("row", "given", "url", "bounds", None)


@dataclass(frozen=True, slots=True)
class Dated:
    """A report with its day, and what is known of it without date lines."""

    name: str
    day: date
    bare: PageDate

    @property
    def holds(self) -> bool:
        """Whether the interval holds the day, of several one of them."""
        spans = self.bare.spans or ((self.bare.first or date.min, self.bare.last or date.max),)
        return any(first <= self.day <= last for first, last in spans)

    @property
    def width(self) -> float:
        """Days of the interval, endless where it is open."""
        return (self.bare.last - self.bare.first).days + 1 if self.bare.first and self.bare.last else inf

    @property
    def days(self) -> float:
        """Days on which the page can be: those of all its intervals."""
        return sum((last - first).days + 1 for first, last in self.bare.spans) if self.bare.spans else self.width


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="?", type=Path)
    parser.add_argument("--half", type=int, choices=(0, 1), help="only this half, by the hash of the id")
    parser.add_argument("--misses", action="store_true", help="name the reports whose interval misses the day")
    arguments = parser.parse_args()
    if arguments.reports:
        told("reports", dated(arguments.reports, arguments.half), misses=arguments.misses)
        return 0
    told("dev", dated(DEV, None), misses=arguments.misses)
    told("FA-KES, the half looked at", dated(FAKES, 0), misses=arguments.misses)
    told("FA-KES, the half kept back", dated(FAKES, 1), misses=False)
    return 0


def told(name: str, found: Sequence[Dated], *, misses: bool) -> None:
    """Prints the figures of a set."""
    if not found:
        print(f"{name}: none here, skipped")
        return
    holding, widths, days = sum(one.holds for one in found), [one.width for one in found], [one.days for one in found]
    print(f"{name}: {len(found)} reports; the interval holds the day in {holding} ({holding / len(found):.3f}); median "
          f"width {median(widths):g} days; both ends known {sum(w < inf for w in widths)}; a year or less "
          f"{sum(w <= 366 for w in widths)}; several intervals {sum(bool(one.bare.spans) for one in found)}, median of "
          f"the days in them {median(days):g}, a year or less {sum(d <= 366 for d in days)}")
    for one in found:
        if misses and not one.holds:
            print(f"  {one.name}: {one.day} not in {one.bare.first}..{one.bare.last}: {'; '.join(one.bare.reasons)}")


def dated(path: Path, half: int | None) -> list[Dated]:
    """The reports with a day."""
    found = [(row["id"], *both(row["text"], row.get("published")))
             for row in rows(path) if half is None or int(sha256(row["id"].encode()).hexdigest(), 16) % 2 == half]
    return [Dated(name, true.first, bare) for name, true, bare in found if true.first and true.first == true.last]


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file; none where it is not here."""
    if path.exists():
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
            yield from map(json.loads, file)


def both(text: str, published: str | None) -> tuple[PageDate, PageDate]:
    """The page's date with all that says it, and with date lines and metadata taken away."""
    page = _page(text, published)
    bare = list(text)
    for candidate in page.dates:
        if candidate.words and candidate.evidence != "picture":  # a caption is no date line
            at = text.find(candidate.words.text)
            while at >= 0:
                bare[at:at + len(candidate.words.text)] = " " * len(candidate.words.text)
                at = text.find(candidate.words.text, at + 1)
    settled = _settled(page)
    own = settled if published or settled.how not in _OUTSIDE else PageDate(None, None, None, ())
    return own, _settled(_page("".join(bare), None))


def _page(text: str, published: str | None) -> Page:
    return read_page(RawReport(name="report", path="", content=text.encode(), encoding="utf-8", published=published))


def _settled(page: Page) -> PageDate:
    return settle_page_date(page, find_mentions(page).times)


if __name__ == "__main__":
    raise SystemExit(main())
