"""The status of a happening that a noun names: by the words that describe it, else by the verb over or after it."""

from __future__ import annotations

from dateline.model import Status
from dateline.reading.claims.cascade.classes import status_words
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.parts import Parts
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.verb_status import infinitive_status, is_feared, verb_status

# Types that last; a happening of the others is over when it is told.
_LASTING = frozenset({
    "hold", "besiege", "clash", "offensive", "support", "toll", "deploy", "airstrike", "shelling",
})
_DESCRIBED: dict[str, Status] = {
    "planned_adjective": "planned", "possible_adjective": "possible", "ongoing_adjective": "ongoing",
}


def noun_status(scene: Scene, hit: Hit, parts: Parts) -> Status:
    """The status of a noun or phrase; ``happened`` where nothing says otherwise."""
    status = _described_status(scene, hit)
    if status is not None:
        return status
    if (hit.pattern.type in _LASTING or hit.pattern.type == "talks") and _underway(scene, hit):
        return "ongoing"
    if parts.governor is not None:
        status = _governed_status(scene, parts.governor, hit)
        return "possible" if status == "planned" and is_feared(scene, hit) else status
    return _status_by_own_verb(scene, hit)


def _described_status(scene: Scene, hit: Hit) -> Status | None:
    """The status by the adjectives and determiner of a noun and the few words before its group."""
    low = scene.parsed.lower
    first = scene.units.spans[hit.unit][0]
    described = {low(j) for j in range(first, hit.first)}
    for name, status in _DESCRIBED.items():
        if described & status_words(name):
            return status
    if described & {"no", "without"} or "without" in (low(first - 1), low(first - 2), low(first - 3)):
        return "denied"
    before = " ".join(["", *(low(j) for j in range(max(0, first - 5), first)), ""])
    return "possible" if any(f" {phrase} " in before for phrase in status_words("possible_phrase")) else None


def _underway(scene: Scene, hit: Hit) -> bool:
    """Whether a noun is said to go on: "the fighting is under way", "is still going on"."""
    low = scene.parsed.lower
    return any(low(i) in status_words("underway") or (low(i) == "going" and low(i + 1) == "on")
               for i in range(hit.last, min(hit.last + 7, len(scene.parsed.tags))))


def _governed_status(scene: Scene, governor: int, hit: Hit) -> Status:
    """The status of a noun by the verb that governs it ("called for a truce", "averted an attack")."""
    verb = scene.units.verb(governor)
    if verb is None:
        return "happened"
    if verb.lemma in status_words("plan_noun_verb"):
        return "planned"
    if verb.lemma in status_words("possible_noun_verb") and not verb.negated:
        return "possible"
    if (verb.lemma in status_words("continue_verb") or verb.lemma in status_words("go_on_verb")) and not verb.modal:
        return infinitive_status(scene, governor, hit) if verb.infinitive else "ongoing"
    if verb.lemma in status_words("prevent_verb"):
        return "possible"
    if verb.lemma in status_words("deny_verb"):
        return "denied"
    return _unless_over(verb_status(scene, governor, hit), hit)


def _status_by_own_verb(scene: Scene, hit: Hit) -> Status:
    """The status of a noun by the finite verb right after it, whose subject it is."""
    k = hit.unit + 1
    verb = scene.units.verb(k) if scene.units.letter(k) == "V" else None
    if verb is None:
        return "happened"
    lasting = verb.lemma in status_words("go_on_verb") or verb.lemma in status_words("begin_verb")
    if lasting and hit.pattern.type in _LASTING and not verb.modal:
        return "ongoing"
    if verb.passive and verb.lemma in status_words("say_verb"):
        coming = verb.lemma in status_words("plan_verb") and scene.units.letter(k + 1) == "t"
        return "planned" if coming else "happened"
    status = verb_status(scene, k, hit)
    if status == "denied" and verb.lemma not in status_words("happen_verb"):
        return "happened"  # "the attack did not stop the convoy"
    return _unless_over(status, hit)


def _unless_over(status: Status, hit: Hit) -> Status:
    """The status that a verb lends a noun: only what lasts can be ongoing."""
    return "happened" if status == "ongoing" and hit.pattern.type not in _LASTING else status
