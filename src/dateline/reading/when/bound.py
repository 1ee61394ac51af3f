"""A limit that the text of a page sets to the day on which it was published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Bound:
    """The page is not before ``first`` or not after ``last``, and not within ``gap``, between two terms of an office;
    ``reason`` quotes the words that say so."""

    first: date | None
    last: date | None
    reason: str
    gap: tuple[date, date] | None = None
