"""A place with a P-code takes the spellings of the shipped place that it is: offices write "Kafr Nobol" and reports
"Kafranbel", and the code is to be found by both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.reading.where.base import Place
from dateline.reading.where.entry import ONE_PLACE_KM
from dateline.reading.where.gazetteer import Entry, look_up, look_up_by_sound, shipped_spellings
from dateline.reading.where.geometry import distance_km

_BY_SOUND_KM = 5.0          # as near as this a place that only sounds so is the same one
_SEAT_KM = 40.0             # so near its middle, or as far as it reaches, lies the seat that names a district
_SETTLED = frozenset(["town", "village"])


def with_known_spellings(place: Place) -> Place:
    """The place as it is, with the spellings of the one shipped town that it is, or whose district it is."""
    if not place.code or place.country is None or place.kind not in _SETTLED | {"district"}:
        return place
    for asked, reach in ((look_up, ONE_PLACE_KM), (look_up_by_sound, _BY_SOUND_KM)):
        reach = max(_SEAT_KM, place.radius_km) if place.kind == "district" else reach
        towns = {e.id: e for name in place.names for e in _towns(place, [h.entry for h in asked(name)], reach)}
        if towns:
            known = shipped_spellings(place.country).get(towns.popitem()[0], ()) if len(towns) == 1 else ()
            return replace(place, spellings=frozenset(known))
    return place


def _towns(place: Place, entries: list[Entry], reach: float) -> Iterator[Entry]:
    """The shipped towns of them that are as near."""
    for e in entries:
        near = distance_km(place.latitude, place.longitude, e.latitude, e.longitude) < reach
        if e.kind == "town" and e.source == "shipped" and e.country == place.country and near:
            yield e
