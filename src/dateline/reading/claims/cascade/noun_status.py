"""The status of a happening that a noun names: by the words that describe it, what it hangs on, its verbs."""

from __future__ import annotations

from dateline.model import Status
from dateline.reading.claims.cascade.classes import singular, status_words, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.parts import Parts
from dateline.reading.claims.cascade.predicates import after_noun, heads_over, predicate_of
from dateline.reading.claims.cascade.row import is_verb
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.verb_status import infinitive_status, is_feared, uncertain_clause, verb_status
from dateline.reading.claims.rules import decides
from dateline.reading.grammar import VerbGroup

# Types that last; a happening of the others is over when it is told.
_LASTING = frozenset({
    "hold", "besiege", "clash", "offensive", "support", "toll", "deploy", "airstrike", "shelling", "strike",
})
_KEPT = frozenset({"agree", "talks"})  # these last where a verb of lasting says so
_DESCRIBED: dict[str, Status] = {
    "planned_adjective": "planned", "possible_adjective": "possible", "ongoing_adjective": "ongoing",
}
_PHRASED: dict[str, Status] = {"possible_phrase": "possible", "planned_phrase": "planned"}
# What a noun hangs on ("fear of an attack", "call for a truce").
_HUNG: dict[str, Status] = {"plan_noun": "planned", "possible_noun": "possible"}
_CLAUSE_VERBS = ("say_verb", "belief_verb", "plan_verb")


@decides("status.noun", "happened", "possible", "ongoing")
def noun_status(scene: Scene, hit: Hit, parts: Parts) -> Status:
    """The status of a noun or phrase; ``happened`` where nothing says otherwise."""
    status = _described_status(scene, hit) or _hung_status(scene, hit) or _reduced_status(scene, hit)
    if status is not None:
        return status
    if _keeps(scene, hit) and _underway(scene, hit):
        return "ongoing"
    if _is_campaign(scene, hit):
        return "ongoing"
    governor = parts.governor if _governs(scene, hit) else None
    k = predicate_of(scene.units, hit.unit) if parts.governor is None or _takes_clause(scene, parts.governor) else None
    status = _status_by_own_verb(scene, k, hit) if k is not None else None
    if status is None and governor is not None:
        status = _governed_status(scene, governor, hit)
        return "possible" if status == "planned" and is_feared(scene, hit) else status
    return status or "happened"


def _takes_clause(scene: Scene, k: int) -> bool:
    """Whether the verb at unit ``k`` takes a clause; a noun after it is a subject then: "said the raids were"."""
    verb = scene.units.verb(k)
    return verb is not None and any(verb.lemma in status_words(name) for name in _CLAUSE_VERBS)


def _keeps(scene: Scene, hit: Hit) -> bool:
    """Whether a noun names what may be going on."""
    return hit.pattern.type == "talks" or _lasts(scene, hit)


def _lasts(scene: Scene, hit: Hit) -> bool:
    """Whether a noun names what lasts; of ground operations an advance or a gain is over when told."""
    operation = singular(scene.parsed.lower(hit.last - 1)) in status_words("operation")
    return hit.pattern.type in _LASTING and (hit.pattern.type != "offensive" or operation)


def _governs(scene: Scene, hit: Hit) -> bool:
    """Whether the verb over a noun says whether it happened: not through "after", "inquiry into", "victims of"."""
    units = scene.units
    k = hit.unit
    for k, link in heads_over(units, hit.unit):
        ends = link == "to" and scene.head(k) in status_words("end_noun")
        if link not in ("of", "for") and not ends and scene.head(k) not in status_words("stage_noun"):
            return False
    return units.letter(k - 1) not in ("P", "W") or units.word(k - 1) not in status_words("presupposing")


@decides("status.described", "denied", "planned", "possible", "ongoing")
def _described_status(scene: Scene, hit: Hit) -> Status | None:
    """The status by the adjectives and determiner of a noun and the few words before its group."""
    low = scene.parsed.lower
    first = scene.units.spans[hit.unit][0]
    described = {low(j) for j in range(first, hit.first) if not _doubts_the_doer(scene, j)}
    if described & {"no", "without"} or "without" in (low(first - 1), low(first - 2), low(first - 3)):
        return "denied"
    for name, status in _DESCRIBED.items():
        if described & status_words(name):
            return status
    before = " ".join(["", *(low(j) for j in range(max(0, first - 5), first)), ""])
    return next((status for name, status in _PHRASED.items()
                 if any(f" {phrase} " in before for phrase in status_words(name))), None)


