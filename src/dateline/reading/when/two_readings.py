"""The days that the words of a page's date can mean: "05/07/2015" is of May or of July."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from dateline.model import DateCandidate, Page, TimeMention, TimeValue
from dateline.reading.when.story import past_weekdays

GROWS = 14  # days over which a page may grow


def readings_of(
    best: DateCandidate, ranked: Sequence[DateCandidate], page: Page, times: Sequence[TimeMention]
) -> list[date]:
    """The days that the words of the best candidate can mean, in order.

    Of two readings the one that another date of the page or of its story bears out, or else the story's weekdays.
    """
    days = sorted({c.first for c in ranked if same_words(c, best)})
    if len(days) < 2:
        return [best.first]
    others = [c.first for c in ranked if not same_words(c, best)]
    told = [m.value for m in times if m.value.month and m.value.day]
    near = [day for day in days if any(abs((day - other).days) <= GROWS for other in (*others, *_dated(told, day)))]
    near = near or _by_weekdays(days, {m.value.weekday for m in past_weekdays(page, times)})
    return near if len(near) == 1 else days


def same_words(one: DateCandidate, other: DateCandidate) -> bool:
    """Whether two candidates are readings of the same words."""
    return one.words is not None and one.words == other.words


def _dated(told: Sequence[TimeValue], day: date) -> Iterator[date]:
    """The days of the story's dates, of those without a year in the year of ``day``."""
    for value in told:
        try:
            yield date(value.year or day.year, value.month or 1, value.day or 1)
        except ValueError:
            continue  # 29 February


def _by_weekdays(days: Sequence[date], named: set[int | None]) -> list[date]:
    """The readings whose weekday the story names, where it names neither that of another nor the day before it."""
    fits = [day for day in days if day.weekday() in named]
    near = [day for day in days if {day.weekday(), (day.weekday() - 1) % 7} & named]
    return fits if fits == near else []
