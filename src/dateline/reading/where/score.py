"""How well each place of a name fits a page: size, votes, what phrases say of where it lies.

Method: ``reference/places.md`` section 3; the weights were guessed there and tuned on open halves of news sets.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from dateline.reading.where.context import LOCAL, TOWNS, Context
from dateline.reading.where.folding import fold
from dateline.reading.where.gazetteer import Entry, Hit
from dateline.reading.where.geometry import (
    bearing,
    bearing_of,
    distance_km,
    distance_precision,
    half_angle,
    offset,
    offset_radius,
)
from dateline.reading.where.lexicon import lexicon
from dateline.reading.where.named import look_up
from dateline.reading.where.phrase import Relation
from dateline.reading.where.prior import has_rank, is_listed_as
from dateline.reading.where.shares import is_seat
from dateline.reading.where.sighting import Sighting

_LARGE = 100_000
_OTHERWISE = 1.0            # taken from a small town whose own name is another ("New Vienna")
_LISTED = 0.3               # a place listed under the name goes before one that has it among others: Sloviansk, Nikopol
_NEARBY, _STEEP = 2.0, 6.0   # weight of the names of a page that lie in one province, and how soon a few are enough
_AROUND_TOWN_KM = 40.0      # as far from a town its name may still be told for where a place lies
_METROPOLIS = 1_000_000     # "eastern Aleppo" is a part of the city, "southern Idlib" of the province

Anchor = Callable[[Relation], Entry | None]
"""The place that a relation counts from, as far as it is settled."""


def may_be(hit: Hit, sighting: Sighting, context: Context) -> bool:
    """Whether a place is of the sense wanted of its name, where the gazetteer has one that is."""
    kind = hit.entry.kind
    if sighting.want == "admin1":
        return kind in ("admin1", "region", "continent") or not any(
            h.entry.kind in ("admin1", "region") for h in look_up(sighting.text))
    if sighting.want == "district":
        return kind == "district" or not any(
            h.entry.kind == "district" and context.is_home(h.entry.country) for h in look_up(sighting.text))
    if sighting.want == "part" and kind in ("town", "admin1"):
        here = [h.entry for h in look_up(sighting.text) if context.is_home(h.entry.country)]
        big = any(e.kind == "town" and e.population >= _METROPOLIS for e in here)
        return big == (kind == "town") or not any(e.kind == "admin1" for e in here)
    if kind == "country":
        short = len(fold(sighting.text)) <= 3
        return not short or sighting.text.replace(".", "").isupper()
    return True


def score(hit: Hit, sighting: Sighting, context: Context, anchor: Anchor) -> float:
    """Higher fits better; the unit is that of natural logarithms."""
    e = hit.entry
    votes = 0 if _is_small_abroad(e) else context.votes(e.country, sighting.text)
    total = 0.6 * math.log10(e.population + 10) + 1.2 * math.log1p(votes)
    if e.kind != "country" and e.admin1 in context.admin_votes:
        speakers = context.admin_votes[e.admin1]
        total += 0.6 * math.log1p(len(speakers) - (fold(sighting.text) in speakers))
    if e.kind != "country" and e.admin1:
        total += _NEARBY * math.log1p(_STEEP * context.nearby(e.admin1, sighting.text))
    if hit.layer != "exact" and _is_small_abroad(e) and not has_rank(e.name, e.country):
        total -= _OTHERWISE
    if is_listed_as(e, sighting.text):
        total += _LISTED
    if e.kind == "town" and (_is_capital_among(e, sighting.text) or (
            is_seat(e) and context.is_home(e.country, sighting.text))):
        total += 2.0
    return total + _kind_prior(e, sighting) + _fit(e, sighting, anchor)


def _kind_prior(e: Entry, sighting: Sighting) -> float:
    if e.kind == "country":
        return 5.0
    if e.kind == "admin1":
        return 4.5 if sighting.want == "admin1" else 0.6 if _has_namesake(e, sighting.text) else 4.0
    if e.kind == "district":
        return -0.6 if _has_namesake(e, sighting.text) and sighting.want != "district" else 3.0
    if e.kind not in TOWNS:
        return 3.0 if is_local(e) or e.kind == "district" else 5.0
    return 0.8 if sighting.want == "town" else 0.0


def _fit(e: Entry, sighting: Sighting, anchor: Anchor) -> float:
    """What the phrases around the name say of where it lies: in that region, that far from there."""
    total = 3.0 if e.country in sighting.countries else 0.0
    for region in sighting.regions:
        total += {True: 1.5, False: -1.5, None: 0.0}[lies_in(e, region)]
    for relation in sighting.relations:
        agreed = agrees(e, relation, anchor)
        total += 0.0 if agreed is None else 2.0 if agreed else -1.0
    return total


def agrees(e: Entry, relation: Relation, anchor: Anchor) -> bool | None:
    """The cheaper test of the reference: distance within max(5, 0.2 d), bearing within the half-angle."""
    start = anchor(relation)
    if start is None or relation.number is None or relation.across or start.id == e.id:
        return None
    km = relation.km
    real = distance_km(start.latitude, start.longitude, e.latitude, e.longitude)
    if abs(real - km) > max(5.0, 0.2 * km):
        return False
    if relation.compass is None:
        return True
    return off_bearing(start, e, relation.compass) <= half_angle(relation.compass) + 1e-9


def contradicts(e: Entry, relation: Relation, anchor: Anchor) -> bool:
    """Whether a place lies outside the circle that a distance told means: another place of the name is meant."""
    start = anchor(relation)
    if start is None or relation.number is None or relation.across or start.id == e.id:
        return False
    km = relation.km
    precision = distance_precision(relation.number, relation.unit_km)
    if relation.compass is None:
        real = distance_km(start.latitude, start.longitude, e.latitude, e.longitude)
        return real > km + start.radius_km + precision + e.radius_km
    point = offset(start.latitude, start.longitude, bearing_of(relation.compass), km)
    radius = offset_radius(km, start.radius_km, precision, relation.compass)
    return distance_km(*point, e.latitude, e.longitude) > radius + e.radius_km


def off_bearing(anchor: Entry, e: Entry, compass: str) -> float:
    """Degrees between the direction said and the direction from the anchor to the place."""
    real = bearing(anchor.latitude, anchor.longitude, e.latitude, e.longitude)
    return abs((real - bearing_of(compass) + 180) % 360 - 180)


def lies_in(e: Entry, region: str) -> bool | None:
    """Whether a place lies in the country or province of that name; null where the name is neither, or both ways, or
    where its town is near: Douma "in Damascus" is outside the governorate of the city."""
    tops = [h.entry for h in look_up(region) if h.entry.kind in ("country", "admin1")]
    here = [t for t in tops if t.country == e.country]
    elsewhere = not here and len({t.country for t in tops}) > 1  # "Northern Province" of several others says nothing
    if not tops or elsewhere:
        return None
    if e.admin1 is None:    # of no known province: all that is known is the land
        return None if here or not e.country or _has_town_near(region, e) else False
    inside = any(t.kind == "country" or t.admin1 == e.admin1 for t in here)
    return inside or (None if _has_town_near(region, e) else False)


def _has_town_near(name: str, e: Entry) -> bool:
    return any(h.entry.kind == "town" and h.entry.country == e.country and distance_km(
        h.entry.latitude, h.entry.longitude, e.latitude, e.longitude) < _AROUND_TOWN_KM for h in look_up(name))


def _is_small_abroad(e: Entry) -> bool:
    """Towns below ``_LARGE`` outside the lands at war: that a page names their country (as an actor) says nothing."""
    return e.kind == "town" and e.population < _LARGE and e.country not in lexicon().war_countries


def _has_namesake(e: Entry, text: str) -> bool:
    """Whether a town of the name lies in the province or district of the name: then the bare name is the town's."""
    return any(h.entry.kind == "town" and h.entry.admin1 == e.admin1 for h in look_up(text))


def _is_capital_among(e: Entry, text: str) -> bool:
    """Whether a town is its country's capital and another place there bears the name: Washington, not the state."""
    return is_seat(e) and any(
        h.entry.country == e.country and h.entry.admin1 != e.admin1 for h in look_up(text))


def is_local(e: Entry) -> bool:
    """Whether it is a town or a site, not an area."""
    return e.kind in LOCAL
