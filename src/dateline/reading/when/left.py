"""The days that are left for a page: intervals in order, narrowed by one thing told after the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from dateline.reading.when.days import Days, shift

_LISTED = 4  # intervals that a sentence names, at most


@dataclass(frozen=True, slots=True)
class Told:
    """Something of known days that a text dates from its own day.

    ``days``: on which the page can be, from the first to the last, for each of the times at which it was so; ``reason``
    quotes the words.
    """

    days: tuple[Days, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Left:
    """The intervals, open to the ends of the calendar, and the reasons in the order in which they narrowed them.

    ``not_used``: what was told besides and leaves no day, with the reason of each.
    """

    spans: tuple[Days, ...]
    reasons: tuple[str, ...] = ()
    not_used: tuple[str, ...] = ()

    @property
    def first(self) -> date | None:
        """The first day of all; null where the beginning is open."""
        return None if self.spans[0][0] == date.min else self.spans[0][0]

    @property
    def last(self) -> date | None:
        """The last day of all; null where the end is open."""
        return None if self.spans[-1][1] == date.max else self.spans[-1][1]

    def within(self, told: Told) -> Left:
        """What ``told`` leaves. Where that is nothing, another time is meant, or history: then it narrows nothing, and
        is named among what is not used."""
        both = _joined((max(a, first), min(b, last)) for a, b in self.spans for first, last in told.days)
        if both and both == self.spans:
            return self  # says nothing new
        if both:
            return replace(self, spans=both, reasons=(*self.reasons, f"{told.reason}: written {told_days(both)}"))
        if not (days := _joined(told.days)):
            return self
        unused = f"{told.reason}, which would be {told_days(days)}: not used, for the rest leaves none of these days"
        return replace(self, not_used=(*self.not_used, unused))

    def without(self, gap: Days, reason: str) -> Left:
        """Less the days of ``gap``; unchanged where they are none of it or all."""
        parts = _joined(part for a, b in self.spans for part in ((a, min(b, shift(gap[0], -1))),
                                                                 (max(a, shift(gap[1], 1)), b)))
        if not parts or parts == self.spans:
            return self
        return replace(self, spans=parts, reasons=(*self.reasons, f"{reason}, and not from {gap[0]} to {gap[1]}"))


def told_days(spans: tuple[Days, ...]) -> str:
    """ "from A to B or from C to D", of many the first and the last with how many they are."""
    if len(spans) > _LISTED:
        return f"in one of {len(spans)} stretches, the first from {_days(spans[0])}, the last from {_days(spans[-1])}"
    return " or ".join(f"from {_days(span)}" for span in spans)


def _days(span: Days) -> str:
    return f"{span[0]} to {span[1]}" if span[1] != date.max else f"{span[0]} on"


def _joined(spans: Iterable[Days]) -> tuple[Days, ...]:
    """In order, empty ones left out and those that touch made one."""
    found: list[Days] = []
    for first, last in sorted(span for span in spans if span[0] <= span[1]):
        if found and first <= shift(found[-1][1], 1):
            found[-1] = found[-1][0], max(found[-1][1], last)
        else:
            found.append((first, last))
    return tuple(found)
