"""Coordinates in each other's columns: a point that lies far from its country, and in it the other way round."""

from __future__ import annotations

import math
from functools import cache

from dateline.reading.where.gazetteer import towns_of

_CELL = 0.5  # degrees; a point is near a town in its own cell or a neighbouring one, so 55 to 110 km around


def exchanged(latitude: float, longitude: float, country: str) -> bool:
    """Whether no town of the country (its ISO code) is near the point, and one is near with the two exchanged."""
    near = _near_towns(country)
    return _cell(latitude, longitude) not in near and _cell(longitude, latitude) in near


def _cell(latitude: float, longitude: float) -> tuple[int, int]:
    return math.floor(latitude / _CELL), math.floor(longitude / _CELL)


@cache
def _near_towns(country: str) -> frozenset[tuple[int, int]]:
    """The cells of the map with a town of the country in them or beside them."""
    cells = {_cell(t.latitude, t.longitude) for t in towns_of(country)
             if t.latitude is not None and t.longitude is not None}
    return frozenset((row + up, column + on) for row, column in cells for up in (-1, 0, 1) for on in (-1, 0, 1))
