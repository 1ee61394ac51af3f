"""Files of theirs, written by hand, and dossiers to hold them against."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path
from typing import Any

from dateline.compare import Sides, TheirFile, read_theirs
from dateline.compare.ours import Ours, ours_of
from dateline.compare.theirs import Theirs
from dateline.model import Dossier

from ..export.builders import actor, claim, dossier, harm, place

SIDES = Sides()
TAIZ, IBB = (13.5795, 44.0209), (13.9667, 44.1833)
HOUTHI = actor("Houthis", "group.houthis")
YEMEN = actor("Yemeni army", "state.yemen.armed_forces")

# The columns of ACLED since March 2023, in their order.
_ACLED = (
    "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 "
    "actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location "
    "latitude longitude geo_precision source source_scale notes fatalities tags timestamp")
# The columns of UCDP GED.
_UCDP = (
    "id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name "
    "dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b "
    "number_of_sources source_article source_office source_date source_headline source_original where_prec "
    "where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id "
    "region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high "
    "low gwnoa gwnob")
ACLED, UCDP = tuple(_ACLED.split()), tuple(_UCDP.split())


def acled(id_: str = "YEM1", **more: Any) -> dict[str, Any]:
    """An air strike on Taiz on 1 May 2024 with nine dead; ``more``: other cells."""
    plain = {
        "event_id_cnty": id_, "event_date": "01 May 2024", "year": 2024, "time_precision": 1,
        "event_type": "Explosions/Remote violence", "sub_event_type": "Air/drone strike",
        "actor1": "Military Forces of Yemen (2022-)", "inter1": 1, "actor2": "Civilians (Yemen)", "inter2": 7,
        "iso": 887, "country": "Yemen", "admin1": "Taizz", "location": "Taiz", "latitude": 13.58,
        "longitude": 44.02, "geo_precision": 1, "fatalities": 9}
    return plain | more


def ucdp(id_: str = "500001", **more: Any) -> dict[str, Any]:
    """The same in UCDP GED."""
    plain = {
        "id": id_, "type_of_violence": 1, "side_a": "Government of Yemen (North Yemen)",
        "side_b": "Forces of Hadi", "where_prec": 1, "where_coordinates": "Taiz town", "adm_1": "Taiz governorate",
        "latitude": 13.58, "longitude": 44.02, "country": "Yemen (North Yemen)", "date_prec": 1,
        "date_start": "2024-05-01 00:00:00.000", "date_end": "2024-05-01 00:00:00.000", "best": 9, "low": 9, "high": 11}
    return plain | more


def table(columns: tuple[str, ...], *rows: dict[str, Any], delimiter: str = ",") -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, restval="", delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def file_of(folder: Path, text: str, name: str = "theirs.csv", encoding: str = "utf-8") -> TheirFile:
    """The file that ``text`` is, as it is read."""
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return read_theirs(path, SIDES)


def theirs(folder: Path, **more: Any) -> Theirs:
    """One event of ACLED, as it is read."""
    event, = file_of(folder, table(ACLED, acled(**more))).events
    return event


def strike(id_: str = "a", *, on: date | None = date(2024, 5, 1), killed: int | None = 9, type_: Any = "airstrike",
           **more: Any) -> Dossier:
    """An air strike of ours on Taiz on 1 May 2024 with nine dead."""
    dead = (harm(killed, killed),) if killed is not None else ()
    plain: dict[str, Any] = {"place": (place(),), "agent": (YEMEN,), "harm": dead}
    return dossier(claim(id_, type_, on=on, **(plain | more)))


def ours(*args: Any, **more: Any) -> Ours:
    return ours_of(strike(*args, **more), SIDES)
