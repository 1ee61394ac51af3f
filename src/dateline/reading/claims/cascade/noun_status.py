"""The status of a happening that a noun names: by the words that describe it, what it hangs on, its verbs."""

from __future__ import annotations

from datetime import MAXYEAR
from functools import cache

from dateline.model import Status
from dateline.reading.claims.cascade.classes import any_status, status_words
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.noun_nature import is_body, is_campaign, is_in_force, is_known, keeps, lasts
from dateline.reading.claims.cascade.noun_verbs import governed_status, is_cancelled, status_by_own_verb
from dateline.reading.claims.cascade.parts import Parts
from dateline.reading.claims.cascade.predicates import after_noun, heads_over, predicate_of, verb_before
from dateline.reading.claims.cascade.row import LINKS, is_verb
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.verb_status import is_feared, verb_status
from dateline.reading.claims.cascade.words import role_words
from dateline.reading.claims.rules import decides

_DESCRIBED: dict[str, Status] = {
    "planned_adjective": "planned", "possible_adjective": "possible", "ongoing_adjective": "ongoing",
}
_PHRASED: dict[str, Status] = {"possible_phrase": "possible", "planned_phrase": "planned"}
# What a noun hangs on ("fear of an attack", "call for a truce").
_HUNG: dict[str, Status] = {"plan_noun": "planned", "possible_noun": "possible"}
_TO_COME = frozenset({"talks", "agree", "aid", "release"})
_CLAUSE = 8  # units
_CLAUSE_VERBS = ("say_verb", "belief_verb", "plan_verb")


@decides("status.noun", "happened", "denied", "possible", "ongoing")
def noun_status(scene: Scene, hit: Hit, parts: Parts) -> Status:
    """The status of a noun or phrase; ``happened`` where nothing says otherwise."""
    if _is_in_plan(scene, hit):
        return "planned"
    off = _off_status(scene, hit, parts)
    if off is not None:
        return off
    status = _described_status(scene, hit) or _hung_status(scene, hit) or _reduced_status(scene, hit)
    if status is not None:
        return status
    if keeps(scene, hit) and (_underway(scene, hit) or _at_it(scene, hit)):
        return "ongoing"
    if hit.kind == "phrase" and _undergoes(scene, hit):
        return "ongoing"
    if hit.pattern.type == "agree" and (is_in_force(scene, hit.unit) or _stands_now(scene, hit)):
        return "ongoing"
    if is_campaign(scene, hit) or _is_label(scene, hit) or _told_of_now(scene, hit) or _in_operation(scene, hit):
        return "ongoing"
    governor = _governor(scene, hit, parts)
    k = predicate_of(scene.units, hit.unit) if parts.governor is None or _takes_clause(scene, parts.governor) else None
    status = status_by_own_verb(scene, k, hit) if k is not None else None
    if status is None and governor is not None:
        status = governed_status(scene, governor, hit)
        return "possible" if status == "planned" and is_feared(scene, hit) else status
    return status or "happened"


def _off_status(scene: Scene, hit: Hit, parts: Parts) -> Status | None:
    """Of what is called off, by the verb over it or by its own ("the raids were called off"): it was not done. An
    offensive that nobody says was still to come was only ended."""
    own = predicate_of(scene.units, hit.unit)
    verb = scene.units.verb[own] if own is not None else None
    alone = scene.units.letter[hit.unit - 1] not in LINKS or (  # not "the search after the raid was called off"
        scene.units.word[hit.unit - 1] in status_words("off"))
    passive = alone and own is not None and verb is not None and verb.passive and is_cancelled(scene, own, hit)
    held = scene.units.word[hit.unit - 2] in status_words("off") and scene.units.letter[hit.unit - 1] == "P"
    over = hit.unit - 3 if held else parts.governor  # "held off on new raids"
    told = over is not None and (alone or held) and is_cancelled(scene, over, hit)
    k = own if passive else over if told else None
    verb = scene.units.verb[k] if k is not None else None
    if verb is None:
        return None
    words = (scene.parsed.lower[i] for i in range(scene.units.spans[hit.unit][0], hit.first))
    to_come = held or not status_words("planned_adjective").isdisjoint(words)
    under_way = hit.pattern.type == "offensive" and verb.lemma in status_words("cancel_verb_off") and not to_come
    return "happened" if under_way else "denied"


