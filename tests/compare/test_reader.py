"""Files of ACLED and UCDP, in whatever layout they come."""

from __future__ import annotations

import json
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dateline.compare import NotTheirs, read_theirs
from dateline.own import BadTable

from .builders import ACLED, SIDES, UCDP, acled, file_of, table, theirs, ucdp


def test_a_row_of_acled(tmp_path: Path) -> None:
    event = theirs(tmp_path, assoc_actor_1="Islah Party; Popular Resistance")
    assert (event.id, event.line, event.first, event.last) == ("YEM1", 2, date(2024, 5, 1), date(2024, 5, 1))
    assert (event.point, event.reach, event.country, event.places[0]) == ((13.58, 44.02), 0, "YE", "Taiz")
    assert event.same == {"airstrike"} and event.label == "Air/drone strike"
    assert event.actors == ("Military Forces of Yemen (2022-)", "Civilians (Yemen)")
    assert event.beside == ("Islah Party", "Popular Resistance")
    assert (event.low, event.best, event.high, event.events) == (9, 9, 9, ())


def test_the_layout_before_march_2023(tmp_path: Path) -> None:
    columns = ("data_id", "iso3", "event_id_no_cnty", *ACLED)
    file = file_of(tmp_path, table(columns, acled(data_id=1, iso3="YEM", event_id_no_cnty=1)))
    assert file.form.name == "acled" and not file.faults and file.events[0].id == "YEM1"


def test_upper_case_names_and_no_sub_event(tmp_path: Path) -> None:
    row = {k.upper(): v for k, v in acled(event_type="Remote violence").items() if k != "sub_event_type"}
    event, = file_of(tmp_path, table(tuple(row), row)).events
    assert event.same is not None and {"airstrike", "shelling"} <= event.same


def test_text_labels_of_the_newer_api(tmp_path: Path) -> None:
    event = theirs(tmp_path, event_date="2024-05-01", inter1="State Forces", inter2="Civilians",
                   interaction="State forces-Civilians")
    assert event.first == date(2024, 5, 1)


def test_semicolons_byte_order_mark_and_decimal_commas(tmp_path: Path) -> None:
    text = table(ACLED, acled(latitude="13,58", longitude="44,02"), delimiter=";")
    event, = file_of(tmp_path, "\ufeff" + text).events
    assert event.point == (13.58, 44.02)
    assert file_of(tmp_path, text, encoding="utf-16").events == (event,)


def test_lines_are_counted_over_quoted_line_ends(tmp_path: Path) -> None:
    rows = [acled("A", notes="One.\nTwo."), acled("B", event_date="soon"), acled("C")]
    file = file_of(tmp_path, table(ACLED, *rows))
    assert [(e.id, e.line) for e in file.events] == [("A", 2), ("C", 5)]
    assert [f.line for f in file.faults] == [4]


@pytest.mark.parametrize(("cells", "told"), [
    ({"event_date": "04/05/2024"}, "event_date is '04/05/2024', not a day such as"),
    ({"event_date": ""}, "event_date is '', not filled"),
    ({"latitude": "north"}, "latitude is 'north', not degrees between -90 and 90"),
    ({"latitude": 135.8}, "latitude is '135.8', not degrees between -90 and 90; exchanged with the longitude, 44.02,"),
    ({"latitude": 135.8, "longitude": 144.02}, "latitude is '135.8', not degrees between -90 and 90"),
    ({"latitude": 44.02, "longitude": 13.58}, "far from YE, and in it with latitude and longitude exchanged; put each"),
    ({"longitude": "nan"}, "longitude is 'nan', not degrees"),
    ({"fatalities": "many"}, "fatalities is 'many', not a number of people"),
    ({"fatalities": -1}, "fatalities is '-1', not a number"),
    ({"time_precision": 4}, "time_precision is '4', not one of 1, 2, 3"),
    ({"event_type": ""}, "event_type is '', not filled"),
    ({"fatalities": "9" * 5000}, f"fatalities is '{'9' * 60}', not a number of people"),
    ({"time_precision": "1" * 5000}, "time_precision is '1111"),
    ({"event_date": "0001-01-01", "time_precision": 2}, "event_date is '0001-01-01', not a day such as"),
    ({"event_date": "9999-12-31"}, "event_date is '9999-12-31', not a day such as"),
])
def test_a_bad_cell_is_named_and_the_other_rows_kept(tmp_path: Path, cells: dict[str, Any], told: str) -> None:
    file = file_of(tmp_path, table(ACLED, acled("A") | cells, acled("B")))
    fault, = file.faults
    assert fault.line == 2 and told in fault.message
    assert [e.id for e in file.events] == ["B"]


