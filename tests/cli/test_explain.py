"""``read --explain``: why each field is there, for a person and for a program."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli import verbs

TEXT = "Hezbollah fighters captured the town of Homs from Daesh terrorists on Monday, state television said.\n"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(verbs, ["read", *map(str, arguments)])


def test_each_field_has_words_place_rule_and_example(page: Path) -> None:
    view = run(page, "--explain", "--published", "2016-02-25").stdout
    lines = [line.strip() for line in view.splitlines()]
    assert "type    “captured” [19:27] seize" in lines
    assert "who     “Hezbollah fighters” [0:18] group.hezbollah" in lines
    assert "whom    “Daesh terrorists” [50:66] group.islamic_state" in lines
    assert "when    “Monday” [70:76] 2016-02-22 to 2016-02-22" in lines
    assert "says    “state television” [78:94] described, in no list" in lines
    told = " ".join(lines)
    assert "the subject of the verb" in told
    assert "[agent.subject; Quirk et al., ch. 10, 13]" in told
    assert "as in: {Government troops} [captured] the town of Sarmin on Monday." in told
    assert "group.islamic_state (Islamic State) in data/actors/groups.tsv; wp:Islamic State" in told
    assert "“Homs” is " in told


def test_without_it_no_rule_is_shown(page: Path) -> None:
    assert "agent.subject" not in run(page).stdout


def test_json_lines_have_the_reasons_of_each_claim(page: Path) -> None:
    line = json.loads(run(page, "--explain", "--jsonl").stdout)
    (claim,) = line["claims"]
    for reason in claim["explain"]:
        assert list(reason) == ["field", "value", "text", "start", "end", "rule", "does", "source", "example", "entry"]
        assert reason["does"] and reason["source"] and reason["example"]
        if reason["text"] is not None:
            assert line["text"][reason["start"]:reason["end"]] == reason["text"]
    fields = [reason["field"] for reason in claim["explain"]]
    assert fields == ["type", "agent", "target", "source", "place", "time", "time", "status", "extent"]
    assert claim["explain"][1]["rule"] == claim["agent"][0]["rule"] == "agent.subject"
    plain = json.loads(run(page, "--jsonl").stdout)
    del claim["explain"]
    assert line == plain


def test_it_goes_with_the_view_and_json_lines_only(page: Path) -> None:
    assert run(page, "--explain", "--events").exit_code == 2


def test_an_own_entry_is_named_as_one(page: Path, tmp_path: Path) -> None:
    table = tmp_path / "mine.csv"
    table.write_text("id,name,kind,source\nown.hill,Hill Brigade,group,field notes\n")
    page.write_text("The Hill Brigade captured the town of Homs on Monday.\n")
    CliRunner().invoke(verbs, ["actors", "add", str(table), "--data", str(tmp_path / "own")])
    told = run(page, "--explain", "--data", tmp_path / "own").stdout
    assert "own.hill (Hill Brigade) in your own list; field notes" in told


def test_hostile_words_reach_no_terminal(page: Path) -> None:
    page.write_text("Rebels captured the town of \u202eHoms\x1b[2J on Monday.\n", encoding="utf-8")
    told = run(page, "--explain").stdout
    assert "\x1b[2J" not in told
    assert "\u202e" not in told
