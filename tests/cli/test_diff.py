"""``dateline diff``: what changed, as a user reads it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from .test_case import case as case  # of two reports
from .test_case import event_of, run

SIGNED = ("--who", "Ada", "--why", "read over")


@pytest.fixture
def first(case: str) -> str:
    """The case with a release of all that is in it."""
    assert run("release", case, "v1", "--unreviewed", *SIGNED[:2]).exit_code == 0
    return case


def id_of(case: str, type_: str) -> str:
    return str(event_of(case, type_)["id"])


def changes(case: str, *states: str) -> list[dict[str, Any]]:
    out: list[dict[str, Any]] = json.loads(run("diff", case, *states, "--json").output)
    return out


def add(case: str, tmp_path: Path, **row: str) -> None:
    (tmp_path / "more.jsonl").write_text(json.dumps(row), encoding="utf-8")
    assert run("add", case, str(tmp_path / "more.jsonl")).exit_code == 0


def test_nothing_changed(first: str) -> None:
    said = run("diff", first, "v1", "now").output
    assert said == "v1 -> now: 2 events -> 2; 2 as they were, nothing changed\n"
    assert changes(first, "v1", "now") == [] and changes(first, "now", "v1") == []


def test_a_new_report_changes_a_figure_and_tells_a_new_event(first: str, tmp_path: Path) -> None:
    add(first, tmp_path, id="gazette", outlet="Gazette", published="2024-05-04",
        text="Warplanes bombed a market in Taiz on Wednesday, killing 20 people, a nurse said. Government troops "
             "recaptured the town of Marib on Friday.")
    said = run("diff", first, "v1", "now").output
    assert "killed: 9 to 11 -> 9 to 20, because of Gazette of 2024-05-04" in said
    assert "1 new report: Gazette of 2024-05-04" in said
    run("release", first, "v2", "--unreviewed")
    new = next(c for c in changes(first, "v1", "v2") if c["change"] == "new")
    assert new["before"] == [] and "told by Gazette of 2024-05-04" in new["why"][0]
    back = next(c for c in changes(first, "v2", "v1") if c["change"] == "gone")
    assert back["before"] == new["after"]


def test_what_was_removed_says_why(first: str) -> None:
    herald = next(r["id"] for r in json.loads(run("reports", first, "--json").output) if r["name"] == "herald")
    seized = id_of(first, "seize")
    run("remove", first, herald)
    gone = next(c for c in changes(first, "v1", "now") if c["change"] == "gone")
    assert gone["before"][0]["id"] == seized
    assert gone["why"] == [f"report removed: City Herald of 2024-05-03 ({herald})"]
    assert "1 report gone: City Herald" in run("diff", first, "v1", "now").output


def test_decisions_merge_split_reject_and_drop(first: str) -> None:
    strike, seized = id_of(first, "airstrike"), id_of(first, "seize")
    run("judge", first, "split", strike, *SIGNED)
    split, = changes(first, "v1", "now")
    assert (split["change"], len(split["before"]), len(split["after"])) == ("split", 1, 2)
    assert any("not_same by Ada" in why for why in split["why"])
    run("release", first, "v2", "--unreviewed")
    run("judge", first, "undo", "1")
    run("judge", first, "merge", *(one["id"] for one in split["after"]), *SIGNED)
    merged, = changes(first, "v2", "now")
    assert (merged["change"], len(merged["before"]), len(merged["after"])) == ("merged", 2, 1)
    assert any("same by Ada" in why for why in merged["why"])
    run("judge", first, "undo", "2")
    run("judge", first, "reject", strike, *SIGNED)
    rejected, = changes(first, "v1", "now")
    grade = next(f for f in rejected["fields"] if f["field"] == "grade")
    assert (grade["after"], grade["because"][0]) == ("discounted", "Ada rejects it: read over")
    run("judge", first, "drop", seized, *SIGNED)
    gone = next(c for c in changes(first, "v1", "now") if c["change"] == "gone")
    assert "drop by Ada" in gone["why"][0]


def test_the_rules_of_a_release_are_told(case: str) -> None:
    strike, seized = id_of(case, "airstrike"), id_of(case, "seize")
    run("judge", case, "check", strike, *SIGNED)
    run("release", case, "reviewed", "--who", "Ada")
    assert changes(case, "reviewed", "now") == []
    run("release", case, "fair", "--unreviewed", "--min-grade", "fair")
    run("release", case, "all", "--unreviewed")
    gone, = changes(case, "all", "reviewed")
    assert gone["why"] == ["nobody had decided about it, and only what people decided about is in reviewed"]
    new = next(c for c in changes(case, "fair", "all") if c["change"] == "new")
    assert new["why"][0] == "not in the filters of fair: grades fair confirmed"
    assert run("judge", case, "check", seized, *SIGNED).exit_code == 0
    new, = changes(case, "reviewed", "now")
    assert new["after"][0]["id"] == seized
    run("judge", case, "reject", strike, *SIGNED)
    gone = next(c for c in changes(case, "fair", "now") if c["change"] == "gone")
    assert gone["why"][0].startswith("discounted now (Ada rejects it: read over")
    for number in ("1", "3"):
        run("judge", case, "undo", number)
    gone = next(c for c in changes(case, "reviewed", "now") if c["change"] == "gone")
    assert "no decision stands on it any more; taken back: check by Ada" in gone["why"][0]


@pytest.mark.parametrize("words", [("v1",), ("v1", "v1"), ("now", "now"), ("v1", "v2")])
def test_usage(first: str, words: tuple[str, ...]) -> None:
    assert run("diff", first, *words).exit_code == 2


def test_hostile_words_are_shown_harmless(first: str) -> None:
    run("judge", first, "reject", id_of(first, "airstrike"), "--who", "\x1b[2JAda\u202e", "--why", "x" * 5000)
    said = run("diff", first, "v1", "now").output
    assert "\x1b" not in said and "\u202e" not in said and max(map(len, said.splitlines())) < 2000
