"""The weapon of a claim: named in its trigger, in what was fired, behind "with", "by" or "using", or as its subject."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import ClaimType, Found, found
from dateline.reading.claims.cascade.classes import singular, word_class
from dateline.reading.claims.cascade.means import STRIKES
from dateline.reading.claims.cascade.parts import Case
from dateline.reading.claims.cascade.scene import Scene

_ARMED = frozenset[ClaimType]({*STRIKES, "attack", "casualties", "destroy", "offensive", "clash", "deploy", "support"})


def weapon_of(case: Case) -> Found | None:
    """The weapon with the words that make it one ("a car bomb", "mortar shells"); null where none is named."""
    if case.type not in _ARMED:
        return None
    return next((named for k in _where_told(case) if (named := _weapon_on(case.scene, k)) is not None), None)


def _where_told(case: Case) -> Iterator[int]:
    """The units in which the weapon of a claim may be named, the surest first."""
    scene, parts = case.scene, case.parts
    yield case.hit.unit
    yield scene.units.unit_of[case.hit.last - 1]  # "used chlorine"
    verb = scene.units.verb[case.hit.unit]
    if parts.object is not None and verb is not None and verb.lemma in word_class("firing_verb"):
        yield parts.object
    for preposition, unit in parts.phrases:
        if preposition in word_class("by_means"):
            yield unit
    if parts.subject is not None:
        yield parts.subject


def _weapon_on(scene: Scene, k: int) -> Found | None:
    first, last = scene.units.spans[k]
    at = next((i for i in range(first, last) if _is_weapon(scene, i)), None)
    if at is None:
        return None
    end = at + 1
    while end < last and _is_weapon(scene, end):
        end += 1  # "mortar shells"
    while at > first and scene.parsed.lower[at - 1] in word_class("weapon_part"):
        at -= 1  # "a suicide car bomb"
    return found(scene.page.text, *scene.parsed.words(at, end))


def _is_weapon(scene: Scene, i: int) -> bool:
    return singular(scene.parsed.lower[i]) in word_class("weapon")
