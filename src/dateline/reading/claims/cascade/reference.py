"""Whether words tell a happening of their own, point back to one told before, or speak of such things in general.

Definite and indefinite reference: Quirk et al. (1985), 5.26-5.40 (articles), 5.52-5.58 (generic reference).
"""

from __future__ import annotations

from dateline.model import ClaimType
from dateline.reading.claims.cascade.classes import any_class, singular, status_words
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.row import chain_head
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.words import carry_words
from dateline.reading.claims.told import Reference

_OF_DEAL = frozenset[ClaimType]({"agree", "violate"})
_MANY = 10  # times


def reference_of(scene: Scene, hit: Hit) -> Reference:
    """How a hit refers to what it tells."""
    if _habitual(scene, hit):
        return "general"
    if hit.kind != "noun":
        if hit.pattern.type in _OF_DEAL and _said_of_deal(scene, hit):
            return "back"
        return "other" if scene.parsed.lower[0] in carry_words("turning_away") else "verb"
    noun = scene.units.noun[hit.unit]
    if noun is None:
        return "new"
    before = {scene.parsed.lower[i] for i in range(noun.first, hit.last)}
    if before & carry_words("general") or (not noun.definite and is_category(scene, hit)) or _is_to_stop(scene, hit):
        return "general"
    if before & carry_words("other"):
        return "other"
    return "back" if noun.definite or _dated(scene, hit) else "new"


def _said_of_deal(scene: Scene, hit: Hit) -> bool:
    """Whether a verb tells what became of a deal told before: "that deal was signed", "the truce failed to hold"."""
    subject = subject_of(scene.units, hit.unit)
    noun = scene.units.noun[subject] if subject is not None else None
    return noun is not None and noun.definite and scene.head[subject or 0] in any_class("deal", "truce")


def _is_to_stop(scene: Scene, hit: Hit) -> bool:
    """Whether a noun names what somebody wants at an end: "to stop these attacks", "called for a halt to the fighting";
    no single one."""
    units = scene.units
    over = chain_head(units, hit.unit) - 1
    verb = units.verb[over]
    if verb is not None and units.letters[over] == "t":
        return verb.lemma in status_words("stop_verb")
    return units.word[hit.unit - 1] == "to" and scene.head[hit.unit - 2] in status_words("end_noun")


def points_back(scene: Scene, hit: Hit) -> bool:
    """Whether a noun with an article points back to what was told before: "the offensive"."""
    noun = scene.units.noun[hit.unit] if hit.kind == "noun" else None
    return noun is not None and noun.definite and reference_of(scene, hit) == "back"


def _habitual(scene: Scene, hit: Hit) -> bool:
    """Whether an adverb of habit stands beside the trigger ("often targets", "fought regularly"), or the clause counts
    many times ("bombed the town dozens of times")."""
    beside = [scene.parsed.lower[i] for i in range(hit.first - 2, hit.last + 1)]
    if not carry_words("habitual").isdisjoint(beside) or _by_habit(scene, hit) or _in_the_past(scene, hit):
        return True
    return hit.kind == "verb" and _many_times(scene, hit)


def _by_habit(scene: Scene, hit: Hit) -> bool:
    """Whether a noun is told by a verb with an adverb of habit: "have often been targeted by air strikes"."""
    over = next((k for k in range(hit.unit - 1, -1, -1) if scene.units.letters[k] not in "NPBO"), None)
    verb = scene.units.verb[over] if hit.kind == "noun" and over is not None else None
    return verb is not None and not carry_words("habitual").isdisjoint(
        scene.parsed.lower[verb.first:verb.last])


def _in_the_past(scene: Scene, hit: Hit) -> bool:
    """Whether a clause goes on with "in the past", which no noun follows."""
    if "past" not in scene.words:
        return False
    words, tags = scene.parsed.lower, scene.parsed.tags
    for i in range(hit.last, len(tags)):
        if tags[i] in "VUW":
            return False
        if (words[i - 2], words[i - 1], words[i]) == ("in", "the", "past"):
            return tags[i + 1:i + 2] not in tuple("NMJED")
    return False


def _many_times(scene: Scene, hit: Hit) -> bool:
    """Whether times too many for one happening are counted before the next verb: "several times", "on many occasions",
    "100 times"."""
    if carry_words("times").isdisjoint(scene.words):
        return False
    tags = scene.parsed.tags
    for i in range(hit.last, len(tags)):
        if tags[i] in "VUW":
            return False
        if scene.parsed.lower[i] in carry_words("times"):
            before = {scene.parsed.lower[j] for j in range(max(hit.last, i - 2), i)}
            return not before.isdisjoint(carry_words("many_times")) or any(_is_many(word) for word in before)
    return False


def _is_many(word: str) -> bool:
    """Whether a figure is higher than one happening has parts: "100 times", not "hit twice" or "three times"."""
    return word.isdigit() and int(word) >= _MANY


def is_category(scene: Scene, hit: Hit) -> bool:
    """Whether a noun is a heading of the law rather than a deed: "war crimes", "human rights abuses"."""
    return singular(scene.parsed.lower[hit.last - 1]) in carry_words("category")


def _dated(scene: Scene, hit: Hit) -> bool:
    """Whether a day describes the noun: "Tuesday's raid", "the weekend violence"."""
    start, end = scene.span(hit.unit)
    here = scene.parsed.sentence.tokens[hit.first].start
    return any(t.end > start - 3 and t.start < here for t in scene.times if t.start < end)
