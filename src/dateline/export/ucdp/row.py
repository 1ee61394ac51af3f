"""The cells of an event in the columns of UCDP GED."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dateline.data.schemes import GwState, gw_states, ucdp_codes
from dateline.export.days import Days
from dateline.export.ucdp.deaths import Deaths
from dateline.export.ucdp.dyads import Dyad
from dateline.export.ucdp.where_when import date_prec, priogrid
from dateline.model import Dossier, ReportHead

# Official columns in their order (API order since 21.1). Those of which we know nothing stay empty.
OFFICIAL = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office", "source_date",
    "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity",
    "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high",
    "low", "gwnoa", "gwnob",
)
OURS = ("dateline_id", "dateline_grade", "dateline_reports", "dateline_origins")


def cells(dossier: Dossier, between: Dyad, dead: Deaths, when: Days, where: int) -> dict[str, Any]:
    """The cells that an event fills, by column."""
    event = dossier.event
    return {
        **_sides(between), "number_of_sources": len(event.origins), **_sources(dossier), **_place(dossier, where),
        "event_clarity": _clarity(when, where), **_days(when), **_deaths(dead), "dateline_id": event.id,
        "dateline_grade": event.grade, "dateline_reports": len(event.reports), "dateline_origins": len(event.origins),
    }


def _sides(between: Dyad) -> dict[str, Any]:
    a, b = between.a, between.b
    return {"type_of_violence": between.violence, "dyad_name": f"{a.name} - {b.name}", "side_a": a.name,
            "side_b": b.name, "gwnoa": _number(a.state), "gwnob": _number(b.state)}


def _days(when: Days) -> dict[str, Any]:
    return {"year": when.first.year, "date_prec": date_prec(when), "date_start": when.first.isoformat(),
            "date_end": when.last.isoformat()}


def _deaths(dead: Deaths) -> dict[str, Any]:
    best = dead.best
    return {"deaths_a": best.a, "deaths_b": best.b, "deaths_civilians": best.civilians, "deaths_unknown": best.unknown,
            "best": best.total, "high": dead.high, "low": dead.low}


def _sources(dossier: Dossier) -> dict[str, Any]:
    """The reports, one after the other in each cell, and the speakers."""
    speakers = dict.fromkeys(t.origin for t in dossier.tellings if t.claim.source)
    return {
        "source_article": _each(dossier, lambda r: ", ".join(filter(None, (r.teller, _published(r), r.title)))),
        "source_office": _each(dossier, lambda r: r.teller), "source_date": _each(dossier, _published),
        "source_headline": _each(dossier, lambda r: r.title or ""), "source_original": list(speakers),
    }


def _each(dossier: Dossier, told: Callable[[ReportHead], str]) -> str:
    """What is told of each report, in one order: a report of which it is not known leaves its place empty."""
    return "; ".join(told(report) for report in dossier.reports)


def _published(report: ReportHead) -> str:
    first, last = report.published.first, report.published.last
    return first.isoformat() if first is not None and first == last else ""


def _place(dossier: Dossier, where: int) -> dict[str, Any]:
    row = dossier.event.row
    latitude, longitude, country = row["latitude"], row["longitude"], gw_states().get(row["country"] or "")
    return {
        "where_prec": where, "where_coordinates": _name_of_place(dossier) or row["place"],
        "where_description": row["place"], "adm_1": row["admin1"], "latitude": latitude, "longitude": longitude,
        "geom_wkt": f"POINT ({longitude} {latitude})", "priogrid_gid": priogrid(latitude, longitude),
        "country": country.name if country else row["country"], "country_id": _number(country),
        "region": country.region if country else None,
    }


def _name_of_place(dossier: Dossier) -> str | None:
    """The gazetteer's name of the place whose point the row has; null where the point is computed from others."""
    row = dossier.event.row
    at = row["latitude"], row["longitude"]
    names = (n for t in dossier.tellings for p in t.claim.place if p.text == row["place"] for n in p.toponyms)
    return next((n.name for n in names if (n.latitude, n.longitude) == at), None)


def _clarity(when: Days, where: int) -> int:
    """2 where more than one incident may be told together: a stretch of days, an area."""
    return 1 if when.count == 1 and where < ucdp_codes().vague_from else 2


def _number(state: GwState | None) -> int | None:
    return state.gwno if state else None
