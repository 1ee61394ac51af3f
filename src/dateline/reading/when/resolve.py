"""From an expression to its days: which day it is counted from, what of its stretch is meant, what bounds it.

The ways of laying (``lay``) are monotone in the day of publication, so where the page date is an interval the answers
at its two ends bound all others, and where they agree the answer holds.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dateline.model import ClaimTime, Found, Interval, PageDate, TimeMention, TimeRole, TimeValue
from dateline.reading.when import days as cal
from dateline.reading.when.lay import NOTHING, Days, absolute
from dateline.reading.when.lay import lay as lay


def resolve(mention: TimeMention, published: PageDate, *, future: bool, told: Interval | None) -> ClaimTime:
    """The days of a claim whose words of time are ``mention``.

    ``future``: the claim is of something still to come. ``told``: the days of the event told just before, for
    "a week after" and "that May". ``first`` and ``last`` of the result are null where the words or the page date
    leave them open; ``earliest`` and ``latest`` bound the day in any case.
    """
    low, high = _anchors(mention, published, told)
    at_low = _answer(mention, low, future)
    at_high = _answer(mention, high, future) if high != low else at_low
    whole = _hangs(mention, told)
    first = at_low[0] if whole or at_low[0] == at_high[0] else None
    last = at_high[1] if whole or at_low[1] == at_high[1] else None
    if mention.value.modifier == "about" and mention.value.kind != "date":
        first = last = None
    widest = _with_others((at_low[0], at_high[1]), others(mention, published, future=future))
    earliest, latest = _bounds(widest, mention.role, published, future)
    words = Found(mention.text, mention.start, mention.end)
    return ClaimTime(words, first, last, earliest, latest, mention.granularity, mention.rule)


def stretch(mention: TimeMention, published: PageDate, *, future: bool, told: Interval | None) -> cal.Days | None:
    """The whole stretch that the words name, whatever their role and however much of it is over; null where open."""
    low, high = _anchors(mention, published, told)
    at_low = lay(mention.value, low, future)
    at_high = lay(mention.value, high, future) if high != low else at_low
    first, last = at_low[0], at_high[1]
    known = _hangs(mention, told) or at_low == at_high
    return (first, last) if known and first is not None and last is not None else None


def _hangs(mention: TimeMention, told: Interval | None) -> bool:
    """Whether the days are those of a stretch told before, moved as a whole: "a year earlier" than a quarter."""
    return mention.anchor in ("event", "narrative") and told is not None


def others(mention: TimeMention, published: PageDate, *, future: bool) -> tuple[Interval, ...]:
    """What the words may mean as well: "last Tuesday" that of the week before, "last June" that of the year before."""
    day = published.first
    if day is None or day != published.last or mention.role not in ("at", "since"):
        return ()
    taken = lay(mention.value, day, future)
    other = _other(mention.value, day)
    return (Interval(*other),) if other is not None and other != taken else ()


def _other(value: TimeValue, day: date) -> Days | None:
    step = value.direction
    if value.kind == "weekday" and value.modifier == "strict" and step:
        found = cal.shift(cal.week_days(day, step)[0], value.weekday or 0)
        return found, found
    if value.kind == "date" and value.unit == "month" and step:
        return absolute(replace(value, year=day.year + step))
    return None


def _with_others(days: Days, more: tuple[Interval, ...]) -> Days:
    """The bounds of every reading."""
    first, last = days
    for other in more:
        first = min(first, other.first) if first and other.first else first
        last = max(last, other.last) if last and other.last else last
    return first, last


def _anchors(mention: TimeMention, published: PageDate, told: Interval | None) -> tuple[date | None, date | None]:
    """The days from which to count: the two ends of what is known of them."""
    if mention.anchor in ("event", "narrative"):
        if told is not None:
            return told.first, told.last
        forward = mention.value.direction > 0
        if mention.anchor == "narrative" or forward or mention.value.kind == "around" or mention.value.count == 0:
            return None, None
    return published.first, published.last


def _answer(mention: TimeMention, day: date | None, future: bool) -> Days:
    if mention.role == "since":
        if mention.rule == "after":
            return _after(mention, lay(mention.value, day, future)), None
        first = lay(mention.value, day, future and mention.rule != "since")[0]
        return (first, None) if first else NOTHING
    if mention.role == "until":
        first, last = lay(mention.value, day, future)
        whole = mention.rule != "before" or mention.value.modifier == "late"    # "before the end of May" is in May too
        return None, last if whole else first and cal.shift(first, -1)
    return lay(mention.value, day, future)


def _after(mention: TimeMention, days: Days) -> date | None:
    """The first day after a month or more; after a day it may be later on the same."""
    last = days[1]
    return last and cal.shift(last, mention.granularity not in ("day", "part"))


def _bounds(days: Days, role: TimeRole, published: PageDate, future: bool) -> Days:
    """A past event is not after the page, a coming one not before it, whatever the words say."""
    earliest, latest = days
    if future:
        return earliest or published.first, latest
    told_ahead = earliest is not None and published.last is not None and earliest > published.last
    if published.last and not told_ahead and (latest is None or latest > published.last):
        latest = published.last
    return earliest, latest
