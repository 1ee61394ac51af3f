"""A case from Python."""

from __future__ import annotations

import json
import tomllib
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

import dateline
from dateline.case.pipeline import reread_report
from dateline.case.store import CaseError
from dateline.case.store.filter import Filter, Near
from dateline.model import RawReport, Reading
from dateline.reading.pipeline import read_report

from .conftest import REPORTS

LANES = tomllib.loads((files("dateline.data") / "control.toml").read_text(encoding="utf-8"))["example"]


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """The reports of these tests as JSONL."""
    rows = [{"id": n, "outlet": o, "published": p, "text": t} for n, (o, p, t) in REPORTS.items()]
    path = tmp_path / "reports.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_reports_go_in_and_events_come_out(tmp_path: Path, reports: Path) -> None:
    with dateline.open_case(tmp_path / "a.case") as case:
        assert case.add(reports) == []
        events = list(case.events())
        assert {e["type"] for e in events} >= {"airstrike", "seize", "talks"}
        assert {c["event"] for c in case.claims()} == {e["id"] for e in events}
        assert [h["name"] for h in case.control("Marib", date(2024, 5, 20))] == ["Marib"]


@pytest.mark.parametrize("example", LANES, ids=[e["lane"][0] for e in LANES])
def test_words_of_control_do_what_their_examples_say(tmp_path: Path, example: dict[str, Any]) -> None:
    report = tmp_path / "report.txt"
    report.write_text(example["text"], encoding="utf-8")
    with dateline.open_case(tmp_path / "a.case") as case:
        assert case.add(report) == []
        assert example["lane"] in [[h["name"], h["holder"], h["degree"]] for h in case.control()]


def test_what_cannot_be_read_is_named_and_the_rest_kept(tmp_path: Path, reports: Path) -> None:
    with dateline.open_case(tmp_path / "a.case") as case:
        failed = case.add(tmp_path / "missing.txt", reports)
        assert len(failed) == 1 and "missing.txt" in failed[0]
        assert len(list(case.store.reports())) == len(REPORTS)


def test_a_report_on_which_the_program_fails_is_named_and_the_rest_kept(
    tmp_path: Path, reports: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(raw: RawReport) -> Reading:
        if raw.name == "radio":
            raise RuntimeError("out of order")
        return read_report(raw)

    monkeypatch.setattr("dateline.case.review.handed.read_report", fail)
    with dateline.open_case(tmp_path / "a.case") as case:
        line = list(REPORTS).index("radio") + 1
        told, = case.add(reports)
        assert told.startswith(f"{reports}:{line}: reading it failed (RuntimeError: out of order)")
        assert {r.name for r in case.store.reports()} == REPORTS.keys() - {"radio"}


@pytest.mark.parametrize(("wanted", "types"), [
    (Filter(types=("talks",)), {"talks"}), (Filter(place="taiz"), {"airstrike"}),
    (Filter(grades=("fair",)), {"airstrike"}),
    (Filter(since=date(2024, 5, 10)), {"talks"}), (Filter(until=date(2024, 5, 1)), {"airstrike"}),
    (Filter(near=Near(13.6, 44.0, 30)), {"airstrike"}), (Filter(actor="houthi", types=("seize",)), {"seize"}),
    (Filter(source="hospital"), {"airstrike", "seize"}), (Filter(text="killing nine"), {"airstrike"}),
    (Filter(place="100%"), set()),
])
def test_filters(tmp_path: Path, reports: Path, wanted: Filter, types: set[str]) -> None:
    with dateline.open_case(tmp_path / "a.case") as case:
        case.add(reports)
        assert {e["type"] for e in case.events(wanted)} == types


def test_reading_again_changes_nothing_where_the_program_did_not(tmp_path: Path, reports: Path) -> None:
    with dateline.open_case(tmp_path / "a.case") as case:
        case.add(reports)
        before = sorted(json.dumps(e, sort_keys=True) for e in case.events())
        for report in list(case.store.reports()):
            assert reread_report(case.store, report.id) is not None
        assert sorted(json.dumps(e, sort_keys=True) for e in case.events()) == before
        assert reread_report(case.store, "0" * 16) is None


def test_a_case_that_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="there is no case"):
        dateline.open_case(tmp_path / "none.case", create=False)


def test_events_become_a_table_of_pandas(tmp_path: Path, reports: Path) -> None:
    pandas = pytest.importorskip("pandas")
    with dateline.open_case(tmp_path / "a.case") as case:
        case.add(reports)
        table = case.events().to_pandas()
        assert isinstance(table, pandas.DataFrame)
        assert list(table["id"]) == [e["id"] for e in case.events()]
        assert table.loc[0, "reports"] == next(iter(case.events()))["reports"]


def test_events_become_a_table_of_polars_with_nested_values_as_json(tmp_path: Path, reports: Path) -> None:
    polars = pytest.importorskip("polars")
    with dateline.open_case(tmp_path / "a.case") as case:
        case.add(reports)
        table = case.events().to_polars()
        assert isinstance(table, polars.DataFrame)
        assert table["id"].to_list() == [e["id"] for e in case.events()]
        assert json.loads(table["reports"][0]) == next(iter(case.events()))["reports"]


def test_days_that_end_before_they_begin_are_refused() -> None:
    with pytest.raises(ValueError, match="2024-05-03 is later than 2024-05-01"):
        Filter(since=date(2024, 5, 3), until=date(2024, 5, 1))
