"""Which of ours may be one of theirs: looked up by day and place, never all against all."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from datetime import date, timedelta

from dateline.compare.names import keys
from dateline.compare.ours import Ours
from dateline.compare.theirs import Theirs

_CELL = 0.5          # degrees
_KM_PER_DEGREE = 111.2
_MOST_DAYS = 62      # of a stretch that is looked up day by day; a longer one by its places

Place = tuple[Hashable, ...]


class Index:
    """Events of ours by the day and the cell of the map, or the name of the place where they are not on the map.

    An event of which neither is known, beyond a country, cannot be looked up: it is in ``lost``.
    """

    def __init__(self, ours: Iterable[Ours]) -> None:
        self._on: dict[tuple[Place, date | None], list[Ours]] = defaultdict(list)
        self._at: dict[Place, list[tuple[date, date, Ours]]] = defaultdict(list)
        self.lost: list[Ours] = []
        for one in ours:
            self._enter(one)

    def _enter(self, one: Ours) -> None:
        places, days = list(_places(one)), _days(one)
        if days is None:  # only what has a place of its own can be told apart then
            places = [place for place in places if place[0] != "land"]
        if not places:
            self.lost.append(one)
        for place in places:
            for day in days or (None,):
                self._on[place, day].append(one)
            if days:
                self._at[place].append((days[0], days[-1], one))

    def near(self, theirs: Theirs, days: int, km: float) -> list[Ours]:
        """Events within so many days and km of one of theirs, or under its name, in the order of their ids."""
        first, last = theirs.first - timedelta(days), theirs.last + timedelta(days)
        found = {one.id: one for place in _looked_up(theirs, km) for one in self._within(place, first, last)}
        return [found[id_] for id_ in sorted(found)]

    def _within(self, place: Place, first: date, last: date) -> Iterator[Ours]:
        """The events of a place in some days, and those of no day."""
        yield from self._on.get((place, None), ())
        if (last - first).days >= _MOST_DAYS:
            yield from (one for begin, end, one in self._at.get(place, ()) if begin <= last and first <= end)
        else:
            for n in range((last - first).days + 1):
                yield from self._on.get((place, first + timedelta(n)), ())


def _days(one: Ours) -> list[date] | None:
    """The days of an event; null where they are unknown or so many that they say little."""
    window = one.window
    if window is None or (window[1] - window[0]).days >= _MOST_DAYS:
        return None
    stretch = {window[0] + timedelta(n) for n in range((window[1] - window[0]).days + 1)}
    return sorted(stretch | one.days)


def _places(one: Ours) -> Iterator[Place]:
    yield from {("cell", *_cell(s.latitude, s.longitude)) for s in one.spots if s.fine}
    yield from (("name", name) for name in one.names)
    if not any(s.fine for s in one.spots):
        yield ("land", one.country)


def _looked_up(theirs: Theirs, km: float) -> Iterator[Place]:
    if theirs.point is not None:
        yield from (("cell", *cell) for cell in _cells(*theirs.point, km + theirs.reach))
    yield from {("name", key) for place in theirs.places for key in keys(place)}
    yield from {("land", theirs.country), ("land", None)}


def _cell(latitude: float, longitude: float) -> tuple[int, int]:
    return math.floor(latitude / _CELL), math.floor(longitude % 360 / _CELL)


def _cells(latitude: float, longitude: float, km: float) -> Iterator[tuple[int, int]]:
    """The cells that a square of so many km around a point meets, over the date line too."""
    height = km / _KM_PER_DEGREE
    width = min(180.0, height / max(0.01, math.cos(math.radians(latitude))))
    across = math.floor(360 / _CELL)
    rows = range(math.floor((latitude - height) / _CELL), math.floor((latitude + height) / _CELL) + 1)
    west, east = math.floor((longitude - width) / _CELL), math.floor((longitude + width) / _CELL)
    return ((row, column % across) for row in rows for column in range(west, min(east, west + across - 1) + 1))
