"""The tables of common nouns: every example holds a word of its table, and forms lead back to their nouns."""

import re

import pytest

from dateline.data.load import noun_forms, nouns, read_toml

TABLES = read_toml("actors", "nouns.toml")
GROUPS = [(table, name, group) for table, groups in TABLES.items() for name, group in groups.items()]


def forms_of(group: dict[str, list[str]]) -> set[str]:
    return {form for word in group["words"] for form in word.split("/") if form}


@pytest.mark.parametrize(("table", "name", "group"), GROUPS, ids=[f"{t}.{n}" for t, n, _ in GROUPS])
def test_examples_hold_a_word_of_their_table(table: str, name: str, group: dict[str, list[str]]) -> None:
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, forms_of(group))) + r")\b")
    assert [example for example in group["examples"] if not pattern.search(example.lower())] == []


@pytest.mark.parametrize(("table", "name", "group"), GROUPS, ids=[f"{t}.{n}" for t, n, _ in GROUPS])
def test_words_stand_once_in_their_table(table: str, name: str, group: dict[str, list[str]]) -> None:
    assert len(set(group["words"])) == len(group["words"])


def test_a_form_leads_to_its_nouns_in_every_table() -> None:
    tables = {noun.table for noun in noun_forms()["activists"]}
    assert tables == {"people", "role", "source"}


@pytest.mark.parametrize(
    ("form", "harm"),
    [
        ("soldiers", "combatants"),
        ("villagers", "civilians"),
        ("girls", "children"),
        ("women", "women"),
        ("prisoners", "unknown"),
    ],
)
def test_harm_class_of_people_and_forces(form: str, harm: str) -> None:
    assert {noun.harm for noun in noun_forms()[form] if noun.table in ("people", "force")} == {harm}


def test_loaded_words_are_lower_case_and_explained() -> None:
    assert [form for word in nouns().loaded for form in word.forms if form != form.lower()] == []
    assert all(word.note.endswith(".") for word in nouns().loaded)
