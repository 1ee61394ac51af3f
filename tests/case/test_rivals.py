"""Which accounts of the dead are held against each other: worked out by hand."""

from __future__ import annotations

import pytest

from dateline.case.rivals import rivals
from dateline.data.numbers import is_vague
from dateline.model import Harm

from ..export.builders import harm

WHOLE, CHILDREN, CIVILIANS = harm(18, 18), harm(3, 3, "children"), harm(6, 6, "civilians")
DOZENS = harm(24, None, words="dozens")
UNTOLD = harm(None, None, words="several")


@pytest.mark.parametrize(("accounts", "held"), [
    ({"agency": [WHOLE], "doctor": [CHILDREN]}, ["agency"]),  # 18 killed; three children among the dead
    ({"doctor": [CHILDREN]}, ["doctor"]),  # nobody tells more
    ({"agency": [WHOLE], "doctor": [CIVILIANS]}, ["agency"]),  # six of the eighteen
    ({"agency": [harm(4, 4)], "doctor": [CIVILIANS]}, ["agency", "doctor"]),  # more civilians than people: a rival
    ({"army": [harm(5, 5, "combatants")], "group": [harm(9, 9, "combatants")]}, ["army", "group"]),
    ({"outlet": [DOZENS], "monitor": [harm(58, 58)]}, ["monitor"]),  # somebody counted
    ({"outlet": [DOZENS], "monitor": [UNTOLD]}, ["outlet", "monitor"]),  # nobody did
    ({"outlet": [DOZENS]}, ["outlet"]),
    ({"a": [harm(14, None)], "b": [harm(30, 30)]}, ["a", "b"]),  # "at least 14" is a number
])
def test_in_one_report(accounts: dict[str, list[Harm]], held: list[str]) -> None:
    assert rivals(accounts, dict.fromkeys(accounts, frozenset({"r1"}))) == held


def test_one_class_of_another_report_may_be_all_that_it_knows() -> None:
    accounts = {"agency": [WHOLE], "doctor": [CIVILIANS]}
    assert rivals(accounts, {"agency": frozenset({"r1"}), "doctor": frozenset({"r2"})}) == ["agency", "doctor"]


@pytest.mark.parametrize(("words", "vague"), [("hundreds", True), ("Scores", True), ("a dozen", False), ("30", False)])
def test_words_for_many(words: str, vague: bool) -> None:
    assert is_vague(words) is vague