def _doubts_the_doer(scene: Scene, j: int) -> bool:
    """"a suspected Israeli strike": who did it is doubted, and not that it happened."""
    return scene.parsed.lower(j) in status_words("doubt_of_doer") and any(
        scene.token_at(actor.start) == j + 1 for actor in scene.actors)


@decides("status.hung", "planned", "possible", "ongoing")
def _hung_status(scene: Scene, hit: Hit) -> Status | None:
    """The status by the nouns that this one hangs on: "fears of an attack", "the end of the offensive"."""
    for k, link in heads_over(scene.units, hit.unit):
        head = scene.head(k)
        if link not in status_words("hung_by"):
            break
        for name, status in _HUNG.items():
            if head in status_words(name):
                return status
        if head in status_words("end_noun") and _lasts(scene, hit) and _calls(scene, k):
            return "ongoing"
    return None


def _calls(scene: Scene, k: int) -> bool:
    """Whether the noun at unit ``k`` is asked for: "called for an end to", "must put a stop to"."""
    before = (scene.units.verb(j) for j in range(max(0, k - 3), k))
    return any(v.modal or v.infinitive or v.lemma in status_words("plan_noun_verb") for v in before if v is not None)


@decides("status.after_noun", "planned", "possible", "ongoing")
def _reduced_status(scene: Scene, hit: Hit) -> Status | None:
    """The status by a participle or infinitive after the noun: "an attack believed to be", "a summit to be held"."""
    units = scene.units
    k = after_noun(units, hit.unit)
    verb = units.verb(k) if units.letter(k) else None
    if verb is None:
        return None
    if verb.passive and scene.parsed.lower(verb.first) == "being":
        return "ongoing" if _keeps(scene, hit) or hit.pattern.type == "attack" else None
    if verb.bare == "ed" and verb.lemma in status_words("believe_verb") and units.letter(k + 1) == "t":
        return "possible"
    set_for = verb.bare == "ed" and verb.lemma in status_words("plan_noun_verb") and units.word(k + 1) in ("for", "to")
    return "planned" if set_for or (verb.infinitive and verb.passive) else None


def _underway(scene: Scene, hit: Hit) -> bool:
    """Whether a noun is said to go on: "the fighting is under way", "is still going on"."""
    low = scene.parsed.lower
    return any(low(i) in status_words("underway") or (low(i) == "going" and low(i + 1) == "on")
               for i in range(hit.last, min(hit.last + 7, len(scene.parsed.tags))))


@decides("status.governed", "denied", "planned", "possible", "ongoing", "happened")
def _governed_status(scene: Scene, governor: int, hit: Hit) -> Status:
    """The status of a noun by the verb that governs it ("called for a truce", "averted an attack")."""
    verb = scene.units.verb(governor)
    if verb is None:
        return "happened"
    by_list = _status_by_class(scene, governor, verb, hit)
    if by_list is not None:
        return by_list
    status = verb_status(scene, governor, hit)
    does = verb.lemma in word_class("light_verb") or verb.lemma in status_words("attend_verb")
    if status != "happened" and not does and _is_known(scene, hit):
        lasts = hit.pattern.type in ("clash", "besiege") or scene.parsed.lower(
            scene.units.spans[hit.unit][0]) in status_words("these")
        return "ongoing" if lasts and status != "denied" else "happened"
    return _unless_over(scene, status, hit)


def _status_by_class(scene: Scene, k: int, verb: VerbGroup, hit: Hit) -> Status | None:
    """What the lists say of a verb over a noun: planned, feared, continued, stopped, prevented, denied."""
    if verb.lemma in status_words("plan_noun_verb"):
        return "planned"
    if verb.lemma in status_words("possible_noun_verb") and not verb.negated:
        return "possible"
    if verb.lemma in status_words("go_on_verb") and not verb.modal:
        return infinitive_status(scene, k, hit) if verb.infinitive else "ongoing"
    if verb.lemma in status_words("stop_verb") and (verb.infinitive or verb.modal) and _lasts(scene, hit):
        return "ongoing"
    if verb.lemma in status_words("prevent_verb"):
        return "possible"
    return "denied" if verb.lemma in status_words("deny_verb") else None


