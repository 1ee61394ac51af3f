"""Lays the value of an expression on the calendar. The conventions are those of ``gold/GUIDELINES.md``, "Time".

Every way of laying is monotone in the day of publication, so where the page date is an interval the answers at its
two ends bound all others, and where they agree the answer holds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from dateline.model import ClaimTime, Found, Interval, PageDate, TimeMention, TimeRole, TimeValue
from dateline.reading.when import days as cal

Days = tuple[date | None, date | None]
NOTHING: Days = (None, None)


def resolve(mention: TimeMention, published: PageDate, *, future: bool, told: Interval | None) -> ClaimTime:
    """The days of a claim whose words of time are ``mention``.

    ``future``: the claim is of something still to come. ``told``: the days of the event told just before, for
    "a week after" and "that May". ``first`` and ``last`` of the result are null where the words or the page date
    leave them open; ``earliest`` and ``latest`` bound the day in any case.
    """
    low, high = _anchors(mention, published, told)
    at_low, at_high = _answer(mention, low, future), _answer(mention, high, future)
    first = at_low[0] if at_low[0] == at_high[0] else None
    last = at_low[1] if at_low[1] == at_high[1] else None
    widest = _with_others((at_low[0], at_high[1]), others(mention, published, future=future))
    earliest, latest = _bounds(widest, mention.role, published, future)
    words = Found(mention.text, mention.start, mention.end)
    return ClaimTime(words, first, last, earliest, latest, mention.granularity, mention.rule)


def stretch(mention: TimeMention, published: PageDate, *, future: bool, told: Interval | None) -> cal.Days | None:
    """The whole stretch that the words name, whatever their role and however much of it is over; null where open."""
    low, high = _anchors(mention, published, told)
    at_low, at_high = lay(mention.value, low, future), lay(mention.value, high, future)
    first, last = at_low
    return (first, last) if at_low == at_high and first is not None and last is not None else None


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
        return _absolute(replace(value, year=day.year + step))
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
        first = lay(mention.value, day, future and mention.rule != "since")[0]
        return (first, None) if first else NOTHING
    if mention.role == "until":
        return None, lay(mention.value, day, future)[1]
    return lay(mention.value, day, future)


def _bounds(days: Days, role: TimeRole, published: PageDate, future: bool) -> Days:
    """A past event is not after the page, a coming one not before it, whatever the words say."""
    earliest, latest = days
    if future:
        return earliest or published.first, latest
    told_ahead = earliest is not None and published.last is not None and earliest > published.last
    if published.last and not told_ahead and (latest is None or latest > published.last):
        latest = published.last
    return earliest, latest


def lay(value: TimeValue, day: date | None, future: bool) -> Days:
    """The days of ``value`` seen from ``day``; both null where it needs a day and none is known."""
    if value.end is not None:
        return _lay_range(value, value.end, day, future)
    if value.year is not None:
        return _absolute(value)
    way = _WAYS.get(value.kind)
    return way(value, day, future) if way and day else NOTHING


def _lay_range(value: TimeValue, end: TimeValue, day: date | None, future: bool) -> Days:
    """The end first for the past, the start first for what is to come; the other lies next to it."""
    start = replace(value, end=None)
    if future:
        first = lay(start, day, True)[0]
        return first, lay(end, first or day, True)[1]
    after, last = lay(end, day, False)
    return lay(start, after or day, False)[0], last


def _absolute(value: TimeValue) -> Days:
    year = value.year or 1
    if value.kind == "season":
        return cal.season_days(year, value.month or 1)
    if value.unit == "decade":
        return cal.decade_days(year, value.modifier)
    if value.month is None:
        return cal.year_days(year, value.modifier, value.count)
    if value.day is not None:
        return cal.day_of(year, value.month, value.day) or NOTHING
    return cal.month_days(year, value.month, value.modifier, value.count)


def _date(value: TimeValue, day: date, future: bool) -> Days:
    def in_year(year: int) -> tuple[date, date] | None:
        found = _absolute(replace(value, year=year))
        return (found[0], found[1]) if found[0] and found[1] else None

    if value.unit == "year":
        return in_year(day.year + value.direction) or NOTHING
    if value.unit == "that" or (value.unit == "month" and value.direction == 0):
        return in_year(day.year) or NOTHING
    ahead = value.direction > 0 or (future and value.direction == 0)
    return cal.nearest(in_year, day, ahead, strict=value.direction != 0) or NOTHING


def _weekday(value: TimeValue, day: date, future: bool) -> Days:
    weekday = value.weekday or 0
    if value.unit == "week":
        found = cal.shift(cal.week_days(day, value.direction)[0], weekday)
    else:
        ahead = value.direction > 0 or (future and value.direction == 0)
        found = cal.weekday_near(day, weekday, ahead, strict=value.modifier == "strict")
    return found, found


def _deictic(value: TimeValue, day: date, future: bool) -> Days:
    found = cal.shift(day, value.count or 0)
    return found, found


def _overnight(value: TimeValue, day: date, future: bool) -> Days:
    return (day, cal.shift(day, 1)) if future else (cal.shift(day, -1), day)


def _period(value: TimeValue, day: date, future: bool) -> Days:
    first, last = _whole_period(value, day, future)
    if value.direction == 0 and value.unit != "weekend" and value.modifier in (None, "earlier", "later"):
        later = value.modifier == "later" or (future and value.modifier != "earlier")
        return (day, last) if later else (first, day)
    return first, last


def _whole_period(value: TimeValue, day: date, future: bool) -> tuple[date, date]:
    unit, step = value.unit, value.direction
    if unit == "week":
        monday = cal.week_days(day, step)[0]
        parts = {"early": (0, 1), "mid": (2, 3), "late": (4, 6)}
        lo, hi = parts.get(value.modifier or "", (0, 6))
        return cal.shift(monday, lo), cal.shift(monday, hi)
    if unit == "weekend":
        return _weekend(day, step, future)
    if unit == "month":
        month = cal.shift_months(day.replace(day=1), step)
        return cal.month_days(month.year, month.month, value.modifier, value.count)
    if unit == "decade":
        return cal.decade_days(day.year // 10 * 10 + 10 * step, value.modifier)
    return cal.year_days(day.year + step, value.modifier, value.count)


def _weekend(day: date, step: int, future: bool) -> tuple[date, date]:
    if step:
        monday, sunday = cal.week_days(day, step)
        return cal.shift(monday, 5), sunday
    saturday = cal.week_days(day)[0] if future else cal.weekday_near(day, 5, False)
    return (cal.shift(saturday, 5), cal.shift(saturday, 6)) if future else (saturday, cal.shift(saturday, 1))


def _span(value: TimeValue, day: date, future: bool) -> Days:
    """The words "the last five days" end on the day of publication; hours reach back as many days as they fill."""
    unit, count = value.unit or "day", value.count
    if value.direction > 0:
        return (day, None) if count is None or unit in ("hour", "minute") else (day, cal.shift_unit(day, unit, count))
    if count is None:
        return None, day
    if unit in ("hour", "minute"):
        hours = count if unit == "hour" else 1
        return cal.shift(day, -((hours + 23) // 24)), day
    return cal.shift(cal.shift_unit(day, unit, -count), 1), day


def _counted(value: TimeValue, day: date, future: bool) -> Days:
    if value.count is None or value.unit is None:
        return NOTHING
    found = cal.shift_unit(day, value.unit, value.direction * value.count)
    return found, found


def _nth_day(value: TimeValue, day: date, future: bool) -> Days:
    """The words "the second day of the siege": from the first day of it to the day of publication."""
    return cal.shift(day, 1 - (value.count or 1)), day


_WAYS: Mapping[str, Callable[[TimeValue, date, bool], Days]] = {
    "date": _date, "season": _date, "weekday": _weekday, "deictic": _deictic, "overnight": _overnight,
    "period": _period, "span": _span, "ago": _counted, "offset": _counted, "nth_day": _nth_day,
}
