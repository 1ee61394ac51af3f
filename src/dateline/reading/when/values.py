"""From the groups of a rule's pattern to a ``TimeValue``. One builder per ``kind`` of ``rules.toml``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from dateline.model import Granularity, TimeAnchor, TimeRole, TimeValue
from dateline.reading.when.lexicon import words

Groups = Mapping[str, str]

_GRANULARITY: Mapping[str, Granularity] = {
    "day": "day", "week": "week", "weekend": "week", "fortnight": "week", "month": "month", "year": "year",
    "decade": "decade",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule read: the value and how it stands to the calendar."""

    value: TimeValue
    granularity: Granularity
    role: TimeRole = "at"
    anchor: TimeAnchor = "publication"


def build(kind: str, groups: Groups) -> Reading | None:
    """The reading of a match, or null where its numbers are no time ("month 13")."""
    return _BUILDERS[kind](groups)


def _number(groups: Groups) -> float | None:
    word = groups.get("num")
    if word is None:
        return None
    return float(word) if word.isdigit() else float(words()["number"][word])


def _direction(word: str | None) -> int:
    return int(words()["direction"].get(word, 0)) if word else 0


def _cut(groups: Groups) -> tuple[str | None, float | None]:
    """Which part of a month or year is meant: ("early", null), ("week", 1), ("month", 3)."""
    if edge := groups.get("edge"):
        return str(words()["edge"][edge]), None
    if unit := groups.get("cutunit"):
        first = words()["ordinal"][groups["ordinal"]]
        return unit, float(first) * (_number(groups) or 1) if unit in ("day", "month") else float(first)
    return None, None


def _date(groups: Groups) -> Reading | None:
    month = words()["month"][groups["month"]]
    modifier, count = _cut(groups)
    year = int(groups["year"]) if "year" in groups else None
    day = int(groups["day"]) if "day" in groups else None
    relative = groups.get("relmonth")
    unit, direction = None, 0
    if "relunit" in groups:
        unit, direction = "year", _direction(groups["rel"])
    elif relative == "that":
        unit = "that"
    elif relative:
        unit, direction = "month", _direction(relative) or (0 if relative == "this" else -1)
    anchor: TimeAnchor = "absolute" if year else "narrative" if unit == "that" else "publication"
    if day is not None and groups.get("edge"):
        modifier = None  # "early 5 March" is still that day
    start = TimeValue("date", year, month, day, None, unit, count, modifier, direction)
    granularity: Granularity = "day" if day else "month"
    if "day2" not in groups:
        return Reading(start, granularity, "at", anchor)
    end = TimeValue("date", year, month, int(groups["day2"]))
    return Reading(replace(start, end=end), granularity, "between", anchor)


def _numeric(groups: Groups) -> Reading | None:
    month = int(groups["monthno"])
    if not 1 <= month <= 12:
        return None
    return Reading(TimeValue("date", int(groups["year"]), month, int(groups["day"])), "day", "at", "absolute")


def _year(groups: Groups) -> Reading | None:
    modifier, count = _cut(groups)
    year = int(groups["year"])
    start = TimeValue("date", year, count=count, modifier=modifier)
    if "year2" not in groups:
        return Reading(start, "year", "at", "absolute")
    tail = groups["year2"]
    last = int(tail) if len(tail) == 4 else year // 100 * 100 + int(tail)
    if last <= year:
        return None
    return Reading(replace(start, end=TimeValue("date", last)), "year", "between", "absolute")


def _decade(groups: Groups) -> Reading:
    modifier, _ = _cut(groups)
    value = TimeValue("date", int(groups["decade"]), unit="decade", modifier=modifier)
    return Reading(value, "decade", "at", "absolute")


def _season(groups: Groups) -> Reading:
    month = words()["season"][groups["season"]]
    year = int(groups["year"]) if "year" in groups else None
    relative = groups.get("relmonth")
    anchor: TimeAnchor = "absolute" if year else "narrative" if relative == "that" else "publication"
    unit = "that" if relative == "that" else None
    value = TimeValue("season", year, month, unit=unit, direction=_direction(relative))
    return Reading(value, "season", "at", anchor)


def _weekday(groups: Groups) -> Reading:
    weekday = words()["weekday"][groups["weekday"]]
    relative = groups.get("relday")
    if "relweek" in groups:
        value = TimeValue("weekday", weekday=weekday, unit="week", direction=_direction(groups["relweek"]))
    else:
        strict = "strict" if relative in ("last", "next") else None
        value = TimeValue("weekday", weekday=weekday, modifier=strict, direction=_direction(relative))
    part = "part" in groups or groups.get("dayedge") in ("early", "late", "overnight", "mid")
    anchor: TimeAnchor = "narrative" if relative == "that" else "publication"
    return Reading(replace(value, part=_part(groups)), "part" if part else "day", "at", anchor)


def _part(groups: Groups) -> str | None:
    """The part of the day that the words name, in TIMEX3 letters."""
    word = groups.get("part") or groups.get("deictic", "").split(" ")[-1]
    code = words()["part"].get(word) or words()["day_part"].get(word)
    return str(code) if code else None


