"""Where something happened, when no role of the pattern names the place."""

from __future__ import annotations

from dateline.model import PlaceMention
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.units import clause_bounds, object_of
from dateline.reading.claims.cascade.words import role_words


def places_of_clause(scene: Scene, hit: Hit) -> tuple[PlaceMention, ...]:
    """The nearest phrase of place after the hit, else before it, in its clause; with the places joined to it."""
    struck = _shaken(scene, hit)
    if struck is not None:
        return (struck,)
    here = scene.parsed.sentence.tokens[hit.first].start
    inside = scene.place_on(hit.unit) if hit.kind == "noun" else None
    if inside is not None and inside.kind == "name" and inside.start < here:
        return (inside,)  # "the Vienna meeting", "Geneva talks"
    places = [p for p in scene.places if not p.metonym and not _topic(scene, p)]
    chosen = _nearest(scene, here, places) or _any_place(scene, hit, places)
    return (chosen, *_joined_places(scene, chosen)) if chosen is not None else ()


def _nearest(scene: Scene, here: int, places: list[PlaceMention]) -> PlaceMention | None:
    """The place after offset ``here`` that stands behind a preposition of place; the last before where that is far."""
    located = [p for p in places if _locative(scene, p)]
    after = next((p for p in located if p.start >= here), None)
    before = [p for p in located if p.end <= here]
    if before and (after is None or _far(scene, here, after.start)):
        return before[-1]
    return after


def _topic(scene: Scene, place: PlaceMention) -> bool:
    """"a conference on Syria", "talks for Syria": what it is about is not where it is."""
    i = scene.token_at(place.start)
    return scene.parsed.lower(i - 1) in role_words("topic_preposition") and place.precision == "country"


def _any_place(scene: Scene, hit: Hit, places: list[PlaceMention]) -> PlaceMention | None:
    """A named place below the country in the trigger's clause, where none stands after a preposition of place."""
    first, last = clause_bounds(scene.units, hit.unit)
    start, end = scene.span(first)[0], scene.span(last - 1)[1]
    inside = (p for p in places if start <= p.start and p.end <= end)
    return next((p for p in inside if p.toponyms and p.precision != "country"), None)


def _shaken(scene: Scene, hit: Hit) -> PlaceMention | None:
    """The place that a noun's own verb takes as object: "fighting shook the capital", "raids pounded the suburbs"."""
    if hit.kind != "noun":
        return None
    for k in range(hit.unit + 1, min(hit.unit + 8, len(scene.units.letters))):
        letter = scene.units.letters[k]
        if letter in ("V", "u") and subject_of(scene.units, k) == hit.unit:
            unit = object_of(scene.units, k)
            return scene.place_on(unit) if unit is not None and not scene.actor_on(unit) else None
        if letter in "WR:.":
            return None
    return None


def _joined_places(scene: Scene, place: PlaceMention) -> list[PlaceMention]:
    """Places joined to one: "in Syria and Iraq"."""
    out: list[PlaceMention] = []
    last = place
    joined = False
    for p in scene.places:
        if p.start < last.end:
            continue
        between = scene.page.text[last.end:p.start].strip()
        if between not in role_words("place_joiner"):
            break
        joined = joined or "and" in between
        out.append(p)
        last = p
    return out if joined else []


def _locative(scene: Scene, place: PlaceMention) -> bool:
    """Whether a preposition of place stands before it."""
    i = scene.token_at(place.start)
    while i > 0 and scene.parsed.tags[i - 1] in "DJCL":
        i -= 1
    return scene.parsed.lower(i - 1) in role_words("place_preposition")


def _far(scene: Scene, here: int, there: int) -> bool:
    """Whether another verb with its own subject stands between."""
    a, b = scene.unit_at(here), scene.unit_at(there)
    return any(scene.units.letters[j] in "VW" for j in range(a + 1, b)) and b - a > 4
