"""The time expressions of a report: a JSON line each, or a view for reading."""

from __future__ import annotations

import json
from collections.abc import Iterator

from rich.text import Text

from dateline.cli.show import say
from dateline.cli.show.lines import Line, sheet
from dateline.cli.show.mark import STYLES
from dateline.cli.show.view import page_lines
from dateline.export.visible import short, visible
from dateline.model import TimeReading
from dateline.reading.times import Times

_COLUMN = 3


def time_lines(times: Times) -> str:
    """One JSON object a line, one line an expression."""
    name = times.page.report.name
    return "".join(json.dumps(t.to_json(name), ensure_ascii=False) + "\n" for t in times.times)


def time_view(times: Times, width: int, colour: bool) -> str:
    """The head of the report, then each expression: its words, its days, how it was read and why."""
    return sheet(_lines(times), width, colour)


def _lines(times: Times) -> Iterator[Line]:
    count = say.count(len(times.times), "time expression") if times.times else "no time expressions found"
    yield from page_lines(times.page, times.published, count, times.problems)
    for reading in times.times:
        yield Line(Text())
        yield from _expression(reading, times.published.reasons)


def _expression(reading: TimeReading, of_page: tuple[str, ...]) -> Iterator[Line]:
    """``of_page``: reasons that stand at the head of the report and are not said again."""
    mention = reading.mention
    head = Text().append(f"“{short(mention.text)}”", f"bold {STYLES['time']}")
    head.append(f" [{mention.start}:{mention.end}]  ", STYLES["dim"]).append(_days(reading), "bold")
    yield Line(head)
    parts = [mention.granularity, mention.role, f"from {_ANCHORS[mention.anchor]}", reading.timex or "no TIMEX3 value",
             f"rule {mention.rule}"]
    yield Line(Text(" · ".join(dict.fromkeys(parts))), _COLUMN)
    for reason in reading.reasons:
        if reason in of_page:
            continue
        yield Line(Text(visible(reason), STYLES["dim"]), _COLUMN)


_ANCHORS = {"absolute": "the words alone", "publication": "the page's day", "event": "an event told before",
            "narrative": "the day last told"}


def _days(reading: TimeReading) -> str:
    if reading.mention.granularity in ("duration", "vague") and reading.first is None and reading.last is None:
        return "no day"
    return say.days(reading.first, reading.last) or say.unknown_day(reading.earliest, reading.latest)
