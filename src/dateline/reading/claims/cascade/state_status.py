"""The status of a state: who holds a place, who is besieged. It goes on when it is told, unless it is told as over."""

from __future__ import annotations

from functools import cache

from dateline.model import ClaimType, Status
from dateline.reading.claims.cascade.classes import status_words
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.parts import Parts
from dateline.reading.claims.cascade.patterns import pattern_index
from dateline.reading.claims.cascade.predicates import predicate_of
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.verb_status import verb_status
from dateline.reading.claims.rules import decides

_STATES = frozenset({"hold", "besiege"})
# What happens to a place or a siege and ends the state that was.
_ENDING: dict[str, frozenset[ClaimType]] = {
    "hold": frozenset({"seize", "withdraw"}), "besiege": frozenset({"relieve"}),
}


def is_state(hit: Hit) -> bool:
    """Whether a hit names a state and not what began or ended it; verbs tell theirs by tense."""
    return hit.pattern.type in _STATES and hit.kind != "verb"


@decides("status.state", "denied", "ongoing", "happened")
def state_status(scene: Scene, hit: Hit, parts: Parts) -> Status:
    """``ongoing`` unless denied, told in the past or ended by the verb over it ("fled their stronghold")."""
    if hit.kind in ("suffix", "noun") and _is_former(scene, hit):
        return "happened"
    if hit.kind == "noun" and (_after_years(scene, hit) or _is_over(scene, hit)):
        return "happened"
    if hit.kind == "suffix":
        return "ongoing"
    if _denied(scene, hit):
        return "denied"
    if _told_in_past(scene, hit) or _ended(scene, hit, parts):
        return "happened"
    return "ongoing"


def _is_former(scene: Scene, hit: Hit) -> bool:
    """"the former rebel bastion", "formerly rebel-held districts"."""
    first = scene.units.spans[hit.unit][0]
    return any(scene.parsed.lower[i] in status_words("former") for i in range(max(0, first - 1), hit.first))


def _is_over(scene: Scene, hit: Hit) -> bool:
    """"the occupation ended in May", "after the occupation of X": told as of another time."""
    k = predicate_of(scene.units, hit.unit)
    verb = scene.units.verb[k] if k is not None else None
    ended = verb is not None and not (verb.negated or verb.modal) and verb.lemma in status_words("stop_verb")
    return hit.pattern.type == "hold" and (ended or scene.units.word[hit.unit - 1] in status_words("afterwards"))


def _after_years(scene: Scene, hit: Hit) -> bool:
    """"fell after eight months of occupation", "after years of raids and sieges": over by then; not told in the
    present, of those who "have no bread after a year of siege"."""
    units, k = scene.units, hit.unit
    if any(_is_present(scene, j) for j in range(len(units.letters))):
        return False
    while units.letter[k - 1] == "C" and units.letter[k - 2] == "N":
        k -= 2
    if units.word[k - 1] != "of" or scene.head[k - 2] not in status_words("long_time"):
        return False
    return units.word[k - 3] in status_words("afterwards")


def _is_present(scene: Scene, k: int) -> bool:
    verb, form = scene.units.verb[k], scene.parsed.verbs[scene.units.spans[k][0]]
    return verb is not None and (scene.parsed.lower[verb.first] in status_words("present_auxiliary") or (
        form is not None and form.form == "s"))


def _denied(scene: Scene, hit: Hit) -> bool:
    """"is not under the control of", "no longer in control of"."""
    before = {scene.parsed.lower[i] for i in range(max(0, hit.first - 3), hit.first)}
    return hit.kind == "phrase" and bool(before & status_words("state_negation"))


def _told_in_past(scene: Scene, hit: Hit) -> bool:
    """Whether a state is of then: "was mostly under the control of"; not where "now", "still" stands beside it."""
    units = scene.units
    after = predicate_of(units, hit.unit) if hit.kind == "noun" else None
    near = [hit.unit - 1, hit.unit - 2] if hit.kind in ("phrase", "noun") else []
    for k in (*near, after):
        verb = units.verb[k] if k is not None and k >= 0 else None
        if verb is not None and k == after and (verb.passive or verb.lemma != "be") and not (
                _types_of(verb.lemma) & _ENDING[hit.pattern.type]):
            return False  # "the stronghold was bombed"
        if verb is not None and k == hit.unit - 2 and units.word[hit.unit - 1] in status_words("moving"):
            return False  # "were taken from the rebel stronghold": it may still be one
        if verb is not None and not verb.infinitive:
            words = {scene.parsed.lower[i] for i in range(verb.first, hit.first)}
            return scene.parsed.lower[verb.first] in status_words("past_auxiliary") and not (
                verb.perfect and k == after) and not words & status_words("present_adverb")
    return False


def _ended(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether the verb over a state takes the place from its holder or lifts the siege, and did so."""
    k = parts.governor
    verb = scene.units.verb[k] if k is not None else None
    if k is None or verb is None or hit.kind != "noun" or verb.lemma == "be":
        return False
    types = _types_of(verb.lemma) & _ENDING[hit.pattern.type]
    left = scene.parsed.lower[scene.units.spans[hit.unit][0]] in status_words("owned")  # who leaves it held it
    return bool(types) and (left or types != {"withdraw"}) and verb_status(scene, k, hit) == "happened"


@cache
def _types_of(lemma: str) -> frozenset[str]:
    """The types that a verb may state."""
    return frozenset(entry.pattern.type for entry in pattern_index().verbs.get(lemma, ()))
