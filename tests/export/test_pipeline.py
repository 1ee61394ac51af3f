"""One pass writes the file, the table of claims and the manifest."""

from __future__ import annotations

import csv
import gc
import io
from collections.abc import Iterator
from threading import Event, Thread

import pytest

from dateline.export import FORMATS, export, format_of
from dateline.model import Dossier

from .builders import TEXT, claim, dossier, harm, head, place

STRIKE = dossier(
    claim("a", place=(place(),), harm=(harm(9, 9, "civilians"),)), claim("b", "casualties", harm=(harm(11, None),)),
    heads=(head("r1"), head("r2", "City Herald")), grade="fair")


def written(name: str, *dossiers: object) -> tuple[str, list[dict[str, str]]]:
    """The file of a format and the rows of its table of claims."""
    out, claims = io.StringIO(newline=""), io.StringIO(newline="")
    export(dossiers, name, out, claims)  # type: ignore[arg-type]
    return out.getvalue(), list(csv.DictReader(io.StringIO(claims.getvalue(), newline="")))


def test_csv_has_a_row_an_event() -> None:
    out, _ = written("csv", STRIKE)
    row, = csv.DictReader(io.StringIO(out, newline=""))
    assert (row["id"], row["type"], row["from"], row["place"], row["latitude"]) == (
        "a", "airstrike", "2024-05-01", "Taiz", "13.5795")
    assert (row["killed_low"], row["killed_high"]) == ("9", "")  # nine, or eleven and more
    assert (row["grade"], row["reports"], row["origins"], row["told_by"]) == (
        "fair", "2", "2", "City Herald; Village Radio")


def test_the_claims_keep_what_the_row_loses() -> None:
    _, (first, second) = written("csv", STRIKE)
    assert (first["event"], first["claim"], second["event"], second["claim"]) == ("a", "a", "a", "b")
    assert first["quote"] == TEXT[int(first["quote_start"]):int(first["quote_end"])]
    assert first["trigger"] == TEXT[int(first["trigger_start"]):int(first["trigger_end"])] == "bombed"
    assert (first["harm"], second["harm"]) == ("killed 9..9 civilians", "killed 11.. unknown")
    assert (first["outlet"], second["outlet"]) == ("Village Radio", "City Herald")
    assert first["url"] == "https://radio.example/r1"


def test_the_manifest_counts() -> None:
    manifest = export([STRIKE, dossier()], "csv", io.StringIO())
    assert (manifest.rows, manifest.taken, dict(manifest.left_out)) == (2, 2, {})


def test_no_such_format() -> None:
    with pytest.raises(ValueError, match="those are csv"):
        export([], "xls", io.StringIO())


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_what_it_is(name: str) -> None:
    form = format_of(name)
    assert form.name == name and form.ending.startswith(".")


def test_a_cell_that_a_spreadsheet_would_run_is_none() -> None:
    wild = dossier(claim(place=(place("=HYPERLINK(\"x\")\u202e", at=None),)))
    out, (row,) = written("csv", wild)
    assert next(csv.DictReader(io.StringIO(out, newline="")))["place"] == "'=HYPERLINK(\"x\")\\u202e"
    assert row["place"].startswith("'=") and "\u202e" not in row["place"]


def test_exports_side_by_side_leave_the_collector_as_it_was() -> None:
    before, begun, first_done = gc.get_threshold(), Event(), Event()

    def later() -> Iterator[Dossier]:
        begun.set()
        first_done.wait(10)
        yield STRIKE

    thread = Thread(target=lambda: export(later(), "csv", io.StringIO()))

    def first() -> Iterator[Dossier]:
        thread.start()
        begun.wait(10)
        yield STRIKE

    export(first(), "csv", io.StringIO())
    assert gc.get_threshold() != before  # the other is still at it
    first_done.set()
    thread.join()
    assert gc.get_threshold() == before
