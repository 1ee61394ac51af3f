"""Whom "both sides", "the two countries", "the warring parties" mean: the two that the passage has told of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cache

from dateline.model import ActorMention
from dateline.reading.claims.cascade.context import Context
from dateline.reading.claims.cascade.scene import Scene, is_force
from dateline.reading.claims.cascade.words import carry_words

# Actors before it in its sentence and passage: no reader looks further, and hostile text must not cost its square.
_NEAR = 60


def is_both(scene: Scene, actor: ActorMention) -> bool:
    """Whether an actor is only a noun for two parties told before, which names nobody."""
    if actor.id is not None or actor.head not in _nouns():
        return False
    noun = scene.units.noun[scene.unit_at(actor.start)]
    if noun is None:
        return False
    words = {scene.parsed.lower[i] for i in range(noun.first, noun.last)}
    if actor.head in carry_words("both_noun") and (
            words & carry_words("both_word") or words <= {"the", *carry_words("bare_both")}):
        return True
    about = words - {actor.head}
    if actor.head in carry_words("one_of_two"):
        return bool(about) and about <= carry_words("each_of")  # "each group"
    bare = about <= carry_words("of_two")  # not "both government forces and the rebels"
    return actor.head in carry_words("two_of") and bare and ("both" in about or (noun.definite and "two" in about))


@cache
def _nouns() -> frozenset[str]:
    """The nouns for two parties, and for one of them."""
    return carry_words("both_noun") | carry_words("one_of_two") | carry_words("two_of")


def the_two(scene: Scene, actor: ActorMention, context: Context) -> tuple[ActorMention, ...]:
    """The two that it means, where the sentence before it or else the passage leaves one choice; else none."""
    at = bisect_left(scene.actors, actor.start, key=lambda a: a.start)
    here = _parties(a for a in scene.actors[max(0, at - _NEAR):at] if a.end <= actor.start)
    if len(here) == 2:
        return tuple(here.values())
    passage = context.actors[-_NEAR:]
    told = _parties((*passage, *here.values()))
    if len(told) == 2 and not any(map(_is_unnamed_side, passage)):
        return tuple(told.values())
    if pair := context.last_pair(scene.index):
        return pair
    fought = [{_key(a): a for a in (*us, *them)} for us, them in context.fights]
    one = bool(fought) and all(f.keys() == fought[0].keys() for f in fought) and len(fought[0]) == 2
    return tuple(fought[-1].values()) if one else ()


def _is_unnamed_side(actor: ActorMention) -> bool:
    """Whether fighters are told without a name ("rebels"): then the two that are named may be on one side."""
    return is_force(actor) and actor.id is None and not (
        actor.head in carry_words("both_noun") or actor.head in carry_words("regular"))


def _parties(actors: Iterable[ActorMention]) -> dict[str, ActorMention]:
    """The parties among actors, each by its last naming; the army of a state is that state."""
    out: dict[str, ActorMention] = {}
    for actor in actors:
        if is_force(actor) and actor.id is not None:
            key = _key(actor)
            out[key] = out[key] if actor.adjective and key in out else actor
    return out


def _key(actor: ActorMention) -> str:
    return actor.side or ".".join((actor.id or actor.text.lower()).split(".")[:2])
