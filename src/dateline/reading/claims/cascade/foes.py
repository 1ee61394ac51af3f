"""Which sides fight each other: forces of a state and armed groups, and those that a passage has told as fighting.

A reader who knows of one other side in a sentence takes it for the foe; so do the sides of conflicts in UCDP and ACLED,
where a state stands against organised groups.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from dateline.data.load import noun_forms
from dateline.data.table import read_toml
from dateline.model import ActorMention
from dateline.reading.claims.cascade.context import Context, among
from dateline.reading.claims.cascade.pair import Actors
from dateline.reading.claims.cascade.scene import Scene, can_fight
from dateline.reading.claims.cascade.words import role_words, saying

Camp = Literal["state", "group"]


def only_foe(scene: Scene, side: Actors, beside: Actors, context: Context) -> Actors:
    """The one other side in a sentence that fights ``side``; nobody where it names two. ``beside``: who helps it."""
    foes: list[ActorMention] = []
    for actor in filter(_fights, scene.actors):
        beside_it = _speaks(scene, actor) or _leads(scene, actor) or _is_in_bracket(scene, actor)
        opposed = not beside_it and not among(actor, side) and _opposed_to(actor, side, context)
        if opposed and not among(actor, [*beside, *foes]):
            foes.append(actor)
    return tuple(foes) if len(foes) == 1 else ()


def _fights(actor: ActorMention) -> bool:
    return can_fight(actor) and not actor.pointing and not (actor.kind == "state" and not actor.head)


def _speaks(scene: Scene, actor: ActorMention) -> bool:
    """"officials say": who only tells it is no side of the fight."""
    verb = scene.units.verb[scene.unit_at(actor.start) + 1]
    return verb is not None and verb.lemma in saying("say")


def _is_in_bracket(scene: Scene, actor: ActorMention) -> bool:
    """"the Red Dawn Front (RDF)": letters in brackets name again whoever stands before them."""
    k = scene.unit_at(actor.start)
    return scene.units.letters[k - 1:k + 2] == "(N)"


def _leads(scene: Scene, actor: ActorMention) -> bool:
    """"insurgents led by X", "troops backed by X": who leads or backs a side is no foe of it."""
    k = scene.unit_at(actor.start)
    if scene.units.word[k - 1] in role_words("help_from") and scene.head[k - 2] in role_words("help_noun"):
        k -= 2  # "backed by air support from X"
    verb = scene.units.verb[k - 2] if scene.units.word[k - 1] == "by" else None
    return verb is not None and verb.lemma in role_words("leading")


def _opposed_to(actor: ActorMention, side: Actors, context: Context) -> bool:
    """Whether an actor stands against one of a side and is of the camp of none: beside the army may fight allies of no
    camp, and armed groups of its own."""
    camp = _camp(actor)
    return any(_opposed(actor, a, context) for a in side) and not any(
        camp is not None and camp == _camp(a) and not context.fought(actor, a) for a in side)


def _opposed(a: ActorMention, b: ActorMention, context: Context) -> bool:
    if a.id is not None and (a.id == b.id or (a.side is not None and a.side == b.side)):
        return False
    return {_camp(a), _camp(b)} == {"state", "group"} or context.fought(a, b)


def _camp(actor: ActorMention) -> Camp | None:
    """Whether somebody fights for a state or in an armed group, by who it is, else by the first word that tells."""
    if actor.of_state:
        return "state"
    if actor.id is not None and not actor.id.startswith("state."):
        return "group" if actor.kind in ("group", "coalition") else None
    words = (word for word in actor.text.lower().split())
    return next((camp for word in words if (camp := _camp_of_noun(word))), None)


@cache
def _camp_of_noun(word: str) -> Camp | None:
    camps = read_toml("patterns", "carry.toml")["camp"]
    for noun in noun_forms().get(word, ()):
        for camp in ("state", "group"):
            if f"{noun.table}.{noun.group}" in camps[camp]:
                return "state" if camp == "state" else "group"
    return "group" if word in camps["other_words"] else None
