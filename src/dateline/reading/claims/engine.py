"""What an engine takes and gives. Every engine proposes; one grounder and one merger decide."""

from __future__ import annotations

from typing import Protocol

from dateline.model import (
    ActorMention,
    ClaimType,
    Extent,
    Found,
    Harm,
    Page,
    PlaceMention,
    SourceLink,
    Status,
    TimeMention,
)
from dateline.reading.claims.told import Reference
from dateline.reading.mentions import Mentions
from dateline.reading.shapes import dataclass


@dataclass(frozen=True, slots=True)
class Proposal:
    """A claim as an engine sees it, with its spans. ``sentence`` indexes ``page.sentences``.

    ``future``: the clause looks ahead, so that a weekday is the coming one. ``rule`` is the id of the pattern,
    ``anchored``: the place stands in the claim's own clause and was not carried over, ``reference``: how its words
    tell it.
    """

    type: ClaimType
    sentence: int
    trigger: Found
    agent: tuple[ActorMention, ...]
    target: tuple[ActorMention, ...]
    place: tuple[PlaceMention, ...]
    time: TimeMention | None
    future: bool
    harm: tuple[Harm, ...]
    source: tuple[SourceLink, ...]
    status: Status
    extent: Extent | None
    weapon: Found | None
    rule: str
    anchored: bool = True
    reference: Reference = "verb"


class Engine(Protocol):
    """A reader of claims. ``name`` and ``version`` are stored with every claim."""

    name: str
    version: str

    def propose(self, page: Page, mentions: Mentions) -> tuple[Proposal, ...]:
        """Proposals in the order of the text."""
        ...
