"""Whom and where a strike, an attack or a seizure hit: from the object, its holder, the phrases after the trigger."""

from __future__ import annotations

from dateline.data.load import noun_forms
from dateline.model import ActorMention, ClaimType, PlaceMention
from dateline.reading.claims.cascade.classes import is_built, singular, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.holders import holder_in_compound
from dateline.reading.claims.cascade.listed_subject import listed_head
from dateline.reading.claims.cascade.means import STRIKES
from dateline.reading.claims.cascade.parts import Case
from dateline.reading.claims.cascade.roles import Roles, acting, hangs_elsewhere, holder_behind, thing_at
from dateline.reading.claims.cascade.row import is_verb
from dateline.reading.claims.cascade.scene import Scene, can_fight, is_force
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.units import list_from, object_of, phrases_after
from dateline.reading.claims.cascade.words import role_words, saying, words_of_saying
from dateline.reading.claims.rules import fills
from dateline.reading.shapes import replace

_STRUCK = frozenset[ClaimType]({"airstrike", "shelling", "bombing", "chemical", "offensive", "attack"})
_NEAR = 3  # phrases after a noun of striking that may tell what it is on
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


@fills("place.struck")
def _struck_place(scene: Scene, k: int) -> tuple[PlaceMention, ...]:
    """The place that is stormed, entered or struck: the object, where it is no actor."""
    places = [p for j in list_from(scene.units, k) if not scene.actor_on(j) and (p := scene.place_on(j)) is not None
              and (p.toponyms or p.end >= scene.span(j)[1])]  # "two road bombs" are no road
    return tuple(dict.fromkeys(places))


@fills("target.struck")
def _struck(case: Case) -> tuple[ActorMention, ...]:
    """Whom or what a noun of striking is on: the actor after "on", "against", "at", or whose place it is ("on X
    positions"), else the building; also of the verb that tells it again ("air strikes targeting X")."""
    scene, parts = case.scene, case.parts
    preps = role_words("struck_preposition")
    if scene.head[case.hit.unit] in role_words("done_to_of"):
        preps |= {"of"}
    for prep, n in parts.phrases[:_NEAR]:
        n = _as_called(scene, n)
        if prep in preps and scene.head[n] not in role_words("no_target"):
            whom = _on(case, n) or (_holder_told(scene, n) if case.type == "offensive" else ())
            if whom:
                return whom
    if suffering := _suffering(case) or _met_by(case):
        return suffering
    told = _told_by_verb(scene, case.hit.unit)
    return (_on(case, told) if told is not None else ()) or (
        _foe_in_compound(scene, case.hit) or _built_in_compound(case))


def _as_called(scene: Scene, n: int) -> int:
    """By what somebody calls what unit ``n`` opens: "raids on what officers called depots"; else ``n``."""
    units = scene.units
    if units.word[n] not in saying("naming_clause"):
        return n
    told = n + 2 if units.letter[n + 1] == "N" else n + 1
    verb = units.verb[told]
    be = units.verb[told + 1]
    if verb is None or verb.lemma not in words_of_saying() | saying("labelling"):
        return n
    at = told + 2 if be is not None and be.lemma in role_words("copula") else told + 1
    return at if units.letter[at] == "N" else n


def _suffering(case: Case) -> tuple[ActorMention, ...]:
    """Who suffers what a noun tells: "civilians suffered abuses", "the army sustained an attack"; not who sees it."""
    units, governor = case.scene.units, case.parts.governor
    verb = units.verb[governor] if governor is not None else None
    if governor is None or verb is None or verb.passive:
        return ()
    under = units.word[governor + 1] == "under" and verb.lemma in role_words("coming_under")
    if not under and verb.lemma not in role_words("undergone_by_subject"):
        return ()
    subject = subject_of(units, governor)
    return tuple(a for a in acting(case.scene.actors_at(subject)) if is_force(a) or a.kind == "people") if (
        subject is not None) else ()


def _built_in_compound(case: Case) -> tuple[ActorMention, ...]:
    """The building or vehicle before a noun of striking: "the clinic bombing", "a bus attack"."""
    i, scene = case.hit.first - 1, case.scene
    word = scene.parsed.lower[i]
    if case.type not in _BUILT or scene.units.unit_of[i] != case.hit.unit or not is_built(word) or (
            word in word_class("weapon_carrier")):
        return ()
    a, b = scene.parsed.words(i, i + 1)
    return (ActorMention(scene.page.text[a:b], a, b, None, None, "thing", word),)


