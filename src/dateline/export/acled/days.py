"""The day of a row and how exact it is: ACLED's ``event_date`` and ``time_precision``."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from dateline.export.days import within_bounds
from dateline.model import Claim, Granularity

_WEEK, _MONTH = 7, 31  # the most days that precision 2 and 3 may hold; ACLED enters no event that is less exact
_EXACT: dict[Granularity | None, int] = {None: 1, "part": 1, "day": 1, "week": 2, "month": 3}


@dataclass(frozen=True, slots=True)
class Day:
    """``on``: the day entered; ``precision``: 1 the day itself, 2 in that week, 3 in that month; ``first`` and
    ``last``: the days between which it lies."""

    on: date
    precision: int
    first: date
    last: date


def day_of(row: Mapping[str, Any]) -> Day | None:
    """The day of an event: its own, the middle of its days where they are a week or a month at most, else that of its
    bounds; null where nothing so exact is known."""
    first, last = row["from"], row["to"]
    if first is None or last is None:
        first, last = row["earliest"], row["latest"]
    else:
        first, last = within_bounds(first, last, row["earliest"], row["latest"])
    return None if first is None or last is None else _within(first, last)


def beginning(row: Mapping[str, Any], claims: Iterable[Claim]) -> Day | None:
    """The day on which a state began that is told with an open end ("since 3 June"); null where none is told."""
    if row["from"] is None or row["to"] is not None:
        return None
    on = date.fromisoformat(row["from"])
    told = [_EXACT.get(c.time.granularity, 0) for c in claims if c.time.first == on]
    precision = min((p for p in told if p), default=0)
    last = (on, on, on + timedelta(_WEEK - 1), on.replace(day=monthrange(on.year, on.month)[1]))
    return Day(on, precision, on, last[precision]) if precision else None


@lru_cache(maxsize=1 << 12)
def _within(first: str, last: str) -> Day | None:
    start, end = sorted((date.fromisoformat(first), date.fromisoformat(last)))
    length = (end - start).days + 1
    if length > _MONTH:
        return None
    return Day(start + timedelta((length - 1) // 2), 1 if length == 1 else 2 if length <= _WEEK else 3, start, end)


@lru_cache(maxsize=1 << 12)
def in_words(day: date) -> str:
    """"25 February 2016": the same in every locale."""
    return f"{day.day} {_NAMES[day.month - 1]} {day.year}"


_NAMES = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")
