"""Values of expressions that are counted from a day: weekdays, yesterday, last week, two days ago; and of lengths."""

from __future__ import annotations

from dateline.model import Granularity, TimeAnchor, TimeValue
from dateline.reading.shapes import replace
from dateline.reading.when.groups import GRANULARITY, Groups, Reading, clock_time, cut, direction_of, number, part_of
from dateline.reading.when.lexicon import word_list, words


def weekday(groups: Groups) -> Reading:
    weekday = words()["weekday"][groups["weekday"]]
    relative = groups.get("relday")
    if relative and relative.startswith("the "):
        value = TimeValue("weekday", weekday=weekday, modifier="strict", direction=direction_of(relative.split()[-1]))
    elif "num" in groups:
        value = TimeValue("weekday", weekday=weekday, count=number(groups), modifier="strict", direction=-1)
    elif "relweek" in groups:
        value = TimeValue("weekday", weekday=weekday, unit="week", direction=direction_of(groups["relweek"]))
    else:
        modifier = {"last": "strict", "next": "strict", "this": "this"}.get(relative or "")
        value = TimeValue("weekday", weekday=weekday, modifier=modifier, direction=direction_of(relative))
    edge = groups.get("dayedge", "")
    part = "part" in groups or edge in ("early", "late", "overnight", "mid") or edge.endswith("hours of")
    told = relative == "that" or (relative or "").startswith("the ")
    anchor: TimeAnchor = "narrative" if told else "publication"
    hours = {"part": edge.removeprefix("the ").removesuffix(" of")} if edge.endswith("hours of") else {}
    return Reading(replace(value, part=part_of({**hours, **groups})), "part" if part else "day", "at", anchor)


def deictic(groups: Groups) -> Reading:
    word = groups["deictic"]
    part = part_of(groups)
    value = TimeValue("deictic", count=float(words()["deictic"][word]), part=part)
    return Reading(value, "part" if part else "day")


def overnight(groups: Groups) -> Reading:
    return Reading(TimeValue("overnight"), "part")


def period(groups: Groups) -> Reading:
    unit, (modifier, count) = groups["unit"], cut(groups)
    if shift := groups.get("shift"):
        modifier = shift
    value = TimeValue("period", unit=unit, count=count, modifier=modifier, direction=direction_of(groups.get("rel")))
    return Reading(value, GRANULARITY[unit])


def span(groups: Groups) -> Reading:
    unit = words()["unit"][groups["unit"]]
    count = None if "vague_count" in groups else number(groups)
    direction = 1 if groups["rel"] in ("next", "coming") else -1
    if count is None and "vague_count" not in groups and groups.get("plural") is None:
        count = 1.0
    granularity: Granularity = "vague" if count is None else GRANULARITY.get(unit, "part")
    return Reading(TimeValue("span", unit=unit, count=count, direction=direction), granularity, "between")


def ago(groups: Groups) -> Reading:
    if "weekday" in groups:
        weekday = words()["weekday"][groups["weekday"]]
        weeks = number(groups) if words()["unit"][groups["unit"]] == "week" else None
        if weeks is not None:
            return Reading(TimeValue("weekday", weekday=weekday, unit="week", direction=-int(weeks)), "day")
    return _counted("ago", groups, -1, "publication")


def from_now(groups: Groups) -> Reading:
    return _counted("ago", groups, 1, "publication")


def offset(groups: Groups) -> Reading:
    turn = groups["turn"]
    # "a week after the fall" tells the day of the fall, a week before the event told; "a week later" the other way
    # what stands alone ("A week after, they left") counts on from the event told, as "later" does
    alone = "alone" in groups
    forward = turn in (("later", "after", "following", "afterwards") if alone else ("later", "before", "afterwards"))
    kind = "apart" if turn in ("after", "before", "following", "prior") and not alone else "offset"
    read = _counted(kind, groups, 1 if forward else -1, "event")
    known = {"num", "vague_count", "plural"} & groups.keys()
    return read if known else replace(read, value=replace(read.value, unit=None))  # "the day after": no length


def _counted(kind: str, groups: Groups, direction: int, anchor: TimeAnchor) -> Reading:
    unit, count = words()["unit"][groups["unit"]], number(groups)
    if unit == "hour" and count and count % 24 == 0:
        unit, count = "day", count / 24
    exact = count is not None and unit not in ("hour", "minute")
    about = "about" if groups.get("about") in word_list("approximate") else None
    value = TimeValue(kind, unit=unit, count=count if exact else None, modifier=about, direction=direction)
    return Reading(value, "day" if exact else "vague", "at", anchor)


def turn(groups: Groups) -> Reading:
    unit = groups["tunit"]
    unit = unit if unit in ("week", "month", "year") else "day"
    turn = groups.get("turn")
    direction = {"next": 1, "following": 1, "before": 1, "after": -1}.get(turn or "", -1) if turn else 0
    if "alone" in groups and turn in ("before", "after"):
        direction = -direction
    if unit == "day":
        value = TimeValue("offset", unit="day", count=1.0 if turn else 0.0, direction=direction)
        return Reading(value, "day", "at", "event")
    beside = {"next": 1, "following": 1, "after": 1, "previous": -1, "preceding": -1, "before": -1, "earlier": -1}
    value = TimeValue("around", unit=unit, direction=beside.get(turn or "", 0))
    return Reading(value, GRANULARITY[unit], "at", "event")


def nth_day(groups: Groups) -> Reading | None:
    count = int(groups["ordno"]) if "ordno" in groups else int(words()["ordinal"][groups["ordinal"]])
    return Reading(TimeValue("nth_day", unit="day", count=float(count)), "day", "between") if count > 0 else None


def duration(groups: Groups) -> Reading:
    value = TimeValue("duration", unit=words()["unit"][groups["unit"]], count=number(groups))
    return Reading(value, "duration", "duration")


def vague(groups: Groups) -> Reading:
    if "unit" in groups:
        return Reading(TimeValue("vague", unit="past"), "vague")  # "in recent months"
    meant = words()["vague"][groups["vague"]]
    refers = meant in ("", "past", "present", "future")
    return Reading(TimeValue("vague", unit=meant if refers else None, part=None if refers else meant), "vague")


def often(groups: Groups) -> Reading:
    weekday = words()["weekday"][groups["weekday"]] if "weekday" in groups else None
    unit = words()["unit"][groups["unit"]] if "unit" in groups else words()["often"].get(groups.get("often", ""))
    value = TimeValue("often", weekday=weekday, unit=unit, count=number(groups), part=part_of(groups))
    return Reading(value, "vague")


def clock(groups: Groups) -> Reading:
    return Reading(TimeValue("vague", part=clock_time(groups)), "part")
