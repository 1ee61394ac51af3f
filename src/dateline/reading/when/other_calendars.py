"""Days of the Solar Hijri (Persian) and the lunar Hijri calendars."""

from __future__ import annotations

from datetime import date

from dateline.reading.page.calendars import to_gregorian
from dateline.reading.when.days import Days, shift

_EPOCH = date(622, 7, 19)  # 1 Muharram 1 of the civil calendar, in the proleptic Gregorian one
_LENGTHS = {"persian": 31, "hijri": 30}  # days that a month has at most


def days_of(calendar: str, year: int, month: int, day: int | None) -> Days | None:
    """A day or month as Gregorian days; null where there is none. A Hijri day is known to one more or less."""
    if calendar == "hijri":
        return _hijri(year, month, day)
    if day is not None:
        found = to_gregorian(year, month, day)
        return (found, found) if found else None
    first = to_gregorian(year, month, 1)
    following = to_gregorian(year + month // 12, month % 12 + 1, 1)
    return (first, shift(following, -1)) if first and following else None


def years_around(calendar: str, day: date) -> range:
    """The years of a calendar that may hold a date near ``day``, in order."""
    near = day.year - 621 if calendar == "persian" else int((day - _EPOCH).days / 354.367) + 1
    return range(near - 2, near + 3)


def _hijri(year: int, month: int, day: int | None) -> Days | None:
    """By the arithmetic (civil) calendar, widened by a day on either side: the sighted month may begin a day off.

    Source: Reingold and Dershowitz, Calendrical Calculations (2018), chapter 7; bounds: Umm al-Qura against the
    arithmetic calendar.
    """
    if not (1 <= month <= 12 and 1 <= (day or 1) <= 30 and 1 <= year <= 2000):
        return None
    first = _first_of(year, month)
    last = shift(_first_of(year + month // 12, month % 12 + 1), -1)
    if day is not None:
        first = last = shift(first, day - 1)
    return shift(first, -1), shift(last, 1)


def _first_of(year: int, month: int) -> date:
    before = 29 * (month - 1) + month // 2  # months of 30 and 29 days by turns
    return shift(_EPOCH, 354 * (year - 1) + (3 + 11 * year) // 30 + before)
