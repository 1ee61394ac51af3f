"""Contradictions of an event in words, by hand."""

from __future__ import annotations

from dataclasses import replace

from dateline.case.join.conflicts import conflicts_of
from dateline.case.join.origins import Origin
from dateline.model import Found, Harm

from ..builders import claim


def test_a_word_for_many_stays_the_word() -> None:
    """Nobody said the number that "dozens" is read as."""
    words = Found("dozens", 0, 6)
    told = replace(claim("a", "casualties"), harm=(Harm(words, "killed", 24, None, None, "unknown", None),))
    counted = claim("b", "casualties", killed=58)
    conflict, = conflicts_of([(told, Origin("x", "Outlet", None)), (counted, Origin("y", "Monitor", None))])
    assert conflict.words == "killed: 58 (Monitor); “dozens” (Outlet)"
