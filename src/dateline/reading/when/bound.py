"""A limit that the text of a page sets to the day on which it was published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dateline.reading.when.days import Days


@dataclass(frozen=True, slots=True)
class Bound:
    """The page is not before ``first``, not after ``last`` and not within ``gaps``: between two terms of an office, two
    battles for a town. ``reason`` quotes the words that say so.
    """

    first: date | None
    last: date | None
    reason: str
    gaps: tuple[Days, ...] = ()
