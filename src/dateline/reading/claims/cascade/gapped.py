"""The dead and hurt of a second place, told without a verb of their own: "four people were killed in X and two in Y".

Source: gapping (Quirk et al. 1985, 13.92).
"""

from __future__ import annotations

from dateline.model import Harm, HarmKind, PlaceMention, found
from dateline.reading.claims.cascade.classes import any_class, word_class
from dateline.reading.claims.cascade.harm import harm_on
from dateline.reading.claims.cascade.harmed import counted
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.engine import Proposal
from dateline.reading.claims.rules import fills
from dateline.reading.shapes import replace


def with_gapped(scene: Scene, proposals: list[Proposal]) -> list[Proposal]:
    """The claims of a sentence, after each count of casualties those of the places listed behind its own."""
    out: list[Proposal] = []
    for p in proposals:
        out.append(p)
        if p.type == "casualties" and p.place and counted(list(p.harm)):
            out += _further(scene, p)
    return out


def _further(scene: Scene, p: Proposal) -> list[Proposal]:
    out: list[Proposal] = []
    k = scene.unit_at(p.place[-1].end - 1)
    while (figure := _figure_behind(scene, k)) is not None:
        place, harm = _place_at(scene, figure + 2), _harm_at(scene, figure, p.harm[0].kind)
        if not place or not harm:
            break
        words = found(scene.page.text, *scene.parsed.words(*scene.units.spans[figure]))
        out.append(replace(p, trigger=words, place=place, harm=tuple(harm), target=(), anchored=True))
        k = scene.unit_at(place[-1].end - 1)
    return out


def _figure_behind(scene: Scene, k: int) -> int | None:
    """The figure listed behind the place at unit ``k`` where another place follows and no verb tells of it."""
    units, j = scene.units, k + 1
    while units.letter[j] in (",", "C") and units.word[j] != "but":
        j += 1
    noun = units.noun[j]
    if j == k + 1 or noun is None or scene.parsed.tags[noun.first:noun.first + 1] not in ("M", "L"):
        return None
    beside = any_class("beside_figure", "reciprocal", "some_people")
    bare = all(scene.parsed.tags[i] in "ML" or scene.parsed.lower[i] in beside for i in range(noun.first, noun.last))
    located = units.word[j + 1] in word_class("own_place") and units.letter[j + 2] == "N"
    return j if bare and located and units.letter[j + 3] not in ("V", "u") else None


@fills("place.gapped")
def _place_at(scene: Scene, k: int) -> tuple[PlaceMention, ...]:
    place = scene.place_on(k)
    return (place,) if place is not None else ()


@fills("harm.gapped")
def _harm_at(scene: Scene, k: int, kind: HarmKind) -> list[Harm]:
    return counted(harm_on(scene, k, kind))
