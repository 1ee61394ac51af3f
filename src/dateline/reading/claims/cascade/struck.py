"""Whom and where a strike, an attack or a seizure hit: from the object, its holder, the phrases after the trigger."""

from __future__ import annotations

from dataclasses import replace

from dateline.model import ActorMention, ClaimType, PlaceMention, Toponym
from dateline.reading.claims.cascade.holders import holder_in_compound
from dateline.reading.claims.cascade.parts import Case
from dateline.reading.claims.cascade.roles import Roles, acting
from dateline.reading.claims.cascade.scene import Scene, is_force
from dateline.reading.claims.cascade.units import list_from, phrases_after
from dateline.reading.claims.cascade.words import role_words

_STRUCK = frozenset[ClaimType]({"airstrike", "shelling", "bombing", "chemical", "offensive", "attack"})
_TAKES_PLACE = _STRUCK | {"seize", "withdraw", "deploy"}
# Where these happen a building is what is struck or destroyed.
_BUILT = frozenset[ClaimType]({"destroy", "airstrike", "shelling", "bombing", "attack"})


def with_struck(case: Case, roles: Roles) -> Roles:
    """The roles with the object as their place, and with whom a strike or attack is on, where they lack them."""
    if not roles.place and case.hit.kind == "verb" and case.parts.object is not None and case.type in _TAKES_PLACE:
        roles = replace(roles, place=_struck_place(case.scene, case.parts.object))
    if not roles.target and case.type in _STRUCK:
        roles = replace(roles, target=_struck(case) if case.hit.kind == "noun" else _owner_struck(case))
    return roles


def _struck_place(scene: Scene, k: int) -> tuple[PlaceMention, ...]:
    """The place that is stormed, entered or struck: the object, where it is no actor."""
    places = [p for j in list_from(scene.units, k) if not scene.actor_on(j) and (p := scene.place_on(j)) is not None]
    return tuple(dict.fromkeys(places))


def _struck(case: Case) -> tuple[ActorMention, ...]:
    """Whom a noun of striking is on: the actor after "on", "against", "at", or whose place it is ("on X positions")."""
    on = next((n for prep, n in case.parts.phrases if prep in role_words("struck_preposition")), None)
    if on is None:
        return ()
    return acting(case.scene.actors_at(on)) or tuple(
        a for a in case.scene.described_by(on) if is_force(a) and a.kind != "state")


def _owner_struck(case: Case) -> tuple[ActorMention, ...]:
    """Whose place the object is: "stormed X strongholds", "bombed Y positions"."""
    if case.parts.object is None:
        return ()
    owners = case.scene.described_by(case.parts.object)
    return tuple(a for a in owners if is_force(a) and a.kind not in ("state", "people"))


def repelled(case: Case, target: tuple[ActorMention, ...]) -> tuple[ActorMention, ...]:
    """Whose attack was beaten off: "an infiltration attempt by X", "X's attack"."""
    scene = case.scene
    if case.parts.object is None:
        return target
    for prep, n in phrases_after(scene.units, case.parts.object)[:2]:
        if prep in role_words("attacker_preposition"):
            return acting(scene.actors_at(n)) or target
    return scene.described_by(case.parts.object) or tuple(t for t in target if t.kind != "thing")


def ousted(case: Case) -> tuple[ActorMention, ...]:
    """Who lost what was seized: "from B" after the place, or the holder named in it ("key rebel town", "ISIS-held")."""
    scene = case.scene
    for prep, n in case.parts.phrases:
        if prep == "from" and (lost := acting(scene.actors_at(n))):
            return lost
    if case.parts.object is None:
        return ()
    start, end = scene.span(case.parts.object)
    for token in scene.parsed.sentence.tokens:
        if start <= token.start < end and token.lower.endswith(tuple(role_words("holder_suffix"))):
            return (holder_in_compound(token),)
    inside = tuple(a for a in scene.actors if start <= a.start and a.end <= end)
    return tuple(a for a in acting(inside) if a.kind != "state")


def unknown_name(scene: Scene, k: int) -> tuple[PlaceMention, ...]:
    """A name that no list knows, as a place named but unresolved."""
    if "name" not in scene.classes(k):
        return ()
    a, b = scene.span(k)
    text = scene.page.text[a:b]
    toponym = Toponym(text, a, b, None, None, None, None, None, "unresolved", None, None, "unresolved")
    return (PlaceMention(text, a, b, "name", a, (toponym,), None, None, None, "unresolved"),)


def without_places(case: Case, roles: Roles) -> tuple[ActorMention, ...]:
    """The targets that are no agents, and no things that are rather the place of it."""
    return tuple(t for t in roles.target if t not in roles.agent and not (t.kind == "thing" and (
        _is_area(case, t) or any(p.overlaps(t) for p in roles.place))))


def _is_area(case: Case, thing: ActorMention) -> bool:
    """Whether a thing is rather the place of it: towns and areas always, buildings where nothing is built or struck."""
    place = next((p for p in case.scene.places if p.overlaps(thing)), None)
    if place is None:
        return False
    return place.kind == "name" or case.type not in _BUILT or (place.type_word or "") in role_words("area")
