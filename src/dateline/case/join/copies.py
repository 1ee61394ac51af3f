"""How the texts of two reports are related: copy, derived, sharing a quote, or independent.

Thresholds and how they were measured: reference/pages-and-dates.md, section 7. Jaccard is no measure here: a report
copied into a round-up is a copy although most of the round-up is not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from dateline.case.join.prints import SHINGLE, WINDOW, containment, longest_run, shingles, winnow

TextRelation = Literal["copy", "derived", "shares_quote", "independent"]
COPY_AT = 0.5       # containment
DERIVED_AT = 0.2    # containment
DERIVED_RUN = 50    # words in a row
QUOTE_RUN = 20      # words in a row, inside quotation marks
OWN_WORDS = 40      # shingles outside of quotations that are enough to compare two texts by
SHARED_PRINTS = 3   # prints in common that make two reports worth comparing
COMMON_PRINT = 12   # reports with one print beyond which it is standing background
_QUOTED = re.compile(r"[\"“«„][^\"“”«»„]{40,}[\"”»“]")


@dataclass(frozen=True, slots=True)
class Body:
    """The story text of a report as copies are found by it: the hashes of its words, in their order, those that are its
    prints, and those that stand inside quotation marks."""

    report: str
    shingles: tuple[int, ...]
    prints: frozenset[int]
    quoted: frozenset[int]


def body(report: str, text: str) -> Body:
    """The hashes of a report's story. ``text``: its title, lead and body lines."""
    hashes = shingles(text)
    quoted = frozenset(h for match in _QUOTED.finditer(text) for h in shingles(match.group()))
    return Body(report, hashes, winnow(hashes), quoted)


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two reports, what relates their texts, and the two figures that say so; ``run`` in words."""

    a: str
    b: str
    relation: TextRelation
    containment: float
    run: int


def compare(a: Body, b: Body, background: frozenset[int] = frozenset()) -> Likeness:
    """The relation of two texts. ``background``: prints of standing paragraphs, which say nothing of copying.

    Symmetric: the smaller report id comes first whatever the order of the arguments.
    """
    if b.report < a.report:
        a, b = b, a
    one, two = _without(a.shingles, background), _without(b.shingles, background)
    quoted = a.quoted & b.quoted  # a stray quotation mark turns the inside of one text out, hardly of both
    shared, (run, start) = _shared(one, two, quoted), longest_run(one, two)
    quote = run and all(h in quoted for h in one[start:start + run - SHINGLE + 1])
    return Likeness(a.report, b.report, _relation(shared, run, bool(quote)), shared, run)


def _without(hashes: tuple[int, ...], background: frozenset[int]) -> tuple[int, ...]:
    """The shingles of a text that lie farther than a window from every print of standing background."""
    if background.isdisjoint(hashes):
        return hashes
    kept: list[int] = []
    after = 0
    for standing in (i for i, h in enumerate(hashes) if h in background):
        kept += hashes[after:max(after, standing - WINDOW)]
        after = standing + WINDOW + 1
    return (*kept, *hashes[after:])


def _shared(one: tuple[int, ...], two: tuple[int, ...], quoted: frozenset[int]) -> float:
    """Containment outside of quotations, where enough of both texts is the outlet's own."""
    own = [[h for h in hashes if h not in quoted] for hashes in (one, two)]
    return containment(*own) if min(map(len, own)) >= OWN_WORDS else containment(one, two)


def _relation(shared: float, run: int, quote: bool) -> TextRelation:
    if shared >= COPY_AT:
        return "copy"
    if shared >= DERIVED_AT or (run >= DERIVED_RUN and not quote):
        return "derived"
    return "shares_quote" if quote and run >= QUOTE_RUN else "independent"
