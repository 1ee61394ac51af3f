"""The country of a point that no country is told with: that of the towns around it, where they agree."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from dateline.model import great_circle_km
from dateline.reading.where.gazetteer import shipped_towns

_NEAREST = 3        # towns that must lie in one country: beside a border the nearest one alone would be a guess
_REACH_KM = 50.0    # further away than this a town says nothing


def country_at(point: tuple[float, float]) -> str | None:
    """The ISO code of the country in which the nearest three towns of the shipped gazetteer lie, all within 50 km;
    null where they differ or there are fewer. ``point``: latitude and longitude in WGS84 degrees."""
    near = sorted((great_circle_km(point, (la, lo)), country) for la, lo, country in _around(point))[:_NEAREST]
    countries = {country for km, country in near if km <= _REACH_KM}
    return countries.pop() if len(near) == _NEAREST and near[-1][0] <= _REACH_KM and len(countries) == 1 else None


def _around(point: tuple[float, float]) -> Iterator[tuple[float, float, str]]:
    """The towns of the cells of one degree around a point; of more cells to east and west where these are narrow."""
    la, lo = math.floor(point[0]), math.floor(point[1])
    wide = min(math.ceil(1 / max(0.05, math.cos(math.radians(point[0])))), 20)
    for row in range(la - 1, la + 2):
        for column in range(lo - wide, lo + wide + 1):
            yield from _cells().get((row, (column + 180) % 360 - 180), ())


@cache
def _cells() -> dict[tuple[int, int], list[tuple[float, float, str]]]:
    cells: dict[tuple[int, int], list[tuple[float, float, str]]] = defaultdict(list)
    for town in shipped_towns():
        cells[math.floor(town[0]), math.floor(town[1])].append(town)
    return dict(cells)
