"""Lays the value of an expression on the calendar. The conventions are those of ``gold/GUIDELINES.md``, "Time".

Every way of laying is monotone in the day of publication, so where the page date is an interval the answers at its
two ends bound all others, and where they agree the answer holds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from dateline.model import TimeValue
from dateline.reading.shapes import replace
from dateline.reading.when import days as cal
from dateline.reading.when import other_calendars as other

Days = tuple[date | None, date | None]
NOTHING: Days = (None, None)


def lay(value: TimeValue, day: date | None, future: bool) -> Days:
    """The days of ``value`` seen from ``day``; both null where it needs a day and none is known."""
    if value.end is not None:
        return _lay_range(value, value.end, day, future)
    if value.modifier == "about" and value.kind == "date":
        value = replace(value, modifier=None)  # the day that is named; that it is about it the modifier says
    if value.year is not None:
        return absolute(value)
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


def _thirds(days: Days, modifier: str | None) -> Days:
    """The early, middle or late third of a month of another calendar."""
    first, last = days
    if first is None or last is None or modifier is None:
        return days
    return {"early": (first, cal.shift(first, 9)), "mid": (cal.shift(first, 10), cal.shift(first, 19)),
            "late": (cal.shift(first, 20), last)}[modifier]


def absolute(value: TimeValue) -> Days:
    """The days of a value that names its year."""
    year = value.year or 1
    if value.kind in ("persian", "hijri"):
        return _thirds(other.days_of(value.kind, year, value.month or 1, value.day) or NOTHING, value.modifier)
    if value.kind == "season":
        return cal.season_days(year, value.month or 1)
    if value.unit == "decade":
        return cal.decade_days(year, value.modifier)
    if value.unit == "century":
        return cal.century_days(year)
    if value.month is None:
        return cal.year_days(year, value.modifier, value.count)
    if value.modifier == "either" and value.day is not None:
        pairs = (value.month, value.day), (value.day, value.month)
        both = [days for pair in pairs if (days := cal.day_of(year, *pair))]
        return (min(both)[0], max(both)[1]) if both else NOTHING
    if value.day is not None:
        days = cal.day_of(year, value.month, value.day)
        return NOTHING if days is None else cal.week_days(days[0]) if value.modifier == "its_week" else days
    return cal.month_days(year, value.month, value.modifier, value.count)


def _date(value: TimeValue, day: date, future: bool) -> Days:
    def in_year(year: int) -> tuple[date, date] | None:
        found = absolute(replace(value, year=year))
        return (found[0], found[1]) if found[0] and found[1] else None

    if value.unit == "year":
        return in_year(day.year + value.direction) or NOTHING
    if value.unit == "that" or (value.unit == "month" and value.direction == 0):
        return in_year(day.year) or NOTHING
    ahead = value.direction > 0 or (future and value.direction == 0)
    return cal.nearest(in_year, day, ahead, strict=value.direction != 0) or NOTHING


def _in_other_calendar(value: TimeValue, day: date, future: bool) -> Days:
    """A date without its year: the latest begun, or the next not over."""
    ahead = value.direction > 0 or (future and value.direction == 0)
    years = other.years_around(value.kind, day)
    found = [days for year in years if (days := absolute(replace(value, year=year))) != NOTHING]
    if value.unit == "year":    # "Ramadan last year"
        return next((days for days in found if days[0] and days[0].year == day.year + value.direction), NOTHING)
    begun = [days for days in found if days[0] and days[0] <= day]
    coming = [days for days in found if days[1] and days[1] >= day]
    return (coming[:1] if ahead else begun[-1:] or [NOTHING])[0] if (coming if ahead else begun) else NOTHING


def _weekday(value: TimeValue, day: date, future: bool) -> Days:
    weekday = value.weekday or 0
    if value.unit == "week":
        found = cal.shift(cal.week_days(day, value.direction)[0], weekday)
    else:
        ahead = value.direction > 0 or (future and value.direction == 0)
        found = cal.weekday_near(day, weekday, ahead, strict=value.modifier == "strict")
        found = cal.shift(found, -7 * (value.count - 1)) if value.count else found
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
    if unit in ("quarter", "century"):
        return cal.unit_days(day, unit, step)
    return cal.year_days(day.year + step, value.modifier, value.count)


def _weekend(day: date, step: int, future: bool) -> tuple[date, date]:
    if step:
        monday, sunday = cal.week_days(day, step)
        return cal.shift(monday, 5), sunday
    saturday = cal.week_days(day)[0] if future else cal.weekday_near(day, 5, False)
    return (cal.shift(saturday, 5), cal.shift(saturday, 6)) if future else (saturday, cal.shift(saturday, 1))


def _span(value: TimeValue, day: date, future: bool) -> Days:
    """The words "the last five days" end on the day of publication; hours reach back, or on, as many days as they
    fill; "the coming days" name none."""
    unit, count, ahead = value.unit or "day", value.count, value.direction > 0
    if count is None:
        return NOTHING if ahead else (None, day)
    if unit in ("hour", "minute"):
        filled = ((count if unit == "hour" else 1) + 23) // 24
        return (day, cal.shift(day, filled)) if ahead else (cal.shift(day, -filled), day)
    if ahead:
        return day, cal.shift_unit(day, unit, count)
    first = cal.shift_unit(day, unit, -count)
    return first if unit in ("year", "decade") else cal.shift(first, 1), day  # years are told by the same day of each


def _counted(value: TimeValue, day: date, future: bool) -> Days:
    if value.count is None or value.unit is None:
        return NOTHING
    about = value.modifier == "about"  # "about three weeks ago": between two and four
    counts = (value.count - 1, value.count + 1) if about else (value.count, value.count)
    first, last = sorted(cal.shift_unit(day, value.unit, value.direction * count) for count in counts)
    return first, last


def _around(value: TimeValue, day: date, future: bool) -> Days:
    """The words "that year", "the following month": the whole unit that holds the day told, or the one beside it."""
    return cal.unit_days(day, value.unit or "day", value.direction)


def _same(value: TimeValue, day: date, future: bool) -> Days:
    """The words "the year-ago quarter": the stretch told before, moved by years."""
    found = cal.shift_months(day, 12 * value.direction)
    return found, found


def _nth_day(value: TimeValue, day: date, future: bool) -> Days:
    """The words "the second day of the siege": from the first day of it to the day of publication."""
    return cal.shift(day, 1 - (value.count or 1)), day


_WAYS: Mapping[str, Callable[[TimeValue, date, bool], Days]] = {
    "date": _date, "season": _date, "persian": _in_other_calendar, "hijri": _in_other_calendar,
    "weekday": _weekday, "deictic": _deictic, "overnight": _overnight,
    "period": _period, "around": _around, "same": _same, "span": _span, "ago": _counted, "offset": _counted,
    "apart": _counted, "nth_day": _nth_day,
}
