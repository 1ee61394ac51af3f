"""``dateline when``: its view, its lines, its exit codes. All reports invented."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dateline.cli import verbs

STORY = (
    "Army units retake Sarmin\n\n"
    "DAMASCUS – The army took the town of Sarmin on Sunday night, state television said. It was a week after rebels "
    "captured the village of Nayrab. The siege of Sarmin lasted for months.\n"
)
FIELDS = ["report", "text", "start", "end", "from", "to", "granularity", "role", "anchor", "timex", "rule", "reasons"]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "sarmin.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def run(*arguments: str | Path, **more: Any) -> Result:
    return CliRunner().invoke(verbs, ["when", *map(str, arguments)], **more)


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_line_an_expression_with_its_fields(story: Path) -> None:
    result = run(story, "--published", "2013-10-07", "--jsonl")
    assert result.exit_code == 0
    found = lines(result)
    assert [list(line) for line in found] == [FIELDS] * 3
    assert [STORY[line["start"]:line["end"]] for line in found] == ["Sunday night", "a week after", "for months"]
    assert {line["report"] for line in found} == {"sarmin"}
    values = [(line["from"], line["to"], line["timex"]) for line in found]
    assert values == [("2013-10-06", "2013-10-06", "2013-10-06TNI"), ("2013-09-29", "2013-09-29", "P1W"),
                      (None, None, "PXM")]


def test_an_expression_that_hangs_on_an_event_names_its_words(story: Path) -> None:
    after = lines(run(story, "--published", "2013-10-07", "--jsonl"))[1]
    assert after["anchor"] == "event"
    assert any("“took”" in reason and "2013-10-06" in reason for reason in after["reasons"])


def test_view_shows_words_days_rule_and_reasons_and_what_has_no_day(story: Path) -> None:
    shown = run(story, "--published", "2013-10-07").stdout
    for part in ("“Sunday night”", "2013-10-06", "rule weekday", "the latest such day up to 2013-10-07", "“for months”",
                 "a length of time, no day"):
        assert part in shown


def test_page_without_a_day_makes_up_none(story: Path) -> None:
    sunday = lines(run(story, "--jsonl"))[0]
    assert (sunday["from"], sunday["to"], sunday["timex"]) == (None, None, "XXXX-WXX-7TNI")


def test_date_line_of_the_page_is_an_expression(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    path.write_text("Monday 7 October 2013 - 23:28\n\n" + STORY, encoding="utf-8")
    first, night = lines(run(path, "--jsonl"))[:2]
    assert (first["from"], first["timex"], first["rule"]) == ("2013-10-07", "2013-10-07T23:28", "page:weekday")
    assert first["reasons"]
    assert night["from"] == "2013-10-06"


def test_rows_and_standard_input(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    texts = [("a", "They met on Friday, officials said."), ("b", "It was hit on Monday, officials said.")]
    rows.write_text("".join(json.dumps({"id": i, "text": t, "published": "2024-03-12"}) + "\n" for i, t in texts))
    assert [(line["report"], line["from"]) for line in lines(run(rows, "--jsonl"))] == [
        ("a", "2024-03-08"), ("b", "2024-03-11")]
    given = run("-", "--published", "2024-03-12", "--jsonl", input=STORY)
    assert [line["from"] for line in lines(given)] == ["2024-03-10", "2024-03-03", None]


def test_exit_codes_are_those_of_read(tmp_path: Path, story: Path) -> None:
    assert run().exit_code == 2
    assert run(story, "--published", "yesterday").exit_code == 2
    missing = run(tmp_path / "nowhere.txt", story, "--jsonl")
    assert missing.exit_code == 1
    assert "no such file or folder (missing)" in missing.stderr
    assert len(lines(missing)) == 3


def test_output_in_a_file_and_in_processes(tmp_path: Path, story: Path) -> None:
    target = tmp_path / "out.jsonl"
    assert run(story, "--published", "2013-10-07", "--jsonl", "--jobs", "2", "-o", target).exit_code == 0
    assert target.read_text(encoding="utf-8") == run(story, "--published", "2013-10-07", "--jsonl").stdout


def test_hostile_words_move_no_cursor(tmp_path: Path) -> None:
    path = tmp_path / "bad.txt"
    path.write_text("It was hit on Monday\u202e, 3\x1b[2J May\u00a02014 [bold]and[/bold] again, officials said.\n")
    shown = run(path, "--published", "2014-06-01", "--no-color").stdout
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_dates_that_contradict_each_other_are_told(tmp_path: Path) -> None:
    path = tmp_path / "differ.txt"
    path.write_text("12 June 2020\n\nArmy takes Sarmin\n\nTroops took the town of Sarmin on 3 August 2021, officials "
                    "said.\n", encoding="utf-8")
    result = run(path, "--jsonl")
    assert result.exit_code == 0
    assert "“3 August 2021” is told as past, but the page says “12 June 2020” (2020-06-12)" in result.stderr
    assert "dates_differ" in run(path).stdout
