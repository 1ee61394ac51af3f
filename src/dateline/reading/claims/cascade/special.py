"""Roles by type: what the form of a trigger and the kind of happening add to the roles that its pattern declares."""

from __future__ import annotations

from collections.abc import Callable

from dateline.model import ActorMention, ClaimType
from dateline.reading.claims.cascade.classes import any_class, singular, word_class
from dateline.reading.claims.cascade.holders import (
    compound_roles,
    held_roles,
    place_of_unit,
    stronghold_roles,
    subject_place,
)
from dateline.reading.claims.cascade.parts import Case, ascribed_to
from dateline.reading.claims.cascade.roles import Roles, acting, thing_at
from dateline.reading.claims.cascade.row import is_verb
from dateline.reading.claims.cascade.scene import Scene, is_force
from dateline.reading.claims.cascade.struck import ousted, repelled, with_struck, without_places
from dateline.reading.claims.cascade.subjects import is_reciprocal, subject_of
from dateline.reading.claims.cascade.talks import told_of, with_parties
from dateline.reading.claims.cascade.units import list_from
from dateline.reading.claims.cascade.words import role_words
from dateline.reading.claims.rules import fills, marked, names
from dateline.reading.shapes import replace

# What a place can receive.
_RECEIVED = frozenset[ClaimType]({"aid", "support"})
# What parties do with each other, or each as one side.
_TOGETHER = frozenset[ClaimType]({"clash", "talks", "agree", "release"})


def special_roles(case: Case, roles: Roles) -> Roles:
    """Agent, target and place with what the form and the type of the trigger add."""
    if case.hit.kind == "suffix":
        return compound_roles(case)
    if case.hit.kind == "adjective":
        target = _following_thing(case) if case.type == "destroy" else ()
        return Roles(roles.agent, target, place_of_unit(case.scene, case.hit.unit))
    if case.type == "hold" and case.hit.pattern.roles.get("subject") != "agent":
        if case.hit.kind == "noun":
            return stronghold_roles(case, roles)
        if case.hit.kind == "phrase":
            return held_roles(case, roles)
    roles = Roles(_outside_trigger(case, roles.agent), roles.target, roles.place)
    by_type = _BY_TYPE.get(case.type)
    if by_type is not None:
        roles = by_type(case, roles)
    roles = _to_each_other(case, roles)
    if case.type not in _RECEIVED:
        roles = Roles(roles.agent, without_places(case, roles), roles.place)
    return with_struck(case, roles)


def _outside_trigger(case: Case, actors: tuple[ActorMention, ...]) -> tuple[ActorMention, ...]:
    """The actors but those that the trigger itself names, unless the trigger is who did it ("a suicide bomber")."""
    start, end = case.scene.parsed.words(case.hit.first, case.hit.last)
    return tuple(a for a in actors
                 if a.head in word_class("lone_person") or not (start <= a.start and a.end <= end))


@fills("target.described")
def _following_thing(case: Case) -> tuple[ActorMention, ...]:
    """What an adjective describes: the rest of its group ("burnt-out vehicles")."""
    scene, unit = case.scene, case.hit.unit
    last = scene.units.spans[unit][1]
    if case.hit.last >= last:
        return ()
    a, b = scene.parsed.words(case.hit.last, last)
    return (ActorMention(scene.page.text[a:b], a, b, None, None, "thing", scene.head[unit]),)


@fills("party.between")
def _clash(case: Case, roles: Roles) -> Roles:
    """"clashes between A and B": the first side acts, the rest are the other."""
    scene = case.scene
    roles = replace(roles, target=tuple(t for t in roles.target if t.kind not in ("media", "monitor", "source")))
    between = next((n for prep, n in told_of(case) if prep in role_words("side_preposition")
                    and "route" not in scene.classes(n - 2)), None)  # "on the border between X and Y"
    between = between or _quarrelling(case)
    if between is None:
        return _each_other(case, _beside_them(case, roles))
    members = list_from(scene.units, between)
    if len(members) == 1 and (named := acting(scene.actors_at(between))):
        return replace(roles, agent=named)  # "between an array of groups, including A and B"
    actors = [side for j in members if (side := acting(scene.actor_on(j)))]
    sides = actors if len(actors) > 1 else [
        side for j in members if (side := acting(scene.actor_on(j)) or thing_at(scene, j)[:1])]
    return replace(roles, agent=sides[0], target=tuple(a for s in sides[1:] for a in s)) if sides else roles


