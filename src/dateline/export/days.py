"""The stretch of days of an event, for formats that need a first and a last day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

_YEAR = 366  # days: what is known to no year has no date


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day on which an event can have happened, both inclusive."""

    first: date
    last: date

    @property
    def count(self) -> int:
        """How many they are."""
        return (self.last - self.first).days + 1


def within_bounds(first: str, last: str, earliest: str | None, latest: str | None) -> tuple[str, str]:
    """Days as ISO, cut to those between which they lie in any case: "in August" of a page of 13 August ends that day.
    Bounds that contradict the days leave them alone."""
    begin, end = max(first, earliest or first), min(last, latest or last)
    return (begin, end) if begin <= end else (first, last)


def days(row: Mapping[str, Any]) -> Days | None:
    """The days that the words of an event mean, else those between which it lies; null where they are open or more
    than a year apart. What goes on with no end told ends, as far as is known, on the last day that it can."""
    first, last = row["from"] or row["earliest"], row["to"] or row["latest"]
    if not first or not last:
        return None
    first, last = within_bounds(first, last, row["earliest"], row["latest"])
    found = Days(date.fromisoformat(first), date.fromisoformat(last))
    return found if 0 < found.count <= _YEAR else None