def test_rows_of_another_length_and_open_quotes(tmp_path: Path) -> None:
    text = table(ACLED, acled("A"), acled("B"))
    cut = file_of(tmp_path, text + "C,01 May 2024\r\n")
    assert cut.faults[0].message == "2 cells under 31 columns" and len(cut.events) == 2
    torn = file_of(tmp_path, text + 'C,"01 May 2024\r\n' + text.splitlines()[1] + "\r\n")
    assert "not closed" in torn.faults[0].message and torn.faults[0].line == 4 and len(torn.events) == 2


def test_precision_widens_the_days_and_the_reach(tmp_path: Path) -> None:
    week = theirs(tmp_path, time_precision=2, geo_precision=2)
    assert (week.first, week.last, week.reach) == (date(2024, 4, 25), date(2024, 5, 7), 25)


def test_a_row_an_actor_is_one_event(tmp_path: Path) -> None:
    event, = file_of(tmp_path, table(ACLED, acled(actor2=""), acled(actor1="Houthi", actor2=""))).events
    assert event.actors == ("Military Forces of Yemen (2022-)", "Houthi")


def test_points_that_lie_elsewhere_either_way_and_those_of_no_known_country_are_taken(tmp_path: Path) -> None:
    for cells in ({"latitude": 50, "longitude": 10}, {"latitude": 44.02, "longitude": 13.58, "country": "Atlantis"},
                  {"latitude": "", "longitude": ""}, {"latitude": 36.6, "longitude": 36.9, "country": "Syria"},
                  {"latitude": 16.9, "longitude": 48.6}):  # a town of Syria near the line of equal degrees; the desert
        assert not file_of(tmp_path, table(ACLED, acled(**cells))).faults


def test_a_row_that_stands_twice_is_counted_once_and_told(tmp_path: Path) -> None:
    file = file_of(tmp_path, table(ACLED, acled("A"), acled("B"), acled("A"), acled("B", notes="other words")))
    assert [e.id for e in file.events] == ["A", "B"] and not file.faults
    assert [(f.line, f.message.partition(";")[0]) for f in file.doubled] == [
        (4, "tells what line 2 tells, and is counted once"), (5, "tells what line 3 tells, and is counted once")]
    unnamed = file_of(tmp_path, table(ACLED, acled(""), acled(""), acled("", notes="another strike")))
    assert [e.id for e in unnamed.events] == ["row 2", "row 4"] and [f.line for f in unnamed.doubled] == [3]


@pytest.mark.parametrize(("cells", "what"), [
    ({"event_date": "02 May 2024"}, "day"), ({"fatalities": 11}, "figure"), ({"latitude": 13.6}, "point"),
    ({"sub_event_type": "Shelling/artillery/missile attack", "fatalities": 11}, "kind and figure")])
def test_two_events_of_one_id_are_not_taken_for_one(tmp_path: Path, cells: dict[str, Any], what: str) -> None:
    file = file_of(tmp_path, table(ACLED, acled("A"), acled("A", **cells), acled("B")))
    assert [(e.id, e.line) for e in file.events] == [("A", 2), ("B", 4)]
    fault, = file.faults
    assert fault.line == 3 and f"A is the id of line 2 too, with another {what};" in fault.message


@pytest.mark.parametrize(("text", "name", "told"), [
    (table(ACLED), "a.csv", "the columns of ACLED and no row under them; get the file again"),
    (table(UCDP) + "\r\n\r\n", "a.csv", "the columns of UCDP GED and no row under them"),
    ("[]", "a.json", "a list without a record"), ('{"count": 0, "data": []}', "a.json", "a list without a record")])
def test_a_file_without_events_says_so(tmp_path: Path, text: str, name: str, told: str) -> None:
    with pytest.raises(NotTheirs, match=told):
        file_of(tmp_path, text, name)


def test_a_row_of_ucdp(tmp_path: Path) -> None:
    file = file_of(tmp_path, table(UCDP, ucdp(where_prec=4)))
    event, = file.events
    assert file.form.title == "UCDP GED" and (event.first, event.last) == (date(2024, 5, 1), date(2024, 5, 1))
    assert (event.low, event.best, event.high, event.reach, event.country) == (9, 9, 11, 150, "YE")
    assert event.actors == ("Government of Yemen (North Yemen)", "Forces of Hadi")
    backwards = file_of(tmp_path, table(UCDP, ucdp(date_end="2024-04-30")))
    assert "on or after date_start, 2024-05-01" in backwards.faults[0].message


