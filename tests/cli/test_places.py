"""``dateline places``: adding a gazetteer, seeing what is there, asking why; and reports read with it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import dateline
from dateline.cli import verbs

TABLE = ("name,lat,lon,type,country,pcode,source,licence\n"
         "Tall Qarzuf,35.95,37.2,village,SY,SY0299,field notes,CC0\n")
REPORT = "Syrian troops took the village of Tall Qarzuf in Aleppo province on Monday."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DATELINE_DATA", str(tmp_path / "own"))
    return tmp_path / "own"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "mine.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def run(*arguments: str | Path, **more: Any) -> Result:
    return CliRunner().invoke(verbs, [*map(str, arguments)], **more)


def ids(reading: dict[str, Any]) -> list[str | None]:
    return [t["id"] for claim in reading["claims"] for place in claim["place"] for t in place["toponyms"]]


def test_add_says_what_was_seen_and_read_uses_it(folder: Path, table: Path, tmp_path: Path) -> None:
    report = tmp_path / "r.txt"
    report.write_text(REPORT)
    assert ids(json.loads(run("read", "--jsonl", report).stdout)) == [None, "admin1:SY.09"]
    result = run("places", "add", table)
    assert result.exit_code == 0, result.stderr
    assert result.stdout.splitlines() == [f"{table}: table of places, as mine", "1 place, rank 1", "licence: CC0"]
    assert ids(json.loads(run("read", "--jsonl", report).stdout)) == ["user.mine:tall-qarzuf", "admin1:SY.09"]


def test_a_case_is_read_with_them_too_and_again_without(folder: Path, table: Path, tmp_path: Path) -> None:
    report, case = tmp_path / "r.txt", tmp_path / "c.case"
    report.write_text(REPORT)
    run("places", "add", table)
    assert run("add", case, report, "--jobs", "2").exit_code == 0
    assert json.loads(run("events", case, "--json").stdout)[0]["latitude"] == 35.95
    run("places", "remove", "mine")
    assert run("reread", case).exit_code == 0
    assert json.loads(run("events", case, "--json").stdout)[0]["latitude"] != 35.95


def test_faults_are_named_and_nothing_is_added(folder: Path, table: Path) -> None:
    table.write_text(TABLE + "Karzub,135,20,,,,,\n")
    result = run("places", "add", table)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines()[0].startswith(f"{table}:3: latitude: 135, 20 is no point: ")
    assert result.stderr.splitlines()[-1] == "nothing was added (exit code 1)"
    assert run("places", "list", "--json").stdout.count('"name"') == 1


@pytest.mark.parametrize(("option", "value", "words"), [
    ("--format", "shapefile", "write one of geonames"), ("--kind", "moon", "is no kind"),
    ("--country", "ZZ", "is no country"), ("--name", "A/B", "no name of a source"),
])
def test_options_that_mean_nothing(folder: Path, table: Path, option: str, value: str, words: str) -> None:
    result = run("places", "add", table, option, value)
    assert result.exit_code == 2 and words in result.stderr


def test_a_file_that_is_not_there(folder: Path, tmp_path: Path) -> None:
    result = run("places", "add", tmp_path / "none.csv")
    assert result.exit_code == 2 and "No such file" in result.stderr


def test_list_gives_what_belongs_beside_the_data(folder: Path, table: Path) -> None:
    run("places", "add", table)
    own, shipped = json.loads(run("places", "list", "--json").stdout)
    assert (own["name"], own["rank"], own["places"], own["licence"], own["attribution"]) == (
        "mine", 1, 1, "CC0", "field notes")
    assert shipped["name"] == "shipped" and "GeoNames" in shipped["attribution"]
    rows = list(csv.DictReader(io.StringIO(run("places", "list", "--csv").stdout)))
    assert [row["name"] for row in rows] == ["mine", "shipped"]
    assert "field notes" in run("places", "list").stdout


def test_rank_and_remove(folder: Path, table: Path) -> None:
    run("places", "add", table)
    assert run("places", "rank", "mine", "7").stdout == "mine has rank 7\n"
    assert json.loads(run("places", "list", "--json").stdout)[0]["rank"] == 7
    assert run("places", "remove", "mine").exit_code == 0
    again = run("places", "remove", "mine")
    assert again.exit_code == 1 and "places list" in again.stderr


def test_why_tells_layers_codes_and_sources(folder: Path, table: Path) -> None:
    run("places", "add", table)
    told = run("places", "why", "tall-qarzuf", "--country", "SY").stdout
    assert "user.mine:tall-qarzuf: one place has the name in SY" in told
    assert "fold" in told and "P-code SY0299" in told and "source mine: field notes" in told
    assert json.loads(run("places", "why", "Tall Qarzuf", "--json").stdout)["place"]["pcode"] == "SY0299"


def test_why_says_why_not(folder: Path) -> None:
    told = json.loads(run("places", "why", "Springfield", "--json").stdout)
    assert told["place"] is None and "the report has to say which" in told["reason"]
    near = json.loads(run("places", "why", "Springfield", "--near", "37.2,-93.3", "--json").stdout)
    assert near["place"]["admin1"] == "Missouri"


def test_why_of_a_sound_needs_something_beside_it(folder: Path) -> None:
    alone = json.loads(run("places", "why", "Khanaser", "--country", "SY", "--json").stdout)
    assert alone["place"] is None and alone["layers"][0]["layer"] == "key"
    beside = json.loads(run("places", "why", "Khanaser", "--country", "SY", "--near", "Aleppo", "--json").stdout)
    assert beside["place"]["name"] == "Khanāşir"


def test_why_of_a_name_of_before_gives_its_days(folder: Path) -> None:
    told = json.loads(run("places", "why", "Artemivsk", "--json").stdout)
    assert (told["renamed"][0]["to"], told["renamed"][0]["place"]["name"]) == ("2016-02-04", "Bakhmut")


def test_why_of_nothing_known_suggests_and_fails(folder: Path) -> None:
    result = run("places", "why", "Aleppko", "--json")
    told = json.loads(result.stdout)
    assert result.exit_code == 1 and told["place"] is None and told["layers"] == []
    assert told["suggestions"][0]["id"] == "geonames:170063"


def test_why_near_no_point_is_wrong_usage(folder: Path) -> None:
    result = run("places", "why", "Springfield", "--near", "999,37")
    assert result.exit_code == 2 and "is no point" in result.stderr


def test_from_python(folder: Path, table: Path) -> None:
    run("places", "add", table)
    reading = dateline.read(REPORT, places=dateline.own_places())
    assert ids(reading.to_json())[0] == "user.mine:tall-qarzuf"
    assert ids(dateline.read(REPORT).to_json())[0] is None
