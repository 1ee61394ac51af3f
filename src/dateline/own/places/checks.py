"""From what a file says of a place to a place of a gazetteer, or why it is none."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files

from dateline.own.faults import Fault
from dateline.own.places.given import Given, LeftOut
from dateline.own.places.lands import country_at
from dateline.reading.where.base import DatedName, Place
from dateline.reading.where.folding import fold
from dateline.reading.where.gazetteer import Entry, by_id, look_up, look_up_by_sound
from dateline.reading.where.geometry import extent_km

_LONGEST_NAME = 120
_SHORTEST_NAME = 2          # letters; such names are written in capitals, or they are words
_MOST_PEOPLE = 1e11
_LARGEST = 5_000            # km: no continent reaches further from its middle
_EXACT = "1"                # where_prec and geo_precision of a named place
_MARKUP = re.compile(r"[<>{}\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
_NAMES_APART = re.compile(r"\s*/\s*|\s*\(([^)]*)\)\s*")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of place. ``radius``: km from its point, where the source does not say."""

    name: str
    radius: float


@dataclass(frozen=True, slots=True)
class Assumed:
    """What is taken for rows that do not say it: a kind, a country (ISO code); null for nothing. ``strict``: the file
    was written by hand, so a row without a name or point is a fault and not left out."""

    kind: str | None = None
    country: str | None = None
    strict: bool = False


@cache
def kinds() -> dict[str, Kind]:
    """Kinds by name, by the words and by the feature codes that mean them."""
    table = tomllib.loads(files("dateline.data").joinpath("places", "kinds.toml").read_text("utf-8"))
    found = {name: Kind(name, about["radius"]) for name, about in table.items()}
    return {**{key: found[name] for name, about in table.items() for key in (*about["words"], *about["geonames"])},
            **found}


