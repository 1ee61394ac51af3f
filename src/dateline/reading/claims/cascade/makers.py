"""Whose a statement or recording is that speaks: "a statement by the army said", "video shared by X shows"."""

from __future__ import annotations

from dateline.reading.claims.cascade.namings import Naming, naming_at
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.words import saying


def issuer_of(scene: Scene, naming: Naming) -> Naming:
    """Who speaks by a statement ("a statement by the army"), or the naming itself."""
    word = scene.parsed.lower(naming.parts[0][1] - 1)
    maker = _maker(scene, naming.unit) if len(naming.parts) == 1 and word in saying("mouthpiece") else None
    return maker or naming


def maker_of(scene: Scene, naming: Naming) -> Naming | None:
    """Who made or showed the recording that speaks: a link beside it."""
    recorded = len(naming.parts) == 1 and scene.head(naming.unit) in saying("recording")
    return _maker(scene, naming.unit) if recorded else None


def _maker(scene: Scene, k: int) -> Naming | None:
    """The naming behind "by" right after unit ``k``, or after a participle and adverbs: "video posted online by X"."""
    units, j = scene.units, k + 1
    verb = units.verb(j) if units.letter(j) == "u" else None
    if verb is not None:
        j += 1
        while units.letter(j) == "L" or (units.letter(j) == "N" and units.word(j) in saying("online")):
            j += 1
    behind = saying("maker_preposition") | (saying("ascribing_preposition") if verb is not None else frozenset())
    return _trimmed(scene, naming_at(scene, j + 1, len(units.letters))) if units.word(j) in behind else None


def _trimmed(scene: Scene, naming: Naming | None) -> Naming | None:
    """The naming without an adverb that its group took in: "by students online"."""
    if naming is None or scene.parsed.lower(naming.last - 1) not in saying("online"):
        return naming
    *others, (first, last) = naming.parts
    return Naming(naming.unit, (*others, (first, last - 1)))
