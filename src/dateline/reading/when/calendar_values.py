"""Values of expressions that name a date, a month, a season, a quarter, a year or more."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from dateline.model import Granularity, TimeAnchor, TimeValue
from dateline.reading.when.groups import Groups, Reading, cut, direction_of, year_of
from dateline.reading.when.lexicon import months, words

_LAST_SOLAR = 1410  # Solar Hijri years of news end before 2032; the lunar ones since 1411 began in 1990


def date(groups: Groups) -> Reading:
    month = words()["month"].get(groups["month"]) or months("arabic")[groups["month"]]
    modifier, count = cut(groups)
    year = year_of(groups)
    day = _day_of(groups)
    relative = groups.get("relmonth")
    unit, direction = None, 0
    if "relunit" in groups:
        unit, direction = "year", direction_of(groups["rel"])
    elif relative == "that":
        unit = "that"
    elif relative:
        unit, direction = "month", direction_of(relative) or (0 if relative == "this" else -1)
    anchor: TimeAnchor = "absolute" if year else "narrative" if unit == "that" else "publication"
    if day is not None and groups.get("edge"):
        modifier = None  # "early 5 March" is still that day
    start = TimeValue("date", year, month, day, None, unit, count, modifier, direction)
    granularity: Granularity = "day" if day else "month"
    if "day2" not in groups:
        return Reading(start, granularity, "at", anchor)
    end = TimeValue("date", year, month, int(groups["day2"]))
    return Reading(replace(start, end=end), granularity, "between", anchor)


def numeric(groups: Groups) -> Reading | None:
    month = int(groups["monthno"])
    if not 1 <= month <= 12:
        return None
    return Reading(TimeValue("date", int(groups["year"]), month, int(groups["day"])), "day", "at", "absolute")


def slashed(groups: Groups) -> Reading | None:
    """The numbers "17/03/2022": a day and a month, which may change places where both can be months."""
    one, other = int(groups["one"]), int(groups["other"])
    day, month = (other, one) if other > 12 else (one, other)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    modifier = "either" if day <= 12 and day != month else None
    return Reading(TimeValue("date", int(groups["year"]), month, day, modifier=modifier), "day", "at", "absolute")


def elsewhere(groups: Groups) -> Reading:
    """The numbers "1396/06/11": Solar Hijri, or lunar where the solar year is still to come."""
    year = int(groups["year"])
    calendar = "persian" if year <= _LAST_SOLAR else "hijri"
    return Reading(TimeValue(calendar, year, int(groups["monthno"]), int(groups["day"])), "day", "at", "absolute")


def _day_of(groups: Groups) -> int | None:
    """The day of the month, in figures or written out."""
    if word := groups.get("dayordinal"):
        return int(words()["day_ordinal"][word])
    return int(groups["day"]) if "day" in groups else None


def year(groups: Groups) -> Reading | None:
    modifier, count = cut(groups)
    year = int(groups["year"])
    start = TimeValue("date", year, count=count, modifier=modifier)
    if "year2" not in groups:
        return Reading(start, "year", "at", "absolute")
    tail = groups["year2"]
    last = int(tail) if len(tail) == 4 else year // 100 * 100 + int(tail)
    if last <= year:
        return None
    return Reading(replace(start, end=TimeValue("date", last)), "year", "between", "absolute")


def decade(groups: Groups) -> Reading:
    modifier, _ = cut(groups)
    word = groups.get("decade")
    year = int(words()["decade_word"][groups["decadeword"]]) if word is None else int(word)
    value = TimeValue("date", year if year > 100 else 1900 + year, unit="decade", modifier=modifier)
    return Reading(value, "decade", "at", "absolute")


def century(groups: Groups) -> Reading | None:
    modifier, _ = cut(groups)
    if relative := groups.get("relcentury"):
        value = TimeValue("period", unit="century", modifier=modifier, direction=direction_of(relative))
        return Reading(value, "century")
    number = int(groups["ordno"]) if "ordno" in groups else int(words()["ordinal"][groups["ordinal"]])
    if not 1 <= number <= 21:
        return None
    value = TimeValue("date", 100 * number - 100 or 1, unit="century", modifier=modifier)
    return Reading(value, "century", "at", "absolute")


def quarter(groups: Groups) -> Reading:
    """A named quarter: of a year named, of "last year", of the year before ("a year ago"), or the latest."""
    count = int(words()["ordinal"][groups["ordinal"]])
    year = year_of(groups)
    back = "yearago" in groups
    direction = -1 if back else direction_of(groups.get("rel"))
    unit = "year" if year is None and (back or "relunit" in groups) else "quarter"
    value = TimeValue("date", year, unit=unit, count=float(count), modifier="quarter", direction=direction)
    return Reading(value, "quarter", "at", "absolute" if year else "publication")


def quarter_told(groups: Groups) -> Reading:
    """The words "the quarter", "the year-ago period": the one told before, or a year before it."""
    year = year_of(groups)
    back, named = "yearago" in groups, groups.get("relq")
    if named and year is None and not back:
        value = TimeValue("period", unit="quarter", direction=0 if named == "current" else -1)
        return Reading(value, "quarter")
    return Reading(TimeValue("same", year, unit="quarter", direction=-1 if back else 0), "quarter", "at", "narrative")


def year_ago(groups: Groups) -> Reading:
    return Reading(TimeValue("same", unit="year", direction=-1), "year", "at", "narrative")


def year_end(groups: Groups) -> Reading:
    return Reading(TimeValue("period", unit="year", modifier="late"), "year")


def holiday(groups: Groups) -> Reading:
    month, day = words()["holiday"][groups["holiday"]]
    year, relative = year_of(groups), groups.get("relmonth")
    value = TimeValue("date", year, month, day, unit="month" if relative else None, direction=direction_of(relative))
    return Reading(value, "day", "at", "absolute" if year else "publication")


def week_of(groups: Groups) -> Reading:
    read = date(groups)
    return replace(read, value=replace(read.value, modifier="its_week"), granularity="week")


def season(groups: Groups) -> Reading:
    month = words()["season"][groups["season"]]
    year = year_of(groups)
    relative = groups.get("relmonth")
    anchor: TimeAnchor = "absolute" if year else "narrative" if relative == "that" else "publication"
    unit = "that" if relative == "that" else None
    value = TimeValue("season", year, month, unit=unit, direction=direction_of(relative))
    return Reading(value, "season", "at", anchor)


def persian(groups: Groups) -> Reading:
    """A date of the Solar Hijri calendar, its day or its year left out at times."""
    return _other_calendar("persian", groups)


def hijri(groups: Groups) -> Reading:
    """A date of the lunar Hijri calendar."""
    return _other_calendar("hijri", groups)


def _other_calendar(calendar: Literal["persian", "hijri"], groups: Groups) -> Reading:
    year, month = year_of(groups), months(calendar)[groups["month"]]
    day = _day_of(groups)
    modifier, _ = cut(groups) if day is None else (None, None)
    unit = groups.get("relunit")
    value = TimeValue(calendar, year, month, day, unit=unit, modifier=modifier,
                      direction=direction_of(groups.get("rel" if unit else "relmonth")))
    return Reading(value, "day" if day else "month", "at", "absolute" if year else "publication")