def _is_known(scene: Scene, hit: Hit) -> bool:
    """Whether a noun is told as known, so that nothing said of it makes it less real: "the attack", "their raids"."""
    noun = scene.units.noun(hit.unit)
    return noun is not None and (
        noun.definite or noun.owner is not None or scene.parsed.lower(noun.first) in status_words("owned"))


def _is_campaign(scene: Scene, hit: Hit) -> bool:
    """A long fight told as known: "the war against X", "their battle with X"."""
    if scene.units.word(hit.unit + 1) not in status_words("enemy") or not _is_known(scene, hit):
        return False
    head = scene.parsed.lower(hit.last - 1)
    owned = scene.parsed.lower(scene.units.spans[hit.unit][0]) in status_words("owned")
    return head in status_words("campaign") or (owned and head in status_words("battle"))


@decides("status.own_verb", "denied", "planned", "possible", "ongoing", "happened")
def _status_by_own_verb(scene: Scene, k: int, hit: Hit) -> Status | None:
    """The status of a noun by the verb at unit ``k``, whose subject it is; null where that verb says nothing of it."""
    verb = scene.units.verb(k)
    if verb is None:
        return None
    if _goes_on(scene, verb, hit) and scene.units.word(hit.unit - 1) not in ("when", "after"):
        return "ongoing"
    if hit.pattern.harm is not None and _may_rise(scene, k):
        return "possible"
    if verb.lemma in status_words("stay_verb") and hit.pattern.type == "agree" and not verb.modal:
        return "denied" if verb.negated else "ongoing"
    if scene.units.letter(k) == "u":
        return None
    if uncertain_clause(scene, k):
        return "possible"
    if verb.passive and scene.units.letter(k + 1) == "t":
        return _said_status(verb)
    status = verb_status(scene, k, hit)
    if status == "denied" and verb.lemma not in status_words("happen_verb"):
        return "ongoing" if verb.lemma in status_words("stop_verb") and _lasts(scene, hit) else "happened"
    if status in ("planned", "possible") and _is_known(scene, hit) and not _comes_about(scene, k, verb):
        return "ongoing" if hit.pattern.type in ("clash", "offensive") else "happened"
    return status if status != "ongoing" or (verb.progressive and _keeps(scene, hit)) else "happened"


def _may_rise(scene: Scene, k: int) -> bool:
    """Whether a toll is said to become higher: "could rise", "was likely to climb", "is expected to increase"."""
    for j in (k, k + 1):
        verb = scene.units.verb(j) if is_verb(scene.units.letter(j)) else None
        if verb is not None and verb.lemma in status_words("rise_verb"):
            return verb.modal is not None or verb.infinitive
    return False


def _goes_on(scene: Scene, verb: VerbGroup, hit: Hit) -> bool:
    """Whether a verb tells that its subject goes on: "raged", "began", "are aimed at"."""
    if verb.modal or not _keeps(scene, hit):
        return False
    aimed = verb.lemma in status_words("aim_verb") and verb.passive
    return aimed or verb.lemma in status_words("go_on_verb") or (
        verb.lemma in status_words("begin_verb") and hit.pattern.type != "talks")


def _said_status(verb: VerbGroup) -> Status:
    """Under "was reported to", "is expected to", "was suspected to have been"."""
    if verb.lemma in status_words("plan_verb"):
        return "planned"
    return "possible" if verb.lemma in status_words("believe_verb") else "happened"


def _comes_about(scene: Scene, k: int, verb: VerbGroup) -> bool:
    """Whether a verb tells that its subject happens, or is done: "the talks will be held", "take place"."""
    happens = verb.lemma in status_words("happen_verb") and (verb.lemma != "take" or scene.units.word(k + 1) == "place")
    return verb.passive or happens or verb.lemma in status_words("begin_verb")


def _unless_over(scene: Scene, status: Status, hit: Hit) -> Status:
    """The status that a verb lends a noun: only what lasts can be ongoing."""
    return "happened" if status == "ongoing" and not _lasts(scene, hit) else status
