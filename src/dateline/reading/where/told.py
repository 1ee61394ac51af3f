"""Where a text itself says that a place lies which no gazetteer knows: "Tallat is 25 km west of Raqqa", "the village
lies about 12 miles north of the city". The other namings of it on the page are there too."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.model import PlaceMention, Toponym
from dateline.reading.shapes import replace
from dateline.reading.where.folding import arabic_key

Told = Mapping[str, PlaceMention]


def as_told(mentions: tuple[PlaceMention, ...]) -> tuple[PlaceMention, ...]:
    """The mentions of a page in order, those of unknown names where another mention says that they are."""
    told = _told(mentions)
    return tuple(_there(m, told) for m in mentions) if told else mentions


def _told(mentions: tuple[PlaceMention, ...]) -> Told:
    """By the key of an unknown name the mention that tells where it lies; a name told in two places is left out."""
    told: dict[str, list[PlaceMention]] = {}
    last: dict[str | None, Toponym] = {}  # by the noun that it was told with, the name told last
    for m in mentions:
        name = _unknown(m)
        meant = name or (last.get(m.type_word) if m.pointing else None)
        if meant is not None and m.precision == "near" and m.latitude is not None:
            told.setdefault(arabic_key(meant.text), []).append(m)
        if name is not None:
            last[m.type_word] = name
    return {key: m for key, (m, *more) in told.items() if all(_at(o) == _at(m) for o in more)}


def _at(place: PlaceMention) -> tuple[float | None, float | None]:
    return place.latitude, place.longitude


def _unknown(place: PlaceMention) -> Toponym | None:
    """The name that a phrase is about, where no gazetteer knows it."""
    name = place.toponyms[0] if place.own == 1 and place.toponyms else None
    return name if name is not None and name.how == "unresolved" else None


def _there(place: PlaceMention, told: Told) -> PlaceMention:
    name = _unknown(place)
    by = told.get(arabic_key(name.text)) if name is not None else None
    if by is None or place.precision == "near":
        return place
    return replace(place, latitude=by.latitude, longitude=by.longitude, radius_km=by.radius_km, precision="near")
