"""Forms of verbs, regular and not, and the word lists behind the grammar."""

from __future__ import annotations

import pytest

from dateline.reading.grammar.lexicon import function_words, regular_forms, verb_forms

REGULAR = [
    ("attack", "attacks", "attacking", "attacked"), ("seize", "seizes", "seizing", "seized"),
    ("carry", "carries", "carrying", "carried"), ("deploy", "deploys", "deploying", "deployed"),
    ("repel", "repels", "repelling", "repelled"), ("kidnap", "kidnaps", "kidnapping", "kidnapped"),
    ("storm", "storms", "storming", "stormed"), ("clash", "clashes", "clashing", "clashed"),
    ("free", "frees", "freeing", "freed"), ("visit", "visits", "visiting", "visited"),
    ("die", "dies", "dying", "died"), ("bomb", "bombs", "bombing", "bombed"),
    ("target", "targets", "targeting", "targeted"), ("pledge", "pledges", "pledging", "pledged"),
    ("control", "controls", "controlling", "controlled"), ("patrol", "patrols", "patrolling", "patrolled"),
    ("shell", "shells", "shelling", "shelled"), ("rebel", "rebels", "rebelling", "rebelled"),
    ("commit", "commits", "committing", "committed"), ("suffer", "suffers", "suffering", "suffered"),
    ("open", "opens", "opening", "opened"),
]


@pytest.mark.parametrize(("base", "s", "ing", "ed"), REGULAR)
def test_regular_forms(base: str, s: str, ing: str, ed: str) -> None:
    forms = regular_forms(base)
    assert forms[0] == s
    assert ing in forms[1]
    assert ed in forms[2]


IRREGULAR = [
    ("took", "take", "past"), ("taken", "take", "part"), ("fought", "fight", "ed"), ("fell", "fall", "past"),
    ("shot", "shoot", "ed"), ("broke", "break", "past"), ("held", "hold", "ed"), ("overran", "overrun", "past"),
    ("dug", "dig", "ed"), ("rebuilt", "rebuild", "ed"), ("overtook", "overtake", "past"), ("bused", "bus", "past"),
    ("fled", "flee", "ed"), ("beheaded", "behead", "ed"), ("drove", "drive", "past"), ("withdrew", "withdraw", "past"),
]


# Doubled consonants, also those that British or American writers alone double.
DOUBLED = [
    ("controlled", "control", "ed"), ("controlling", "control", "ing"), ("patrolled", "patrol", "ed"),
    ("patrolling", "patrol", "ing"), ("travelled", "travel", "ed"), ("traveled", "travel", "ed"),
    ("repelled", "repel", "ed"), ("targeted", "target", "ed"), ("shelled", "shell", "ed"),
]


@pytest.mark.parametrize(("form", "lemma", "kind"), IRREGULAR + DOUBLED)
def test_known_forms(form: str, lemma: str, kind: str) -> None:
    entry = verb_forms()[form]
    assert (entry.lemma, entry.form) == (lemma, kind)


def test_no_word_has_two_closed_classes_that_depend_on_order() -> None:
    assert function_words()["the"] == "D"
    assert function_words()["by"] == "B"
    assert function_words()["of"] == "O"
    assert function_words()["which"] == "R"