@cache
def _countries() -> dict[str, str]:
    """ISO code of two letters by any code."""
    lines = files("dateline.data").joinpath("places", "codes.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    fips = {row[3]: row[0] for row in rows if row[3]}
    return {f"fips:{code}": iso for code, iso in fips.items()} | {code: row[0] for row in rows for code in row[:3]}


@lru_cache(maxsize=4096)
def country_of(told: str, scheme: str = "") -> str | None:
    """The ISO code of a country told by a code or a name; ``scheme`` is "fips" for codes of NGA."""
    key = told.strip().upper()
    if scheme and len(key) == 2:
        return _countries().get(f"{scheme}:{key}")
    if key in _countries() or key.zfill(3) in _countries():
        return _countries().get(key) or _countries().get(key.zfill(3))
    bare = re.sub(r"\s*\(.*\)", "", told)
    return next((h.entry.country for h in look_up(bare) if h.entry.kind == "country"), None) if bare else None


@lru_cache(maxsize=65536)
def province_of(told: str, country: str | None) -> str | None:
    """The code of the first-level region of that name ("Aleppo governorate"), by code where it is one."""
    if re.fullmatch(r"[A-Z]{2}\.\w+", told):
        return told if by_id(f"admin1:{told}") else None
    words = re.sub(r"(?i)\b(governorate|province|state|region|oblast|wilayah?|county|department)\b", " ", told)
    # Ukrainian regions as adjectives: Donetska of Donetsk, Kharkivska of Kharkiv.
    for name in (told, words.strip(), *(words.strip()[:-n] for n in (1, 3) if words.strip().endswith("ska"))):
        for hit in (*look_up(name), *look_up_by_sound(name)) if name else ():    # OCHA: Idleb
            if hit.entry.kind == "admin1" and country in (None, hit.entry.country):
                return hit.entry.admin1
    return None


def checked(given: Given, form: str, prefix: str, assumed: Assumed) -> Place | LeftOut | Fault:
    """The place, or why the row is left out, or what is wrong with it."""
    name = re.sub(r"\s+", " ", given.name).strip()
    if why := _unfit(name):
        return Fault(given.line, "name", why) if assumed.strict else LeftOut(given.line, why.partition(":")[0])
    kind = _kind(given, form, assumed)
    if not isinstance(kind, Kind):
        return kind
    if given.precision not in ("", _EXACT):
        return LeftOut(given.line, "placed less exactly than a named place")
    scheme = "fips" if form == "gns" else ""
    country = country_of(given.country, scheme) if given.country else assumed.country
    if given.country and country is None and form in ("csv", "geojson"):
        return Fault(given.line, "country", f"{given.country!r} is no country; write its ISO code, as SY")
    point = _point(given, assumed)
    if not isinstance(point, tuple):
        return _known_region(given, name, country, prefix) or point
    return _place(given, name, kind, country, point, prefix)


def _place(given: Given, name: str, kind: Kind, country: str | None, point: tuple[float, float], prefix: str
           ) -> Place | Fault:
    numbers = [_number(given, field) for field in ("population", "radius")]
    for value in (*numbers, _day(given, "valid_from"), _day(given, "valid_to")):
        if isinstance(value, Fault):
            return value
    people, reach = (0.0 if n is None or isinstance(n, Fault) else n for n in numbers)
    radius = reach or (max(extent_km(int(people)), kind.radius) if kind.name == "town" and people else kind.radius)
    also = [a for a in given.also if not _unfit(a)]
    names = list(dict.fromkeys(n for a in (name, *also) for n in _alternatives(a)))
    dated = tuple(DatedName(n, given.valid_from or None, given.valid_to or None, given.source or prefix)
                  for n in names) if given.valid_from or given.valid_to else ()
    scheme = given.country + given.admin1 if given.admin1.isalnum() else ""
    country = country or country_at(point)
    parent = province_of(f"{country}.{given.admin1}" if scheme else given.admin1 or given.parent, country)
    return Place(f"{prefix}:{given.id}" if given.id else "", names[0], kind.name, round(point[0], 5),
                 round(point[1], 5), round(radius, 1), country, parent, int(people), names, given.code or None, dated)


def _alternatives(name: str) -> list[str]:
    """Both names of "A/B" and "A (B)"."""
    return [part for part in (p and p.strip() for p in _NAMES_APART.split(name)) if part and not _unfit(part)] or [name]


def _unfit(name: str) -> str | None:
    """Why no report can mean a place by that name: null where it is fit. Before a colon: the reason that is counted."""
    letters = sum(unicodedata.category(c)[0] == "L" for c in name)
    if not name:
        return "no name"
    if letters < _SHORTEST_NAME or not fold(name):
        return f"no name of letters: {name!r}"
    if len(name) > _LONGEST_NAME:
        return f"a name of more than {_LONGEST_NAME} characters: {name[:30]!r}..."
    if _MARKUP.search(name):
        return f"markup or control characters in the name: {name!r}"
    return None


def _kind(given: Given, form: str, assumed: Assumed) -> Kind | LeftOut | Fault:
    if given.feature:
        kind = kinds().get(given.feature)
        return kind or LeftOut(given.line, _feature(given.feature))
    if given.level:
        levels = {"0": None, "1": "admin1", "2": "district", "3": "district"}
        name = levels.get(given.level, "town")
        if name == "admin1" or name is None:
            return Kind("admin1" if name else "country", 100)
        return kinds()[name]
    told = given.type.lower() or assumed.kind or "town"
    if told in kinds():
        return kinds()[told]
    known = ", ".join(sorted({k.name for k in kinds().values()}))
    return Fault(given.line, "type", f"{given.type!r} is no kind of place; write one of {known}")


def _feature(code: str) -> str:
    if code.startswith(("ADM1", "PCL")):
        return "countries and first-level regions, which are shipped with their extent"
    return "kinds of features that no report means by their names (streams, wells, farms, ruins ...)"


def _point(given: Given, assumed: Assumed) -> tuple[float, float] | LeftOut | Fault:
    if given.latitude == "" or given.longitude == "":
        missing = "latitude" if given.latitude == "" else "longitude"
        return Fault(given.line, missing, "missing; every place needs both coordinates, in degrees") \
            if assumed.strict else LeftOut(given.line, "no coordinates")
    try:
        latitude, longitude = _degrees(given.latitude), _degrees(given.longitude)
    except ValueError:
        return Fault(given.line, "latitude", f"{given.latitude!r}, {given.longitude!r} are no degrees; write 36.2012")
    if abs(latitude) > 90 or abs(longitude) > 180 or latitude != latitude or longitude != longitude:
        swapped = abs(longitude) <= 90 and abs(latitude) <= 180
        why = "latitude and longitude look exchanged" if swapped else "latitude is -90 to 90, longitude -180 to 180"
        return Fault(given.line, "latitude", f"{given.latitude}, {given.longitude} is no point: {why}")
    if latitude == longitude == 0:
        return Fault(given.line, "latitude", "0, 0 lies in the sea off Africa; it stands for no place") \
            if assumed.strict else LeftOut(given.line, "no coordinates")
    return latitude, longitude


def _degrees(told: str | float) -> float:
    return float(told) if isinstance(told, float) else float(told.replace(",", ".") if told.count(",") == 1 else told)


def _number(given: Given, field: str) -> float | Fault | None:
    told = getattr(given, field)
    try:
        number = float(told) if told != "" else None
    except ValueError:
        number = -1.0
    if number is None or 0 <= number <= (_MOST_PEOPLE if field == "population" else _LARGEST):
        return number
    return Fault(given.line, field, f"{told!r} is no {'number of people' if field == 'population' else 'radius in km'}")


def _day(given: Given, field: str) -> Fault | None:
    told = str(getattr(given, field))
    try:
        if told:
            date.fromisoformat(f"{told}-01-01"[:10] if len(told) == 4 else f"{told}-01"[:10])
    except ValueError:
        return Fault(given.line, field, f"{told!r} is no year or day; write it as 2016, 2016-03 or 2016-03-15")
    return None


def _known_region(given: Given, name: str, country: str | None, prefix: str) -> Place | None:
    """A region without a point of its own: the shipped one, with the P-code and names of the file."""
    if not given.code or given.level not in ("1", "2"):
        return None
    known = by_id(f"admin1:{province_of(name, country)}") if given.level == "1" else _district(name, country)
    if known is None or country is None:
        return None
    return Place(known.id, known.name, known.kind, known.latitude, known.longitude, known.radius_km, known.country,
                 known.admin1, 0, [known.name, name, *_fit(given.also)], given.code)


def _district(name: str, country: str | None) -> Entry | None:
    """The one second-level region of that name in a country."""
    found = [h.entry for h in look_up(name) if h.entry.kind == "district" and h.entry.country == country]
    return found[0] if len(found) == 1 else None


def _fit(names: Iterable[str]) -> list[str]:
    return [name for name in names if not _unfit(name)]
