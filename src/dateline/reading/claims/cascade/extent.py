"""Whether a place was taken or left in whole or in part."""

from __future__ import annotations

from dateline.model import Extent, PlaceMention
from dateline.reading.claims.cascade.classes import word_class
from dateline.reading.claims.cascade.parts import Case
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.words import role_words
from dateline.reading.claims.rules import decides


@decides("extent", "partial", "full")
def extent_of(case: Case, places: tuple[PlaceMention, ...]) -> Extent | None:
    """Partial where a part-word cuts a larger named place, for ``seize`` and ``withdraw`` only."""
    if case.type not in ("seize", "withdraw"):
        return None
    return "partial" if any(_is_part(case.scene, place) for place in places) else "full"


def _is_part(scene: Scene, place: PlaceMention) -> bool:
    cut = _words_of_part(place)
    if cut[-1:] and cut[-1] in word_class("percentage"):
        return "100" not in cut
    if word_class("part") & {*cut[-1:]} and any(t.id or t.how == "unresolved" for t in place.toponyms):
        return not (cut[0].isdigit() or role_words("settlement") & {*cut})
    i = scene.token_at(place.start)
    before = [scene.parsed.lower[j] for j in range(max(0, i - 4), i)]
    return "of" in before[-2:] and bool(set(before) & word_class("part"))


def _words_of_part(place: PlaceMention) -> list[str]:
    """The words of a place before its "of", else before its "in": "large parts" of "large parts of the city"."""
    words = place.text.lower().replace("-", " ").split()
    link = next((w for w in ("of", "in") if w in words), None)
    return words[:words.index(link)] if link is not None else []
