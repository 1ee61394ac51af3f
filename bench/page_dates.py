#!/usr/bin/env python3
"""How well the day of a page is bounded by its text alone: reports with their date lines and metadata taken away.

    bench/page_dates.py [REPORTS.jsonl]    rows with `id`, `text`, `published`; default: the dev reports

Prints how many reports are bounded, in how many the bounds hold the day of publication, and how wide they are; each
report whose bounds miss it with the reasons. The day is that of the page as it is read with its lines, since
`published` of some sets is the day of the event.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from statistics import median

from dateline.model import Page, PageDate, RawReport
from dateline.reading.mentions import find_mentions
from dateline.reading.page import read_page
from dateline.reading.when import settle_page_date
from pairs import rows

SHARED = Path(__file__).parents[1].parent / "shared"


def main() -> int:
    reports = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED / "reports" / "dev.jsonl"
    found = [(row["id"], *_both(row["text"], row.get("published"))) for row in rows(reports)]
    dated = [(name, true.first, bare) for name, true, bare in found if true.first and true.first == true.last]
    closed = [(name, day, bare) for name, day, bare in dated if bare.first and bare.last]
    missed = [(name, day, bare) for name, day, bare in dated if not _holds(bare, day)]
    widths = [(bare.last - bare.first).days + 1 for _, _, bare in closed if bare.first and bare.last]
    print(f"{len(dated)} reports with a day; bounds hold it in {len(dated) - len(missed)}; bounded on both sides "
          f"{len(closed)}, median width {median(widths) if widths else '-'} days; a year or less "
          f"{sum(w <= 366 for w in widths)}")
    for name, day, bare in missed:
        print(f"  {name}: {day} not in {bare.first}..{bare.last}: {'; '.join(bare.reasons)}")
    return 0


def _both(text: str, published: str | None) -> tuple[PageDate, PageDate]:
    """The page's date with all that says it, and with date lines and metadata taken away."""
    page = _page(text, published)
    bare = list(text)
    for candidate in page.dates:
        if candidate.words:
            at = text.find(candidate.words.text)
            while at >= 0:
                bare[at:at + len(candidate.words.text)] = " " * len(candidate.words.text)
                at = text.find(candidate.words.text, at + 1)
    return _settled(page), _settled(_page("".join(bare), None))


def _page(text: str, published: str | None) -> Page:
    return read_page(RawReport(name="report", path="", content=text.encode(), encoding="utf-8", published=published))


def _settled(page: Page) -> PageDate:
    return settle_page_date(page, find_mentions(page).times)


def _holds(bare: PageDate, day: date) -> bool:
    return (bare.first is None or bare.first <= day) and (bare.last is None or day <= bare.last)


if __name__ == "__main__":
    raise SystemExit(main())
