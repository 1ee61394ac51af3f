"""A row of UCDP GED, and a record of UCDP-AEC, as an event of theirs."""

from __future__ import annotations

from dateline.compare.actors import Sides
from dateline.compare.cells import BadCell, Cells
from dateline.compare.names import pieces
from dateline.compare.tables import precision, ucdp_kinds
from dateline.compare.theirs import Theirs

NEEDS = ("id", "date_start", "date_end", "type_of_violence", "side_a", "side_b", "latitude", "longitude", "country",
         "best", "low", "high")
AEC_NEEDS = ("id", "side_a_name", "side_b_name", "start_date", "end_date", "deaths_low", "deaths_high")
_AEC_DEAD = ("deaths_side_a", "deaths_side_b", "deaths_civilian", "deaths_unknown")
_AEC_PLACES = ("location_where_name", "location_adm2_name")


def read(cells: Cells, line: int, sides: Sides) -> Theirs:
    """Raises ``BadCell``."""
    first, last = cells.day("date_start"), cells.day("date_end")
    if last < first:
        raise BadCell("date_end", last.isoformat(), f"on or after date_start, {first}")
    latitude, longitude = cells.point()
    kinds, reaches = ucdp_kinds(), precision("ucdp", "km")
    kind = kinds[cells.code("type_of_violence", kinds, "")]
    return Theirs(
        id=cells.id("id", line), line=line, first=first, last=last,
        rough=cells.text("date_prec") not in ("", "1"), latitude=latitude, longitude=longitude,
        reach=reaches[cells.code("where_prec", reaches, "1")],
        places=pieces([cells.text("where_coordinates"), cells.text("where_description"), cells.text("adm_2")]),
        admin1=cells.text("adm_1") or None, country=sides.country(cells.text("country")), kind=kind.name,
        same=kind.same, near=kind.near, actors=cells.listed(("side_a", "side_b")), beside=(),
        low=cells.count("low"), best=cells.count("best"), high=cells.count("high"),
        events=cells.listed(("dateline_id",)),
    )


def read_aec(cells: Cells, line: int, sides: Sides) -> Theirs:
    """Raises ``BadCell``. The kind is not told there, and places have names only."""
    first, last = cells.day("start_date"), cells.day("end_date")
    if last < first:
        raise BadCell("end_date", last.isoformat(), f"on or after start_date, {first}")
    dead = [n for column in _AEC_DEAD if (n := cells.count(column)) is not None]
    return Theirs(
        id=cells.id("id", line), line=line, first=first, last=last, rough=first != last, latitude=None, longitude=None,
        reach=0.0,
        places=pieces(cells.text(column) for column in _AEC_PLACES), admin1=cells.text("location_adm1_name") or None,
        country=sides.country(cells.text("location_root_name")), kind="", same=None, near=frozenset(),
        actors=cells.listed(("side_a_name", "side_b_name")), beside=(), low=cells.count("deaths_low"),
        best=sum(dead) if dead else None, high=cells.count("deaths_high"),
    )
