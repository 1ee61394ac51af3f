"""Whose a statement or recording is that speaks: "a statement by the army said", "video shared by X shows"."""

from __future__ import annotations

from dateline.reading.claims.cascade.namings import UNKNOWN, Naming, naming_at, strength
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.words import saying

_SOMEBODY = frozenset({"force", "people", "name"})


def issuer_of(scene: Scene, naming: Naming) -> Naming:
    """Who speaks by a statement ("a statement by the army"), or the naming itself."""
    word = scene.parsed.lower[naming.parts[0][1] - 1]
    maker = _maker(scene, naming.unit) if len(naming.parts) == 1 and word in saying("mouthpiece") else None
    return maker or naming


def maker_of(scene: Scene, naming: Naming) -> Naming | None:
    """Who made or showed the recording that speaks: a link beside it."""
    recorded = len(naming.parts) == 1 and scene.head[naming.unit] in saying("recording")
    return _maker(scene, naming.unit) if recorded else None


def _maker(scene: Scene, k: int) -> Naming | None:
    """The naming behind "by" right after unit ``k``, or after a participle and adverbs: "video posted online by X"."""
    units, j = scene.units, k + 1
    verb = units.verb[j] if units.letter[j] == "u" else None
    if verb is not None:
        j += 1
        while units.letter[j] == "L" or (units.letter[j] == "N" and units.word[j] in saying("online")):
            j += 1
    behind = saying("maker_preposition") | (saying("ascribing_preposition") if verb is not None else frozenset())
    naming = _trimmed(scene, naming_at(scene, j + 1, len(units.letters))) if units.word[j] in behind else None
    return naming if naming is not None and _is_somebody(scene, naming) else None


def _is_somebody(scene: Scene, naming: Naming) -> bool:
    """Whether a naming is of who makes something: not "a statement by the end of the day", "video taken by chance"."""
    speaks = strength(scene, naming.unit) != UNKNOWN or bool(scene.classes(naming.unit) & _SOMEBODY)
    trimmed = naming.last < scene.units.spans[naming.unit][1]  # its head was an adverb
    return speaks or trimmed or bool(scene.actor_on(naming.unit))


def _trimmed(scene: Scene, naming: Naming | None) -> Naming | None:
    """The naming without an adverb that its group took in: "by students online"."""
    if naming is None or scene.parsed.lower[naming.last - 1] not in saying("online"):
        return naming
    *others, (first, last) = naming.parts
    return Naming(naming.unit, (*others, (first, last - 1)))
