"""The tables of the export formats: that their codes are whole and that their words find what their examples say."""

from __future__ import annotations

from typing import Any

import pytest

from dateline.data.actor import shipped_actors
from dateline.data.load import states
from dateline.data.table import read_toml, read_tsv
from dateline.export.acled.codes import at_war, countries, listed, sub_events, told, unnamed, words

ACLED: dict[str, Any] = read_toml("export", "acled.toml")


@pytest.mark.parametrize("name", ACLED["words"])
def test_words_that_decide_are_in_their_examples_and_in_none_of_the_others(name: str) -> None:
    entry = ACLED["words"][name]
    assert entry["examples"] and entry["other"]
    assert all(told(name, example) for example in entry["examples"])
    assert not any(told(name, example) for example in entry["other"])
    assert all(words(name).search(word.removesuffix("*")) for word in entry["words"])


def test_kinds_of_unnamed_actors_are_told_by_their_words() -> None:
    for raw in ACLED["unnamed"]:
        for example in raw["examples"]:
            first = next(u for u in unnamed() if u.words.search(example))
            assert (first.inter, first.name) == (raw["inter"], raw["name"]), example


def test_every_sub_event_has_its_sentences() -> None:
    assert len(sub_events()) == 25
    for sub in sub_events().values():
        assert "{a}" in sub.one and "{a}" in sub.two
        assert "{at}" in sub.one or "{place}" in sub.one


def test_every_state_and_every_country_at_war_is_a_country_of_acled() -> None:
    assert {s.iso2 for s in states()} <= set(countries())
    assert at_war() <= set(countries())
    names = [c.name for c in countries().values()]
    assert len(names) == len(set(names))
    assert set(ACLED["state"]["article"]) <= set(names)


def test_codes_are_those_of_iso() -> None:
    rows = read_tsv("export", "acled_countries.tsv", columns=("iso2", "iso3", "iso", "country", "region"))
    assert len({r.text("iso3") for r in rows}) == len(rows)
    assert [r.text("iso2") for r in rows] == sorted(r.text("iso2") for r in rows)
    syria = countries()["SY"]
    assert (syria.iso3, syria.iso, syria.name, syria.region, syria.state) == (
        "SYR", 760, "Syria", "Middle East", "state.syria")


def test_groups_with_a_code_of_their_own_are_in_our_list() -> None:
    assert set(listed()) <= {a.id for a in shipped_actors()}
