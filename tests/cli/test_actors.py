"""``dateline actors``: adding a list of one's own, seeing what is there, asking why."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import dateline
from dateline.cli import verbs

TABLE = ("name,aliases,kind,side,countries,source\n"
         "Hill Brigade,HB|SNA,group,,ML,field notes\n"
         "=Dune Brigade,,group,state.mali,,\n")


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
    return CliRunner().invoke(verbs, ["actors", *map(str, arguments)], **more)


def test_add_says_what_is_new_and_which_names_are_shared(folder: Path, table: Path) -> None:
    result = run("add", table)
    assert result.exit_code == 0, result.stderr
    assert result.stdout.splitlines()[0] == f"2 new; 2 in {folder / 'actors.tsv'}"
    assert "'SNA' also names group.syrian_national_army (shipped): own.hillbrigade goes first" in result.stdout
    assert run("add", table).stdout.startswith("2 as before; 2 in ")


def test_a_faulty_table_is_named_and_nothing_is_added(folder: Path, table: Path) -> None:
    table.write_text(TABLE + "Third Brigade,,grup,,Mali,\n")
    result = run("add", table)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines()[0].startswith(f"{table}:4: kind: 'grup' is no kind; write one of ")
    assert result.stderr.splitlines()[-1] == "nothing was added (exit code 1)"
    assert not folder.exists()


def test_add_from_standard_input_and_into_a_named_folder(folder: Path, tmp_path: Path) -> None:
    assert run("add", "-", "--data", tmp_path / "other", input=TABLE.encode()).exit_code == 0
    assert (tmp_path / "other" / "actors.tsv").is_file()
    assert not folder.exists()


def test_a_missing_table_is_wrong_usage(folder: Path, tmp_path: Path) -> None:
    result = run("add", tmp_path / "nowhere.csv")
    assert result.exit_code == 2
    assert "nowhere.csv: No such file" in result.stderr


def test_a_folder_that_cannot_be_written(tmp_path: Path, table: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    result = run("add", table, "--data", tmp_path / "file")
    assert result.exit_code == 3
    assert result.stderr.startswith(f"Error: cannot write {tmp_path / 'file' / 'actors.tsv'}: ")


def test_list_shows_own_entries_first(folder: Path, table: Path) -> None:
    run("add", table)
    lines = run("list", "brigade").stdout.splitlines()
    assert lines[0] == "own.hillbrigade Hill Brigade (group · ML · yours): HB, SNA"
    assert lines[1].startswith("own.dunebrigade =Dune Brigade (group · side state.mali · yours)")
    assert any(line.startswith("group.tawhid_brigade ") for line in lines[2:])
    assert len(run("list", "--own").stdout.splitlines()) == 2


def test_list_by_country(folder: Path) -> None:
    rows = json.loads(run("list", "ML", "--json").stdout)
    assert {"state.mali", "group.jnim"} <= {row["id"] for row in rows}
    assert all("ML" in row["countries"] for row in rows)


def test_list_for_programs_and_spreadsheets(folder: Path, table: Path) -> None:
    run("add", table)
    hill, dune = json.loads(run("list", "--own", "--json").stdout)
    assert hill == {
        "id": "own.hillbrigade", "name": "Hill Brigade", "aliases": ["HB", "SNA"], "adjectives": [], "kind": "group",
        "side": "own.hillbrigade", "countries": ["ML"], "valid_from": None, "valid_to": None, "source": "field notes",
        "list": "own", "table": str(folder / "actors.tsv"),
    }
    assert dune["source"] == "mine.csv"
    rows = list(csv.DictReader(io.StringIO(run("list", "--own", "--csv").stdout)))
    assert (rows[0]["aliases"], rows[1]["name"]) == ("HB; SNA", "'=Dune Brigade")
    assert run("list", "--csv", "--json").exit_code == 2


def test_nothing_found_is_said(folder: Path) -> None:
    result = run("list", "nosuchactor")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "no entry holds 'nosuchactor'\n")
    assert json.loads(run("list", "nosuchactor", "--json").stdout) == []


def test_why_tells_entry_alias_rivals_dates_and_source(folder: Path, table: Path) -> None:
    run("add", table)
    told = run("why", "SNA").stdout
    assert told.splitlines()[1] == "  own.hillbrigade: Hill Brigade (group)"
    assert "by the name “SNA”, in capitals only" in told
    assert "your own list; source: field notes" in told
    rivals = told.split("rivals that have this name too: 2")[1]
    assert "group.syrian_national_army: Syrian National Army" in rivals
    assert "names good 2017 to 2025" in rivals
    assert "shipped, actors/groups.tsv; source: wp:Syrian National Army" in rivals


def test_why_in_a_report_of_a_country_and_day(folder: Path, table: Path) -> None:
    run("add", table)
    assert "  group.syrian_national_army" in run("why", "SNA", "--country", "SY").stdout.splitlines()[1]
    assert "  own.hillbrigade" in run("why", "SNA", "--country", "SY", "--on", "2010-01-01").stdout.splitlines()[1]
    assert run("why", "SNA", "--country", "Syria").exit_code == 2
    assert run("why", "SNA", "--on", "yesterday").exit_code == 2


def test_why_for_a_program(folder: Path) -> None:
    told = json.loads(run("why", "Daish", "--json").stdout)
    assert (told["entry"]["id"], told["entry"]["by"], told["rivals"]) == ("group.islamic_state", "Daish", [])


def test_why_for_a_naming_that_is_no_name(folder: Path) -> None:
    told = run("why", "Syrian regime forces").stdout
    assert "state.syria.forces: forces of Syria (force), from “Syrian regime forces”" in told
    assert "kept as wording, not in the id: regime" in told


def test_why_nobody(folder: Path) -> None:
    result = run("why", "Da\x1bsh")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "nobody is known by “Da\\x1bsh”; names like it: " in result.stderr


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_read_uses_the_list(folder: Path, table: Path, tmp_path: Path, jobs: str) -> None:
    run("add", table)
    report = tmp_path / "report.txt"
    report.write_text("The Hill Brigade captured Timbuktu on Sunday, the army said.")
    code = "from dateline.cli import main\nif __name__ == '__main__': main()\n"
    done = subprocess.run([sys.executable, "-c", code, "read", report, "--jsonl", "--jobs", jobs], capture_output=True,
                          env={**os.environ, "DATELINE_DATA": str(folder)}, check=True)
    (claim,) = json.loads(done.stdout)["claims"]
    assert [a["id"] for a in claim["agent"]] == ["own.hillbrigade"]


def test_read_refuses_a_list_made_wrong_by_hand(folder: Path, table: Path, tmp_path: Path) -> None:
    run("add", table)
    (folder / "actors.tsv").write_text("name,kind\nHill Brigade,grup\n")
    report = tmp_path / "report.txt"
    report.write_text("The Hill Brigade captured Timbuktu on Sunday.")
    result = CliRunner().invoke(verbs, ["read", str(report)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{folder / 'actors.tsv'}:2: kind: 'grup' is no kind" in result.stderr


def test_own_actors_from_python(folder: Path, table: Path) -> None:
    assert dateline.own_actors() == ()
    run("add", table)
    own = dateline.own_actors()
    assert [actor.id for actor in own] == ["own.hillbrigade", "own.dunebrigade"]
    (claim,) = dateline.read("The Hill Brigade captured Timbuktu on Sunday.", actors=own).claims
    assert [a.id for a in claim.agent] == ["own.hillbrigade"]