def _is_in_plan(scene: Scene, hit: Hit) -> bool:
    """"will discuss it at a meeting": a meeting not told before, at which something is still to be done."""
    units, k = scene.units, hit.unit
    new = scene.parsed.lower[units.spans[k][0]] in status_words("article") and not is_known(scene, hit)
    if hit.pattern.type != "talks" or not new or units.word[k - 1] not in status_words("held_at"):
        return False
    v = verb_before(units, k, _CLAUSE)
    verb = units.verb[v] if v is not None else None
    return v is not None and verb is not None and verb.modal in status_words("future_modal") and verb_status(
        scene, v, hit) == "planned"


def _governor(scene: Scene, hit: Hit, parts: Parts) -> int | None:
    """The verb over a noun, where it says whether the noun happened; also over it as the doer: "being hit by raids"."""
    if not _governs(scene, hit):
        return None
    k, units = hit.unit, scene.units
    by = units.letter[k - 1] == "B" and is_verb(units.letter[k - 2]) if k >= 2 else False
    return k - 2 if parts.governor is None and by else parts.governor


def _is_label(scene: Scene, hit: Hit) -> bool:
    """"Mosul battle: ...": a running story by its name, at the head of a title."""
    titled = scene.parsed.sentence.kind == "title" and hit.pattern.type == "clash"
    return titled and scene.units.letter[hit.unit + 1] == ":"


def _at_it(scene: Scene, hit: Hit) -> bool:
    """"is in talks with": a state of now told with "in"."""
    units, k = scene.units, hit.unit
    verb = units.verb[k - 2] if units.word[k - 1] == "in" and k >= 2 and units.letters[k - 2] == "V" else None
    return verb is not None and verb.lemma == "be" and (
        scene.parsed.lower[verb.first] in status_words("present_auxiliary"))


def _undergoes(scene: Scene, hit: Hit) -> bool:
    """"is under attack", "have come under attack": a side that is attacked now."""
    units = scene.units
    at = units.unit_of[hit.last - 1] - 1  # the preposition before the noun
    verb = units.verb[at - 1] if at > 0 and units.word[at] in status_words("under_attack") else None
    if verb is None or verb.negated or verb.lemma not in status_words("undergoing_verb"):
        return False
    now = "be_present" if verb.lemma == "be" or hit.pattern.type != "offensive" else "present_auxiliary"
    return scene.parsed.lower[verb.first] in status_words(now)


def _stands_now(scene: Scene, hit: Hit) -> bool:
    """"a truce has been in place since spring", with "in place" or the deal as the hit."""
    k = hit.unit - 1 if hit.kind == "phrase" else predicate_of(scene.units, hit.unit)
    verb = scene.units.verb[k] if k is not None else None
    if k is None or verb is None or verb.negated or scene.units.word[k] not in status_words("present_auxiliary"):
        return False
    return scene.units.word[k + 1] == "in" and scene.head[k + 2] in status_words("in_force_noun")


def _in_operation(scene: Scene, hit: Hit) -> bool:
    """"is pressing on with its offensive": an operation in which somebody is told as at work now."""
    if hit.pattern.type != "offensive" or not lasts(scene, hit) or scene.units.word[hit.unit - 1] not in ("in", "with"):
        return False
    v = verb_before(scene.units, hit.unit, _CLAUSE)
    verb = scene.units.verb[v] if v is not None else None
    return verb is not None and verb.progressive and scene.parsed.lower[verb.first] in status_words("be_present")


def _told_of_now(scene: Scene, hit: Hit) -> bool:
    """"is involved in the battle", "there is a ban on news of the fighting": a fight told as known in the present."""
    units, k = scene.units, hit.unit
    told = (hit.pattern.type == "clash" and is_known(scene, hit)) or (
        hit.pattern.type == "offensive" and lasts(scene, hit) and units.word[k - 1] == "in")
    if not told or units.letter[k - 1] != "P" or units.word[k - 1] in status_words("presupposing"):
        return False
    verb = next((v for j in range(k - 1, -1, -1) if (v := units.verb[j]) is not None), None)
    engages = verb is not None and verb.lemma in status_words("engaged_verb") and not verb.perfect
    return engages and verb is not None and scene.parsed.lower[verb.first] in status_words("be_present")


def _takes_clause(scene: Scene, k: int) -> bool:
    """Whether the verb at unit ``k`` takes a clause; a noun after it is a subject then: "said the raids were"."""
    verb = scene.units.verb[k]
    return verb is not None and any(verb.lemma in status_words(name) for name in _CLAUSE_VERBS)