def _quarrelling(case: Case) -> int | None:
    """Those between whom what led to a fight was: "a power struggle between A and B sparked clashes"."""
    units, governor = case.scene.units, case.parts.governor
    verb = units.verb[governor] if governor is not None and case.hit.kind == "noun" else None
    if governor is None or verb is None or verb.passive or verb.lemma not in role_words("leading_to"):
        return None
    subject = subject_of(units, governor)
    if subject is None or singular(case.scene.head[subject]) not in role_words("quarrel"):
        return None  # "a match between A and B sparked clashes"
    return subject + 2 if units.word[subject + 1] == "between" and units.letter[subject + 2] == "N" else None


def _beside_them(case: Case, roles: Roles) -> Roles:
    """"fought with B against C": B is on the side of who fights, since "against" tells whom."""
    prepositions = [prep for prep, _ in case.parts.phrases]
    if "with" not in prepositions or "against" not in prepositions:
        return roles
    beside = tuple(a for prep, n in case.parts.phrases if prep == "with" for a in acting(case.scene.actors_at(n)))
    target = tuple(t for t in roles.target if t not in beside)
    return replace(roles, agent=(*roles.agent, *beside), target=target) if target else roles


def _each_other(case: Case, roles: Roles) -> Roles:
    """"A and B have fought", "A and B clashed": with nobody told after it, the sides are those of the subject."""
    subject, phrases = case.parts.subject, case.parts.phrases
    other = case.parts.object is not None and not is_reciprocal(case.scene.units, case.parts.object)
    against = roles.target or other or any(prep in role_words("against") for prep, _ in phrases)
    locked = _locked_in(case) if case.hit.kind == "noun" else None
    if locked is not None and not roles.agent:
        roles, subject = replace(roles, agent=acting(case.scene.actors_at(locked))), locked
    elif case.hit.kind != "verb":
        return roles if against or len(roles.agent) != 2 else replace(
            roles, agent=roles.agent[:1], target=roles.agent[1:])  # "Chadian army Boko Haram clash"
    if against:
        return roles
    if subject is None:
        return roles
    sides = [acting(case.scene.actor_on(j)) for j in list_from(case.scene.units, subject)]
    if len(sides) < 2 or not all(sides) or any(a.pointing for a in sides[-1]):
        return roles
    return replace(roles, agent=sides[0], target=tuple(a for side in sides[1:] for a in side))


def _locked_in(case: Case) -> int | None:
    """Those who are in a fight that a noun tells: "X and Y were locked in street battles"."""
    governor = case.parts.governor
    verb = case.scene.units.verb[governor] if governor is not None else None
    told = verb is not None and verb.passive and verb.lemma in role_words("fighting_in")
    return subject_of(case.scene.units, governor) if told and governor is not None else None


@fills("target.besieged")
def _besiege(case: Case, roles: Roles) -> Roles:
    """Who is under siege: forces and people, no state by its bare name; the subject of a phrase is the place."""
    if case.parts.object is not None and not roles.target:
        actors = case.scene.actors_at(case.parts.object)
        roles = replace(roles, target=tuple(a for a in actors if a.kind != "state" or a.head))
    if case.hit.kind == "phrase" and not roles.place:
        roles = replace(roles, place=subject_place(case.scene, case.hit))
    return roles


def _repel(case: Case, roles: Roles) -> Roles:
    return replace(roles, target=repelled(case, roles.target))


@fills("target.receiver_place")
def _with_receiver(case: Case, roles: Roles) -> Roles:
    """A receiver that is only a place stands as target too: "delivered tanks to X"."""
    if roles.target:
        return roles
    receiver = next((p for prep, n in case.parts.phrases if prep == "to" and (p := case.scene.place_on(n))), None)
    if receiver is None:
        return roles
    thing = ActorMention(receiver.text, receiver.start, receiver.end, None, None, "thing", "")
    return replace(roles, target=(thing,))


@names("target.each_other")
def _to_each_other(case: Case, roles: Roles) -> Roles:
    """To each other's doers it is done too: "A and B blamed each other", "A and B have shelled each other"."""
    object_ = case.parts.object if case.hit.kind == "verb" else None
    if roles.target or case.type in _TOGETHER or object_ is None or not is_reciprocal(case.scene.units, object_):
        return roles
    return replace(roles, target=marked(roles.agent, "target.each_other", again=True))


