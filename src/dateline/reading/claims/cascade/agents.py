"""Who does what a trigger tells: as the pattern declares it for verbs, from the words around it for nouns."""

from __future__ import annotations

from dateline.model import ActorMention
from dateline.reading.claims.cascade.classes import word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.parts import Case
from dateline.reading.claims.cascade.roles import acting, agents_in_role
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.types import STRIKES
from dateline.reading.claims.cascade.words import role_words


def agents_of(case: Case) -> tuple[ActorMention, ...]:
    """Who does it; mere people do not strike, and as subject of a killing they are its dead."""
    if case.hit.kind == "noun":
        return _agents_of_noun(case)
    agents = agents_in_role(case)
    if case.type in ("casualties", "toll", *STRIKES):
        agents = tuple(a for a in agents if a.kind != "people")
    return agents


def _agents_of_noun(case: Case) -> tuple[ActorMention, ...]:
    """Those "by" whom it is, who describe or own it, or the subject of the verb that lends it a doer."""
    scene, hit, parts = case.scene, case.hit, case.parts
    by = [n for prep, n in parts.phrases if hit.pattern.roles.get(prep) == "agent"]
    if by and (named := acting(scene.actors_at(by[0]))):
        return named
    leader = _leader(scene, hit)
    if leader is not None:
        return (leader,)
    described = acting(scene.modifiers_of(hit.unit, hit.last - 1))
    if described:
        return _joined_before(scene, hit.unit) + described
    lender = _lender_subject(scene, parts.governor)
    if lender is not None:
        return acting(scene.actors_at(lender))
    return _passive_doer(scene, hit.unit) or _responsible(scene, hit.unit)


def _leader(scene: Scene, hit: Hit) -> ActorMention | None:
    """Who leads it, by the compound before the noun ("French-led air strikes"): a force only described."""
    suffixes = tuple(role_words("leader_suffix"))
    for token in scene.parsed.sentence.tokens[scene.units.spans[hit.unit][0]:hit.first]:
        if token.lower.endswith(suffixes):
            head = token.lower
            return ActorMention(token.text, token.start, token.end, None, None, "described", head, adjective=True)
    return None


def _lender_subject(scene: Scene, governor: int | None) -> int | None:
    """The subject of a verb that lends a noun its doer: "launched an offensive", not "suffered an attack"."""
    verb = scene.units.verb(governor) if governor is not None else None
    if governor is None or verb is None or verb.passive:
        return None
    lends = verb.lemma in word_class("light_verb") and verb.lemma not in word_class("suffer_verb")
    return subject_of(scene.units, governor) if lends else None


def _joined_before(scene: Scene, k: int) -> tuple[ActorMention, ...]:
    """"Russian and Syrian air raids": the adjective joined before the group describes it too."""
    if scene.units.letter(k - 1) != "C" or scene.units.letter(k - 2) != "N":
        return ()
    noun = scene.units.noun(k - 2)
    short = noun is not None and noun.last - noun.first <= 2
    return acting(scene.actor_on(k - 2)) if short else ()


def _passive_doer(scene: Scene, k: int) -> tuple[ActorMention, ...]:
    """Who did it where the verb after says so: "airstrikes carried out by X", "the strike was believed to have been
    launched by X"."""
    units = scene.units
    for j in range(k + 1, min(k + 6, len(units.letters))):
        verb = units.verb(j)
        if verb is not None and (verb.bare == "ed" or scene.parsed.tags[verb.head] == "U"):
            n = j + 1
            while units.letter(n) in ("P", "L"):  # "carried out by", "claimed jointly by"
                n += 1
            if units.letter(n) == "B" and units.letter(n + 1) == "N":
                return acting(scene.actors_at(n + 1)) or acting(scene.described_by(n + 1))
        if units.letters[j] not in "VutLPR":
            return ()
    return ()


def _responsible(scene: Scene, k: int) -> tuple[ActorMention, ...]:
    """Who is held responsible: "X is responsible for the attack", "X was behind it", "X took responsibility for it"."""
    i = scene.units.spans[k][0] - 1
    word = scene.parsed.lower(i - 1) if scene.parsed.lower(i) == "for" else scene.parsed.lower(i)
    if word == "responsibility":
        verb = next((j for j in range(k, -1, -1) if scene.units.letters[j] in "Vu"), None)
        return _acting_subject(scene, verb) if verb is not None else ()
    if word not in role_words("responsible"):
        return ()
    for j in range(k - 1, -1, -1):
        if scene.units.letters[j] == "V":
            return _acting_subject(scene, j)
        if scene.units.letters[j] == "N" and (named := acting(scene.actors_at(j))):
            return named
    return ()


def _acting_subject(scene: Scene, verb: int) -> tuple[ActorMention, ...]:
    subject = subject_of(scene.units, verb)
    return acting(scene.actors_at(subject)) if subject is not None else ()
