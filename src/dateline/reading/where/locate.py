"""The geometry of whole phrases: "northern Aleppo province", "25 km south of X", "road between A and B".

Rules and radii: ``reference/places.md`` sections 4 and 5; the shares of a region that a direction word means are ours.
"""

from __future__ import annotations

import math

from dateline.model import Precision
from dateline.reading.shapes import dataclass, replace
from dateline.reading.where.folding import fold
from dateline.reading.where.gazetteer import Entry, by_id
from dateline.reading.where.geometry import (
    bearing,
    bearing_of,
    distance_km,
    distance_precision,
    midpoint,
    near_km,
    offset,
    offset_radius,
    outskirts_km,
)
from dateline.reading.where.lexicon import lexicon
from dateline.reading.where.named import look_up
from dateline.reading.where.nodes import Name
from dateline.reading.where.phrase import Phrase, Relation
from dateline.reading.where.resolve import Resolver
from dateline.reading.where.sighting import SITES, want_of

_SECTOR_KM = 10.0           # "south of X" without a distance lies about twice so far out (own rule)
_PROXY_KM = 10.0            # an air base or dam stands in for by the town of its name: reference section 3
OUTSKIRT_WORDS = frozenset([
    "outskirts", "outskirt", "suburbs", "suburb", "vicinity", "countryside", "surroundings", "environs",
])
_PRECISION: dict[str, Precision] = {
    "country": "country", "admin1": "province", "district": "district", "region": "region", "river": "region",
    "sea": "region", "continent": "region", "mountain": "region"}


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a phrase lies: centre, radius, precision class; ``population`` of the town it is, else 0."""

    latitude: float
    longitude: float
    radius_km: float
    precision: Precision
    population: int = 0


def spot_of(e: Entry) -> Spot:
    """The place itself."""
    return Spot(e.latitude, e.longitude, e.radius_km, _PRECISION.get(e.kind, "point"), e.population)


def locate(phrase: Phrase, places: Resolver) -> Spot | None:
    """The geometry of a phrase, or null where nothing in it is known."""
    if phrase.line and (road := _road(phrase, places)):
        return road
    own = places.get(phrase.name.text, want_of(phrase)) if phrase.name else None
    if own:
        return _shaped(_countryside(own.entry, phrase) or _proxy(own.entry, phrase), phrase)
    if phrase.relation and (spot := _related(phrase.relation, places)):
        return spot
    if phrase.within and (spot := _whole(phrase, phrase.within, places)):
        return _inside(spot, phrase)
    return _of_owner(phrase, places)


def _proxy(e: Entry, phrase: Phrase) -> Spot:
    """An air base known only by the town of its name is near that town, not in it."""
    spot = spot_of(e)
    if e.kind == "town" and phrase.type and phrase.type.group in SITES:
        return replace(spot, radius_km=max(spot.radius_km, _PROXY_KM), precision="near")
    return spot


def _whole(phrase: Phrase, within: Phrase, places: Resolver) -> Spot | None:
    """Where the place lies that a phrase is in: "countryside of [X]"."""
    hit = places.get(within.name.text, want_of(within)) if within.name else None
    return (_countryside(hit.entry, phrase) if hit else None) or locate(within, places)


def _countryside(e: Entry, phrase: Phrase) -> Spot | None:
    """The province of a Syrian town that "the countryside of" it means, where the province bears its name."""
    words = lexicon()
    if e.kind != "town" or phrase.word not in words["countryside"] or e.country not in words["countryside_is_province"]:
        return None
    province = by_id(f"admin1:{e.admin1}")
    return spot_of(province) if province and any(h.entry.id == province.id for h in look_up(e.name)) else None


def _shaped(spot: Spot, phrase: Phrase) -> Spot:
    """The part that a direction or a word such as "outskirts" takes of a place."""
    if phrase.word in OUTSKIRT_WORDS and spot.precision == "point" and not _is_suburb_itself(phrase):
        return replace(spot, radius_km=spot.radius_km + outskirts_km(spot.population), precision="near")
    return _part(spot, phrase.dirs[-1]) if phrase.dirs else spot


def _is_suburb_itself(phrase: Phrase) -> bool:
    """Whether the name is that of the suburb: "Damascus suburb of Jaramana", and not "a suburb of Damascus"."""
    name = phrase.name
    return name is not None and name.start > phrase.head_start and any(
        n.end <= phrase.head_start for n in phrase.names)


def _part(spot: Spot, compass: str) -> Spot:
    """The third of a region in a direction: its centre half-way out, half its radius around."""
    latitude, longitude = offset(spot.latitude, spot.longitude, bearing_of(compass), spot.radius_km / 2)
    return replace(spot, latitude=latitude, longitude=longitude, radius_km=spot.radius_km / 2)


def _inside(spot: Spot, phrase: Phrase) -> Spot:
    """A site or part within a known place: all of that place, as near as we know."""
    shaped = _shaped(spot, phrase)
    return replace(shaped, precision="near") if shaped.precision == "point" else shaped


def _related(relation: Relation, places: Resolver) -> Spot | None:
    anchor = locate(relation.anchor, places)
    if anchor is None:
        return None
    if relation.number is None:
        return _sector(anchor, relation.compass)
    km, precision = relation.km, distance_precision(relation.number, relation.unit_km)
    if relation.compass is None:
        return replace(anchor, radius_km=km + anchor.radius_km + precision, precision="near")
    latitude, longitude = offset(anchor.latitude, anchor.longitude, bearing_of(relation.compass), km)
    if leg := relation.across:
        latitude, longitude = offset(latitude, longitude, bearing_of(leg.compass), leg.km)
        both = max(precision, distance_precision(leg.number, leg.unit_km)) * math.sqrt(2)
        return Spot(latitude, longitude, anchor.radius_km + both, "near")
    radius = offset_radius(km, anchor.radius_km, precision, relation.compass)
    return Spot(latitude, longitude, radius, "near")


def _sector(anchor: Spot, compass: str | None) -> Spot:
    """ "near X" and "south of X" without a distance."""
    if compass is None:
        return around(anchor)
    if anchor.precision != "point":
        return _part(anchor, compass)
    reach = anchor.radius_km + 2 * _SECTOR_KM
    latitude, longitude = offset(anchor.latitude, anchor.longitude, bearing_of(compass), reach)
    return Spot(latitude, longitude, reach, "near")


def around(spot: Spot) -> Spot:
    """ "near X": as far as half-way to the next place of like rank."""
    wide = replace(spot, radius_km=spot.radius_km + near_km(spot.population))
    return replace(wide, precision="near") if spot.precision == "point" else wide


def _road(phrase: Phrase, places: Resolver) -> Spot | None:
    """A road, border or area between two known places: the middle, half the distance and the larger town around."""
    assert phrase.line is not None
    ends = [places.get(n.text, "town") or places.get(n.text, None) for n in phrase.line]
    if ends[0] is None or ends[1] is None:
        return None
    a, b = ends[0].entry, ends[1].entry
    if phrase.relation and phrase.relation.number and phrase.relation.anchor.name:
        return _on_road(phrase.relation, *((a, b) if _is_named(phrase.relation, phrase.line[0]) else (b, a)))
    latitude, longitude = midpoint(a.latitude, a.longitude, b.latitude, b.longitude)
    half = distance_km(a.latitude, a.longitude, b.latitude, b.longitude) / 2
    line = phrase.type is None or phrase.type.line
    return Spot(latitude, longitude, half + max(a.radius_km, b.radius_km) if a.kind != "country" else half,
                "line" if line else "near")


def _is_named(relation: Relation, name: Name) -> bool:
    return relation.anchor.name is not None and fold(relation.anchor.name.text) == fold(name.text)


def _on_road(relation: Relation, a: Entry, b: Entry) -> Spot:
    """ "between A and B, 10 km from A": that far from A towards B, by the distance's own precision."""
    assert relation.number is not None
    way = bearing(a.latitude, a.longitude, b.latitude, b.longitude)
    latitude, longitude = offset(a.latitude, a.longitude, way, relation.km)
    return Spot(latitude, longitude, a.radius_km + distance_precision(relation.number, relation.unit_km), "near")


def _of_owner(phrase: Phrase, places: Resolver) -> Spot | None:
    """ "Syria's north", "Damascus suburb" with its name unknown, "the Sudanese capital"."""
    for name in phrase.names:
        if name != phrase.name and (hit := places.get(name.text, None)):
            return _inside(spot_of(hit.entry), phrase)
    country = by_id(f"country:{phrase.country}") if phrase.country else None
    if country is None:
        return None
    if phrase.type and phrase.type.group == "capital" and (capital := by_id(country.admin1 or "")):
        return spot_of(capital)
    return _shaped(spot_of(country), phrase)
