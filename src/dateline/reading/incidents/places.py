"""How the places of two claims lie to each other."""

from __future__ import annotations

import math
from typing import Literal

from dateline.model import PlaceMention, Precision, Toponym
from dateline.reading.where.folding import arabic_key
from dateline.reading.where.lexicon import lexicon

# Places so wide that others lie in them.
WIDE: frozenset[Precision] = frozenset({"country", "province", "region"})
_EARTH_KM = 6371.0
NEAR_KM = 30.0  # a village and the town that it is told with
Relation = Literal[
    "same place", "place inside", "places near", "place vague", "place unknown", "place open", "places apart",
]
# From what speaks most for one place to what speaks against it.
RELATIONS: tuple[Relation, ...] = (
    "same place", "place inside", "places near", "place vague", "place unknown", "places apart")


def relation(a: tuple[PlaceMention, ...], b: tuple[PlaceMention, ...]) -> Relation:
    """The closest relation between the places of two claims; open where one tells none."""
    return closest_relation(a, [b])


def closest_relation(a: tuple[PlaceMention, ...], told: list[tuple[PlaceMention, ...]]) -> Relation:
    """The closest relation of the places of a claim to those of several told before."""
    if not a:
        return "place open"
    others = list({id(b): b for b in told}.values())  # most are carried over: one and the same tuple
    if not _is_spread(a):
        # Of a wave told as one ("attacks in X, Y and Z") what is told one by one counts, once it is told.
        others = [b for b in others if b and not _is_spread(b)] or others
    found = {_relation(x, y) for b in others for x in a for y in b}
    return min(found, key=RELATIONS.index, default="place open")


def _is_spread(places: tuple[PlaceMention, ...]) -> bool:
    """Whether places of a list lie in different provinces of a country."""
    return len(places) > 1 and any(_in_other_provinces(places[0], b) for b in places[1:])


def is_road(place: PlaceMention) -> bool:
    """Whether a phrase is about a road: its opening, the battle for it and its capture are told as one happening."""
    noun = lexicon().types.get(place.type_word or "")
    return noun is not None and noun.group == "line"


def _relation(a: PlaceMention, b: PlaceMention) -> Relation:
    if a.text.lower() == b.text.lower() or (a.start, a.end) == (b.start, b.end):
        return "same place"
    one, other = _finest(a), _finest(b)
    if one is None or other is None:
        return "place vague"
    if _same(one, other):
        beside = (a.precision == "near") != (b.precision == "near")  # "south of X" and X
        return "place inside" if beside else "same place"
    several = len(a.toponyms) + len(b.toponyms) > 2
    if several and (any(_same(one, t) for t in b.toponyms) or any(_same(t, other) for t in a.toponyms)):
        return "place inside"
    if _holds(one, other) or _holds(other, one):
        return "place inside"
    if _in_other_provinces(a, b):
        return "places apart"
    if one.id is None or other.id is None:
        return "place unknown"
    return "places near" if _near(one, other) else "places apart"


def _finest(place: PlaceMention) -> Toponym | None:
    """The name that a phrase is about: of "the village of X in Y" X."""
    if len(place.toponyms) < 2:
        return place.toponyms[0] if place.toponyms else None
    return min(place.toponyms, key=lambda t: (t.precision in WIDE, t.precision == "country", t.start))


def _same(a: Toponym, b: Toponym) -> bool:
    if a.id is not None and b.id is not None:
        return a.id == b.id
    return arabic_key(a.text) == arabic_key(b.text)


def _holds(wide: Toponym, narrow: Toponym) -> bool:
    """Whether a country holds a place in it, a province one of its towns."""
    if wide.country is None or wide.country != narrow.country:
        return False
    if wide.precision == "country":
        return True
    return wide.precision in WIDE and wide.admin1 is not None and wide.admin1 == narrow.admin1


def _in_other_provinces(a: PlaceMention, b: PlaceMention) -> bool:
    """Whether two places lie in different provinces of a country, one of them a name that is unknown but for the
    province told with it: "the town of X in Raqqa Province" and a town of Homs."""
    one, other = _provinces(a), _provinces(b)
    return one.isdisjoint(other) and not {country for country, _ in one}.isdisjoint([country for country, _ in other])


def _provinces(place: PlaceMention) -> set[tuple[str | None, str]]:
    """The provinces, each with its country, of the names in a phrase."""
    return {(t.country, t.admin1) for t in place.toponyms if t.admin1 is not None}


def _near(a: Toponym, b: Toponym) -> bool:
    if a.latitude is None or b.latitude is None or a.longitude is None or b.longitude is None:
        return False
    dx = math.radians(b.longitude - a.longitude) * math.cos(math.radians((a.latitude + b.latitude) / 2))
    dy = math.radians(b.latitude - a.latitude)
    reach = max(a.radius_km or 0.0, b.radius_km or 0.0, NEAR_KM)
    return math.hypot(dx, dy) * _EARTH_KM <= reach
