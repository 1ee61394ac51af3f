"""The table of dated facts holds days in order and a source for every table."""

from datetime import date
from itertools import pairwise

from dateline.data.table import read_toml

FACTS = read_toml("when", "dated_facts.toml")
OFFICES = read_toml("when", "offices.toml")["office"]
CAMPAIGNS = read_toml("when", "campaigns.toml")
FRONTS = read_toml("when", "fronts.toml")
TRUCES = read_toml("when", "truces.toml")["truce"]
GROUPS = read_toml("when", "territory.toml")["group"]


def test_terms_run_forward() -> None:
    for office in OFFICES:
        for name, first, last in office["holders"]:
            assert not last or date.fromisoformat(first) < date.fromisoformat(last), name


def test_names_places_and_counts_run_forward() -> None:
    rows = [row for table in FACTS["name"] for row in table["since"]]
    rows += [(places, *days) for table in FACTS["held"] for places, _, *days in table["places"]]
    rows += [row for table in FACTS["toll"] for row in table["counted"]]
    rows += [(needed, *days) for table in FACTS["begun"] for needed, *days in table["since"]]
    for what, first, *last in rows:
        begun = date.fromisoformat(first)
        assert not (last and last[0]) or begun < date.fromisoformat(last[0]), what


def test_towns_were_taken_by_a_known_side_and_in_order() -> None:
    rows = [row for table in FACTS["turn"] for row in table["places"]]
    assert {taker for _, taker, _, _ in rows} <= {*FACTS["takers"]}
    for place, _, first, last in rows:
        assert date.fromisoformat(first) <= date.fromisoformat(last), place
    for place in {place for place, *_ in rows}:
        starts = [date.fromisoformat(first) for name, _, first, _ in rows if name == place]
        assert starts == sorted(starts), place


def test_holders_and_wars_of_the_rows_are_in_the_table() -> None:
    assert {row[1] for table in FACTS["held"] for row in table["places"]} <= {*FACTS["holders"], "besieged"}
    assert {table["war"] for table in FACTS["toll"]} <= {war["id"] for war in FACTS["war"]}
    assert {table.get("of", "dead") for table in FACTS["toll"]} <= {*FACTS["counted_words"]}


def test_running_counts_grow() -> None:
    for table in FACTS["running"]:
        figures, days = zip(*table["counted"], strict=True)
        assert list(figures) == sorted(set(figures))
        assert list(days) == sorted(set(days))
        assert table["war"] in {war["id"] for war in FACTS["war"]}


def test_no_name_stands_twice_with_different_days() -> None:
    rows = [(name, *days) for table in FACTS["name"] for names, *days in table["since"] for name in names.split("|")]
    names = [name for name, *_ in rows]
    assert not {name for name in names if names.count(name) > 1}


def test_rounds_run_forward() -> None:
    for series in FACTS["rounds"]:
        days = [date.fromisoformat(day) for day in series["days"]]
        assert days == sorted(set(days))


def test_days_of_occasions_run_forward() -> None:
    for occasion in [*FACTS["occasion"], *TRUCES]:
        for listed in (occasion["days"], occasion.get("begun", [])):
            spans = [[date.fromisoformat(day) for day in span] for span in listed]
            assert all(len(span) in (1, 2) and span[0] <= span[-1] for span in spans), occasion["what"]
            assert all(a[-1] < b[0] for a, b in pairwise(spans)), occasion["what"]


def test_occasions_have_names_of_their_own() -> None:
    names = [occasion["what"] for occasion in [*FACTS["occasion"], *TRUCES]]
    assert len(names) == len(set(names))


def test_every_table_names_its_source() -> None:
    assert all(office["source"] for office in OFFICES)
    for name in ("name", "begun", "held", "rounds", "occasion", "turn", "war", "toll", "running"):
        assert all(table["source"] for table in FACTS[name])
    assert all(row["source"] for row in TRUCES)


def test_every_table_says_the_address_against_which_it_was_checked_or_that_none_was_found() -> None:
    kinds = ("name", "begun", "held", "rounds", "occasion", "turn", "war", "toll", "running")
    tables = [*OFFICES, *(table for kind in kinds for table in FACTS[kind]), *TRUCES, *GROUPS,
              *CAMPAIGNS["campaign"], *FRONTS["front"]]
    for said in (table["checked"] for table in tables):
        assert "https://" in said or "http://" in said or said.startswith("no page found ("), said


def test_a_term_that_no_page_shows_has_days_of_its_own() -> None:
    for office in OFFICES:
        if office["checked"].startswith("no page found ("):
            assert office["slack_days"] > FACTS["slack_days"], office["title"]


def test_no_term_stands_twice_in_an_office() -> None:
    for office in OFFICES:
        terms = [(name, first) for names, first, _ in office["holders"] for name in names.split("|")]
        assert len(terms) == len(set(terms)), office["title"]
