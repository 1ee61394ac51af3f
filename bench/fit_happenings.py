#!/usr/bin/env python3
"""Fits the weights of evidence for happenings (data/patterns/happenings.toml) to marked reports.

    bench/fit_happenings.py REPORTS.jsonl MARKS.jsonl [REPORTS.jsonl MARKS.jsonl ...]

REPORTS: rows with `id`, `text`, `published`; MARKS: claims with incident numbers, as bench/reading.py takes them.
Prints the weights, largest last, drawn toward those of that file; those set by hand stay as they are. Mention ranking
(Denis and Baldridge 2008): of the happenings that the marks gave before a claim, and of opening a new one, the right
one is to score best.
"""

from __future__ import annotations

import math
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.model import RawReport
from dateline.reading.claims import Told, read_claims
from dateline.reading.incidents.evidence import Happening, evidence
from dateline.reading.incidents.fill import fill
from dateline.reading.incidents.link import causes_first
from dateline.reading.incidents.link import weights as weights_shipped
from dateline.reading.mentions import find_mentions
from dateline.reading.page import read_page
from dateline.reading.when import settle_page_date
from pairs import rows
from scoring import flat, load, pairs_of

RIDGE, STEPS, RATE = 15.0, 800, 0.004
# Added to the base: linking a little too often costs B-cubed less than too seldom (reports left out: .810 for .803).
LEANING = 0.2
SET_BY_HAND = {"places apart": -4.5, "places apart in its clause": 0.0, "days apart": -3.5, "noun other": -3.0,
               "what is refused": 3.0, "what somebody is accused of": 2.0, "same road": 2.0, "goes on since": -0.5,
               "is ahead": -1.0}
# The pieces of evidence of each happening told before a claim, and which one is right: -1 for a new one.
Choice = tuple[list[tuple[str, ...]], int]


def main() -> int:
    paths = [Path(p) for p in sys.argv[1:]]
    if not paths or len(paths) % 2:
        print(__doc__, file=sys.stderr)
        return 2
    choices = [c for k in range(0, len(paths), 2) for c in choices_of(paths[k], paths[k + 1])]
    print(f"{len(choices)} claims")
    for name, weight in sorted(fitted(choices).items(), key=lambda w: w[1]):
        print(f'"{name}" = {weight:.1f}')
    return 0


def choices_of(reports: Path, marks: Path) -> Iterator[Choice]:
    """The choices of all reports of a file, each claim linked as the marks say."""
    marked = load(marks)
    for row in rows(reports):
        told = _told(row)
        mine = marked.get(row["id"], [])
        pairs = pairs_of([flat(c) for c in mine], [flat(t.claim.to_json()) for t in told], typed=True)
        yield from _choices(told, {told[j].claim.id: mine[i]["incident"] for i, j in pairs})


def _told(row: dict[str, Any]) -> tuple[Told, ...]:
    page = read_page(RawReport(name=row["id"], path="", content=row["text"].encode(), encoding="utf-8",
                               published=row.get("published"), outlet=row.get("outlet")))
    mentions = find_mentions(page)
    return read_claims(page, mentions, settle_page_date(page, mentions.times))


def _choices(told: tuple[Told, ...], numbers: dict[str, int]) -> Iterator[Choice]:
    happenings: dict[int, Happening] = {}
    passage: list[Told] = []
    for t in causes_first(told):
        if passage and passage[-1].passage != t.passage:
            passage.clear()
        if t.claim.id not in numbers:
            continue
        number = numbers[t.claim.id]
        last = max((o.sentence for o in passage if o.sentence < t.sentence), default=-1)
        found = {n: pieces for n, h in happenings.items() if (pieces := evidence(t, h, last)) is not None}
        if found:
            yield list(found.values()), list(found).index(number) if number in found else -1
        happening = happenings.setdefault(number, Happening())
        t = fill(t, happening, passage)
        happening.tell(t)
        passage.append(t)


def fitted(choices: list[Choice]) -> dict[str, float]:
    """The weights by gradient ascent on the likelihood of the right choices, drawn toward those that are shipped."""
    shipped = weights_shipped()
    weights: dict[str, float] = defaultdict(float, {**shipped, **SET_BY_HAND})
    for _ in range(STEPS):
        slope: dict[str, float] = defaultdict(float)
        for candidates, right in choices:
            scores = [math.exp(weights["base"] + sum(weights[p] for p in pieces)) for pieces in candidates]
            whole = sum(scores) + 1.0  # a new happening scores 0
            for n, pieces in enumerate(candidates):
                pull = (n == right) - scores[n] / whole
                for piece in ("base", *pieces):
                    slope[piece] += pull
        for piece, pull in slope.items():
            if piece not in SET_BY_HAND:
                weights[piece] += RATE * (
                    pull - (RIDGE * (weights[piece] - shipped.get(piece, 0.0)) if piece != "base" else 0.0))
    weights["base"] += LEANING
    return weights


if __name__ == "__main__":
    raise SystemExit(main())
