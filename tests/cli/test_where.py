"""``dateline where``: its view, its lines, its exit codes. All reports invented."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dateline.cli import verbs

STORY = (
    "Army units retake Sarmin\n\n"
    "DAMASCUS – The Syrian army took the town of Sarmin in Idlib province on Sunday, state television said. Rebels dug "
    "in at positions 25 km south of Aleppo city and in the village of Qzumrof.\n"
)
FIELDS = ["report", "text", "start", "end", "id", "name", "latitude", "longitude", "radius_km", "precision", "country",
          "admin1", "how", "pcode", "sources", "candidates"]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "sarmin.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def run(*arguments: str | Path, **more: Any) -> Result:
    return CliRunner().invoke(verbs, ["where", *map(str, arguments)], **more)


def lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_line_a_place_with_its_fields(story: Path) -> None:
    result = run(story, "--published", "2013-10-07", "--jsonl")
    assert result.exit_code == 0
    found = lines(result)
    assert [list(line) for line in found] == [FIELDS] * len(found)
    assert all(STORY[line["start"]:line["end"]] == line["text"] for line in found)
    assert {line["report"] for line in found} == {"sarmin"}
    by_name = {line["text"]: line for line in found}
    sarmin = by_name["Sarmin"]
    assert (sarmin["country"], sarmin["admin1"], sarmin["precision"], sarmin["how"]) == ("SY", "Idlib", "point", "fold")
    assert (by_name["Idlib"]["id"], by_name["Idlib"]["how"]) == ("admin1:SY.12", "admin1")
    assert by_name["Syrian"]["id"] == "country:SY"


def test_what_is_open_and_what_is_computed(story: Path) -> None:
    by_name = {line["text"]: line for line in lines(run(story, "--jsonl"))}
    unknown, computed = by_name["Qzumrof"], by_name["positions 25 km south of Aleppo city"]
    assert (unknown["id"], unknown["latitude"], unknown["precision"], unknown["how"]) == (
        None, None, "unresolved", "unresolved")
    assert (computed["how"], computed["id"], computed["precision"]) == ("relative", None, "near")


def test_candidates_have_their_layer(story: Path) -> None:
    aleppo = next(line for line in lines(run(story, "--jsonl")) if line["text"] == "Aleppo")
    assert aleppo["candidates"][0] | {"latitude": 0, "longitude": 0} == {
        "id": "geonames:170063", "name": "Aleppo", "country": "SY", "admin1": "Aleppo", "latitude": 0, "longitude": 0,
        "layer": "exact", "pcode": None, "source": "shipped"}
    assert "admin1:SY.09" in [c["id"] for c in aleppo["candidates"]]


def test_view_shows_where_why_and_rivals(story: Path) -> None:
    shown = " ".join(run(story).stdout.split())
    for part in ("“Sarmin” [", "Idlib is named beside it", "“Qzumrof” [", "unresolved", "place names",
                 "could also be Aleppo, SY (admin1", "computed from the distance and direction told from Aleppo"):
        assert part in shown


def test_rows_and_standard_input(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    texts = [("a", "Shells fell in Homs, Syria, officials said."), ("b", "It was calm in Khartoum, officials said.")]
    rows.write_text("".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in texts))
    assert [(line["report"], line["country"]) for line in lines(run(rows, "--jsonl"))] == [
        ("a", "SY"), ("a", "SY"), ("b", "SD")]
    assert "Sarmin" in [line["text"] for line in lines(run("-", "--jsonl", input=STORY))]


def test_exit_codes_are_those_of_read(tmp_path: Path, story: Path) -> None:
    assert run().exit_code == 2
    assert run(story, "--published", "yesterday").exit_code == 2
    missing = run(tmp_path / "nowhere.txt", story, "--jsonl")
    assert missing.exit_code == 1
    assert "no such file or folder (missing)" in missing.stderr
    assert lines(missing)


def test_output_in_a_file_and_in_processes(tmp_path: Path, story: Path) -> None:
    target = tmp_path / "out.jsonl"
    assert run(story, "--jsonl", "--jobs", "2", "-o", target).exit_code == 0
    assert target.read_text(encoding="utf-8") == run(story, "--jsonl").stdout


def test_hostile_words_move_no_cursor(tmp_path: Path) -> None:
    path = tmp_path / "bad.txt"
    path.write_text("Ten died in the village of Qzu\u202emrof [bold]near[/bold] Ho\x1b[2Jms in Syria on Monday.\n")
    shown = run(path, "--no-color").stdout
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_a_page_without_places_says_so(tmp_path: Path) -> None:
    path = tmp_path / "none.txt"
    path.write_text("Nothing was said of it at all, they said on the day.\n")
    assert "no place names found" in run(path).stdout
    assert run(path, "--jsonl").stdout == ""