def _governs(scene: Scene, hit: Hit) -> bool:
    """Whether the verb over a noun says whether it happened: not through "after", "inquiry into", "victims of"."""
    units = scene.units
    k = hit.unit
    for k, link in heads_over(units, hit.unit):
        ends = link == "to" and scene.head[k] in status_words("end_noun")
        if link not in ("of", "for") and not ends and scene.head[k] not in any_status("stage_noun", "keeping_noun"):
            return False
    return units.letter[k - 1] not in ("P", "W") or units.word[k - 1] not in status_words("presupposing")


@decides("status.described", "denied", "planned", "possible", "ongoing")
def _described_status(scene: Scene, hit: Hit) -> Status | None:
    """The status by the adjectives and determiner of a noun and the few words before its group."""
    low = scene.parsed.lower
    first = scene.units.spans[hit.unit][0]
    described = {low[j] for j in range(first, hit.first) if not _doubts_the_doer(scene, j)
                 and low[j + 1] not in status_words("manner_noun")  # "in the strongest possible terms terror attacks"
                 and not (low[j] == "no" and low[j + 1] in status_words("least"))}  # "no fewer than three attacks"
    if described & {"no", "without"} or "without" in (low[first - 1], low[first - 2], low[first - 3]):
        return "denied"
    over = _is_of_year(scene, hit)
    for name, status in _DESCRIBED.items():
        if described & status_words(name) and not (over and status == "ongoing"):
            return status
    before = " ".join(["", *(low[j] for j in range(max(0, first - 5), first)), ""])
    return next((status for name, status in _PHRASED.items() if not (over and status == "planned")
                 and any(map(before.__contains__, _spaced(name)))), None)


def _is_of_year(scene: Scene, hit: Hit) -> bool:
    """Whether a noun is told with the year in which it was: "on the eve of the 2014 battle", "the relentless bombing of
    the town in 1999". What is at hand has its day told without one; a year that the page has not reached is to come."""
    units = scene.units
    reached = max((d.last.year for d in scene.page.dates), default=MAXYEAR)
    end = next((j for j in range(hit.unit + 1, len(units.letters)) if is_verb(units.letters[j])), len(units.letters))
    return any(t.role == "at" and (t.value.year or MAXYEAR + 1) <= reached and hit.unit <= scene.unit_at(t.start) < end
               for t in scene.times)


@cache
def _spaced(name: str) -> tuple[str, ...]:
    """The phrases of a list of ``status.toml`` with a space on either side."""
    return tuple(f" {phrase} " for phrase in status_words(name))


def _doubts_the_doer(scene: Scene, j: int) -> bool:
    """"a suspected Israeli strike": who did it is doubted, and not that it happened."""
    return scene.parsed.lower[j] in status_words("doubt_of_doer") and any(
        scene.token_at(actor.start) == j + 1 for actor in scene.actors)


@decides("status.hung", "planned", "possible", "ongoing")
def _hung_status(scene: Scene, hit: Hit) -> Status | None:
    """The status by the nouns that this one hangs on: "fears of an attack", "the end of the offensive"."""
    for k, link in heads_over(scene.units, hit.unit):
        head = scene.head[k]
        if link in ("in", "of") and head in status_words("rise_noun") and keeps(scene, hit):
            return "ongoing"
        if link not in status_words("hung_by") or head in status_words("owned_noun"):
            break
        for name, status in _HUNG.items():
            if head in status_words(name) and not _is_borne_out(scene, k):
                return status
        if head in status_words("end_noun") and lasts(scene, hit) and _calls(scene, k):
            return "ongoing"
    if scene.units.word[hit.unit - 1] == "of" and _is_ordinal(scene, hit.unit - 2) and lasts(scene, hit):
        return "ongoing"
    told = scene.head[hit.unit - 1] if scene.units.letter[hit.unit - 1] == "N" else ""
    return "possible" if told in status_words("rumour_noun") else None  # "claims the attack was"


def _is_borne_out(scene: Scene, k: int) -> bool:
    """Whether the claim or fear at unit ``k`` is told as true: "its claim of the capture was confirmed"."""
    v = predicate_of(scene.units, k)
    verb = scene.units.verb[v] if v is not None else None
    if v is None or verb is None or verb.negated or verb.modal:
        return False
    is_so = verb.lemma == "be" and not status_words("borne_out").isdisjoint(
        scene.parsed.lower[i] for i in range(verb.head, min(verb.head + 3, len(scene.parsed.tags))))
    return is_so or verb.lemma in status_words("bearing_out")