def _foe_in_compound(scene: Scene, hit: Hit) -> tuple[ActorMention, ...]:
    """Whom "anti-Muslim" before a noun of fighting names."""
    for token in scene.parsed.sentence.tokens[scene.units.spans[hit.unit][0]:hit.first]:
        head, dash, foe = token.text.partition("-")
        if dash and head.lower() in role_words("against_prefix") and (foe[:1].isupper() or foe in noun_forms()):
            start = token.end - len(foe)
            return (ActorMention(foe, start, token.end, None, None, "described", foe.lower(), adjective=True),)
    return ()


def _told_by_verb(scene: Scene, k: int) -> int | None:
    """What a verb beside a noun of striking says was struck: "strikes targeting X", "X was hit by strikes"."""
    units = scene.units
    after = k + 1 + (units.letter[k + 1] == "R")
    if units.letter[after] == "g" or (after > k + 1 and units.letter[after] in ("V", "u")):
        verb = units.verb[after]
        return object_of(units, after) if verb is not None and verb.lemma in word_class("strike_verb") else None
    if units.letter[k - 1] == "B" and is_verb(units.letter[k - 2]):
        verb = units.verb[k - 2]
        return subject_of(units, k - 2) if verb is not None and verb.lemma in word_class("strike_verb") else None
    return None


def _met_by(case: Case) -> tuple[ActorMention, ...]:
    """The forces that are held up by what a noun of fighting tells: "troops were stalled by ambushes"."""
    if case.type != "offensive":
        return ()  # whom a raid killed it need not have been on
    units, k = case.scene.units, case.hit.unit
    head = listed_head(units, k)
    verb = units.verb[head - 2] if units.letter[head - 1] == "B" else None
    subject = subject_of(units, head - 2) if verb is not None and verb.passive else None
    return tuple(a for a in case.scene.actors_at(subject) if can_fight(a) and a.kind != "state") if (
        subject is not None) else ()


def _on(case: Case, k: int) -> tuple[ActorMention, ...]:
    """Whom what falls on unit ``k`` hits: the actor, the owner of the place, else the thing itself."""
    actors = tuple(a for a in acting(case.scene.actors_at(k)) if (a.kind != "state" or a.head) and (
        a.id is not None or a.head not in role_words("land")))  # "raids on the region" are on nobody told
    owners = actors or (() if _is_just_there(case, k) else owners_of(case.scene, k))
    if not owners and case.type == "attack" and case.scene.head[k] in word_class("dwelling"):
        return thing_at(case.scene, k)  # "raids against villages"
    return owners or (built_at(case.scene, k) if case.type in _BUILT else ())


def built_at(scene: Scene, k: int) -> tuple[ActorMention, ...]:
    """The houses, bridges or vehicles that unit ``k`` names."""
    return tuple(t for t in thing_at(scene, k) if _is_built(t))


def _is_built(thing: ActorMention) -> bool:
    """Whether a thing is a house, post, bridge or vehicle that a strike is on, no ground and no idea."""
    return is_built(thing.head) or not {thing.head, singular(thing.head)}.isdisjoint(word_class("post"))


def owners_of(scene: Scene, k: int) -> tuple[ActorMention, ...]:
    """Whose place unit ``k`` is: "X positions", "strongholds of X"; a bare nationality owns no target."""
    described = tuple(a for a in scene.described_by(k) if is_force(a) and a.kind != "people" and (
        a.kind != "state" or a.head) and (a.id is not None or a.head not in role_words("land")))
    behind = holder_behind(scene, k) if not described else None
    if behind is None:
        return described
    return tuple(a for a in scene.actors_at(behind) if is_force(a)) or owners_of(scene, behind)


@fills("target.owner_struck")
def _owner_struck(case: Case) -> tuple[ActorMention, ...]:
    """Whose place the object is: "stormed X strongholds"; else what it fell on: "landed on a school"."""
    if case.parts.object is None:
        return ()
    if case.scene.classes(case.parts.object) & {"attack", "deed"}:
        return ()  # "launched artillery attacks"
    if case.scene.parsed.lower[case.hit.last - 1] in role_words("struck_preposition"):
        return _on(case, case.parts.object)
    held = _holder_told(case.scene, case.parts.object) if case.type == "offensive" else ()
    owners = () if _is_just_there(case, case.parts.object) else owners_of(case.scene, case.parts.object)
    return owners or held or _fired_on(case)


