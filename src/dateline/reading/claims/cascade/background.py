"""What a report tells only to date or name something by it: "since the invasion", "rebels fighting the government"."""

from __future__ import annotations

from functools import cache

from dateline.reading.claims.cascade.classes import singular
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.parts import Parts
from dateline.reading.claims.cascade.predicates import heads_over
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.words import lookalike_words

_SINCE = "since"
_DAY = 3  # words of a known day before its noun


def is_background(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether a happening is no news of the report: the war as a whole, a day all know, what a side is named by."""
    if hit.kind == "noun":
        return _dates(scene, hit) or _is_of_known_day(scene, hit)
    return hit.pattern.type == "clash" and _names_rebels(scene, hit, parts)


def _dates(scene: Scene, hit: Hit) -> bool:
    """"since the start of the Russian invasion", "since the 2003 invasion of Iraq"."""
    if hit.pattern.type not in ("clash", "offensive") or (
            singular(scene.parsed.lower[hit.last - 1]) not in lookalike_words("whole_war")):
        return False
    over = [hit.unit, *(k for k, _ in heads_over(scene.units, hit.unit))]
    return scene.units.word[over[-1] - 1] == _SINCE


def _is_of_known_day(scene: Scene, hit: Hit) -> bool:
    """"the September 11 attacks", "the attacks of September 11"."""
    if scene.words.isdisjoint(_of_known_days()):
        return False
    low = scene.parsed.lower
    around = " ".join(low[i].strip(",") for i in range(max(0, hit.first - _DAY), min(hit.last + _DAY, len(
        scene.parsed.tags))))
    return any(f" {day} " in f" {around} " for day in lookalike_words("known_day"))


@cache
def _of_known_days() -> frozenset[str]:
    """The words that known days begin with."""
    return frozenset(day.split()[0] for day in lookalike_words("known_day"))


def _names_rebels(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"besieged by rebels fighting the Syrian government": a name for them, where no place or time is told of it."""
    k, units = hit.unit, scene.units
    if units.letter[k] != "g" or units.letter[k - 1] != "N" or parts.object is None:
        return False
    ruler = scene.head[parts.object] in lookalike_words("regime") or any(
        a.kind == "person" for a in scene.actor_on(parts.object))  # "brigades fighting Assad"
    named = scene.head[k - 1] in lookalike_words("rebel") and ruler
    return named and units.letter[parts.object + 1] not in ("P", "R", "T")
