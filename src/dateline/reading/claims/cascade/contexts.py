"""The settings that a noun needs to be a claim: somebody's crime, a deal between parties, a weapon that goes off."""

from __future__ import annotations

from dateline.data.load import noun_forms
from dateline.reading.claims.cascade.classes import singular, status_words, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.parts import Parts, after_preposition, ascribes
from dateline.reading.claims.cascade.predicates import predicate_of
from dateline.reading.claims.cascade.scene import Scene, is_force
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.units import phrases_after
from dateline.reading.claims.cascade.words import role_words
from dateline.reading.grammar import VerbGroup


def context_fits(scene: Scene, hit: Hit, parts: Parts, context: str) -> bool:
    """Nouns that are claims only in a setting: violence somewhere, a war against somebody, a deal between parties."""
    verb = scene.units.verb(parts.governor) if parts.governor is not None else None
    match context:
        case "against":
            against = any(prep in word_class("enemy") and "force" in scene.classes(n) for prep, n in parts.phrases[:1])
            return against and not _causes_toll(scene, hit)
        case "given":
            return verb is not None and verb.lemma in word_class("giving_verb")
        case "backer":
            return bool(scene.modifiers_of(hit.unit, hit.first)) or any(p == "from" for p, _ in parts.phrases[:1])
        case "acts":
            return _weapon_acts(scene, hit)
        case "holder":
            return _has_holder(scene, hit)
        case "lent":
            return verb is not None and verb.lemma in word_class("light_verb") | word_class("suffer_verb")
        case "local":
            return bool(scene.places) or bool(scene.times)
        case "deal":
            return _deal_fits(scene, hit, parts, verb)
        case "deed":
            return _is_somebodys(scene, hit, parts)
        case "ascribed":
            return parts.object is not None and ascribes(scene.units, hit.unit, parts.object)
        case "blames":
            return parts.object is not None and _has_doer(scene, parts.object)
    return True


def _causes_toll(scene: Scene, hit: Hit) -> bool:
    """Whether a war is only what a total comes from: "the war between the two has killed thousands"."""
    verb = predicate_of(scene.units, hit.unit)
    group = scene.units.verb(verb) if verb is not None else None
    return group is not None and group.lemma in word_class("effect_verb")


def _weapon_acts(scene: Scene, hit: Hit) -> bool:
    """Whether a weapon is told as going off ("a bomb killed", "hit by mines"), not as a thing ("parts of bombs")."""
    units, last = scene.units, scene.parsed.lower(hit.last - 1)
    if last == singular(last) and last not in word_class("mass_weapon"):
        return True  # one bomb is the one that went off
    if units.letter(hit.unit - 1) == "B":
        verb = units.verb(hit.unit - 2)
        return verb is not None and verb.lemma in word_class("harming_verb")
    acts = _next_verb(scene, hit.unit)
    return acts is not None and not after_preposition(units, hit.unit) and (
        acts == hit.unit + 1 or subject_of(units, acts) == hit.unit)


def _next_verb(scene: Scene, k: int) -> int | None:
    return next((j for j in range(k + 1, len(scene.units.letters)) if scene.units.letter(j) in ("V", "u")), None)


def _has_holder(scene: Scene, hit: Hit) -> bool:
    """Whether fighters describe the noun ("rebel enclave", "Hezbollah territory"); a people does not hold a place."""
    first = scene.units.spans[hit.unit][0]
    words = (noun_forms().get(scene.parsed.lower(i), ()) for i in range(first, hit.first))
    named = (is_force(a) and a.kind != "state" and not a.adjective for a in scene.modifiers_of(hit.unit, hit.first))
    return any(nouns and nouns[0].table == "force" for nouns in words) or any(named)


def _is_somebodys(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether a crime is told with who did it or whom it was against, or is one told before ("these crimes")."""
    against = any(prep == "against" or (prep == "of" and "force" in scene.classes(n)) for prep, n in parts.phrases[:2])
    pointing = scene.parsed.lower(scene.units.spans[hit.unit][0]) in status_words("these")
    return against or pointing or _has_doer(scene, hit.unit)


def _has_doer(scene: Scene, k: int) -> bool:
    """Whether a deed is told with who did it: "a massacre by the air force", "the army's crimes"."""
    noun = scene.units.noun(k)
    named = scene.modifiers_of(k, noun.head) if noun is not None else ()
    by = (n for prep, n in phrases_after(scene.units, k)[:2] if prep == "by")
    forces = (a for a in named if is_force(a) and a.text.lower() not in role_words("label"))
    return any(forces) or any("force" in scene.classes(n) for n in by)


def _deal_fits(scene: Scene, hit: Hit, parts: Parts, verb: VerbGroup | None) -> bool:
    """Whether a deal is told with parties, a day, or a verb that makes or asks for it; "the truce collapsed" is told by
    its verb."""
    if verb is not None and verb.lemma in word_class("agreeing_verb"):
        return False  # the verb is the claim
    if any(prep in word_class("party") for prep, _ in parts.phrases[:2]):
        return True
    if _has_fate(scene, hit.unit):
        return False
    if verb is not None and (verb.lemma in status_words("plan_noun_verb") or verb.lemma in word_class("light_verb")):
        return True  # "called for a ceasefire", "signed a deal"
    return bool(scene.times) and not after_preposition(scene.units, hit.unit)


def _has_fate(scene: Scene, k: int) -> bool:
    """Whether the next verb has a deal as its subject and tells what became of it."""
    after = _next_verb(scene, k)
    verb = scene.units.verb(after) if after is not None else None
    return after is not None and verb is not None and verb.lemma in word_class("deal_verb") and (
        subject_of(scene.units, after) == k)
