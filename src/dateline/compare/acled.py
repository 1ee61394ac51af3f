"""A row of ACLED as an event of theirs: the layouts before and since March 2023, exports and the API.

The text labels that newer files have in ``inter1`` and ``interaction`` are not read: who acts stands in ``actor1`` and
``actor2``.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from dateline.compare.actors import Sides
from dateline.compare.cells import Cells
from dateline.compare.names import pieces
from dateline.compare.tables import acled_kinds, precision
from dateline.compare.theirs import Theirs

_MONTH = "3"
NEEDS = ("event_id_cnty", "event_date", "event_type", "actor1", "location", "latitude", "longitude", "fatalities")


def read(cells: Cells, line: int, sides: Sides) -> Theirs:
    """Raises ``BadCell``."""
    first, last = _days(cells)
    latitude, longitude = cells.point()
    reaches = precision("acled", "km")
    name, sub = cells.need("event_type"), cells.text("sub_event_type")
    kind = acled_kinds().get((name.lower(), sub.lower()))
    fatalities = cells.count("fatalities")
    return Theirs(
        id=cells.id("event_id_cnty", line), line=line, first=first, last=last, rough=first != last,
        latitude=latitude, longitude=longitude,
        reach=reaches[cells.code("geo_precision", reaches, "1")], places=pieces([cells.text("location")]),
        admin1=cells.text("admin1") or None, country=sides.country(cells.text("country")),
        kind=" / ".join(part for part in (name, sub) if part), same=kind.same if kind else None,
        near=kind.near if kind else frozenset(), actors=cells.listed(("actor1", "actor2"), mark=";"),
        beside=cells.listed(("assoc_actor_1", "assoc_actor_2")),
        low=fatalities, best=fatalities, high=fatalities, events=cells.listed(("dateline_id",)),
    )


def _days(cells: Cells) -> tuple[date, date]:
    """The days that the code of precision allows: of a week so many to either side, else all of the month."""
    day, days = cells.day("event_date"), precision("acled", "days")
    code = cells.code("time_precision", days, "1")
    if code == _MONTH:
        return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
    return day - timedelta(days[code]), day + timedelta(days[code])
