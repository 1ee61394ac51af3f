"""What a report tells only to date or name something by it: "since the invasion", "rebels fighting the government"."""

from __future__ import annotations

from dateline.reading.claims.cascade.classes import singular
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.parts import Parts
from dateline.reading.claims.cascade.predicates import heads_over
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.words import lookalike_words

_SINCE = "since"


def is_background(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether a happening is no news of the report: the war as a whole, what a side is named by."""
    if hit.kind == "noun":
        return _dates(scene, hit)
    return hit.pattern.type == "clash" and _names_rebels(scene, hit, parts)


def _dates(scene: Scene, hit: Hit) -> bool:
    """"since the start of the Russian invasion", "since the 2003 invasion of Iraq"."""
    if hit.pattern.type not in ("clash", "offensive") or (
            singular(scene.parsed.lower[hit.last - 1]) not in lookalike_words("whole_war")):
        return False
    over = [hit.unit, *(k for k, _ in heads_over(scene.units, hit.unit))]
    return scene.units.word[over[-1] - 1] == _SINCE


def _names_rebels(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"besieged by rebels fighting the Syrian government": a name for them, where no place or time is told of it."""
    k, units = hit.unit, scene.units
    if units.letter[k] != "g" or units.letter[k - 1] != "N" or parts.object is None:
        return False
    ruler = scene.head[parts.object] in lookalike_words("regime") or any(
        a.kind == "person" for a in scene.actor_on(parts.object))  # "brigades fighting Assad"
    named = scene.head[k - 1] in lookalike_words("rebel") and ruler
    return named and units.letter[parts.object + 1] not in ("P", "R", "T")
