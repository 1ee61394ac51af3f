"""What a reading looks like: to a person, to a spreadsheet, to a program."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dateline.cli.show import Style, between, chunks, head, say, tail
from dateline.cli.show.mark import LONGEST, marked_sentence
from dateline.cli.show.rows import CSV_COLUMNS
from dateline.export.visible import visible
from dateline.model import Found, Reading


def shown(reading: Reading, **style: object) -> str:
    made = Style(**style)  # type: ignore[arg-type]
    return head(made) + between(made).join(chunks(reading, made)) + tail(made, empty=False)


def test_jsonl_is_the_line_of_the_design(reading: Reading) -> None:
    assert shown(reading, format="jsonl") == json.dumps(reading.to_json(), ensure_ascii=False) + "\n"


def test_view_puts_words_and_source_in_plain_sight(reading: Reading) -> None:
    view = shown(reading, format="view", width=100)
    assert view.startswith("Army units retake Sarmin\nOrbit News · by A. Writer · 2016-02-25 (from its row)\n")
    assert "Army units [retake] Sarmin" in view
    assert "in the outlet's own voice" in view
    assert "says state radio" in view
    assert "“Monday” 2016-02-22" in view
    assert "killed 12, Rebel fighters" in view


def test_view_shows_the_unknown_as_unknown(reading: Reading) -> None:
    view = shown(reading, format="view", width=200)
    assert "Kufra (place named, not resolved)" in view
    assert "when day unknown\n" in view
    assert "2  talks  Kufra  day unknown (not after 2016-02-25)\n" in view
    assert "possible · in the outlet's own voice" in view


def test_view_says_where_words_were_carried_over(reading: Reading) -> None:
    claim = replace(reading.claims[1], agent=reading.claims[0].agent)
    view = shown(replace(reading, claims=(reading.claims[0], claim, reading.claims[2])), format="view", width=200)
    assert "who Army units (carried over)" in view


def test_sources_side_by_side_are_joined_by_and(reading: Reading) -> None:
    claim = next(c for c in reading.claims if c.source)
    (first,) = claim.source
    assert say.source(replace(claim, source=(first, replace(first, joint=True), first))) == (
        "says state radio and state radio; state radio")


def test_view_of_no_claims_says_so(reading: Reading) -> None:
    empty = replace(reading, claims=(), incidents=())
    assert "no claims found" in shown(empty, format="view")


def test_view_fits_the_width_and_leaves_no_space_at_line_ends(reading: Reading) -> None:
    lines = shown(reading, format="view", width=60).splitlines()
    assert max(map(len, lines)) <= 60
    assert not [line for line in lines if line != line.rstrip()]


def test_colour_is_only_there_when_asked_for(reading: Reading) -> None:
    assert "\x1b[" not in shown(reading, format="view")
    assert "\x1b[" in shown(reading, format="view", colour=True)


@pytest.mark.parametrize("colour", [False, True])
def test_hostile_words_reach_no_terminal(hostile: Reading, colour: bool) -> None:
    view = shown(hostile, format="view", colour=colour)
    assert "\x1b[2J" not in view
    assert "\u202e" not in view
    assert "\\x1b[2Jnobody\\u202e" in view
    assert "[bold]Army[/bold] units" in view


def test_csv_has_numbers_as_numbers_and_no_formula(hostile: Reading) -> None:
    table = list(csv.DictReader(io.StringIO(shown(hostile, format="csv"))))
    assert tuple(table[0]) == CSV_COLUMNS
    assert table[0]["outlet"] == "'=HYPERLINK(\"x\")"
    assert table[0]["longitude"] == "-36.7"
    assert table[0]["types"] == "seize; casualties"
    assert (table[0]["killed_low"], table[0]["killed_high"], table[0]["wounded_low"]) == ("12", "12", "")
    assert table[1]["place"] == "Kufra"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", " =", "＝", "＋", "－", "＠", "\u3000＝"])
def test_csv_cell_that_a_spreadsheet_would_run(reading: Reading, start: str) -> None:
    row = {**reading.incidents[0].row, "place": f"{start}1+1"}
    made = replace(reading, incidents=(replace(reading.incidents[0], row=row),))
    cell = next(csv.DictReader(io.StringIO(shown(made, format="csv"))))["place"]
    assert cell.startswith("'")


def test_csv_figures_of_one_claim_add_up(reading: Reading) -> None:
    """At least 14 soldiers and three civilians."""
    told = reading.claims[1].harm[0]
    harm = (replace(told, low=14, high=None), replace(told, low=3, high=3, group="civilians"))
    claims = (reading.claims[0], replace(reading.claims[1], harm=harm), reading.claims[2])
    cells = next(csv.DictReader(io.StringIO(shown(replace(reading, claims=claims), format="csv"))))
    assert (cells["killed_low"], cells["killed_high"], cells["wounded_low"]) == ("17", "", "")


def test_columns_stand_in_the_order_of_the_codebook(reading: Reading) -> None:
    codebook = (Path(__file__).parents[2] / "docs" / "codebook.md").read_text(encoding="utf-8")
    table = codebook.split("| column | value |")[1].split("\n\n")[0]
    names = [name for line in table.splitlines()[2:] for name in re.findall(r"`(\w+)`", line.split("|")[1])]
    at = names.index("published")
    assert (*names[:at], "published_from", "published_to", *names[at + 1:]) == CSV_COLUMNS
    row = json.loads(shown(reading, format="json"))[0]
    assert [name for name in names if name in row] == list(row)


def test_json_is_an_array_of_the_rows(reading: Reading) -> None:
    objects = json.loads(shown(reading, format="json"))
    assert [one["incident"] for one in objects] == [1, 2]
    assert objects[0]["report"] == "sarmin"
    assert objects[0]["agent"] == [{"id": "sy-army", "name": "Army of Syria"}]
    assert json.loads(head(Style("json")) + tail(Style("json"), empty=True)) == []


def test_table_has_a_line_per_incident(reading: Reading) -> None:
    lines = shown(reading, format="table", width=200).splitlines()
    assert len(lines) == 3
    assert "Army of Syria → Rebel fighters" in lines[1]
    assert "2016-02-22" in lines[1]


@pytest.mark.parametrize("width", [72, 80, 109, 110, 140])
def test_table_fits_the_width(reading: Reading, width: int) -> None:
    assert max(map(len, shown(reading, format="table", width=width).splitlines())) <= width


def test_a_very_long_sentence_is_shown_around_its_trigger(reading: Reading) -> None:
    long = Found("x" * 100_000 + " seized " + "y" * 100_000, 0, 200_008)
    claim = replace(reading.claims[0], quote=long, trigger=Found("seized", 100_001, 100_007), agent=(), place=())
    text = marked_sentence(claim, brackets=True).plain
    assert "[seized]" in text
    assert len(text) < LONGEST + 20


def test_a_very_long_title_is_cut(reading: Reading) -> None:
    long = replace(reading, page=replace(reading.page, title="x" * 200_000))
    assert len(shown(long, format="view")) < 3000


@pytest.mark.parametrize(("text", "seen"), [
    ("plain", "plain"),
    ("a\n\tb", "a b"),
    ("\x1b[31m", "\\x1b[31m"),
    ("\u202eabc\u2066", "\\u202eabc\\u2066"),
    ("می‌رود", "می‌رود"),  # the joiner of Persian stays
    ("\ud800", "\\ud800"),
    ("\x9b2J", "\\x9b2J"),
    ("\U000e0041", "\\U000e0041"),
])
def test_visible(text: str, seen: str) -> None:
    assert visible(text) == seen


@pytest.mark.parametrize(("low", "high", "told"), [
    (55, 55, "55"), (24, None, "24 or more"), (None, 9, "up to 9"), (18, 19, "18 to 19"), (None, None, "number open"),
    (2_000_000, None, "2,000,000 or more"),
])
def test_figures(low: int | None, high: int | None, told: str) -> None:
    assert say.figure(low, high) == told


@pytest.mark.parametrize(("first", "last", "told"), [
    (date(2016, 2, 1), date(2016, 2, 1), "2016-02-01"),
    ("2016-02-01", "2016-02-10", "2016-02-01 to 2016-02-10"),
    (date(2013, 8, 1), None, "since 2013-08-01"),
    (None, date(2013, 8, 1), "up to 2013-08-01"),
    (None, None, None),
])
def test_days(first: date | str | None, last: date | str | None, told: str | None) -> None:
    assert say.days(first, last) == told
