"""Where a row lies: ACLED's country, region, location, coordinates and ``geo_precision``, from our precision."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dateline.case.join.accounts import folded
from dateline.export.acled.codes import Country, countries
from dateline.export.acled.towns import Town, capital, nearest
from dateline.model import PlaceMention, Toponym, great_circle_km

_FINE_LINE_KM = 30.0  # a road that reaches no farther is "a small part of a region"
_ROUNDING_KM = 0.1
_THERE_KM = 10.0  # a point no farther from a town than this is at it
_MARKS = "‘’ʻʼʽʾʿˈ`´"  # for sounds that English does not write
_TOWNS = frozenset({"point", "near"})


@dataclass(frozen=True, slots=True)
class Place:
    """A place as ACLED enters it. ``key``: the same for events at one place; null where it is no one place.
    ``precision``: 1 the named town; 2 near a town or a small part of a region; 3 a larger region."""

    country: Country
    admin1: str
    location: str
    latitude: float
    longitude: float
    precision: int
    key: str | None


def place_of(row: Mapping[str, Any], mentions: Iterable[PlaceMention]) -> Place | str:
    """The place of an event, else the reason why the format has no place for it."""
    if row["latitude"] is None or row["longitude"] is None:
        return "no place on the map"
    if row["precision"] == "country":
        return "no place finer than a country"
    country = countries().get(row["country"] or "")
    if country is None:
        return "country not known"
    point = (row["latitude"], row["longitude"])
    toponym = _named(row["place"], mentions, point)
    name = toponym.name or toponym.text if toponym else row["place"]
    if name and (_precision(row) == 1 or _inside(row, toponym, point)):
        return Place(country, row["admin1"] or "", plain(name), *point, 1, _key(toponym, row))
    town = _standing_for(row, toponym, point, country)
    if town is None:
        return "no town near enough to stand for its place"
    return Place(country, town.admin1 or row["admin1"] or "", plain(town.name), town.latitude, town.longitude,
                 max(2, _precision(row)), _key(toponym, row))


@lru_cache(maxsize=1 << 14)
def plain(name: str) -> str:
    """A name without marks on and between its letters, as ACLED writes names.

    >>> plain("Bārah"), plain("‘Afrīn")
    ('Barah', 'Afrin')
    """
    letters = (c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c) and c not in _MARKS)
    return unicodedata.normalize("NFC", "".join(letters)) or name


def _inside(row: Mapping[str, Any], named: Toponym | None, point: tuple[float, float]) -> bool:
    """Whether a place near a town lies within it ("the centre of X", "large parts of X")."""
    if row["precision"] != "near" or named is None or named.latitude is None or named.longitude is None:
        return False
    off = great_circle_km(point, (named.latitude, named.longitude))
    return off + (row["radius_km"] or 0) <= (named.radius_km or 0) + _ROUNDING_KM


def _precision(row: Mapping[str, Any]) -> int:
    """Our precision as ACLED's; a point given by hand, without words, is a point."""
    match row["precision"]:
        case "near" | "district":
            return 2
        case "line":
            return 2 if (row["radius_km"] or 0) <= _FINE_LINE_KM else 3
        case "province" | "region":
            return 3
    return 1


def _named(words: str | None, mentions: Iterable[PlaceMention], point: tuple[float, float]) -> Toponym | None:
    """The town that the words of the row's place name, where it lies there: "25 km south of Aleppo" is not Aleppo."""
    place = next((p for p in mentions if p.text == words), None)
    for t in place.toponyms[:place.own] if place else ():
        if t.id and t.precision in _TOWNS and t.latitude is not None and t.longitude is not None:
            return t if great_circle_km(point, (t.latitude, t.longitude)) <= max(_THERE_KM, t.radius_km or 0) else None
    return None


def _standing_for(row: Mapping[str, Any], named: Toponym | None, point: tuple[float, float],
                  country: Country) -> Town | None:
    """The town named, where the place lies near or in it; the seat of a province; else the town next to the point."""
    if named is not None and named.latitude is not None and named.longitude is not None:
        return Town(named.name or named.text, named.latitude, named.longitude, named.admin1)
    if row["precision"] in ("province", "region") and row["admin1"]:
        return capital(row["admin1"], country.iso2) or nearest(*point, country.iso2)
    return nearest(*point, country.iso2)


def _key(named: Toponym | None, row: Mapping[str, Any]) -> str | None:
    """Places of one key are one: by the gazetteer, else by name; regions and roads are no one place."""
    if row["precision"] in ("province", "region", "line"):
        return None
    if named is not None and named.id:
        return named.id
    return f"{row['country']} {folded(row['place'] or '')}"
