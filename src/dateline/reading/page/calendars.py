"""Full dates on date lines, in the calendars and scripts of the pages: words to days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from dateline.data.table import read_toml
from dateline.reading.page.tables import any_of

_DIGITS = re.compile(r"\d(?:\d{3}|/\d{2}(?!\d))")  # a year; the digit first, so that a search skips to one
Calendar = Literal["gregorian", "persian"]

# Letters that Arabic and Persian keyboards mix; one code point for one, so offsets stay.
LETTERS = str.maketrans("يىكۀةأإآ‌\u00a0", "ییکههااا  ")


@dataclass(frozen=True, slots=True)
class DateWords:
    """A date as it stands in the text. ``days`` holds two where day and month could change places ("05/07/2015").

    ``weekday_fits`` is null where no weekday stands beside it.
    """

    start: int
    end: int
    days: tuple[date, ...]
    calendar: Calendar
    weekday_fits: bool | None = None
    clock: bool = False


def fold_letters(text: str) -> str:
    """Lower case and one form for each Arabic or Persian letter; of the same length as ``text``."""
    low = text.translate(LETTERS).lower()
    return low if len(low) == len(text) else text.translate(LETTERS)


@cache
def _names(calendar: Calendar, kind: str) -> dict[str, int]:
    table = read_toml("page", "calendar.toml")[calendar][kind]
    return {fold_letters(form): number for number, forms in enumerate(table, 1) for form in forms}


def month_names(calendar: Calendar) -> dict[str, int]:
    """The names of the months in every language, folded, with their numbers."""
    return _names(calendar, "months")


@cache
def _years() -> dict[str, tuple[int, int]]:
    return {key: (low, high) for key, (low, high) in read_toml("page", "calendar.toml")["range"].items()}


@cache
def date_pattern() -> re.Pattern[str]:
    """A full date, a weekday before or after it, a clock time after it. Matches ``fold_letters`` text."""
    month = any_of({*_names("gregorian", "months"), *_names("persian", "months")})
    weekday = rf"(?:{any_of(_names('gregorian', 'weekdays'))})"
    day, year = r"\d{1,2}(?:st|nd|rd|th)?", r"\d{4}"
    forms = "|".join([
        rf"(?P<y1>{year})[-/.](?P<m1>\d{{1,2}})[-/.](?P<d1>\d{{1,2}})(?!\d)(?:t(?=\d))?",
        rf"(?P<d2>\d{{1,2}})[-/.](?P<m2>\d{{1,2}})[-/.](?P<y2>{year})(?!\d)",
        rf"(?P<d3>{day})[\s.\-/]*(?:of\s+|de\s+)?(?P<m3>{month})\b[\s.,\-/]*(?:de\s+)?(?P<y3>{year})(?!\d)",
        rf"(?P<m4>{month})\b[\s.]*(?P<d4>{day})\s*,?\s*(?P<y4>{year})(?!\d)",
        rf"(?P<m5>{month})\b[\s.]*(?P<d5>\d{{2}})(?P<y5>{year})(?!\d)",
        r"(?P<d6>\d{1,2})/(?P<m6>\d{1,2})/(?P<y6>\d{2})(?![\d/])",
    ])
    zones = any_of(read_toml("page", "calendar.toml")["zones"]["names"])
    half = r"\s*[ap]\.?m\b\.?"
    clock = (
        rf"(?:\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:{half})?|\d{{1,2}}(?:\.\d{{2}})?{half}"
        rf"|\d{{1,2}}\.\d{{2}}(?=\s*(?:{zones})\b)|\d{{1,2}}h\d{{2}}|at\s+\d{{4}}\b|\d{{6}}\b)"
    )
    zone = rf"(?:\s*\(?(?:(?:{zones})\b|[+-]\d{{2}}:?\d{{2}})\)?)?"
    return re.compile(
        rf"(?<![\w.])(?:(?P<before>{weekday})\b[\s,.،]*)?(?:{forms})"
        rf"(?:[\s,.،]*(?P<after>{weekday})\b)?(?:[\s,|،\-–]*(?:(?:at|à)\s+)?(?P<clock>{clock}){zone}(?!\w))?"
    )


def find_dates(text: str, start: int, end: int, *, short: bool = False) -> Iterator[DateWords]:
    """Every full date in ``text[start:end]``; numbers that make no day are passed over.

    A year of two digits ("6/3/16") counts with a weekday or clock time beside it, or where ``short``.
    """
    if not _DIGITS.search(text, start, end):
        return
    folded = fold_letters(text[start:end])
    for match in date_pattern().finditer(folded):
        if read := _read(match):
            days, calendar = read
            fits = _weekday(match, days)
            if fits and len(days) > 1:
                days = tuple(day for day in days if day.isoweekday() == fits)
            known = None if fits is None else bool(fits)
            if match["y6"] and not (short or known or match["clock"]):
                continue
            yield DateWords(start + match.start(), start + match.end(), days, calendar, known, bool(match["clock"]))


def _weekday(match: re.Match[str], days: tuple[date, ...]) -> int | None:
    """The weekday that stands beside the date where it fits, 0 where it does not, null where none stands there."""
    word = match["before"] or match["after"]
    if not word:
        return None
    number = _names("gregorian", "weekdays")[" ".join(word.split())]
    return number if any(day.isoweekday() == number for day in days) else 0


def _read(match: re.Match[str]) -> tuple[tuple[date, ...], Calendar] | None:
    form = next(number for number in "123456" if match[f"y{number}"])
    year = int(match[f"y{form}"]) + (2000 if form == "6" else 0)
    day = int(match[f"d{form}"].rstrip("stndrh"))  # "1st", "22nd"
    word = match[f"m{form}"]
    if word.isdigit():
        return _numeric(year, int(word), day, swap=form in "26" and "/" in match.group())
    word = " ".join(word.split())
    if (month := _names("persian", "months").get(word)) and _within(year, "persian"):
        return _days([to_gregorian(year, month, day)], "persian")
    gregorian = _names("gregorian", "months").get(word)
    return _days([_day(year, gregorian, day)], "gregorian") if gregorian else None


def _numeric(year: int, month: int, day: int, *, swap: bool) -> tuple[tuple[date, ...], Calendar] | None:
    """Day before month, as the press of most countries writes; with slashes both readings where both are days."""
    if _within(year, "persian"):
        return _days([to_gregorian(year, month, day)], "persian")
    other = _day(year, day, month) if swap or month > 12 else None
    return _days([_day(year, month, day), other], "gregorian")


def _days(days: list[date | None], calendar: Calendar) -> tuple[tuple[date, ...], Calendar] | None:
    known = tuple(dict.fromkeys(day for day in days if day is not None))
    return (known, calendar) if known else None


def _within(year: int, calendar: Calendar) -> bool:
    low, high = _years()[calendar]
    return low <= year <= high


def _day(year: int, month: int, day: int) -> date | None:
    if not _within(year, "gregorian"):
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None  # "31 June" names no day


def to_gregorian(year: int, month: int, day: int) -> date | None:
    """A day of the Solar Hijri calendar (persiantools, the rule of 33-year cycles); null where there is no such day."""
    from persiantools.jdatetime import JalaliDate

    try:
        day_read: date = JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
    except ValueError:
        return None
    return day_read