def test_older_names_of_columns_of_ucdp(tmp_path: Path) -> None:
    older = {"best": "best_est", "low": "low_est", "high": "high_est"}
    row = {older.get(k, k): v for k, v in ucdp().items()}
    assert file_of(tmp_path, table(tuple(row), row)).events[0].best == 9


def test_records_of_ucdp_aec(tmp_path: Path) -> None:
    record = {"id": 7, "side_a_name": "Government of Yemen", "side_b_name": "IS", "start_date": "2024-05-01",
              "end_date": "2024-05-02", "location_root_name": "Yemen", "location_adm1_name": "Taiz governorate",
              "location_where_name": "Taiz town", "deaths_side_a": 1, "deaths_side_b": 2, "deaths_civilian": 0,
              "deaths_unknown": 0, "deaths_low": 3, "deaths_high": 5}
    listed = file_of(tmp_path, json.dumps([record, "no record"]), "aec.json")
    event, = listed.events
    assert (event.best, event.high, event.places[0], event.same, event.country) == (3, 5, "Taiz town", None, "YE")
    assert listed.faults[0].line == 2
    assert file_of(tmp_path, json.dumps(record) + "\n", "aec.jsonl").events == (event,)


@pytest.mark.parametrize("wrapped", [
    lambda rows: {"status": 200, "success": True, "count": 1, "data": rows}, lambda rows: {"Result": rows},
    lambda rows: rows])
def test_what_the_apis_give(tmp_path: Path, wrapped: Any) -> None:
    event, = file_of(tmp_path, json.dumps(wrapped([acled(fatalities="9")])), "acled.json").events
    assert (event.id, event.best, event.point) == ("YEM1", 9, (13.58, 44.02))
    assert file_of(tmp_path, json.dumps(wrapped([ucdp()])), "ged.json").form.name == "ucdp"


def test_a_number_of_json_that_is_too_long_is_the_fault_of_its_row(tmp_path: Path) -> None:
    text = json.dumps([acled("A"), acled("B")]).replace('"fatalities": 9', f'"fatalities": {"9" * 5000}', 1)
    file = file_of(tmp_path, text, "acled.json")
    assert [e.id for e in file.events] == ["B"] and "fatalities is '999" in file.faults[0].message


def test_a_file_of_neither_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(NotTheirs, match=r"for ACLED it lacks event_id_cnty, .*; for UCDP GED it lacks id"):
        file_of(tmp_path, "date,place\n2024-05-01,Taiz\n")
    with pytest.raises(NotTheirs, match=r"for ACLED it lacks fatalities; for UCDP"):
        file_of(tmp_path, table(tuple(c for c in ACLED if c != "fatalities")))
    with pytest.raises(NotTheirs, match="for UCDP-AEC it lacks side_a_name"):
        file_of(tmp_path, '{"id": 1}', "a.json")
    with pytest.raises(BadTable, match="lists in lists"):
        file_of(tmp_path, "[" * 100_000, "bomb.json")
    with pytest.raises(NotTheirs, match="it lacks event_id_cnty"):
        file_of(tmp_path, "")


def test_our_ids_of_a_row(tmp_path: Path) -> None:
    columns = (*UCDP, "dateline_id")
    plain, one, two = file_of(tmp_path, table(columns, ucdp(), ucdp("2", dateline_id="a"),
                                              ucdp("3", dateline_id="a; b"))).events
    assert (plain.events, one.events, two.events) == ((), ("a",), ("a", "b"))


def test_a_file_in_an_archive_and_one_that_is_no_text(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "ged.zip", "w") as archive:
        archive.writestr("GEDEvent.csv", table(UCDP, ucdp()))
    assert len(read_theirs(tmp_path / "ged.zip", SIDES).events) == 1
    (tmp_path / "latin.csv").write_bytes(table(ACLED, acled(location="Taïzz")).encode("latin-1"))
    told = r"latin.csv:2: not UTF-8 text \(as Windows-1252 it has “.*Taïzz.*”\); save the file as UTF-8"
    with pytest.raises(BadTable, match=told):
        read_theirs(tmp_path / "latin.csv", SIDES)
    (tmp_path / "broken.csv").write_bytes(table(ACLED, acled(location="Ta#zz")).encode().replace(b"#", b"\x9d"))
    with pytest.raises(BadTable, match="not UTF-8 text; save the file"):
        read_theirs(tmp_path / "broken.csv", SIDES)


def test_a_guard_against_formulas_is_taken_off(tmp_path: Path) -> None:
    assert theirs(tmp_path, longitude="'-3.5", latitude="'+13.58").point == (13.58, -3.5)
