"""What a reader carries over without doubt: pronouns, "the town", the sides of a fight, the place of a passage."""

from __future__ import annotations

from dataclasses import replace

from dateline.model import ActorMention, PlaceMention
from dateline.reading.claims.cascade.context import GROUND, HARMING, PLACELESS, Context
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.types import STRIKES
from dateline.reading.claims.engine import Proposal

_THIRD = frozenset({"they", "it", "he", "she", "its", "their", "them"})


def carry_over(scene: Scene, proposals: list[Proposal], context: Context) -> list[Proposal]:
    """The proposals of a sentence with roles filled in from it and from what the passage told before."""
    title = scene.parsed.sentence.kind == "title"
    out = [_pointing_places(p, context) for p in proposals]
    out = [_pronoun_agent(scene, p, context) for p in out]
    out = _within_sentence(out)
    if not title:
        out = [_from_passage(scene, p, context) for p in out]
    return out


def _pointing_places(p: Proposal, context: Context) -> Proposal:
    """"the town" gives way to the naming it points back to."""
    places: list[PlaceMention] = []
    for place in p.place:
        full = context.full_naming(place) if place.pointing else None
        places.append(full or place)
    return replace(p, place=tuple(dict.fromkeys(places)))


def _pronoun_agent(scene: Scene, p: Proposal, context: Context) -> Proposal:
    """An agent that is a pronoun, or a noun that points back, is the subject told before."""
    if p.agent and all(a.pointing for a in p.agent):
        return replace(p, agent=context.subject or p.agent)
    if p.agent or not context.subject or p.type in ("casualties", "toll"):
        return p
    k = scene.unit_at(p.trigger.start)
    for j in range(k - 1, max(-1, k - 6), -1):
        letter = scene.units.letters[j]
        if letter == "N":
            noun = scene.units.noun(j)
            if noun is not None and noun.pronoun and scene.parsed.lower(noun.head) in _THIRD:
                return replace(p, agent=tuple(a for a in context.subject if a.kind not in ("monitor", "media")))
            return p
        if letter in "WR:\"":
            return p
    return p


def _within_sentence(proposals: list[Proposal]) -> list[Proposal]:
    """The dead take the doer of the strike in the same sentence; a place told once serves the whole sentence."""
    out: list[Proposal] = []
    places = [p.place for p in proposals if p.place and p.type not in PLACELESS and p.type != "hold"]
    doers = [p.agent for p in proposals if p.agent and (p.type in STRIKES or p.type in ("attack",))]
    hurt = [p.agent for p in proposals if p.agent and p.type in ("casualties", "destroy")]
    for p in proposals:
        if not p.agent and p.type in ("casualties", "destroy") and doers:
            p = replace(p, agent=doers[0])
        if not p.agent and p.type in STRIKES and hurt:
            p = replace(p, agent=hurt[0])
        if not p.place and places and p.type not in PLACELESS and p.type not in ("hold",):
            p = replace(p, place=places[0], anchored=False)
        out.append(p)
    return out


def _from_passage(scene: Scene, p: Proposal, context: Context) -> Proposal:
    """Sides, doer and place from the passage, where the type takes them."""
    if p.type == "clash" and not p.agent and context.sides:
        p = replace(p, agent=context.sides[0], target=p.target or context.sides[1])
    if p.type in ("offensive", "seize", "repel") and p.agent and not p.target and context.sides:
        p = replace(p, target=_other_side(p.agent, context))
    if not p.agent and p.type in STRIKES and context.strike is not None and context.strike.type == p.type:
        p = replace(p, agent=context.strike.agent)
    if not p.agent and p.type in ("casualties", "destroy") and context.strike is not None and _near(p, context.strike):
        p = replace(p, agent=context.strike.agent)
    if not p.place and context.place and p.type not in PLACELESS and (p.type in HARMING or p.type in GROUND):
        p = replace(p, place=context.place, anchored=False)
    return p


def _near(p: Proposal, q: Proposal) -> bool:
    return p.sentence - q.sentence <= 2


def _other_side(agent: tuple[ActorMention, ...], context: Context) -> tuple[ActorMention, ...]:
    """The side of the last fight that is not the agent, where one of the two is."""
    if context.sides is None:
        return ()
    one, two = context.sides
    for mine, theirs in ((one, two), (two, one)):
        if any(_same(a, b) for a in agent for b in mine):
            return theirs
    return ()


def _same(a: ActorMention, b: ActorMention) -> bool:
    return (a.id is not None and a.id == b.id) or a.text.lower() == b.text.lower()
