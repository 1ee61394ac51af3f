"""The place names of a report: a JSON line each, or a view for reading."""

from __future__ import annotations

import json
from collections.abc import Iterator

from rich.text import Text

from dateline.cli.show import say
from dateline.cli.show.lines import Line, sheet
from dateline.cli.show.mark import STYLES
from dateline.cli.show.view import page_lines
from dateline.export.visible import short, visible
from dateline.model import Candidate, PlaceReading
from dateline.reading.places import Places

_COLUMN = 3
_MOST_RIVALS = 4    # places shown that a name could mean as well; the JSON line has more


def place_lines(places: Places) -> str:
    """One JSON object a line, one line a place name or phrase."""
    name = places.page.report.name
    return "".join(json.dumps(p.to_json(name), ensure_ascii=False) + "\n" for p in places.places)


def place_view(places: Places, width: int, colour: bool) -> str:
    """The head of the report, then each place name: where it lies, why, and what else it could be."""
    return sheet(_lines(places), width, colour)


def _lines(places: Places) -> Iterator[Line]:
    count = say.count(len(places.places), "place name") if places.places else "no place names found"
    yield from page_lines(places.page, places.published, count, places.problems)
    for reading in places.places:
        yield Line(Text())
        yield from _place(reading)


def _place(reading: PlaceReading) -> Iterator[Line]:
    head = Text().append(f"“{short(reading.text)}”", f"bold {STYLES['place']}")
    head.append(f" [{reading.start}:{reading.end}]  ", STYLES["dim"]).append(_lies(reading), "bold")
    yield Line(head)
    yield Line(Text(f"{reading.how}: {visible(reading.reason)}" + (f" · {reading.id}" if reading.id else "")), _COLUMN)
    rivals = [c for c in reading.candidates if c.id != reading.id]
    if rivals:
        more = f" and {len(rivals) - _MOST_RIVALS} more" if len(rivals) > _MOST_RIVALS else ""
        could = "could also be" if reading.id else "could be"
        told = "; ".join(_candidate(c) for c in rivals[:_MOST_RIVALS])
        yield Line(Text(f"{could} {told}{more}", STYLES["dim"]), _COLUMN)


def _lies(reading: PlaceReading) -> str:
    if reading.latitude is None or reading.longitude is None:
        return "unresolved"
    area = dict.fromkeys(part for part in (reading.name, reading.admin1, reading.country) if part)
    where = say.geometry(reading.latitude, reading.longitude, reading.radius_km, reading.precision)
    return ", ".join([*map(visible, area), where])


def _candidate(c: Candidate) -> str:
    area = dict.fromkeys(part for part in (c.name, c.admin1, c.country) if part)
    return f"{', '.join(map(visible, area))} ({c.layer}, {c.id})"
