"""Where something happened, when no role of the pattern names the place."""

from __future__ import annotations

from dateline.model import ClaimType, PlaceMention
from dateline.reading.claims.cascade.attribution import Scope
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.nameless import suffers
from dateline.reading.claims.cascade.row import is_verb
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.signs import cost_of, is_dateline, limit
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.units import object_of
from dateline.reading.claims.cascade.words import role_words
from dateline.reading.claims.rules import fills, marked, names
from dateline.reading.shapes import replace

# What happened in the place of the official who tells of it, unless another is told.
_LOCAL = frozenset[ClaimType]({"casualties", "destroy", "airstrike", "shelling", "bombing", "attack"})
_ABOUT = frozenset[ClaimType]({"talks", "agree"})  # named by the land that they are about as often as by their place


@names("place.before_noun")
@fills("place.nearest")
def places_of_clause(scene: Scene, hit: Hit, type_: ClaimType, scopes: tuple[Scope, ...]) -> tuple[PlaceMention, ...]:
    """The place that stands nearest to the hit by the signs of the sentence; one that its own words name."""
    struck = _shaken(scene, hit)
    if struck is not None and not suffers(type_, (struck,)):
        return (struck,)
    here = scene.parsed.sentence.tokens[hit.first].start
    inside = scene.place_on(hit.unit) if hit.kind == "noun" else None
    places = [p for p in scene.places if not (p.metonym or _only_words(scene, hit, p))]
    if inside is not None and inside.kind == "name" and inside.start < here and not is_dateline(scene, inside) and (
            not _is_headline_verb(scene, hit)):
        host = [p for p in scene.named if p.start > here and p.precision != "country"]
        if type_ not in _ABOUT or inside.precision != "country" or not host:
            return marked((inside,), "place.before_noun")  # "the Vienna meeting", "Geneva talks"
        places = host  # "Syria talks in Geneva": the land is what they are about
    cost, chosen = min(((cost_of(scene, hit, type_, scopes, p), n) for n, p in enumerate(places)), default=(0, None))
    if chosen is None or cost > limit("limit"):
        return ()
    found = (places[chosen],)
    return (name_for_thing(scene, hit, type_, scopes) or found) if suffers(type_, found) else found


def _is_headline_verb(scene: Scene, hit: Hit) -> bool:
    """Whether what looks like a noun behind a place is a second verb of a headline, with a place of its own behind it:
    "Army kills rebels in X Advances in Y"."""
    units, k = scene.units, hit.unit
    between = scene.parsed.sentence.kind == "title" and units.letter[k - 1] == units.letter[k + 1] == "P"
    last = units.unit_of[hit.last - 1] == k and units.spans[k][1] == hit.last
    return between and last and "V" in units.letters[:k] and scene.place_on(k + 2) is not None


def _only_words(scene: Scene, hit: Hit, place: PlaceMention) -> bool:
    """Whether a site without a name is none: part of the words that tell the deed ("put behind bars", "to jail"), or
    what lies around another place told before ("in its vicinity")."""
    if place.toponyms:
        return False
    i = scene.token_at(place.start)
    of_deed = hit.gap is not None and hit.first <= i < hit.last
    return of_deed or is_verb(scene.units.letters[scene.unit_at(place.start)]) or (
        place.text.lower() in role_words("around"))


@fills("place.name_for_thing")
def name_for_thing(scene: Scene, hit: Hit, type_: ClaimType, scopes: tuple[Scope, ...]) -> tuple[PlaceMention, ...]:
    """The named place that tells where a nameless thing stands: "bombed a clinic that it supports in X"."""
    named = [p for p in scene.named if p.precision != "country"]
    cost, n = min(((cost_of(scene, hit, type_, scopes, p), n) for n, p in enumerate(named)), default=(0, None))
    return () if n is None or cost > limit("limit_for_thing") else (named[n],)


@fills("place.of_official")
def place_of_official(
    scene: Scene, hit: Hit, type_: ClaimType, scopes: tuple[Scope, ...],
) -> tuple[PlaceMention, ...]:
    """The place that a local official answers for who tells of harm and not where it was: "the mayor of X said"."""
    around = [s for s in scopes if s.named is not None and s.first <= hit.first < s.last]
    if not around or type_ not in _LOCAL:
        return ()
    a, b = _office(scene, around[-1])
    words = f" {scene.page.text[a:b].lower()} "
    if not any(f" {office} " in words for office in role_words("local_official")):
        return ()
    return tuple(replace(p, metonym=False) for p in scene.places
                 if a <= p.start < b and p.toponyms and p.precision != "country")[-1:]


def _office(scene: Scene, scope: Scope) -> tuple[int, int]:
    """Offsets of the words for who speaks, with the office before the name and what stands behind it."""
    assert scope.named is not None
    start, end = scene.parsed.words(*scope.named)
    own = [link for link in scope.links if link.start < end and link.end > start]
    first = scene.units.spans[scene.units.unit_of[scope.named[0]]][0]
    start = min([scene.parsed.sentence.tokens[first].start, *(link.start for link in own)])
    return start, max([end, *(link.end for link in own)])


@fills("place.shaken")
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
