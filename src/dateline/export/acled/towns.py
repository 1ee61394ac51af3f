"""The town that stands for a place without one of its own, as ACLED's ``geo_precision`` 2 and 3 ask for."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from dateline.model import great_circle_km
from dateline.reading.where.gazetteer import Entry, admin1_name, region_code, towns_of

_FARTHEST_KM = 100.0  # a town farther off is not near


class Town(NamedTuple):
    """A town with the name of its first-level region."""

    name: str
    latitude: float
    longitude: float
    admin1: str | None


Cells = dict[tuple[int, int], list[Entry]]  # by whole degrees


@lru_cache(maxsize=1 << 14)
def nearest(latitude: float, longitude: float, country: str) -> Town | None:
    """The town of the country next to a point, within 100 km; of equals the larger one."""
    cells = _cells(country)
    near = [e for cell in _around(latitude, longitude) for e in cells.get(cell, ())]
    found = min(((great_circle_km((latitude, longitude), (e.latitude, e.longitude)), -e.population, e.id, e)
                 for e in near), default=None)
    return _town(found[3]) if found and found[0] <= _FARTHEST_KM else None


@lru_cache(maxsize=1 << 12)
def capital(region: str, country: str) -> Town | None:
    """The town that stands for a first-level region: the most populous one that the gazetteer knows there, as it keeps
    no list of seats."""
    code = region_code(region, country)
    there = [e for cell in _cells(country).values() for e in cell if e.admin1 == code] if code else []
    found = max(there, key=lambda e: (e.population, e.id), default=None)
    return Town(found.name, found.latitude, found.longitude, region) if found else None


def _town(entry: Entry) -> Town:
    return Town(entry.name, entry.latitude, entry.longitude, admin1_name(entry.admin1))


@cache
def _cells(country: str) -> Cells:
    cells: Cells = defaultdict(list)
    for entry in towns_of(country):
        cells[math.floor(entry.latitude), math.floor(entry.longitude)].append(entry)
    return dict(cells)


def _around(latitude: float, longitude: float) -> Iterable[tuple[int, int]]:
    """The cells that reach so far: two degrees of longitude up to 60 degrees north and south."""
    row, column = math.floor(latitude), math.floor(longitude)
    return ((row + n, column + m) for n in (-1, 0, 1) for m in (-2, -1, 0, 1, 2))
