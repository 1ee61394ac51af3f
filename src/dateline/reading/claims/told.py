"""A claim as its own sentence tells it, and how it is told: what the passage may add to it."""

from __future__ import annotations

from typing import Literal

from dateline.model import Claim
from dateline.reading.shapes import dataclass

# How words tell a happening: ``verb``: a verb or adjective; ``back``: a noun that points back ("the attack", "Tuesday's
# raid"); ``new``: any other noun; ``other``: "another attack", "a similar bombing"; ``general``: "such clashes", "often
# targets", which is no happening of its own.
Reference = Literal["verb", "back", "new", "other", "general"]


@dataclass(frozen=True, slots=True)
class Told:
    """``sentence`` counts the sentences of the page, ``passage`` its passages: a title, the body, the text under each
    subhead. ``anchored``: the place stands in the claim's own clause; ``future``: the clause looks ahead."""

    claim: Claim
    sentence: int
    passage: int
    title: bool
    reference: Reference
    anchored: bool
    future: bool = False
