"""GeoJSON (RFC 7946): features as rows with a point, and for areas how far they reach."""

from __future__ import annotations

import itertools
import json
import math
from typing import IO, Any

from dateline.own.faults import BadTable, Fault
from dateline.reading.where.geometry import distance_km

_LARGEST = 400_000_000  # bytes: such a file is read at once
Ring = list[list[float]]


def features(stream: IO[bytes], file: str) -> list[dict[str, Any]]:
    """The features of a collection. Raises ``BadTable`` where it is none."""
    content = stream.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise BadTable(file, [Fault(0, "", f"more than {_LARGEST:,} bytes of GeoJSON; split it")])
    try:
        told = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BadTable(file, [Fault(line, "", "not UTF-8 text, which GeoJSON has to be")]) from error
    except (json.JSONDecodeError, RecursionError) as error:
        raise BadTable(file, [Fault(getattr(error, "lineno", 0), "", f"not JSON ({error})")]) from error
    found = told.get("features") if isinstance(told, dict) else None
    if not isinstance(found, list) or not all(isinstance(f, dict) for f in found):
        raise BadTable(file, [Fault(0, "", 'no FeatureCollection with a list of "features"')])
    return found


def row_of(feature: dict[str, Any]) -> dict[str, str]:
    """The properties of a feature as cells, with ``lat``, ``lon`` and for an area ``radius_km`` from its geometry.

    Raises ``ValueError`` with what is wrong with the geometry.
    """
    properties = feature.get("properties") or {}
    row = {str(k).strip().lower(): _cell(v) for k, v in properties.items()} if isinstance(properties, dict) else {}
    geometry = feature.get("geometry")
    if geometry is None:
        return row
    latitude, longitude, reach = _extent(geometry)
    row |= {"lat": f"{latitude:.5f}", "lon": f"{longitude:.5f}"}
    if reach:
        row.setdefault("radius_km", f"{reach:.1f}")
    return row


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return "|".join(str(v) for v in value)
    return "" if value is None else str(value).strip()


def _extent(geometry: Any) -> tuple[float, float, float]:
    """Latitude, longitude and reach in km."""
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    try:
        return _measured(str(kind), geometry["coordinates"])
    except (KeyError, TypeError, IndexError, ValueError, ZeroDivisionError) as error:
        raise ValueError(f"no geometry of a place: {kind} needs lists of longitude and latitude") from error


def _measured(kind: str, at: Any) -> tuple[float, float, float]:
    if kind == "Point":
        return float(at[1]), float(at[0]), 0.0
    if kind in ("Polygon", "MultiPolygon"):
        return centre_and_reach([p[0] for p in (at if kind == "MultiPolygon" else [at])])
    if kind in ("MultiPoint", "LineString"):
        return _around(at)
    if kind == "MultiLineString":
        return _around([point for line in at for point in line])
    raise ValueError(kind)


def _around(points: Ring) -> tuple[float, float, float]:
    longitude = sum(float(p[0]) for p in points) / len(points)
    latitude = sum(float(p[1]) for p in points) / len(points)
    return latitude, longitude, max(distance_km(latitude, longitude, p[1], p[0]) for p in points)


def area_and_centre(ring: Ring) -> tuple[float, float, float]:
    """Shoelace area (degrees squared, shrunk by latitude) and centroid of a ring as (area, latitude, longitude)."""
    twice = x = y = 0.0
    for (x0, y0, *_), (x1, y1, *_) in itertools.pairwise(ring):
        cross = x0 * y1 - x1 * y0
        twice, x, y = twice + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    if not twice:
        return 0.0, ring[0][1], ring[0][0]
    latitude, longitude = y / (3 * twice), x / (3 * twice)
    return abs(twice) / 2 * math.cos(math.radians(latitude)), latitude, longitude


def centre_and_reach(parts: list[Ring], least: float = 0.05) -> tuple[float, float, float]:
    """Centroid of the rings and the distance to the furthest vertex, rings under that share of the whole left out."""
    sized = [(*area_and_centre(r), r) for r in parts]
    whole = sum(s[0] for s in sized) or 1.0
    main_rings = [s for s in sized if s[0] >= least * whole] or sized
    total = sum(s[0] for s in main_rings)
    if not total:
        return _around([p for r in parts for p in r])
    latitude = sum(s[0] * s[1] for s in main_rings) / total
    longitude = sum(s[0] * s[2] for s in main_rings) / total
    reach = max(distance_km(latitude, longitude, p[1], p[0]) for s in main_rings for p in s[3])
    return round(latitude, 3), round(longitude, 3), round(reach)
