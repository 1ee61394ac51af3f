"""What the groups of a rule's pattern say, read one by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.model import Granularity, TimeAnchor, TimeRole, TimeValue
from dateline.reading.when.lexicon import words

Groups = Mapping[str, str]

GRANULARITY: Mapping[str, Granularity] = {
    "day": "day", "week": "week", "weekend": "week", "fortnight": "week", "month": "month", "year": "year",
    "quarter": "quarter", "decade": "decade", "century": "century",
}

# What "the first days", "the last months" and the like cut out of a month or year, where their number is not told.
_SEVERAL: Mapping[str, tuple[tuple[str, float | None], tuple[str, float | None]]] = {
    "day": (("early", None), ("late", None)), "month": (("early", None), ("late", None)),
    "week": (("half", 1.0), ("half", 2.0)), "half": (("half", 1.0), ("half", -1.0)),
    "quarter": (("quarter", 1.0), ("quarter", -1.0)),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule read: the value and how it stands to the calendar."""

    value: TimeValue
    granularity: Granularity
    role: TimeRole = "at"
    anchor: TimeAnchor = "publication"


def number(groups: Groups) -> float | None:
    word = groups.get("num")
    if word is None:
        return None
    whole = int(word) if word.isdigit() else sum(words()["number"][part] for part in word.split("-"))
    return whole + (0.5 if "half" in groups else 0.0)


def direction_of(word: str | None) -> int:
    return int(words()["direction"].get(word, 0)) if word else 0


def cut(groups: Groups) -> tuple[str | None, float | None]:
    """Which part of a month or year is meant: ("early", null), ("week", 1), ("month", 3)."""
    if edge := groups.get("edge"):
        return str(words()["edge"][edge]), None
    if unit := groups.get("cutunit"):
        first = words()["ordinal"][groups["ordinal"]]
        if "cutmany" in groups and number(groups) is None and first in (1, -1):
            return _SEVERAL[unit][first < 0]  # "the last days of May" are more than one
        return unit, float(first) * (number(groups) or 1) if unit in ("day", "month") else float(first)
    return None, None


def part_of(groups: Groups) -> str | None:
    """The part of the day that the words name, in TIMEX3 letters."""
    word = groups.get("part") or groups.get("deictic", "").split(" ")[-1]
    code = words()["part"].get(word) or words()["day_part"].get(word)
    return str(code) if code else None


def clock_time(groups: Groups) -> str | None:
    """The words "7:15 pm" as ``19:15``; null where they are no time of a day."""
    hour, minute = int(groups["hour"]), int(groups.get("minute", 0))
    if half := groups.get("half"):
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return f"{hour:02d}:{minute:02d}" if hour < 24 else None


def year_of(groups: Groups) -> int | None:
    """The year that the words name."""
    return int(groups["year"]) if "year" in groups else None
