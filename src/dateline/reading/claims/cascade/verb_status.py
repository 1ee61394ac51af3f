"""The status that the form of a verb and the verbs over it give (Quirk et al. 1985, ch. 4, 16)."""

from __future__ import annotations

from dateline.model import Status
from dateline.reading.claims.cascade.classes import status_words
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.grammar import VerbGroup

_DEEPEST = 4  # verbs that govern each other
_STATE_TYPES = frozenset({"clash", "hold", "support", "besiege"})
# Lists of words before an infinitive.
_BEFORE_INFINITIVE: dict[str, Status] = {
    "due": "planned", "able": "happened", "unable": "denied", "likely": "possible",
}


def verb_status(scene: Scene, k: int, hit: Hit, depth: int = 0) -> Status:
    """The status of the verb at unit ``k``, which is that of ``hit`` or governs it."""
    verb = scene.units.verb(k)
    if verb is None or depth > _DEEPEST:
        return "happened"
    if verb.negated:
        return "denied"
    if verb.modal in status_words("future_modal"):
        return "planned"
    if verb.modal in status_words("possible_modal"):
        return "possible"
    if verb.infinitive:
        return infinitive_status(scene, k, hit, depth)
    if verb.bare == "ing":
        return _participle_status(scene, k, hit, depth)
    if _conditional(scene, k):
        return "possible"
    return "ongoing" if _in_progress(scene, verb) or _in_present(scene, verb) else "happened"


def _in_progress(scene: Scene, verb: VerbGroup) -> bool:
    return verb.progressive or (
        verb.passive and any(scene.parsed.lower(i) == "being" for i in range(verb.first, verb.last)))


def _in_present(scene: Scene, verb: VerbGroup) -> bool:
    """Whether a verb stands in the present; a headline tells the past in it, and "hit" may be either."""
    form = scene.parsed.verbs[verb.head]
    if form is None or scene.parsed.sentence.kind in ("title", "subhead"):
        return False
    return form.form == "s" or (form.form == "base" and not form.invariant)


def infinitive_status(scene: Scene, k: int, hit: Hit, depth: int = 0) -> Status:
    """An infinitive takes the status of its governor: planned, tried, managed; a purpose is possible."""
    before = scene.parsed.lower(scene.units.spans[k][0] - 1)
    for name, status in _BEFORE_INFINITIVE.items():
        if before in status_words(name):
            return status
    for v in range(k - 1, max(-1, k - 7), -1):
        letter = scene.units.letters[v]
        if letter in "WR:" and v < k - 1:
            break
        verb = scene.units.verb(v)
        if verb is not None:
            return _under_governor(scene, v, verb, hit, depth, adjacent=v == k - 1)
        if letter == "N" and scene.head(v) in status_words("plan_noun"):
            return "planned"
    return "possible"


def _under_governor(scene: Scene, v: int, verb: VerbGroup, hit: Hit, depth: int, *, adjacent: bool) -> Status:
    """The status of an infinitive under the verb at unit ``v``; what is only tried or sought is possible."""
    if verb.lemma in status_words("believe_verb") and (verb.passive or verb.bare == "ed"):
        return "possible"
    if verb.lemma in status_words("report_verb") and verb.passive:
        return "happened"
    if verb.lemma in status_words("plan_verb") or (verb.lemma == "be" and adjacent):
        return "denied" if verb.negated else "planned"
    if verb.lemma in status_words("achieve_verb"):
        return verb_status(scene, v, hit, depth + 1)
    return "possible"


def _participle_status(scene: Scene, k: int, hit: Hit, depth: int) -> Status:
    """A participle is possible under "prevent", planned under "plan", ongoing under "continue", else it happened."""
    if scene.units.letter(k - 1) == "N" and hit.pattern.type in _STATE_TYPES:
        return "ongoing"  # "the coalition fighting X": a state told by a participle
    if scene.units.word(k - 1) in status_words("prevented") and _prevented(scene, k):
        return "possible"
    for v in range(k - 1, max(-1, k - 8), -1):
        verb = scene.units.verb(v)
        if verb is None:
            continue
        if verb.lemma in status_words("continue_verb") and v >= k - 2:
            return "ongoing"
        if verb.lemma in status_words("plan_verb") and v >= k - 3:
            return "planned"
        return verb_status(scene, v, hit, depth + 1) if verb.modal or verb.infinitive else "happened"
    return "happened"


def _prevented(scene: Scene, k: int) -> bool:
    """Whether a verb of preventing stands shortly before unit ``k``."""
    verbs = (scene.units.verb(j) for j in range(max(0, k - 6), k))
    return any(verb.lemma in status_words("prevent_verb") for verb in verbs if verb is not None)


def _conditional(scene: Scene, k: int) -> bool:
    """Whether the clause of the verb at unit ``k`` opens with a word of condition."""
    for j in range(k - 1, max(-1, k - 6), -1):
        if scene.units.letters[j] == "W":
            return scene.units.word(j) in status_words("condition")
        if scene.units.letters[j] in ".:":
            return False
    return False


def is_feared(scene: Scene, hit: Hit) -> bool:
    """Whether what is to come is only feared: a word of fear stands before it."""
    return any(scene.parsed.lower(i) in status_words("fear") for i in range(hit.first))
