"""The value of an expression in TIMEX3, the standard of time annotation.

Source: TimeML 1.2.1 annotation guidelines (Saurí et al. 2006), section 2.3.1 "value"; ISO 8601 weeks. A decade is
written with X for its last figure, as in TempEval-3.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from dateline.model import TimeValue
from dateline.reading.when.days import Days
from dateline.reading.when.lexicon import words

_LETTER = {"day": "D", "week": "W", "fortnight": "W", "weekend": "D", "month": "M", "quarter": "M", "year": "Y",
           "decade": "Y", "century": "Y", "hour": "H", "minute": "M", "second": "S"}
_TIMES = {"fortnight": 2, "weekend": 2, "quarter": 3, "decade": 10, "century": 100}
_SIZES = (("day", 1), ("week", 7), ("month", 31), ("quarter", 92))  # days that a unit has at most
_CLOCK_UNITS = frozenset({"hour", "minute", "second"})


def timex(value: TimeValue, days: Days | None) -> str | None:
    """``value`` laid on ``days``, its whole stretch; null where it has no value. ``days`` is null where they are open.

    >>> timex(TimeValue("weekday", weekday=6, part="NI"), (date(2013, 10, 6), date(2013, 10, 6)))
    '2013-10-06TNI'
    """
    if value.end is not None:
        return _length(value, days) if days else None
    way = _WAYS.get(value.kind)
    return way(value, days) if way else None


def _length(value: TimeValue, days: Days) -> str:
    """A stretch between two expressions, both with a value of their own, is a length (TimeML 1.2.1, "empty" tags)."""
    first, last = days
    if value.kind == "date" and value.day is None:
        months = 12 * (last.year - first.year) + last.month - first.month + 1
        return duration("month", months) if value.month else duration("year", last.year - first.year + 1)
    return duration("day", (last - first).days + 1)


def duration(unit: str, count: float | None) -> str:
    """A length: ``P3D``, ``PT2H``, ``PXM``; halves in the next smaller unit."""
    time = "T" if unit in _CLOCK_UNITS else ""
    if count is None:
        return f"P{time}X{_LETTER[unit]}"
    count *= _TIMES.get(unit, 1)
    if count != int(count):
        return f"P{time}{count:.1f}{_LETTER[unit]}"
    return f"P{time}{int(count)}{_LETTER[unit]}"


def _dated(value: TimeValue, days: Days | None) -> str | None:
    if days is None:
        return _open(value)
    if value.modifier == "either":
        return None
    first = days[0]
    if value.unit in ("decade", "century") or value.modifier == "its_week":
        return _of_unit("week" if value.day else value.unit or "", value, first)
    if value.kind == "season":
        return f"{first.year}-{words()['season_code'][str(value.month)]}"
    if value.day is not None:
        return _with_part(first, value)
    if value.modifier in ("half", "quarter") and value.month is None:
        return _cut_year(first, value.modifier)
    if value.modifier == "week":
        return _week(first)
    return f"{first.year}-{first.month:02d}" if value.month is not None else str(first.year)


def _open(value: TimeValue) -> str | None:
    """A date whose year is not known: ``XXXX-05-04``."""
    if value.kind == "season":
        return f"XXXX-{words()['season_code'][str(value.month)]}"
    if value.month is None:
        return None
    return f"XXXX-{value.month:02d}" + (f"-{value.day:02d}" if value.day else "")


def _with_part(day: date, value: TimeValue) -> str:
    return day.isoformat() + (f"T{value.part}" if value.part else "")


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def _cut_year(first: date, part: str) -> str:
    length = 3 if part == "quarter" else 6
    return f"{first.year}-{'Q' if part == 'quarter' else 'H'}{(first.month - 1) // length + 1}"


def _weekday(value: TimeValue, days: Days | None) -> str:
    if days is None:
        return f"XXXX-WXX-{(value.weekday or 0) + 1}" + (f"T{value.part}" if value.part else "")
    return _with_part(days[0], value)


def _day(value: TimeValue, days: Days | None) -> str | None:
    return _with_part(days[0], value) if days else None


def _overnight(value: TimeValue, days: Days | None) -> str | None:
    return f"{days[0]}TNI" if days else "TNI"


def _period(value: TimeValue, days: Days | None) -> str | None:
    return _of_unit(value.unit or "day", value, days[0]) if days else None


def _of_unit(unit: str, value: TimeValue, first: date) -> str:
    if unit == "week":
        return _week(first)
    if unit == "weekend":
        return f"{_week(first)}-WE"
    if unit == "quarter" or (unit == "year" and value.modifier in ("half", "quarter")):
        return _cut_year(first, "half" if value.modifier == "half" else "quarter")
    if unit == "month":
        return f"{first.year}-{first.month:02d}"
    if unit == "decade":
        return f"{first.year // 10}X"
    if unit == "century":
        return f"{first.year // 100:02d}"
    return str(first.year) if unit == "year" else _with_part(first, value)


def _nth_day(value: TimeValue, days: Days | None) -> str | None:
    """The words "the second day of the siege" name the day that is told: that of the page."""
    return days[1].isoformat() if days else None


def _same(value: TimeValue, days: Days | None) -> str | None:
    """A stretch moved by years keeps its size."""
    if days is None:
        return None
    length = (days[1] - days[0]).days + 1
    unit = next((u for u, most in _SIZES if length <= most), "year")
    return _of_unit(unit, value, days[0])


def _span(value: TimeValue, days: Days | None) -> str | None:
    return duration(value.unit, value.count) if value.unit else None


def _counted(value: TimeValue, days: Days | None) -> str | None:
    """The words "two years ago" name a year, "three days later" a day."""
    if days is None or value.unit is None:
        return "FUTURE_REF" if value.direction > 0 else "PAST_REF"
    if value.unit == "decade":
        return str(days[0].year)  # "a decade ago" names a year
    one_day = value.kind == "offset" and value.unit == "week"  # gold/GUIDELINES.md: "a week after" is one day
    return days[0].isoformat() if one_day else _of_unit(value.unit, value, days[0])


def _reference(value: TimeValue, days: Days | None) -> str | None:
    if value.part:
        return f"T{value.part}"
    if value.unit in ("past", "present", "future"):
        return f"{value.unit.upper()}_REF"
    return None


def _often(value: TimeValue, days: Days | None) -> str | None:
    if value.weekday is not None:
        return f"XXXX-WXX-{value.weekday + 1}"
    return duration(value.unit, value.count or 1) if value.unit else None


def _elsewhere(value: TimeValue, days: Days | None) -> str | None:
    """TIMEX3 is Gregorian: a month of another calendar has no value in it, nor has a day that is not certain."""
    return days[0].isoformat() if days and days[0] == days[1] else None


_WAYS: Mapping[str, Callable[[TimeValue, Days | None], str | None]] = {
    "date": _dated, "season": _dated, "persian": _elsewhere, "hijri": _elsewhere,
    "weekday": _weekday, "deictic": _day, "overnight": _overnight,
    "period": _period, "span": _span, "ago": _counted, "offset": _counted, "apart": _span, "around": _period,
    "same": _same, "nth_day": _nth_day,
    "duration": _span, "vague": _reference, "often": _often,
}