@names("target.each_other")
def _accuse(case: Case, roles: Roles) -> Roles:
    """Those who trade accusations, and those it is ascribed to, are accused too; of "an ambush blamed on X" it is not
    told who says so."""
    verb, k = case.scene.units.verb[case.hit.unit], case.hit.unit
    if case.hit.pattern.context == "ascribed" and (to := ascribed_to(case.scene.units, k)) is not None:
        roles = replace(roles, target=marked(case.scene.actors_at(to), "target.phrase"))
    deed = verb is not None and verb.bare == "ed" and case.scene.head[k - 1] in any_class("violence", "attack")
    if case.hit.kind == "verb" and deed and case.scene.units.letter[k - 1] == "N":
        return replace(roles, agent=())
    traded = case.hit.kind == "verb" and not case.hit.pattern.object and not roles.target
    return replace(roles, target=marked(roles.agent, "target.each_other", again=True)) if traded else roles


def _refuse(case: Case, roles: Roles) -> Roles:
    target = tuple(t for t in roles.target if t.kind != "thing")
    return replace(roles, target=target or _mover(case))


@fills("target.mover")
def _mover(case: Case) -> tuple[ActorMention, ...]:
    """Whose move is rejected: "vetoed a United Nations resolution"."""
    if case.hit.kind != "verb" or case.parts.object is None:
        return ()
    return acting(case.scene.described_by(case.parts.object))


def _seize(case: Case, roles: Roles) -> Roles:
    return roles if roles.target else replace(roles, target=ousted(case))


@fills("target.helped")
def _support(case: Case, roles: Roles) -> Roles:
    """Who is helped by those named in "with the help of": whoever acts in the clause."""
    if case.hit.kind == "verb":
        return _with_receiver(case, roles)
    if case.hit.kind != "phrase" or roles.target or not roles.agent:
        return roles
    units, k = case.scene.units, case.hit.unit
    around = (*range(k, -1, -1), *range(k + 1, len(units.letters)))  # also "the army, with the help of X, took"
    verb = next((j for j in around if is_verb(units.letters[j])), None)
    subject = subject_of(units, verb) if verb is not None else None
    return replace(roles, target=acting(case.scene.actors_at(subject))) if subject is not None else roles


@fills("agent.moved")
def _moved(case: Case) -> tuple[ActorMention, ...]:
    """Who leaves where somebody makes them: "ordered to withdraw Kenyan troops"; bare "troops" are their state's."""
    moved = case.parts.object if case.hit.kind == "verb" and not case.parts.passive else None
    if case.hit.pattern.roles.get("object") == "target":
        return ()  # "her husband surrendered to the troops"
    named = case.scene.actor_on(moved) if moved is not None else ()
    return tuple(a for a in named if is_force(a) and a.head and (a.id is not None or a.head != a.text.lower()))


def _withdraw(case: Case, roles: Roles) -> Roles:
    told = _subject_before(case.scene, case.hit.unit) if case.hit.kind == "phrase" else ()  # "are on the run"
    return replace(roles, agent=_moved(case) or roles.agent or told)


def _hold(case: Case, roles: Roles) -> Roles:
    """The subject of "be in control of" holds."""
    if case.hit.kind != "phrase" or roles.agent:
        return roles
    return replace(roles, agent=_subject_before(case.scene, case.hit.unit))


@fills("agent.holding")
def _subject_before(scene: Scene, k: int) -> tuple[ActorMention, ...]:
    """The subject of the verb that leads to a phrase, or the noun that it describes between commas."""
    if scene.units.letter[k - 1] == "," and scene.units.letter[k - 2] == "N":
        return scene.actors_at(k - 2)  # "the militia, in control of X since June, ..."
    verb = next((j for j in range(k, max(-1, k - 3), -1) if scene.units.letter[j] in ("V", "u")), None)
    if verb is None and k and scene.in_headline(scene.units.spans[k][0]):
        return scene.actors_at(k - 1)  # "Militants on the Run"
    subject = subject_of(scene.units, verb) if verb is not None else None
    return scene.actors_at(subject) if subject is not None else ()


_BY_TYPE: dict[ClaimType, Callable[[Case, Roles], Roles]] = {
    "clash": _clash, "talks": with_parties, "agree": with_parties, "besiege": _besiege, "repel": _repel,
    "aid": _with_receiver, "accuse": _accuse, "refuse": _refuse, "seize": _seize, "hold": _hold, "support": _support,
    "withdraw": _withdraw,
}
