"""The day of an embedded post or of a picture, where the story's weekdays bear it out as the day of the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from dateline.model import Evidence, Page, TimeMention
from dateline.reading.when.lexicon import fold, words
from dateline.reading.when.story import past_weekdays

_BY_DAY = ("MO", "MI", "AF")  # parts of the day in TIMEX3 letters
_FRESH = 2  # days: news tells of the day before as a rule (weekdays of TimeBank: 65 % are 0 or 1 day back)


def borne_out(page: Page, times: Sequence[TimeMention]) -> Mapping[Evidence, date | None]:
    """For posts and pictures the day that the page is of; null where the story bears none of them out."""
    days: dict[Evidence, list[date]] = {"post": [], "picture": []}
    for candidate in page.dates:
        if candidate.evidence in days:
            days[candidate.evidence].append(candidate.first)
    if not any(days.values()):
        return {}
    named = past_weekdays(page, times)
    return {"post": _of_posts(days["post"], named), "picture": _of_pictures(days["picture"], named)}


def _of_posts(days: Sequence[date], named: Sequence[TimeMention]) -> date | None:
    """The newest post of a day that the story names; where it names no day, the newest."""
    told = {m.value.weekday for m in named}
    return max((day for day in days if not told or day.weekday() in told), default=None)


def _of_pictures(days: Sequence[date], named: Sequence[TimeMention]) -> date | None:
    """The newest picture, where the story tells of the morning of its day, and of no day more than two before it.

    What happened at night, or on a day without more, is printed on the day after as often as not.
    """
    newest = max(days, default=None)
    if newest is None or not any(_is_by_day(m) for m in named if m.value.weekday == newest.weekday()):
        return None
    back = [(newest.weekday() - m.value.weekday) % 7 for m in named if m.value.weekday is not None]
    return newest if max(back) <= _FRESH else None


def _is_by_day(weekday: TimeMention) -> bool:
    return weekday.value.part in _BY_DAY or words()["edge"].get(fold(weekday.text).split()[0]) == "early"
