"""On whom violence is: on civilians it is an attack, on armed forces an offensive (codebook, Who and where)."""

from __future__ import annotations

from typing import Literal

from dateline.reading.claims.cascade.classes import any_class, singular, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.parts import Parts
from dateline.reading.claims.cascade.scene import Scene

Victim = Literal["civil", "armed"]
_CIVIL = frozenset({"people", "site", "unarmed"})


def victim_of(scene: Scene, hit: Hit, parts: Parts) -> Victim | None:
    """Whom a hit is on, by the phrase after it ("an ambush on a bus"), its object, or the word before it ("the bus
    ambush"); null where neither civilians nor forces are told."""
    on = attacked(scene, parts)
    units = [on] if on is not None else [parts.object] if hit.kind == "verb" else []
    for k in units:
        if k is not None and (kind := kind_of(scene, k)) is not None:
            return kind
    if hit.kind == "noun" and hit.first > scene.units.spans[hit.unit][0]:
        before = singular(scene.parsed.lower[hit.first - 1])
        return "civil" if before in any_class("site", "unarmed") else None
    return None


def attacked(scene: Scene, parts: Parts) -> int | None:
    """The unit of whom or what an attack is on; "the attack on Sunday" is on nobody told."""
    return next((n for prep, n in parts.phrases if prep in word_class("attacked") and not scene.is_time(n) and (
        scene.head[n] not in word_class("no_target"))), None)


def kind_of(scene: Scene, k: int) -> Victim | None:
    """Whether unit ``k`` is civilians and what is theirs, or forces and what they hold. A state that only owns it says
    nothing ("India's parliament")."""
    classes = scene.classes(k)
    if "post" in classes:
        return "armed"
    named = {a.head for a in scene.actor_on(k)}  # "India's parliament" is India
    if classes & {"site", "unarmed"} or named & word_class("unarmed"):
        return "civil"
    if _is_peoples(scene, k):
        return "civil"
    if "people" not in classes and any(a.kind in ("force", "group") for a in scene.described_by(k)):
        return "armed"  # "an army camp"
    if "force" in classes:
        return None if any(a.kind == "state" for a in scene.actor_on(k)) else "armed"
    return "civil" if classes & _CIVIL else None


def _is_peoples(scene: Scene, k: int) -> bool:
    """"Christian villages", "a camp for the displaced", "a refugee camp"."""
    first, last = scene.units.spans[k]
    fled = any(scene.parsed.lower[i] in word_class("fled_to") for i in range(first, last))
    return fled or any(a.kind == "people" for a in scene.described_by(k))
