"""HXL: comma-separated values whose second row tags the columns, as humanitarian data sets are shared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from dateline.data.load import states
from dateline.data.schemes import alpha3, gw_states, hxl_tags
from dateline.export.days import days
from dateline.export.formats import Format, TextOut
from dateline.export.manifest import Manifest
from dateline.export.quotes import told_best
from dateline.export.sheet import csv_row, safe_cell
from dateline.export.toll import toll_of
from dateline.export.visible import short
from dateline.model import ASSERTED, Dossier, Telling

RULES = (
    "types: event_type and sub_event_type are dateline's, the leading type and all; actors and places are those of the "
    "event",
    "status: an event stands here where a claim tells it as having happened or going on",
    "figures: fatalities and wounded are the least that a claim tells, the columns behind them the greatest; empty "
    "where no figure is told or the upper end is open; figures of rival claims are never added",
    "days: event_date is the day where it is one; date_start and date_end are the days between which it lies, empty "
    "where they are open or more than a year apart",
    "places: without coordinates where the place is not on the map",
    "notes: the sentence that tells most, cut at 300 letters",
)


def _write(dossiers: Iterable[Dossier], out: TextOut, manifest: Manifest) -> None:
    tags = hxl_tags()
    out.write(csv_row(tags))
    out.write(csv_row(tags.values()))
    for dossier in dossiers:
        told = [t for t in dossier.tellings if t.claim.status in ASSERTED]
        if dossier.event.grade == "discounted":
            manifest.leave_out("rejected by a reviewer")
        elif not told:
            manifest.leave_out("only planned, possible or denied")
        else:
            cells = _cells(dossier, told)
            out.write(csv_row(safe_cell(cells.get(column)) for column in tags))
            manifest.rows += 1
            manifest.taken += 1


def _cells(dossier: Dossier, told: Sequence[Telling]) -> dict[str, Any]:
    event, row = dossier.event, dossier.event.row
    return {
        "event_id": event.id, "event_type": event.type, "sub_event_type": row["types"], "actor1": row["agent"],
        "actor2": row["target"], "source": list(dict.fromkeys(r.teller for r in dossier.reports)),
        "notes": short(told_best(told, event.type).claim.quote.text), **_days(dossier), **_place(dossier),
        **_figures(told), "dateline_id": event.id, "dateline_grade": event.grade,
        "dateline_reports": len(event.reports), "dateline_origins": len(event.origins),
    }


def _days(dossier: Dossier) -> dict[str, Any]:
    when = days(dossier.event.row)
    if when is None:
        return {}
    first, last = when.first.isoformat(), when.last.isoformat()
    return {"event_date": first if first == last else None, "date_start": first, "date_end": last,
            "year": when.first.year}


def _place(dossier: Dossier) -> dict[str, Any]:
    row = dossier.event.row
    code = row["country"] or ""
    known = gw_states().get(code)
    return {"iso3": alpha3().get(code), "country": _countries().get(code), "region": known and known.region,
            "admin1": row["admin1"], "location": row["place"], "latitude": row["latitude"],
            "longitude": row["longitude"], "geo_precision": row["precision"]}


@cache
def _countries() -> dict[str, str]:
    """The everyday names of states by ISO 3166-1 alpha-2."""
    return {s.iso2: s.name for s in states()}


def _figures(told: Sequence[Telling]) -> dict[str, Any]:
    killed, wounded = toll_of(told, "killed"), toll_of(told, "wounded")
    return {"fatalities": killed[0], "fatalities_high": killed[1], "wounded": wounded[0], "wounded_high": wounded[1]}


FORMAT = Format("hxl", ".csv", _write, RULES)
