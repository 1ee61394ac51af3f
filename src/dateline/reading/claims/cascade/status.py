"""Whether it happened: status from tense, mood, negation and the words around, and whether a clause looks ahead."""

from __future__ import annotations

from dateline.model import ASSERTED, Status
from dateline.reading.claims.cascade.classes import status_words, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.noun_status import noun_status
from dateline.reading.claims.cascade.parts import Case, Parts
from dateline.reading.claims.cascade.row import is_verb
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.state_status import is_state, state_status
from dateline.reading.claims.cascade.verb_status import is_feared, verb_status
from dateline.reading.claims.rules import decides
from dateline.reading.when.clause import looks

# Acts of speech: done when they are said.
_SPEECH = frozenset({"accuse", "refuse"})
# What may be so in part.
_IN_PART = frozenset({"besiege", "hold", "destroy", "close_route"})
# What the words of a pattern may say of themselves: a "stronghold" is held, who is "unhurt" is not wounded.
_BY_DEFAULT: tuple[Status, ...] = ("ongoing", "denied", "planned")


@decides("status.kind", "happened", "ongoing", "denied")
def read_status(scene: Scene, hit: Hit, parts: Parts) -> Status:
    """The status that the words around a hit give; ``happened`` where nothing says otherwise."""
    if is_state(hit):
        return state_status(scene, hit, parts)
    if hit.kind == "verb":
        status = _status_of_verb(scene, hit, parts)
        if status in ASSERTED and hit.pattern.default_status in ("planned", "denied"):
            return "planned" if hit.pattern.default_status == "planned" else "denied"
        return "happened" if status == "ongoing" and hit.pattern.type in _SPEECH else status
    status = noun_status(scene, hit, parts)
    if status == "denied" and hit.pattern.type in _SPEECH:
        return "happened"  # it was made, if only to be rejected
    if status != "happened":
        return status
    over = hit.kind == "phrase" and scene.units.word[hit.unit] in status_words("past_auxiliary")
    if over and hit.pattern.default_status == "ongoing":
        return status  # "were still in the town"
    return next((s for s in _BY_DEFAULT if s == hit.pattern.default_status), status)


@decides("status.around", "denied", "possible", "ongoing")
def _status_of_verb(scene: Scene, hit: Hit, parts: Parts) -> Status:
    """The status of a verb, with what its subject, its object and an adverb of doubt do to it."""
    if _tells_of_nobody(scene, hit, parts):
        return "denied"
    status = verb_status(scene, hit.unit, hit)
    if status in ASSERTED and _hardly_missed(scene, hit):
        return "denied"
    if status == "happened" and (_stands(scene, hit) or (
            hit.pattern.type == "support" and _beside_ongoing(scene, hit))):
        return "ongoing"
    if status == "planned" and is_feared(scene, hit):
        return "possible"
    return "possible" if status == "happened" and _doubted(scene, hit) else status


def names_nobody(case: Case) -> bool:
    """Whether the subject or object of a verb is "nobody", "no civilians"."""
    return case.hit.kind == "verb" and _tells_of_nobody(case.scene, case.hit, case.parts)


def _tells_of_nobody(scene: Scene, hit: Hit, parts: Parts) -> bool:
    return any(k is not None and _is_nobody(scene, k, hit) for k in (parts.subject, parts.object))


def _is_nobody(scene: Scene, k: int, hit: Hit) -> bool:
    """Whether the subject or object at unit ``k`` is nobody; not the object of another verb before ("had no wounds and
    died")."""
    of_another = k < hit.unit and is_verb(scene.units.letter[k - 1])
    return not of_another and (scene.units.word[k] == "no" or scene.units.word[k] in word_class("nobody"))


def _stands(scene: Scene, hit: Hit) -> bool:
    """Whether forces are told as being somewhere: "fighters based in X", "who are entrenched along the river"."""
    verb = scene.units.verb[hit.unit]
    if hit.pattern.type != "deploy" or verb is None:
        return False
    now = scene.parsed.lower[verb.first] in status_words("be_present") or (
        verb.bare == "ed" and _is_there(scene, hit.unit))
    return (verb.lemma in status_words("posted_verb") and (now or verb.bare == "ed")) or (
        verb.lemma in status_words("sent_verb") and now)


def _is_there(scene: Scene, k: int) -> bool:
    """"there are 900 soldiers deployed in X": of whom it is said that they are."""
    units = scene.units
    be = next((j for j in range(k - 1, -1, -1) if is_verb(units.letters[j])), None)
    return be is not None and units.word[be] in status_words("be_present") and units.word[be - 1] in word_class("there")


def _hardly_missed(scene: Scene, hit: Hit) -> bool:
    """"the outpost almost fell", "nearly captured the airport": it did not; what is nearly surrounded or destroyed is
    so in part."""
    units, k = scene.units, hit.unit
    verb = units.verb[k]
    if verb is None or hit.pattern.type in _IN_PART:
        return False
    first = units.spans[k - 1][0] if units.letter[k - 1] == "L" else verb.first
    words = {scene.parsed.lower[i] for i in range(first, hit.first)}
    return not words.isdisjoint(status_words("near_miss")) and words.isdisjoint(status_words("wholly"))


def _beside_ongoing(scene: Scene, hit: Hit) -> bool:
    """Whether a bare participle stands beside a verb of what goes on: "the units, backed by X, have been pushing"."""
    verb = scene.units.verb[hit.unit]
    main = scene.units.letters.find("V", hit.unit) if verb is not None and verb.bare == "ed" else -1
    return main >= 0 and verb_status(scene, main, hit) == "ongoing"


def _doubted(scene: Scene, hit: Hit) -> bool:
    """Whether the verb's own adverb doubts it: "allegedly", "apparently"."""
    verb = scene.units.verb[hit.unit]
    return verb is not None and any(
        scene.parsed.lower[j] in status_words("doubt_adverb") for j in range(verb.first, verb.last))


def looks_ahead(status: Status, scene: Scene, hit: Hit) -> bool:
    """Whether a weekday in this clause is a coming one; also of what was refused on a day told before ("on Sunday
    refused to attend talks on Friday")."""
    if status == "planned":
        return True
    verb = scene.units.verb[hit.unit]
    if verb is None:
        return status == "possible" and _is_aimed_at(scene, hit)
    start = scene.span(hit.unit)[0]
    refused = status == "denied" and verb.infinitive and any(t.role == "at" and t.end <= start for t in scene.times)
    return refused or (status == "possible" and verb.modal is not None)


def _is_aimed_at(scene: Scene, hit: Hit) -> bool:
    """Whether a noun tells of what is wanted: "sought to unify them for a round of talks in October"."""
    found = looks(scene.page.text, scene.parsed, *scene.parsed.words(hit.first, hit.last))
    return found is not None and found.way == "future"
