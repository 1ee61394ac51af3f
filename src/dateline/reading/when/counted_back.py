"""The days on which a page can be that tells of a known day in words counted from its own: "on Sunday", "last month".

Every way of laying is monotone in the day of publication, so these days have no gaps but between one meaning of the
words and the next ("last September").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateline.model import PageDate, TimeMention
from dateline.reading.when.bound import Bound
from dateline.reading.when.days import Days, shift, shift_months
from dateline.reading.when.resolve import lay, others

_FROM_PUBLICATION = frozenset({"weekday", "period", "date", "deictic", "season", "ago"})
_COARSE = frozenset({"month", "year", "quarter"})
_REACH = 731  # days by which such words lead from the page to what they date, at most: "last year" from its December
_NO_BOUND = (date.max, date.min)


@dataclass(frozen=True, slots=True)
class Told:
    """Something of known days that a text dates from its own day.

    ``days``: on which the page can be, from the first to the last, for each of the times at which it was so; ``reason``
    quotes the words.
    """

    days: tuple[Days, ...]
    reason: str

    def closed(self) -> Told:
        """With the gaps between the times counted in: for a list that may lack one between two others."""
        days = [(first, last) for first, last in self.days if first <= last]
        whole = ((min(first for first, _ in days), max(last for _, last in days)),) if days else ()
        return Told(whole, self.reason)

    def within(self, other: Bound) -> Bound | None:
        """The days that ``other`` allows too; null where there is none: then another time is meant, or history."""
        low, high = other.first or date.min, other.last or date.max
        both = [(max(first, low), min(last, high)) for first, last in self.days]
        both = [(first, last) for first, last in both if first <= last]
        if not both:
            return None
        first, last = min(first for first, _ in both), max(last for _, last in both)
        return Bound(first, last, f"{self.reason}: written from {first} to {last}")


def is_counted(time: TimeMention) -> bool:
    """Whether the words are counted from the day of the page."""
    return time.value.kind in _FROM_PUBLICATION and time.value.year is None


def is_coarse(time: TimeMention) -> bool:
    """Whether the words mean a month or more: said of what began a campaign, not of the news of the day."""
    unit = time.value.unit if time.value.kind == "ago" else time.granularity
    return unit in _COARSE or time.value.kind == "season"


def page_days(time: TimeMention, span: Days, *, ahead: bool = False) -> Days:
    """The first and last day of publication from which ``time`` means a day of ``span``; the first after the last where
    there is none."""
    if time.value.kind == "ago":
        return _ago(time, span)
    first, last = (shift(span[0], -_REACH), span[1]) if ahead else (span[0], shift(span[1], _REACH))
    days = [day for k in range((last - first).days + 1) if _means(time, day := shift(first, k), span, ahead)]
    return (days[0], days[-1]) if days else _NO_BOUND


def _means(time: TimeMention, day: date, span: Days, ahead: bool) -> bool:
    """Whether ``time`` on a page of ``day`` can mean a day of ``span``."""
    return any(begin is not None and end is not None and begin <= span[1] and end >= span[0]
               for begin, end in _meanings(time, day, ahead))


def _meanings(time: TimeMention, day: date, ahead: bool) -> Iterator[tuple[date | None, date | None]]:
    yield lay(time.value, day, ahead)
    if not ahead:
        for other in others(time, PageDate(day, day, None, ()), future=False):
            yield other.first, other.last


def _ago(time: TimeMention, span: Days) -> Days:
    """ "A year ago" is said of half a year to two years, "two weeks" or "two days ago" of one to three."""
    count, unit = int(time.value.count or 0), time.value.unit
    if count < 1 or unit not in ("day", "week", "month", "year"):
        return _NO_BOUND
    if unit in ("day", "week"):
        days = 7 if unit == "week" else 1
        return shift(span[0], days * (count - 1)), shift(span[1], days * (count + 1))
    months, slack = (12 * count, 6) if unit == "year" else (count, 1)
    return shift_months(span[0], months - slack), shift_months(span[1], months + 2 * slack)
