"""`coverage.toml` names, war by war and kind by kind, entries that are in the tables of dated facts."""

import re
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any

import pytest

from dateline.data.table import read_toml

COVERAGE = read_toml("when", "coverage.toml")
FACTS = read_toml("when", "dated_facts.toml")
TRUCES = read_toml("when", "truces.toml")["truce"]
OFFICES = read_toml("when", "offices.toml")["office"]
BATTLES = [*read_toml("when", "campaigns.toml")["campaign"], *read_toml("when", "fronts.toml")["front"]]
HELD = ("heads_of_state", "ministers", "army_spokesmen", "envoys")
KINDS = (*HELD, "talks", "truces", "interventions", "groups")
WARS = COVERAGE["war"]

by_name = pytest.mark.parametrize("war", WARS, ids=lambda war: war["name"])


def forms(names: Iterable[str]) -> set[str]:
    return {form for name in names for form in name.split("|")}


def what(rows: Iterable[Mapping[str, Any]]) -> set[str]:
    return {row["what"] for row in rows}


OFFICE_HOLDERS = {f"{title}: {name}" for office in OFFICES for title in office["title"]
                  for name in forms(row[0] for row in office["holders"])}
NAMED = forms(row[0] for table in FACTS["name"] for row in table["since"])
NAMED |= forms(row[0][0] for table in FACTS["begun"] for row in table["since"])
ROUNDS = {f"rounds: {place}" for place in forms(row["place"] for row in FACTS["rounds"])}
OCCASIONS = what(FACTS["occasion"])
IN_TABLES = {
    **dict.fromkeys(HELD, OFFICE_HOLDERS),
    "talks": OCCASIONS | ROUNDS,
    "truces": what(TRUCES),
    "interventions": NAMED | OCCASIONS | what(BATTLES),
    "groups": NAMED | OCCASIONS,
}


def listed(war: Mapping[str, Any], kind: str) -> list[str]:
    entries = war.get(kind, [])
    return entries if isinstance(entries, list) else []


@by_name
def test_every_kind_has_entries_or_says_why_it_has_none(war: dict[str, Any]) -> None:
    for kind in ("groups",) if war.get("groups_only") else KINDS:
        entries = war[kind]
        assert entries["none"] if isinstance(entries, dict) else entries, kind


@by_name
def test_every_entry_is_in_the_tables(war: dict[str, Any]) -> None:
    assert not {(kind, entry) for kind in KINDS for entry in listed(war, kind) if entry not in IN_TABLES[kind]}


@by_name
def test_what_is_missing_is_missing_of_a_kind(war: dict[str, Any]) -> None:
    assert {*war} <= {"name", "groups_only", "missing", *KINDS}
    assert {*war.get("missing", {})} <= {kind for kind in KINDS if listed(war, kind)}


@pytest.mark.parametrize(("table", "rows"), [("occasions", OCCASIONS), ("truces", what(TRUCES))])
def test_every_occasion_and_every_truce_is_listed_once_at_least(table: str, rows: set[str]) -> None:
    beside = {*COVERAGE["beside"][table]}
    of_wars = {entry for war in WARS for kind in KINDS for entry in listed(war, kind)}
    assert rows == rows & (beside | of_wars)
    assert beside <= rows
    assert not beside & of_wars


def test_the_wars_are_those_that_the_head_of_the_facts_names() -> None:
    text = files("dateline.data").joinpath("when", "dated_facts.toml").read_text(encoding="utf-8")
    head = " ".join(line.removeprefix("# ") for line in text.split("\n\n")[0].splitlines())
    said = re.search(r"Wars: (.*?); groups by name also of (.*?)\.", head)
    assert said
    wars, also = (set(re.split(r", | and (?=Haiti)", part)) for part in said.groups())
    assert {war["name"] for war in WARS if not war.get("groups_only")} == wars
    assert {war["name"] for war in WARS if war.get("groups_only")} == also