def _is_ordinal(scene: Scene, k: int) -> bool:
    """Whether unit ``k`` is a stretch of time counted by an ordinal: "on the second day of the offensive"."""
    first, last = scene.units.spans[k]
    words = [scene.parsed.lower[i] for i in range(first, last)]
    return words[-1] in status_words("stretch_noun") and not status_words("ordinal").isdisjoint(words)


def _calls(scene: Scene, k: int) -> bool:
    """Whether the noun at unit ``k`` is asked for: "called for an end to", "must put a stop to"."""
    before = (scene.units.verb[j] for j in range(max(0, k - 3), k))
    return any(v.modal or v.infinitive or v.lemma in status_words("plan_noun_verb") for v in before if v is not None)


@decides("status.after_noun", "planned", "possible", "ongoing")
def _reduced_status(scene: Scene, hit: Hit) -> Status | None:
    """The status by a participle or infinitive after the noun: "an attack believed to be", "a summit to be held"."""
    units = scene.units
    k = after_noun(units, hit.unit)
    if is_body(scene, hit):
        return None  # "two of the dead seemed to be nurses"
    if (told := _told_by_clause(scene, hit, k)) is not None:
        return told
    verb = units.verb[k] if units.letter[k] else None
    if verb is None:
        return None
    if verb.passive and scene.parsed.lower[verb.first] == "being":
        return "ongoing" if keeps(scene, hit) or hit.pattern.type == "attack" else None
    if verb.bare == "ed" and verb.lemma in status_words("done_verb") and any(
            scene.parsed.lower[i] in status_words("doubt_adverb") for i in range(verb.first, verb.last)):
        return "possible"  # "a strike likely carried out by"
    if verb.bare == "ed" and verb.lemma in status_words("believe_verb") and (
            units.letter[k + 1] == "t" or scene.in_headline(verb.head)):
        return "possible"  # "an attack believed to be", in a headline "attacks feared"
    set_for = verb.bare == "ed" and verb.lemma in status_words("set_verb") and units.word[k + 1] in ("for", "to")
    return "planned" if set_for or (verb.infinitive and verb.passive) else None


def _came_about(scene: Scene, k: int) -> bool:
    """Whether the verb behind an aside that began at unit ``k`` tells that what was due came about: "the talks, due on
    Monday, began a day before"."""
    units = scene.units
    close = units.letters.find(",", k)
    verb = units.verb[close + 1] if close > 0 and units.letter[k - 1] == "," else None
    return verb is not None and not (verb.modal or verb.negated or verb.infinitive) and verb.lemma in (
        status_words("begin_verb") | role_words("signing_verb") | role_words("hosting_verb"))


def _told_by_clause(scene: Scene, hit: Hit, k: int) -> Status | None:
    """The status by the clause about the noun that begins at unit ``k``: "talks that will be held", "the crimes (that)
    the militias are committing"."""
    units = scene.units
    k += units.letter[k] == ","
    if units.word[k] in status_words("due") and units.letter[k + 1] == "t":
        planned = hit.pattern.type in _TO_COME and not _came_about(scene, k)
        return "planned" if planned else None  # "the talks, due to begin on Monday"
    k += (relative := units.letter[k] == "R")
    verb = units.verb[k]
    if relative and verb is not None and verb.modal in status_words("future_modal") and hit.pattern.type in _TO_COME:
        comes = verb.passive or verb.lemma in status_words("happen_verb") or verb.lemma in status_words("begin_verb")
        return "planned" if comes else None
    verb = units.verb[k + 1] if units.letters[k:k + 2] == "NV" else None
    does = verb is not None and verb.progressive and verb.lemma in status_words("done_verb")
    now = verb is not None and scene.parsed.lower[verb.first] in status_words("be_present")
    return "ongoing" if does and now else None


def _underway(scene: Scene, hit: Hit) -> bool:
    """Whether a noun is said to go on: "the fighting is under way", "is far from over"."""
    words = [scene.parsed.lower[i] for i in range(hit.last, min(hit.last + 8, len(scene.parsed.tags)))]
    after, k = " ".join(["", *words, ""]), predicate_of(scene.units, hit.unit)
    is_so = k is not None and scene.units.word[k] in status_words("present_auxiliary") and (
        scene.units.word[k + 1] in status_words("underway"))  # "the bombing by jets and tanks has been | ongoing"
    return is_so or not status_words("underway").isdisjoint(words[:7]) or any(
        f" {phrase} " in after for phrase in status_words("underway_phrase"))
