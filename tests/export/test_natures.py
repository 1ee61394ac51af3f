"""What kind of actor a naming means: the examples of the table, and what loaded words must not change."""

from __future__ import annotations

import pytest

from dateline.data.load import groups, nouns, organisations
from dateline.data.schemes import alpha3, natures
from dateline.export.natures import nature_of
from dateline.model import ActorMention


def nature(text: str, id_: str | None = None, kind: str = "described", side: str | None = None) -> str | None:
    found = nature_of(ActorMention(text, 0, len(text), id_, None, kind, text.split()[-1], side))  # type: ignore[arg-type]
    return found and found.name


@pytest.mark.parametrize(("words", "name"), [
    (words, n.name) for n in natures().values() for words in n.examples])
def test_the_examples_of_the_table(words: str, name: str) -> None:
    assert nature(words.removeprefix("the ").removeprefix("a ")) == name


def test_words_stand_in_the_tables_that_the_natures_name() -> None:
    every = [n for t in ("force", "instrument", "government", "political", "people", "role", "source")
             for n in getattr(nouns(), t)]
    words = {n.singular or n.plural for n in every}
    tables = {f"{n.table}.{n.group}" for n in every}
    ids = {g.id for g in groups()} | {o.id for o in organisations()}
    for found in natures().values():
        assert set(found.words) <= words and set(found.nouns) <= tables and set(found.ids) <= ids, found.name


@pytest.mark.parametrize(("words", "name"), [
    ("rebel fighters", "armed_group"), ("army units", "military"), ("government warplanes", "military"),
    ("opposition fighters", "armed_group"), ("police patrol", "police"), ("bandits", "unnamed"),
    ("fighters", "unnamed"),
    ("regime", "government"), ("government", "government"), ("US-led", None),
])
def test_words_before_the_noun(words: str, name: str | None) -> None:
    assert nature(words) == name


@pytest.mark.parametrize(("id_", "kind", "side", "name"), [
    ("state.syria", "state", "state.syria", "government"), ("state.syria.forces", "force", "state.syria", "military"),
    ("state.syria.people", "people", None, "civilians"), ("group.ndf", "force", "state.syria", "pro_government"),
    ("group.hezbollah", "group", "group.hezbollah", "armed_group"), ("group.fatah", "organisation", None, "party"),
    ("org.unmiss", "coalition", "org.unmiss", "mission"), ("org.amnesty", "organisation", None, "organisation"),
    ("people.kurds.force", "force", None, "armed_group"), ("people.yazidis", "people", None, "civilians"),
    ("person.bashar_al_assad", "person", "state.syria", "government"), ("a.bridge", "thing", None, None),
])
def test_entries(id_: str, kind: str, side: str | None, name: str | None) -> None:
    assert nature("they", id_, kind, side) == name


def test_codes_of_countries() -> None:
    assert (alpha3()["SY"], alpha3()["AD"], alpha3()["XK"]) == ("SYR", "AND", "XKX")
