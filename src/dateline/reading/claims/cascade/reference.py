"""Whether words tell a happening of their own, point back to one told before, or speak of such things in general.

Definite and indefinite reference: Quirk et al. (1985), 5.26-5.40 (articles), 5.52-5.58 (generic reference).
"""

from __future__ import annotations

from dateline.model import ClaimType
from dateline.reading.claims.cascade.classes import singular, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.words import carry_words
from dateline.reading.claims.told import Reference

_OF_DEAL = frozenset[ClaimType]({"agree", "violate"})


def reference_of(scene: Scene, hit: Hit) -> Reference:
    """How a hit refers to what it tells."""
    if _habitual(scene, hit):
        return "general"
    if hit.kind != "noun":
        return "back" if hit.pattern.type in _OF_DEAL and _said_of_deal(scene, hit) else "verb"
    noun = scene.units.noun(hit.unit)
    if noun is None:
        return "new"
    before = {scene.parsed.lower(i) for i in range(noun.first, hit.last)}
    if before & carry_words("general") or (not noun.definite and is_category(scene, hit)):
        return "general"
    if before & carry_words("other"):
        return "other"
    return "back" if noun.definite or _dated(scene, hit) else "new"


def _said_of_deal(scene: Scene, hit: Hit) -> bool:
    """Whether a verb tells what became of a deal told before: "that deal was signed", "the truce failed to hold"."""
    subject = subject_of(scene.units, hit.unit)
    noun = scene.units.noun(subject) if subject is not None else None
    return noun is not None and noun.definite and scene.head(subject or 0) in word_class("deal", "truce")


def points_back(scene: Scene, hit: Hit) -> bool:
    """Whether a noun with an article points back to what was told before: "the offensive"."""
    noun = scene.units.noun(hit.unit) if hit.kind == "noun" else None
    return noun is not None and noun.definite and reference_of(scene, hit) == "back"


def _habitual(scene: Scene, hit: Hit) -> bool:
    """Whether an adverb of habit stands beside the trigger ("often targets", "fought regularly")."""
    return not carry_words("habitual").isdisjoint(map(scene.parsed.lower, range(hit.first - 2, hit.last + 1)))


def is_category(scene: Scene, hit: Hit) -> bool:
    """Whether a noun is a heading of the law rather than a deed: "war crimes", "human rights abuses"."""
    return singular(scene.parsed.lower(hit.last - 1)) in carry_words("category")


def _dated(scene: Scene, hit: Hit) -> bool:
    """Whether a day describes the noun: "Tuesday's raid", "the weekend violence"."""
    start, end = scene.span(hit.unit)
    here = scene.parsed.sentence.tokens[hit.first].start
    return any(t.end > start - 3 and t.start < here for t in scene.times if t.start < end)
