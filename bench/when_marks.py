"""How many of the marked times the room reads as the marks do.

    .venv/bin/python bench/when_marks.py [--misses]

For each marked claim with words of time: the expression in its quote that overlaps them, resolved with the page's
true date and no event told before, against the marked days. "That May" and "two days earlier" are misses here.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from dateline.model import Block, ClaimTime, Page, PageDate, RawReport, Sentence, TimeMention
from dateline.reading.when import find_times, resolve

SHARED = Path(__file__).parents[1].parent / "shared"
# The true dates of the five seeds (DESIGN, issue 2) and of the row that its own date line corrects.
DATES = {"000": "2013-10-07", "001": "2015-11-12", "002": "2017-03-30", "003": "2016-02-25", "004": "2017-09-02",
         "fakes-1924058034": "2017-04-09"}


def page_of(text: str) -> Page:
    return Page(RawReport("r", "r.txt", text.encode()), text, (Block(0, len(text), "body"),),
                (Sentence(0, len(text), 0, "body", ()),), None, None, None, None, None, "en", ())


def marked_claims() -> Iterator[tuple[str, PageDate, dict[str, Any]]]:
    rows = map(json.loads, (SHARED / "reports" / "dev.jsonl").read_text().splitlines())
    published = {row["id"]: row["published"] for row in rows}
    for name in ("seeds", "dev"):
        for line in (SHARED / "gold" / f"{name}.jsonl").read_text().splitlines():
            report = json.loads(line)
            day = DATES.get(report["report"]) or DATES.get(report["report"][:3]) or published.get(report["report"])
            first = date.fromisoformat(day) if day else None
            for claim in report["claims"]:
                if claim["time"]:
                    yield report["report"], PageDate(first, first, "given", ()), claim


def read(claim: dict[str, Any], published: PageDate) -> tuple[TimeMention | None, ClaimTime | None]:
    quote, words = claim["quote"], claim["time"]
    at = quote.find(words)
    overlapping = [m for m in find_times(page_of(quote)) if m.start < at + len(words) and at < m.end]
    if not overlapping:
        return None, None
    mention = max(overlapping, key=lambda m: (m.value.kind not in ("vague", "duration"), m.end - m.start))
    return mention, resolve(mention, published, future=claim["status"] in ("planned", "possible"), told=None)


def main(show: bool) -> None:
    tally: Counter[str] = Counter()
    for name, published, claim in marked_claims():
        mention, time = read(claim, published)
        got = (time.first, time.last) if time else (None, None)
        want = tuple(date.fromisoformat(d) if d else None for d in (claim["start"], claim["end"]))
        tally["claims"] += 1
        tally["found"] += mention is not None
        tally["start"] += got[0] == want[0]
        tally["end"] += got[1] == want[1]
        tally["both"] += got == want
        if show and (got != want or mention is None):
            print(f"{name[:16]:16} {claim['time']!r} want {claim['start']}..{claim['end']} got {got[0]}..{got[1]}"
                  f" {mention.text if mention else None!r} {mention.rule if mention else ''} {claim['status']}")
    n = tally["claims"]
    print(f"marked times {n}: found {tally['found'] / n:.3f}, start {tally['start'] / n:.3f}, "
          f"end {tally['end'] / n:.3f}, both {tally['both'] / n:.3f}")


if __name__ == "__main__":
    main("--misses" in sys.argv)
