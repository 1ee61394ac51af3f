"""Whether it happened: status from tense, mood, negation and the words around, and whether a clause looks ahead."""

from __future__ import annotations

from dateline.model import Status
from dateline.reading.claims.cascade.classes import status_words, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.noun_status import noun_status
from dateline.reading.claims.cascade.parts import Parts
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.verb_status import is_feared, verb_status


def read_status(scene: Scene, hit: Hit, parts: Parts) -> Status:
    """The status that the words around a hit give; ``happened`` where nothing says otherwise."""
    if hit.kind == "suffix":
        return "ongoing"
    if hit.kind == "verb":
        return _status_of_verb(scene, hit, parts)
    status = noun_status(scene, hit, parts)
    if status == "happened" and hit.pattern.default_status == "ongoing":
        return "happened" if _told_in_past(scene, hit) else "ongoing"
    return status


def _status_of_verb(scene: Scene, hit: Hit, parts: Parts) -> Status:
    """The status of a verb, with what its subject, its object and an adverb of doubt do to it."""
    for k in (parts.subject, parts.object):
        if k is not None and (scene.units.word(k) == "no" or scene.units.word(k) in word_class("nobody")):
            return "denied"
    status = verb_status(scene, hit.unit, hit)
    if status == "planned" and is_feared(scene, hit):
        return "possible"
    return "possible" if status == "happened" and _doubted(scene, hit) else status


def _told_in_past(scene: Scene, hit: Hit) -> bool:
    """Whether a state is told in the past, so that it is over or of then: "was mostly under the control of"."""
    for k in (hit.unit - 1, hit.unit - 2):
        verb = scene.units.verb(k) if k >= 0 else None
        if verb is not None:
            return scene.parsed.lower(verb.first) in status_words("past_auxiliary")
    return False


def _doubted(scene: Scene, hit: Hit) -> bool:
    """Whether the verb's own adverb doubts it: "allegedly", "apparently"."""
    verb = scene.units.verb(hit.unit)
    return verb is not None and any(
        scene.parsed.lower(j) in status_words("doubt_adverb") for j in range(verb.first, verb.last))


def looks_ahead(status: Status, scene: Scene, hit: Hit) -> bool:
    """Whether a weekday in this clause is a coming one."""
    if status == "planned":
        return True
    verb = scene.units.verb(hit.unit)
    return status == "possible" and verb is not None and verb.modal is not None
