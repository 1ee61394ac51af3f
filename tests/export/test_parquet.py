"""Tables of Parquet: their columns, their bytes, and files that are not ours."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dateline.export import export
from dateline.export.back import NotOurs, dossiers_in

from .builders import claim, dossier, harm, head, place

pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed (extra parquet)")
pq = pytest.importorskip("pyarrow.parquet")

STRIKE = dossier(
    claim("a", place=(place(),), harm=(harm(9, 9, "civilians"),), rules={"type": "made"}), claim("b", "casualties"),
    heads=(head("r1"), head("r2", "City Herald")), grade="fair")
TALKS = dossier(claim("c", "talks", on=None))


def written(*dossiers: Any) -> tuple[bytes, bytes]:
    out, claims = io.BytesIO(), io.BytesIO()
    export(dossiers, "parquet", out, claims)
    return out.getvalue(), claims.getvalue()


@pytest.fixture
def war(tmp_path: Path) -> Path:
    """The two events in a file with its claims beside it."""
    events, claims = written(STRIKE, TALKS)
    (tmp_path / "war.parquet").write_bytes(events)
    (tmp_path / "war.parquet.claims.parquet").write_bytes(claims)
    return tmp_path / "war.parquet"


def test_an_event_is_a_row_with_days_and_counts(war: Path) -> None:
    strike, talks = pq.read_table(war).to_pylist()
    assert (strike["id"], strike["type"], strike["from"]) == ("a", "airstrike", date(2024, 5, 1))
    assert (strike["place"], strike["latitude"]) == ("Taiz", 13.5795)
    assert (strike["grade"], strike["report_count"], strike["origin_count"]) == ("fair", 2, 2)
    assert (strike["killed_low"], strike["killed_high"]) == (9, 9)
    assert talks["from"] is None and talks["place"] is None


def test_a_claim_is_a_row_with_its_event(war: Path) -> None:
    rows = pq.read_table(war.with_name("war.parquet.claims.parquet")).to_pylist()
    assert [(r["event"], r["id"], r["outlet"]) for r in rows] == [
        ("a", "a", "Village Radio"), ("a", "b", "City Herald"), ("c", "c", "Village Radio")]
    assert rows[0]["trigger"] == {"text": "bombed", "start": 10, "end": 16}
    assert rows[0]["rules"] == [("type", "made")]


def test_the_same_dossiers_give_the_same_bytes() -> None:
    assert written(STRIKE, TALKS) == written(STRIKE, TALKS)


def test_many_events_come_in_groups_of_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    from dateline.export import arrow

    monkeypatch.setattr(arrow, "_ROWS", 2)
    monkeypatch.setattr(arrow, "_BATCHES", 2)
    events, _ = written(*(dossier(claim(f"{n:03}")) for n in range(11)))
    file = pq.ParquetFile(io.BytesIO(events))
    assert [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)] == [4, 4, 3]
    assert file.read().column("id").to_pylist() == [f"{n:03}" for n in range(11)]


def test_no_events_are_tables_without_rows(tmp_path: Path) -> None:
    for name, data in zip(("war.parquet", "war.parquet.claims.parquet"), written(), strict=True):
        (tmp_path / name).write_bytes(data)
    assert list(dossiers_in(tmp_path / "war.parquet")) == []


def test_a_name_that_is_no_utf8_is_written_out() -> None:
    events, _ = written(dossier(claim(), heads=(head("r1", name="page\udc80"),)))
    assert pq.read_table(io.BytesIO(events)).to_pylist()[0]["reports_read"][0]["name"] == "page\\udc80"


def changed(path: Path, **columns: Any) -> None:
    """Puts other columns into a file; null takes one out."""
    table = pq.read_table(path)
    for name, values in columns.items():
        n = table.schema.get_field_index(name)
        table = table.remove_column(n) if values is None else table.set_column(n, name, values)
    pq.write_table(table, path)


def refused(war: Path) -> str:
    with pytest.raises(NotOurs) as error:
        list(dossiers_in(war))
    return str(error.value)


def test_claims_that_are_not_beside_it_are_asked_for(war: Path) -> None:
    war.with_name("war.parquet.claims.parquet").unlink()
    assert "its table of claims, war.parquet.claims.parquet, is not beside it" in refused(war)


def test_columns_that_are_missing_or_of_another_type_are_named(war: Path) -> None:
    changed(war, latitude=pa.array(["13.5", None]))
    assert "war.parquet: the column latitude must be double" in refused(war)
    changed(war, latitude=None)
    assert "war.parquet: no table of events: the column latitude is missing" in refused(war)


def test_the_table_of_claims_is_no_table_of_events(war: Path) -> None:
    claims = war.with_name("war.parquet.claims.parquet")
    war.write_bytes(claims.read_bytes())
    assert "no table of events: the column types is missing" in refused(war)


def test_a_value_that_is_none_of_ours_is_named_with_its_row(war: Path) -> None:
    changed(war, grade=pa.array(["fair", "good"]))
    assert "war.parquet, row 2: grade must be one of" in refused(war)


def test_claims_of_other_events_are_refused(war: Path) -> None:
    claims = war.with_name("war.parquet.claims.parquet")
    changed(claims, event=pa.array(["a", "a", "z"]))
    assert "row 2: tellings must hold each of claims once" in refused(war)
    war.write_bytes(written(STRIKE)[0])
    assert "claims of an event that is not in war.parquet: z" in refused(war)


@pytest.mark.parametrize("keep", [4, 200, -9])
def test_a_file_that_breaks_off_is_refused(war: Path, keep: int) -> None:
    war.write_bytes(war.read_bytes()[:keep])
    assert "no Parquet that can be read" in refused(war)


def test_a_file_of_zeros_after_the_mark_is_refused(war: Path) -> None:
    war.write_bytes(b"PAR1" + bytes(500) + b"PAR1")
    assert "no Parquet that can be read" in refused(war)
