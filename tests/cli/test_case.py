"""The verbs on a case, as a user types them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli import verbs

MARKET = "Warplanes bombed a market in Taiz on Wednesday, killing nine people."
ROWS = [
    {"id": "radio", "outlet": "Village Radio", "published": "2024-05-02", "text": MARKET},
    {"id": "herald", "outlet": "City Herald", "published": "2024-05-03",
     "text": "An air strike on a market in Taiz killed 11 people on Wednesday, a hospital official said. Houthi "
             "fighters captured the town of Marib on Thursday, the official said."},
]


def run(*words: str) -> Result:
    return CliRunner().invoke(verbs, words)


@pytest.fixture
def case(tmp_path: Path) -> str:
    """A case of two reports."""
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    name = str(tmp_path / "yemen.case")
    added = run("add", name, str(tmp_path / "rows.jsonl"))
    assert added.exit_code == 0 and "2 new" in added.output and "2 reports" in added.output
    return name


def event_of(case: str, type_: str) -> dict[str, object]:
    found: dict[str, object] = next(e for e in json.loads(run("events", case, "--json").output) if e["type"] == type_)
    return found


def test_adding_again_says_that_nothing_is_new(case: str, tmp_path: Path) -> None:
    assert "0 new" in run("add", case, str(tmp_path / "rows.jsonl")).output


def test_a_report_that_cannot_be_read_is_named_and_the_rest_kept(case: str, tmp_path: Path) -> None:
    (tmp_path / "more.txt").write_text("Rebels captured Juba on Monday.", encoding="utf-8")
    added = run("add", case, str(tmp_path / "missing.txt"), str(tmp_path / "more.txt"))
    assert added.exit_code == 1 and "missing.txt" in added.output and "1 new" in added.output


def test_a_case_is_begun_only_when_there_is_something_to_read(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").touch()
    (tmp_path / "begun.case").touch()
    for name in ("new.case", "begun.case"):
        for wrong in ("missing.jsonl", "empty.jsonl"):
            added = run("add", str(tmp_path / name), str(tmp_path / wrong))
            assert added.exit_code == 1 and wrong in added.stderr
            assert added.stdout == f"0 new; {tmp_path / name} holds 0 reports, 0 claims, 0 events\n"
    assert sorted(f.name for f in tmp_path.iterdir()) == ["begun.case", "empty.jsonl"]
    assert (tmp_path / "begun.case").stat().st_size == 0


def test_what_is_no_case_is_said_also_where_there_is_nothing_to_read(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no case, and long enough not to be taken for an empty one", encoding="utf-8")
    assert run("add", str(tmp_path / "notes.txt"), str(tmp_path / "missing.jsonl")).exit_code == 3


def test_days_that_end_before_they_begin_are_refused(case: str) -> None:
    days = ("--since", "2024-05-03", "--until", "2024-05-01")
    for verb in (("events", case), ("export", case, "csv"), ("release", case, "v1")):
        refused = run(*verb, *days)
        assert refused.exit_code == 2 and "2024-05-03 is later than 2024-05-01" in refused.stderr
    assert run("events", case, "--since", "2024-05-01", "--until", "2024-05-01").exit_code == 0


def test_dropping_a_claim_says_which_decisions_no_longer_show(case: str) -> None:
    def judged(*words: str) -> str:
        return run("judge", case, *words, "--who", "Ada", "--why", "seen").output

    strike, seized = (str(event_of(case, type_)["id"]) for type_ in ("airstrike", "seize"))
    assert judged("drop", seized) == "judgement 1 kept\n"
    assert judged("correct", strike, "killed", "18") == "judgement 2 kept\n"
    judged("correct", strike, "extent", "full"), judged("undo", "3"), judged("accept", strike)
    assert judged("reject", strike) == "judgement 5 kept\n"  # the event still stands there, as corrected
    said = judged("drop", strike)
    assert said == ("judgement 6 kept; judgements 2, 4, 5 on the same claim no longer show (undo 6 brings them back)\n")
    left = event_of(case, "airstrike")  # the other report's
    assert left["grade"] != "discounted" and not any("corrected" in reason for reason in left["reasons"])  # type: ignore[attr-defined]
    judged("undo", "6")
    assert event_of(case, "airstrike")["grade"] == "discounted"


def test_events_as_table_json_and_csv(case: str) -> None:
    table = run("events", case).output
    assert table.splitlines()[0].split()[:3] == ["ID", "TYPE", "DAYS"] and "market in Taiz" in table
    strike = event_of(case, "airstrike")
    assert len(strike["reports"]) == 2 and strike["grade"] == "fair"  # type: ignore[arg-type]
    rows = list(csv.DictReader(io.StringIO(run("events", case, "--csv").output)))
    assert {row["id"] for row in rows} == {e["id"] for e in json.loads(run("events", case, "--json").output)}


def test_filters_of_events(case: str) -> None:
    assert "seize" not in run("events", case, "--type", "airstrike").output
    assert "airstrike" not in run("events", case, "--actor", "houthi").output
    assert run("events", case, "--near", "here").exit_code == 2
    assert json.loads(run("events", case, "--near", "13.58,44.02,20", "--json").output)[0]["type"] == "airstrike"


def test_show_and_explain_trace_values_to_their_words(case: str) -> None:
    strike = str(event_of(case, "airstrike")["id"])
    shown = run("show", case, strike).output
    assert "Warplanes [bombed] a market" in shown and "figures differ on killed" in shown
    explained = run("explain", case, f"{strike}.place").output
    assert "market in Taiz" in explained and "rule place." in explained and "radio" in explained
    assert "rule agent.subject" in run("explain", case, f"{strike}.agent").output
    assert "rule status.verb.happened" in run("explain", case, f"{strike}.status").output
    assert "None" not in run("explain", case, f"{strike}.time").output + run("explain", case, f"{strike}.harm").output
    assert "independent origins" in run("explain", case, f"{strike}.grade").output
    assert run("explain", case, f"{strike}.mood").exit_code == 2
    assert run("show", case, "0" * 16).exit_code == 2


def test_a_claim_in_no_event_is_judged_and_shown(case: str, tmp_path: Path) -> None:
    (tmp_path / "late.txt").write_text("Government troops still hold the town of Taiz, a nurse said.", encoding="utf-8")
    run("add", case, str(tmp_path / "late.txt"))
    held, = json.loads(run("control", case, "Taiz", "--json").output)
    claim, = held["claims"]
    assert run("judge", case, "reject", claim, "--who", "Ada", "--why", "it fell").output == "judgement 1 kept\n"
    assert json.loads(run("control", case, "Taiz", "--json").output) == []
    assert run("judge", case, "correct", claim, "agent", "Houthis", "--who", "Ada", "--why", "they do").exit_code == 0
    shown = run("show", case, claim).output
    assert f"{claim}  hold  in no event\n" in shown and "troops still [hold] the town" in shown
    assert "\n   Houthis" in shown
    assert "reject by Ada (judgement 1): it fell" in shown and "correct agent to Houthis by Ada" in shown
    run("judge", case, "drop", claim, "--who", "Ada", "--why", "a joke")
    assert "in no event: it was dropped" in run("show", case, claim).output
    refused = run("judge", case, "accept", claim, "--who", "Bo", "--why", "seen")
    assert refused.exit_code == 2 and "was dropped by Ada (judgement 3): undo that first" in refused.output
    strike = str(event_of(case, "airstrike")["id"])
    refused = run("judge", case, "merge", strike, claim, "--who", "Bo", "--why", "seen")
    assert refused.exit_code == 2 and "no event with" in refused.output
    assert f"dateline show {case} {claim}" in run("explain", case, f"{claim}.place").output


def test_control_sources_and_reports(case: str) -> None:
    assert "Marib" in run("control", case).output
    assert run("control", case, "Marib", "--on", "2024-05-20", "--json").output.count('"holder"') == 1
    assert {"Village Radio", "City Herald"} <= {o["origin"] for o in json.loads(run("sources", case, "--json").output)}
    assert [r["name"] for r in json.loads(run("reports", case, "--json").output)] == ["radio", "herald"]


def test_a_judgement_is_kept_listed_and_undone(case: str) -> None:
    strike = str(event_of(case, "airstrike")["id"])
    assert run("judge", case, "reject", strike, "--who", "Ada", "--why", "a film set").exit_code == 0
    assert event_of(case, "airstrike")["grade"] == "discounted"
    assert "a film set" in run("judge", case, "list").output
    assert run("judge", case, "undo", "1").exit_code == 0
    assert event_of(case, "airstrike")["grade"] == "fair"
    assert run("judge", case, "unsure", strike, event_of(case, "seize")["id"], "--why", "one town").exit_code == 0
    assert run("judge", case, "unsure", strike, "--why", "x").exit_code == 2  # of what?
    assert run("judge", case, "reject", strike).exit_code == 2          # no reason
    assert run("judge", case, "merge", strike, "--why", "x").exit_code == 2  # merge with what?


def test_a_corrected_place_is_said_to_be_one_of_the_gazetteer_or_words_alone(case: str) -> None:
    strike = str(event_of(case, "airstrike")["id"])
    told = run("judge", case, "correct", strike, "place", "Mocha", "--who", "Ada", "--why", "the map").output
    assert told == "judgement 1 kept: Mocha, which is Mocha, Ta‘izz, YE\n"
    told = run("judge", case, "correct", strike, "place", "the old fort", "--who", "Ada", "--why", "the map").output
    assert told == "judgement 2 kept: the old fort, words alone: no gazetteer says which place that is\n"


def test_remove_and_reread(case: str) -> None:
    reports = json.loads(run("reports", case, "--json").output)
    assert run("remove", case, reports[0]["id"]).exit_code == 0
    assert [r["name"] for r in json.loads(run("reports", case, "--json").output)] == ["herald"]
    assert run("remove", case, reports[0]["id"]).exit_code == 1
    again = run("reread", case)
    assert again.exit_code == 0 and "holds 1 report," in again.output


@pytest.mark.parametrize("verb", ["events", "control", "sources", "reports"])
def test_a_case_that_is_not_there_is_said_and_not_begun(verb: str, tmp_path: Path) -> None:
    missing = run(verb, str(tmp_path / "none.case"))
    assert missing.exit_code == 3 and "there is no case" in missing.output
    assert not (tmp_path / "none.case").exists()


def test_cells_that_a_spreadsheet_would_run_are_made_safe(tmp_path: Path) -> None:
    row = {"id": "evil", "outlet": "=HYPERLINK(1)", "published": "2024-05-02", "text": MARKET}
    (tmp_path / "evil.jsonl").write_text(json.dumps(row), encoding="utf-8")
    case = str(tmp_path / "evil.case")
    run("add", case, str(tmp_path / "evil.jsonl"))
    assert "\n=HYPERLINK" not in run("sources", case, "--csv").output
    assert "'=HYPERLINK(1)" in run("sources", case, "--csv").output


def test_a_correction_is_told_beside_the_words_that_it_stands_against(case: str) -> None:
    strike = str(event_of(case, "airstrike")["id"])
    run("judge", case, "correct", strike, "place", "fish market", "--who", "Ada", "--why", "the map")
    explained = run("explain", case, f"{strike}.place").output
    assert "market in Taiz" in explained and "corrected to fish market by Ada" in explained


def test_reread_begins_no_case(tmp_path: Path) -> None:
    assert run("reread", str(tmp_path / "none.case")).exit_code == 3
    assert not (tmp_path / "none.case").exists()


def test_a_reprint_is_folded_under_the_words_that_it_repeats(tmp_path: Path) -> None:
    rows = [{**ROWS[0], "id": n, "outlet": n} for n in ("First Post", "Late Echo")]
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    case = str(tmp_path / "copies.case")
    run("add", case, str(tmp_path / "rows.jsonl"))
    shown = run("show", case, str(event_of(case, "airstrike")["id"])).output
    assert shown.count("Warplanes [bombed]") == 1 and "also in" in shown
