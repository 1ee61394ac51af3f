"""Distances, offsets and radii on a sphere. Degrees are WGS84, distances km.

Formulas and constants: ``reference/places.md`` section 4, after Wieczorek 2001/2004 and Chapman & Wieczorek's
Georeferencing Quick Reference Guide; the rows marked "own rule" there are ours.
"""

from __future__ import annotations

import math
import re

EARTH_KM = 6371.0088
"""Mean radius of the Earth (IUGG)."""

KM_IN = {"km": 1.0, "mile": 1.609344, "metre": 0.001, "nautical": 1.852}

_WINDS = ("n", "nne", "ne", "ene", "e", "ese", "se", "sse", "s", "ssw", "sw", "wsw", "w", "wnw", "nw", "nnw")
_BEARINGS = {wind: number * 22.5 for number, wind in enumerate(_WINDS)}


def bearing_of(compass: str) -> float:
    """Degrees clockwise from north of "n", "nne", "ne" ... "nnw"."""
    return _BEARINGS[compass]


def half_angle(compass: str) -> float:
    """Half of the sector that a direction word covers: 45 degrees for N, 22.5 for NE, 11.25 for NNE and the like."""
    return math.ldexp(90.0, -len(compass))


def distance_km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance (haversine)."""
    a, b = math.radians(lat1), math.radians(lat2)
    h = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(h)))


def bearing(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Degrees clockwise from north from the first point to the second."""
    a, b, d = math.radians(lat1), math.radians(lat2), math.radians(lon2 - lon1)
    y = math.sin(d) * math.cos(b)
    return math.degrees(math.atan2(y, math.cos(a) * math.sin(b) - math.sin(a) * math.cos(b) * math.cos(d))) % 360


def offset(lat: float, lon: float, degrees: float, km: float) -> tuple[float, float]:
    """The point ``km`` away at that bearing."""
    a, delta, heading = math.radians(lat), km / EARTH_KM, math.radians(degrees)
    b = math.asin(math.sin(a) * math.cos(delta) + math.cos(a) * math.sin(delta) * math.cos(heading))
    east = math.atan2(math.sin(heading) * math.sin(delta) * math.cos(a), math.cos(delta) - math.sin(a) * math.sin(b))
    return math.degrees(b), (lon + math.degrees(east) + 540) % 360 - 180


def midpoint(lat1: float, lon1: float, lat2: float, lon2: float) -> tuple[float, float]:
    """The point half-way along the great circle."""
    return offset(lat1, lon1, bearing(lat1, lon1, lat2, lon2), distance_km(lat1, lon1, lat2, lon2) / 2)


def extent_km(population: int) -> float:
    """How far a town without an outline reaches from its centre (own rule): 0.35 sqrt(pop / 1000), 0.5 to 15."""
    return min(15.0, max(0.5, 0.35 * math.sqrt(max(0, population) / 1000)))


def outskirts_km(population: int) -> float:
    """Width of the ring that "outskirts of" and "suburb of" mean (own rule)."""
    for least, km in ((1_000_000, 15.0), (100_000, 8.0), (5_000, 5.0)):
        if population >= least:
            return km
    return 2.0


def near_km(population: int) -> float:
    """How far beyond a place "near" it reaches: half-way to the next place of like rank. Not looked up there, but by
    size: about the median over the towns of ten lands at war, of half the way to the next of a third of their size or
    more (2.5 km below 10,000 people, 12 below 100,000, 23 above). Size unknown (0): 10."""
    for least, km in ((100_000, 20.0), (10_000, 12.0), (1, 5.0)):
        if population >= least:
            return km
    return 10.0


def distance_precision(number: str, unit_km: float) -> float:
    """Uncertainty in km of a written distance: the guide's rule by trailing zeros, at least 10 % (own rule for news).

    ``number`` is as written ("50", "7.5"). A whole number divisible by a power of ten is good to half that power.
    """
    value = float(number.replace(",", ""))
    if not value.is_integer():
        guide = 0.5 if (value * 2).is_integer() else 0.25
    elif value and value % 10 == 0:
        guide = 0.5 * 10 ** len(re.search(r"0*$", str(int(value)))[0])  # type: ignore[index]
    else:
        guide = 1.0
    return max(guide * unit_km, 0.1 * value * unit_km)


def offset_radius(km: float, extent: float, precision: float, compass: str) -> float:
    """Radius around the point of "``km`` south of X", X reaching ``extent`` km, the distance good to ``precision``.

    sqrt((d + D - x)^2 + y^2) with x = d cos(alpha), y = d sin(alpha), D = extent + precision.
    """
    alpha = math.radians(half_angle(compass))
    return math.hypot(km + extent + precision - km * math.cos(alpha), km * math.sin(alpha))
