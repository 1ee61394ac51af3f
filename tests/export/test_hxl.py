"""HXL: rows and tags, worked out by hand; every file against the validator."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.export import Manifest, export
from dateline.model import ClaimTime, Dossier

from .any_dossier import dossiers
from .builders import TEXT, actor, claim, dossier, harm, head, place
from .validators import hxl


def written(*events: Dossier) -> tuple[list[dict[str, str]], Manifest]:
    out = io.StringIO(newline="")
    manifest = export(events, "hxl", out)
    assert hxl.faults(out.getvalue()) == []
    rows = list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))
    return rows[1:], manifest


STRIKE = dossier(
    claim("a", agent=(actor("the army", "state.yemen.armed_forces"),), place=(place(),),
          harm=(harm(9, 9, "civilians"), harm(4, None, kind="wounded"))),
    claim("b", "casualties", harm=(harm(11, 11),)), heads=(head("r1"), head("r2", "City Herald")), grade="fair")


def test_a_row() -> None:
    (row,), manifest = written(STRIKE)
    assert (row["event_id"], row["event_date"], row["year"], row["event_type"]) == (
        "a", "2024-05-01", "2024", "airstrike")
    assert (row["iso3"], row["country"], row["admin1"], row["location"]) == (
        "YEM", "Yemen", "Taiz", "Taiz")
    assert (row["latitude"], row["longitude"], row["geo_precision"]) == ("13.5795", "44.0209", "point")
    assert (row["fatalities"], row["fatalities_high"]) == ("9", "11")  # rivals: a span, never 20
    assert (row["wounded"], row["wounded_high"]) == ("4", "")  # four and more
    assert (row["source"], row["notes"]) == ("Village Radio; City Herald", TEXT)
    assert (row["dateline_grade"], row["dateline_reports"], row["dateline_origins"]) == ("fair", "2", "2")
    assert (manifest.rows, manifest.taken) == (1, 1)


def test_what_is_not_known_stays_empty() -> None:
    (row,), _ = written(dossier(claim(on=None, place=(place("Kazgil", at=None),))))
    assert row["location"] == "Kazgil" and row["geo_precision"] == "unresolved"
    assert {row[c] for c in ("event_date", "date_start", "date_end", "year", "latitude", "longitude", "fatalities",
                             "iso3")} == {""}


def test_days_apart_are_no_date() -> None:
    when = ClaimTime(None, date(2024, 5, 1), date(2024, 5, 7), None, date(2024, 5, 7), None)
    (row,), _ = written(dossier(claim(time=when)))
    assert (row["event_date"], row["date_start"], row["date_end"]) == ("", "2024-05-01", "2024-05-07")


@pytest.mark.parametrize(("event", "reason"), [
    (dossier(claim(), grade="discounted"), "rejected by a reviewer"),
    (dossier(claim(status="planned")), "only planned, possible or denied"),
    (dossier(claim(status="denied", harm=(harm(9, 9),))), "only planned, possible or denied"),
])
def test_left_out(event: Dossier, reason: str) -> None:
    rows, manifest = written(event)
    assert (rows, dict(manifest.left_out)) == ([], {reason: 1})


def test_the_dead_of_a_denial_do_not_count() -> None:
    (row,), _ = written(dossier(claim("a", harm=(harm(9, 9),)), claim("b", status="denied", harm=(harm(30, 30),))))
    assert (row["fatalities"], row["fatalities_high"]) == ("9", "9")


@settings(max_examples=50, deadline=None)
@given(st.lists(dossiers(), max_size=3))
def test_every_dossier_gives_a_valid_row_or_is_counted(events: list[Dossier]) -> None:
    rows, manifest = written(*events)
    assert manifest.taken == len(rows) and manifest.taken + manifest.left_out.total() == len(events)
