"""When a noun such as "agreement" or "truce" is a deal of the war, and told by itself and not by its verb."""

from __future__ import annotations

from dateline.reading.claims.cascade.classes import any_class, status_words, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.noun_nature import is_in_force, next_verb
from dateline.reading.claims.cascade.parts import Parts, after_preposition
from dateline.reading.claims.cascade.patterns import pattern_index
from dateline.reading.claims.cascade.predicates import heads_over
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.units import phrases_after


def deal_fits(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether a deal is told with parties, a day, or a verb that makes or asks for it; "the truce collapsed" is told by
    its verb."""
    verb = scene.units.verb[parts.governor] if parts.governor is not None else None
    if verb is not None and verb.lemma in word_class("agreeing_verb"):
        return False  # the verb is the claim
    if any(prep in word_class("party") for prep, _ in parts.phrases[:2]) or is_in_force(scene, hit.unit):
        return True
    if _has_fate(scene, hit.unit):
        return False
    over = list(heads_over(scene.units, hit.unit))
    if any(link == "for" and scene.head[k] in status_words("plan_noun") for k, link in over):
        return True  # "calls for a ceasefire"
    if verb is not None and (verb.lemma in status_words("plan_noun_verb") or verb.lemma in word_class("light_verb")):
        return True  # "called for a ceasefire", "signed a deal"
    if bool(scene.times) and not after_preposition(scene.units, hit.unit):
        return True
    aim = parts.governor is not None and scene.units.letter[parts.governor] == "t"  # "a plan to support the truce"
    one = not aim and _is_of_fighting(scene, hit)  # "the truce does not cover X"
    return one and not any(link == "of" for _, link in over[:1]) and not _is_told_by_verb(scene, hit.unit)


def _is_of_fighting(scene: Scene, hit: Hit) -> bool:
    """Whether a noun names one truce, or "the deal" on a page that tells of truces or evacuations."""
    noun, head = scene.units.noun[hit.unit], scene.parsed.lower[hit.last - 1]
    if head in word_class("truce"):
        return True
    one = head in word_class("one_deal") and noun is not None and (noun.definite or noun.owner is not None)
    topic = any(prep in ("on", "about") for prep, _ in phrases_after(scene.units, hit.unit)[:1])
    if not one or topic or scene.mentions.words.isdisjoint(any_class("truce", "truce_page")):
        return False
    return not after_preposition(scene.units, hit.unit) or _tells_of_truce(scene)


def _tells_of_truce(scene: Scene) -> bool:
    """Whether a sentence tells what a truce is about, so that "under the deal" is under that one: who leaves, fights,
    helps or is freed."""
    verbs = (scene.units.verb[k] for k in range(len(scene.units.letters)))
    ways = (way for verb in verbs if verb is not None for way in pattern_index().verbs.get(verb.lemma, ()))
    return any(way.pattern.type not in ("agree", "talks", "refuse", "support", "accuse") for way in ways) or (
        not scene.words.isdisjoint(any_class("truce", "truce_page")))


def _is_told_by_verb(scene: Scene, k: int) -> bool:
    """Whether the verb after a deal tells its making or breaking: "a truce agreed on Monday", "the deal was signed"."""
    after = next_verb(scene, k)
    verb = scene.units.verb[after] if after is not None else None
    told = after is not None and (after == k + 1 or subject_of(scene.units, after) == k)
    ways = pattern_index().verbs.get(verb.lemma, ()) if verb is not None else ()
    return told and any(way.pattern.type in ("agree", "violate", "refuse") for way in ways)


def _has_fate(scene: Scene, k: int) -> bool:
    """Whether the next verb has a deal as its subject and tells what became of it."""
    after = next_verb(scene, k)
    verb = scene.units.verb[after] if after is not None else None
    return after is not None and verb is not None and verb.lemma in word_class("deal_verb") and (
        subject_of(scene.units, after) == k)
