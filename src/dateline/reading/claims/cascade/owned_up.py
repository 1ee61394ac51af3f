"""The deed that somebody claims as his own: "X claimed the attack", "a blast claimed by X", "claimed responsibility
for". X is the source of the deed alone, and not of who died in it or what else the sentence tells."""

from __future__ import annotations

import re

from dateline.model import ClaimType
from dateline.reading.claims.cascade.classes import singular, word_class
from dateline.reading.claims.cascade.means import STRIKES
from dateline.reading.claims.cascade.patterns import pattern_index
from dateline.reading.claims.cascade.row import LINKS
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.subjects import step_back, subject_of
from dateline.reading.claims.cascade.units import object_of
from dateline.reading.claims.cascade.words import saying
from dateline.reading.shapes import dataclass

_BLOWS = frozenset[ClaimType | str]((*STRIKES, "attack", "offensive", "strike"))
_IS_SUBJECT = re.compile(r"N(?:[POTB]N|L)*(?:V|u(?!B))")  # in letters of units
_FARTHEST = 3  # nouns from the deed to the participle: "a blast in the city in May claimed by X"


@dataclass(frozen=True, slots=True)
class OwnedUp:
    """The tokens of a deed, and the unit of who claims it where that stands behind "by"."""

    first: int
    last: int
    by: int | None


def deed_owned_up(scene: Scene, k: int) -> OwnedUp | None:
    """The deed that is claimed by the verb at unit ``k``; null where it says something else."""
    units, verb = scene.units, scene.units.verb[k]
    if verb is None or verb.lemma not in saying("owning"):
        return None
    behind = k + 1 + (units.letter[k + 1] == "L")
    if units.word[behind] == "by" and (verb.passive or units.letter[k] == "u"):
        before = step_back(units, k - 1)
        before -= units.letter[before] == ","
        deed = _blow_before(scene, before) if units.letter[k] == "u" else subject_of(units, k)
        by = behind + 1 if units.letter[behind + 1] == "N" else None
        return _owned(scene, deed, by) if by is not None else None
    claimed = object_of(units, k)
    if claimed is not None and _IS_SUBJECT.match(units.letters, claimed):
        return None  # "claimed the attack in the town was a mistake"
    if claimed is None or scene.head[claimed] not in saying("owning_up"):
        return _owned(scene, claimed, None)
    if units.word[claimed + 1] == "for":
        return _owned(scene, claimed + 2, None)
    relative = units.letters.rfind("PR", 0, k)  # "attacks for which X claimed responsibility"
    return _owned(scene, _blow_before(scene, relative - 1), None) if relative > 0 else None


def _owned(scene: Scene, deed: int | None, by: int | None) -> OwnedUp | None:
    """The deed with what hangs on it by "of" ("a series of attacks")."""
    if deed is None:
        return None
    last = deed + 2 if scene.units.word[deed + 1] == "of" and _is_blow(scene, deed + 2) else deed
    if not _is_blow(scene, last) and scene.units.word[deed] not in saying("one_of"):
        return None
    return OwnedUp(scene.units.spans[deed][0], scene.units.spans[last][1], by)


def _blow_before(scene: Scene, k: int) -> int | None:
    """The nearest noun from unit ``k`` back over what hangs on it that names a blow."""
    for _ in range(_FARTHEST):
        if scene.units.letter[k] != "N":
            return None
        if _is_blow(scene, k) or scene.units.word[k] in saying("one_of"):
            return k  # "attacks, among them one in the city claimed by X"
        if scene.units.letter[k - 1] not in LINKS:
            return None
        k -= 2
    return None


def _is_blow(scene: Scene, k: int) -> bool:
    noun = scene.units.noun[k]
    if noun is None:
        return False
    words = (singular(scene.parsed.lower[i]) for i in range(noun.first, noun.last))
    return any(entry.pattern.type in _BLOWS for word in words for entry in pattern_index().nouns.get(word, ())) or (
        scene.parsed.lower[noun.head] in word_class("deed"))
