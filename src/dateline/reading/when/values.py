"""From the groups of a rule's pattern to a ``TimeValue``. One builder per ``kind`` of ``rules.toml``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from dateline.reading.when import calendar_values as calendar
from dateline.reading.when import relative_values as relative
from dateline.reading.when.groups import Groups, Reading, clock_time
from dateline.reading.when.lexicon import words


def build(kind: str, groups: Groups) -> Reading | None:
    """The reading of a match, or null where its numbers are no time ("month 13")."""
    return _BUILDERS[kind](groups)


def _clock_day(groups: Groups) -> Reading | None:
    """A time of a named day: "10 p.m. Wednesday", "noon on 4 May"."""
    way = calendar.date if "month" in groups else relative.deictic if "deictic" in groups else relative.weekday
    read = way({name: word for name, word in groups.items() if name != "part"})
    part = words()["part"][groups["part"]] if "part" in groups else clock_time(groups)
    return replace(read, value=replace(read.value, part=part), granularity="part") if part else None


_BUILDERS: Mapping[str, Callable[[Groups], Reading | None]] = {
    "date": calendar.date, "date_list": calendar.date, "numeric": calendar.numeric, "slashed": calendar.slashed,
    "elsewhere": calendar.elsewhere, "year": calendar.year, "decade": calendar.decade,
    "century": calendar.century, "quarter": calendar.quarter, "quarter_told": calendar.quarter_told,
    "year_ago": calendar.year_ago, "year_end": calendar.year_end, "holiday": calendar.holiday,
    "week_of": calendar.week_of, "season": calendar.season,
    "persian": calendar.persian, "hijri": calendar.hijri,
    "weekday": relative.weekday, "deictic": relative.deictic, "overnight": relative.overnight,
    "period": relative.period, "span": relative.span, "ago": relative.ago,
    "from_now": relative.from_now, "offset": relative.offset,
    "turn": relative.turn, "nth_day": relative.nth_day, "duration": relative.duration, "vague": relative.vague,
    "often": relative.often, "clock": relative.clock, "clock_day": _clock_day,
}
