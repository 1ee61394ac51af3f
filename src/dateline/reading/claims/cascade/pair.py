"""The two parties that a claim tells of together, whom "both sides" means in the sentences after it."""

from __future__ import annotations

from dateline.model import ActorMention, ClaimType
from dateline.reading.claims.cascade.scene import is_force
from dateline.reading.claims.cascade.words import carry_words
from dateline.reading.claims.engine import Proposal

Actors = tuple[ActorMention, ...]
PAIR_REACH = 6  # sentences over which "both sides" still means the two told last
# What parties do together, all of them agents, and what one does to the other.
_TOGETHER = frozenset[ClaimType]({"talks", "agree", "release", "violate"})
_OPPOSED = frozenset[ClaimType]({"clash", "offensive", "seize", "accuse"})


def two_of(p: Proposal) -> Actors:
    """The two sides of what a claim tells: the parties of talks, who fight or accuse each other; none where it tells of
    one or of more."""
    sides = p.agent if p.type in _TOGETHER else (*p.agent, *p.target) if p.type in _OPPOSED else ()
    two = tuple(dict.fromkeys(sides))
    return two if len(two) == 2 and _are_apart(*two) and all(map(_is_party, two)) else ()


def _are_apart(a: ActorMention, b: ActorMention) -> bool:
    return a.text.lower() != b.text.lower() and (a.id is None or a.id != b.id)


def _is_party(actor: ActorMention) -> bool:
    points = actor.pointing and actor.head not in carry_words("regular")
    return (is_force(actor) or actor.kind == "person") and not points


def is_of(pair: Actors, actor: ActorMention) -> bool:
    """Whether an actor is one of a pair, also by another of its names: "the army" of a government."""
    return actor.pointing or any(_is_alike(actor, one) for one in pair)


def _is_alike(a: ActorMention, b: ActorMention) -> bool:
    if a.text.lower() == b.text.lower() or (a.id is not None and a.id == b.id):
        return True
    return (_is_regular(a) and _is_regular(b)) or (a.side is not None and a.side == b.side) or (
        a.id is None and a.head == b.head)


def _is_regular(actor: ActorMention) -> bool:
    return actor.of_state or actor.head in carry_words("regular")
