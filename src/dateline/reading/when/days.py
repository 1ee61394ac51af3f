"""Days on the calendar: months, their parts, weeks, and the latest or next of them. Both ends inclusive."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

Days = tuple[date, date]

_MONTH_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}  # gold/GUIDELINES.md, "Time"
_YEAR_PARTS = {"early": (1, 3), "mid": (6, 8), "late": (10, 12)}  # late: October to December; mid starts in June


def shift(day: date, days: float) -> date:
    """``day`` moved by whole days, kept inside the calendar."""
    try:
        return day + timedelta(days=int(days))
    except OverflowError:
        return date.min if days < 0 else date.max


def shift_months(day: date, months: int) -> date:
    """The same day of another month, or its last day where that month is shorter."""
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    year = min(max(year, 1), 9999)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def shift_unit(day: date, unit: str, count: float) -> date:
    """``day`` moved by ``count`` days, weeks, months or years; halves of weeks and years are rounded down."""
    lengths = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
    if unit in lengths:
        return shift(day, lengths[unit] * count)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    return shift_months(day, int(months * count))


def month_days(year: int, month: int, modifier: str | None = None, count: float | None = None) -> Days:
    """A month or the part of it that "early", "first week of", "second half of" cut out."""
    last = monthrange(year, month)[1]
    lo, hi = 1, last
    if modifier in _MONTH_PARTS:
        lo, hi = _MONTH_PARTS[modifier]
    elif modifier == "week" and count:
        lo, hi = (last - 6, last) if count < 0 else (7 * int(count) - 6, 7 * int(count))
    elif modifier == "half" and count:
        lo, hi = (1, 15) if count == 1 else (16, last)
    elif modifier == "day" and count:
        lo, hi = (last + int(count) + 1, last) if count < 0 else (1, int(count))
    return date(year, month, min(max(lo, 1), last)), date(year, month, min(hi, last))


def year_days(year: int, modifier: str | None = None, count: float | None = None) -> Days:
    """A year or the part of it that "late", "first half of", "first three months of" cut out."""
    lo, hi = 1, 12
    if modifier in _YEAR_PARTS:
        lo, hi = _YEAR_PARTS[modifier]
    elif modifier == "half" and count:
        lo, hi = (1, 6) if count == 1 else (7, 12)
    elif modifier == "quarter" and count:
        lo, hi = (10, 12) if count < 0 else (3 * int(count) - 2, 3 * int(count))
    elif modifier == "month" and count:
        lo, hi = (13 + int(count), 12) if count < 0 else (1, int(count))
    lo, hi = min(max(lo, 1), 12), min(max(hi, 1), 12)
    return date(year, lo, 1), date(year, hi, monthrange(year, hi)[1])


def decade_days(year: int, modifier: str | None = None) -> Days:
    """Ten years from ``year``; "early" the first three, "mid" the middle four, "late" the last three."""
    lo, hi = {"early": (0, 2), "mid": (3, 6), "late": (7, 9)}.get(modifier or "", (0, 9))
    return date(year + lo, 1, 1), date(year + hi, 12, 31)


def century_days(year: int) -> Days:
    """A hundred years from ``year``."""
    return date(max(year, 1), 1, 1), date(min(year + 99, 9999), 12, 31)


def quarter_days(day: date, quarters: int = 0) -> Days:
    """The quarter of ``day``, moved by ``quarters``."""
    first = shift_months(day.replace(month=3 * ((day.month - 1) // 3) + 1, day=1), 3 * quarters)
    return first, shift(shift_months(first, 3), -1)


def unit_days(day: date, unit: str, step: int = 0) -> Days:
    """The week, weekend, month, quarter, year, decade or century of ``day``, moved by ``step`` of them."""
    if unit in ("week", "weekend"):
        monday, sunday = week_days(day, step)
        return (shift(monday, 5), sunday) if unit == "weekend" else (monday, sunday)
    if unit == "month":
        month = shift_months(day.replace(day=1), step)
        return month_days(month.year, month.month)
    if unit == "quarter":
        return quarter_days(day, step)
    size = {"year": 1, "decade": 10, "century": 100}.get(unit)
    if size is None:
        return shift(day, step), shift(day, step)
    first = min(max(day.year // size * size + size * step, 1), 9999)
    return date(first, 1, 1), date(min(first + size - 1, 9999), 12, 31)


def season_days(year: int, month: int) -> Days:
    """Three months from the first of ``month``; the winter of a year ends in the next."""
    first = date(year, month, 1)
    return first, shift(shift_months(first, 3), -1)


def week_days(day: date, weeks: int = 0) -> Days:
    """Monday to Sunday of the week of ``day``, moved by ``weeks``."""
    monday = shift(day, 7 * weeks - day.weekday())
    return monday, shift(monday, 6)


def weekday_near(day: date, weekday: int, future: bool, strict: bool = False) -> date:
    """The latest such weekday up to ``day``, or the next from it; ``strict`` leaves ``day`` itself out."""
    if future:
        ahead = (weekday - day.weekday()) % 7
        return shift(day, ahead or (7 if strict else 0))
    back = (day.weekday() - weekday) % 7
    return shift(day, -(back or (7 if strict else 0)))


def nearest(make: Callable[[int], Days | None], day: date, future: bool, strict: bool = False) -> Days | None:
    """Of the same dates in several years the latest begun by ``day``, or the first not over on it.

    ``make`` gives the days in a year, or null where that year has no such day (29 February). ``strict``: wholly
    before, or wholly after, ``day``.
    """
    years = range(day.year - 1, day.year + 9) if future else range(day.year + 1, day.year - 9, -1)
    for year in years:
        days = make(year) if 1 <= year <= 9998 else None
        if days is None:
            continue
        if future and (days[0] > day if strict else days[1] >= day):
            return days
        if not future and (days[1] < day if strict else days[0] <= day):
            return days
    return None


def day_of(year: int, month: int, day: int) -> Days | None:
    """One day as an interval, or null where the month has no such day."""
    if not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day), date(year, month, day)