def _is_just_there(case: Case, k: int) -> bool:
    """Whether what is struck at unit ``k`` is ground that somebody holds: strikes on "rebel areas" are where they are,
    an assault on them is on the rebels."""
    return case.type in STRIKES and case.scene.head[k] in role_words("area")


def _fired_on(case: Case) -> tuple[ActorMention, ...]:
    """What arms fell on: "fired rockets at a hospital", "dropped bombs on the base"."""
    behind = case.hit.unit + (case.scene.units.letter[case.hit.unit + 1] != "")  # a verb may end its text
    if "munition" not in case.scene.classes(behind) and (
            "munition" not in case.scene.classes(case.parts.object or case.hit.unit)):
        return ()
    return next((whom for prep, n in case.parts.phrases[:_NEAR] if prep in role_words("struck_preposition")
                 and (whom := _on(case, n))), ())



@fills("target.attacker")
def repelled(case: Case, target: tuple[ActorMention, ...]) -> tuple[ActorMention, ...]:
    """Whose attack was beaten off: "an infiltration attempt by X", "X's attack"."""
    scene = case.scene
    if case.parts.object is None:
        return target
    for prep, n in phrases_after(scene.units, case.parts.object)[:2]:
        if prep in role_words("attacker_preposition"):
            return acting(scene.actors_at(n)) or target
    return scene.described_by(case.parts.object) or tuple(t for t in target if t.kind != "thing")


@fills("target.ousted")
def ousted(case: Case) -> tuple[ActorMention, ...]:
    """Who lost what was seized: "from B" after the place, or the holder named in it ("key rebel town", "ISIS-held")."""
    scene = case.scene
    for prep, n in case.parts.phrases:
        if prep == "from" and not hangs_elsewhere(case, prep, n) and (lost := acting(scene.actors_at(n))):
            return lost
    if lost := _leaving(scene, case.hit.unit):
        return lost
    if case.parts.object is None or case.hit.pattern.roles.get("object") == "agent":
        return ()  # "fell to a coalition of rebels"
    if held := _holder_told(scene, case.parts.object):
        return held
    start, end = scene.span(case.parts.object)
    inside = tuple(a for a in scene.actors if start <= a.start and a.end <= end)
    return tuple(a for a in inside if can_fight(a) and a.kind != "state")  # no country, nobody by name alone


def _leaving(scene: Scene, k: int) -> tuple[ActorMention, ...]:
    """Who lost what the verb at unit ``k`` takes, described by what they did: "from retreating rebels"."""
    units = scene.units
    start = units.letters.find("PgN", k)
    told = start >= 0 and units.word[start] == "from" and start + 2 in units.acting
    return acting(scene.actors_at(start + 2)) if told and not any(map(is_verb, units.letters[k + 1:start])) else ()


def _holder_told(scene: Scene, k: int) -> tuple[ActorMention, ...]:
    """The holder in a compound: "the ISIS-held town"."""
    start, end = scene.span(k)
    for token in scene.parsed.sentence.tokens:
        if start <= token.start < end and token.lower.endswith(tuple(role_words("holder_suffix"))):
            return (holder_in_compound(scene, token),)
    return ()


def without_places(case: Case, roles: Roles) -> tuple[ActorMention, ...]:
    """The targets that are no agents, but where they do it to each other, and no things that are rather the place of
    it."""
    doers = () if case.type == "accuse" or is_mutual(roles.target) else roles.agent
    return tuple(t for t in roles.target if t not in doers and not (t.kind == "thing" and _is_area(case, t)))


def is_mutual(target: tuple[ActorMention, ...]) -> bool:
    """Whether a target is told by "each other", so that its members are the doers."""
    return "target.each_other" in [t.rule for t in target]


def _is_area(case: Case, thing: ActorMention) -> bool:
    """Whether a thing is rather the place of it: towns and areas always, buildings where nothing is built or struck."""
    if thing.head in role_words("area") or thing.head in word_class("part"):
        return case.type not in ("attack", "destroy")
    place = next((p for p in case.scene.places if p.overlaps(thing)), None)
    if place is None:
        return False
    return place.kind == "name" or case.type not in _BUILT or (place.type_word or "") in role_words("area")