def _deictic(groups: Groups) -> Reading:
    word = groups["deictic"]
    part = "part" in groups or word not in ("today", "yesterday", "tomorrow")
    value = TimeValue("deictic", count=float(words()["deictic"][word]), part=_part(groups))
    return Reading(value, "part" if part else "day")


def _overnight(groups: Groups) -> Reading:
    return Reading(TimeValue("overnight"), "part")


def _period(groups: Groups) -> Reading:
    unit, (modifier, count) = groups["unit"], _cut(groups)
    if shift := groups.get("shift"):
        modifier = shift
    value = TimeValue("period", unit=unit, count=count, modifier=modifier, direction=_direction(groups.get("rel")))
    return Reading(value, _GRANULARITY[unit])


def _span(groups: Groups) -> Reading:
    unit = words()["unit"][groups["unit"]]
    count = None if "vague_count" in groups else _number(groups)
    direction = 1 if groups["rel"] in ("next", "coming") else -1
    if count is None and "vague_count" not in groups and groups.get("plural") is None:
        count = 1.0
    granularity: Granularity = "vague" if count is None else _GRANULARITY.get(unit, "part")
    return Reading(TimeValue("span", unit=unit, count=count, direction=direction), granularity, "between")


def _ago(groups: Groups) -> Reading:
    if "weekday" in groups:
        weekday = words()["weekday"][groups["weekday"]]
        weeks = _number(groups) if words()["unit"][groups["unit"]] == "week" else None
        if weeks is not None:
            return Reading(TimeValue("weekday", weekday=weekday, unit="week", direction=-int(weeks)), "day")
    return _counted("ago", groups, -1, "publication")


def _offset(groups: Groups) -> Reading:
    turn = groups["turn"]
    # "a week after the fall" tells the day of the fall, a week before the event told; "a week later" the other way
    forward = turn in ("later", "before", "afterwards")
    return _counted("offset", groups, 1 if forward else -1, "event")


def _counted(kind: str, groups: Groups, direction: int, anchor: TimeAnchor) -> Reading:
    unit, count = words()["unit"][groups["unit"]], _number(groups)
    if unit == "hour" and count and count % 24 == 0:
        unit, count = "day", count / 24
    exact = count is not None and unit not in ("hour", "minute")
    value = TimeValue(kind, unit=unit, count=count if exact else None, direction=direction)
    return Reading(value, "day" if exact else "vague", "at", anchor)


def _turn(groups: Groups) -> Reading:
    unit = groups["tunit"]
    unit = unit if unit in ("week", "month", "year") else "day"
    turn = groups.get("turn")
    direction = {"next": 1, "following": 1, "before": 1, "after": -1}.get(turn or "", -1) if turn else 0
    if unit == "day":
        value = TimeValue("offset", unit="day", count=1.0 if turn else 0.0, direction=direction)
        return Reading(value, "day", "at", "event")
    return Reading(TimeValue("around", unit=unit, direction=direction), "vague", "at", "event")


def _nth_day(groups: Groups) -> Reading | None:
    count = int(groups["ordno"]) if "ordno" in groups else int(words()["ordinal"][groups["ordinal"]])
    return Reading(TimeValue("nth_day", unit="day", count=float(count)), "day", "between") if count > 0 else None


def _duration(groups: Groups) -> Reading:
    value = TimeValue("duration", unit=words()["unit"][groups["unit"]], count=_number(groups))
    return Reading(value, "duration", "duration")


def _vague(groups: Groups) -> Reading:
    if "unit" in groups:
        return Reading(TimeValue("vague", unit=words()["unit"][groups["unit"]]), "vague")
    meant = words()["vague"][groups["vague"]]
    refers = meant in ("", "past", "present", "future")
    return Reading(TimeValue("vague", unit=meant if refers else None, part=None if refers else meant), "vague")


def _often(groups: Groups) -> Reading:
    weekday = words()["weekday"][groups["weekday"]] if "weekday" in groups else None
    unit = words()["unit"][groups["unit"]] if "unit" in groups else words()["often"].get(groups.get("often", ""))
    value = TimeValue("often", weekday=weekday, unit=unit, count=_number(groups), part=_part(groups))
    return Reading(value, "vague")


def _clock(groups: Groups) -> Reading:
    return Reading(TimeValue("vague", part=_clock_time(groups)), "part")


def _clock_time(groups: Groups) -> str | None:
    """The words "7:15 pm" as ``19:15``; null where they are no time of a day."""
    hour, minute = int(groups["hour"]), int(groups.get("minute", 0))
    if half := groups.get("half"):
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return f"{hour:02d}:{minute:02d}" if hour < 24 else None


_BUILDERS: Mapping[str, Callable[[Groups], Reading | None]] = {
    "date": _date, "numeric": _numeric, "year": _year, "decade": _decade, "season": _season, "weekday": _weekday,
    "deictic": _deictic, "overnight": _overnight, "period": _period, "span": _span, "ago": _ago, "offset": _offset,
    "turn": _turn, "nth_day": _nth_day, "duration": _duration, "vague": _vague, "clock": _clock, "often": _often,
}
