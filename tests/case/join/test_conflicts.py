"""Contradictions of an event in words, by hand."""

from __future__ import annotations

from dataclasses import replace

from dateline.case.join.conflicts import conflicts_of
from dateline.case.join.origins import Origin
from dateline.model import Claim, Found, Harm, HarmClass

from ..builders import claim


def test_a_word_for_many_stays_the_word() -> None:
    """Nobody said the number that "dozens" is read as."""
    words = Found("dozens", 0, 6)
    told = replace(claim("a", "casualties"), harm=(Harm(words, "killed", 24, None, None, "unknown", None),))
    counted = claim("b", "casualties", killed=58)
    conflict, = conflicts_of([(told, Origin("x", "Outlet", None)), (counted, Origin("y", "Monitor", None))])
    assert conflict.words == "killed: 58 (Monitor); “dozens” (Outlet)"


OUTLET, MONITOR = Origin("x", "Outlet", None), Origin("y", "Monitor", None)


def dead(id_: str, killed: int, group: HarmClass = "unknown") -> Claim:
    harm = Harm(Found(str(killed), 0, len(str(killed))), "killed", killed, killed, None, group, None)
    return replace(claim(id_, "casualties"), harm=(harm,))


def test_children_among_the_dead_contradict_no_figure_of_all_the_dead() -> None:
    assert conflicts_of([(dead("a", 18), OUTLET), (dead("b", 3, "children"), MONITOR)]) == ()


def test_civilians_among_more_dead_contradict_them_no_more() -> None:
    assert conflicts_of([(dead("a", 22), OUTLET), (dead("b", 6, "civilians"), MONITOR)]) == ()


def test_more_civilians_than_people_are_a_contradiction() -> None:
    conflict, = conflicts_of([(dead("a", 4), OUTLET), (dead("b", 6, "civilians"), MONITOR)])
    assert conflict.words == "killed: 4 (Outlet); 6 (Monitor)"
