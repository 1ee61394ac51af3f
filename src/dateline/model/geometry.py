"""Where an event is, as a shape on the map that claims no more than its words do (RFC 7946).

A town is a point. What is known to a distance only, or is an area, is the circle of its radius: a province is never a
pin. A road told by its ends is the straight line between them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from dateline.model.claim import Claim
from dateline.model.dossier import Dossier
from dateline.model.place import EARTH_KM, PlaceMention

Position = tuple[float, float]  # longitude and latitude in degrees, the order of RFC 7946
_CORNERS = 48          # of a circle: its area is 0.3 % short
_DIGITS = 5            # of a degree: a metre
_HALF_ROUND = 20_015   # km from a point to the one opposite


def geometry(dossier: Dossier) -> dict[str, Any] | None:
    """The GeoJSON geometry of an event; null where its place is not on the map, or where an area has no extent."""
    return shape_of(dossier.event.row, dossier.claims)


def shape_of(row: Mapping[str, Any], claims: Iterable[Claim] = ()) -> dict[str, Any] | None:
    """The same from the columns of an event (``place``, ``latitude``, ``longitude``, ``radius_km``, ``precision``) and
    its claims, which only the line of a road is taken from."""
    latitude, longitude, km = row["latitude"], row["longitude"], row["radius_km"]
    if latitude is None or longitude is None:
        return None
    if row["precision"] == "line" and (road := _road(row, claims)) is not None:
        return road
    if row["precision"] in ("point", "unresolved"):  # unresolved, but put on the map by a person
        return {"type": "Point", "coordinates": [longitude, latitude]}
    return _circle(latitude, longitude, km) if km and km < _HALF_ROUND else None


def _road(row: Mapping[str, Any], claims: Iterable[Claim]) -> dict[str, Any] | None:
    """The line of an event whose place is a road, river or border; null where fewer than two places name it."""
    at = (row["place"], row["latitude"], row["longitude"])
    told = (p for c in claims for p in c.place if (p.text, p.latitude, p.longitude) == at)
    mention = next(told, None)
    return line_through(mention) if mention is not None else None


def line_through(place: PlaceMention) -> dict[str, Any] | None:
    """The straight line through the places that name a road; null where there are fewer than two."""
    ends = _positions(place)
    return _line(ends) if len(ends) > 1 else None


def _positions(place: PlaceMention) -> list[Position]:
    towns = (t for t in place.toponyms[:place.own] if t.precision == "point")
    told = ((t.longitude, t.latitude) for t in towns if t.longitude is not None and t.latitude is not None)
    return list(dict.fromkeys(told))


def _line(ends: Sequence[Position]) -> dict[str, Any]:
    """A line through places, in two where it crosses the 180th meridian (RFC 7946, section 3.1.9)."""
    parts = [[ends[0]]]
    for (x, y), (to_x, to_y) in pairwise(ends):
        if abs(to_x - x) > 180:
            edge = math.copysign(180, x)
            width = 360 - abs(to_x - x)
            crossing = y + (to_y - y) * (abs(edge - x) / width if width else 0)
            parts[-1].append((edge, crossing))
            parts.append([(-edge, crossing)])
        parts[-1].append((to_x, to_y))
    lines = [_rounded(part) for part in parts]
    return {"type": "LineString", "coordinates": lines[0]} if len(lines) == 1 else {
        "type": "MultiLineString", "coordinates": lines}


def _circle(latitude: float, longitude: float, km: float) -> dict[str, Any]:
    """All that lies within so many km of a point: in two parts where it crosses the 180th meridian."""
    ring = _ring(latitude, longitude, km)
    pieces = [(_between(ring, west, west + 360), shift) for west, shift in ((-540, 360), (-180, 0), (180, -360))]
    polygons = [[_rounded([(x + shift, y) for x, y in (*piece, piece[0])])] for piece, shift in pieces if piece]
    return {"type": "Polygon", "coordinates": polygons[0]} if len(polygons) == 1 else {
        "type": "MultiPolygon", "coordinates": polygons}


def _ring(latitude: float, longitude: float, km: float) -> list[Position]:
    """The corners of a circle against the clock; the longitudes run on over 180. Around a pole: all that lies beyond
    the nearest parallel."""
    reach, la = km / EARTH_KM, math.radians(latitude)
    if math.pi / 2 - abs(la) <= reach:
        pole, edge = math.copysign(90, latitude), latitude - math.copysign(math.degrees(reach), latitude)
        south, north = sorted((pole, max(-90.0, min(90.0, edge))))
        return [(-180.0, south), (180.0, south), (180.0, north), (-180.0, north)]
    corners = []
    for n in range(_CORNERS):
        towards = -2 * math.pi * n / _CORNERS
        y = math.asin(math.sin(la) * math.cos(reach) + math.cos(la) * math.sin(reach) * math.cos(towards))
        x = math.atan2(math.sin(towards) * math.sin(reach) * math.cos(la), math.cos(reach) - math.sin(la) * math.sin(y))
        corners.append((longitude + math.degrees(x), math.degrees(y)))
    return corners


def _between(ring: Sequence[Position], west: float, east: float) -> list[Position]:
    """The part of a ring between two meridians (Sutherland and Hodgman 1974)."""
    return _cut(_cut(ring, west, 1), east, -1)


def _cut(ring: Sequence[Position], at: float, side: int) -> list[Position]:
    """The part of a ring east (1) or west (-1) of a meridian."""
    kept: list[Position] = []
    for n, (x, y) in enumerate(ring):
        before_x, before_y = ring[n - 1]
        inside, before = (x - at) * side > 0, (before_x - at) * side > 0
        if inside != before:
            kept.append((at, before_y + (y - before_y) * (at - before_x) / (x - before_x)))
        if inside:
            kept.append((x, y))
    return kept


def _rounded(positions: Iterable[Position]) -> list[list[float]]:
    return [[round(x, _DIGITS), round(y, _DIGITS)] for x, y in positions]
