"""The embedded gazetteer: a read-only SQLite file (``tools/build_gazetteer.py``), one connection per process."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from dateline.reading.where.base import GEONAMES
from dateline.reading.where.folding import arabic_key, fold, may_be_joined, slavic_key, without_article, word_count

Match = Literal["exact", "fold", "article", "key"]
_COLUMNS = ("coalesce(p.id, 'geonames:' || p.place), p.name, p.kind, p.latitude, p.longitude, p.radius_km, "
            "p.country, p.admin1, p.population")


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the gazetteer. ``admin1`` is a GeoNames code ("SY.09"); for a country, the id of its capital."""

    id: str
    name: str
    kind: str
    latitude: float
    longitude: float
    radius_km: float
    country: str | None
    admin1: str | None
    population: int


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that a name leads to, and by which layer of the matcher."""

    entry: Entry
    layer: Match


@cache
def _connection(process: int) -> sqlite3.Connection:
    path = files("dateline.data").joinpath("places", "gazetteer.sqlite")
    return sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def _rows(query: str, *values: object) -> list[tuple[Entry, int]]:
    rows = _connection(os.getpid()).execute(query, values).fetchall()
    return [(Entry(*row[:9]), row[9]) for row in rows]


@lru_cache(maxsize=32768)
def look_up(name: str) -> tuple[Hit, ...]:
    """The places of that name by the layers exact, fold and article, the first layer that has any."""
    folded = fold(name)
    if not folded:
        return ()
    words = 0 if may_be_joined(name) else word_count(name)
    found = _named(folded, words)
    bare = without_article(name)
    hits = {e.id: Hit(e, "exact" if e.name.casefold() == name.casefold() else "fold") for e, art in found if not art}
    for entry, _ in (*(f for f in found if f[1]), *(_named(bare, words and words - 1) if bare and not hits else ())):
        hits.setdefault(entry.id, Hit(entry, "article"))
    return tuple(hits[k] for k in sorted(hits))


def _named(folded: str, words: int) -> list[tuple[Entry, int]]:
    """The places with a spelling of at least so many words, each with 1 where it lost an article."""
    query = f"SELECT {_COLUMNS}, n.article FROM names n JOIN places p USING(place) WHERE n.folded = ? AND n.words >= ?"
    return _rows(query, folded, words)


@lru_cache(maxsize=8192)
def look_up_by_sound(name: str) -> tuple[Hit, ...]:
    """The towns whose key K1 is that of the name: to be confirmed, never taken alone."""
    query = f"SELECT {_COLUMNS}, 0 FROM keys k JOIN places p USING(place) WHERE k.key IN (?, ?)"
    rows = _rows(query, "a:" + arabic_key(name), "s:" + slavic_key(name))
    return tuple(Hit(e, "key") for e in sorted({e for e, _ in rows}, key=lambda e: e.id))


@lru_cache(maxsize=4096)
def by_id(identifier: str) -> Entry | None:
    """The entry with that id ("geonames:170063", "admin1:SY.09", "country:SY", "project:darfur")."""
    number = identifier.removeprefix(GEONAMES)
    if number != identifier:
        rows = _rows(f"SELECT {_COLUMNS}, 0 FROM places p WHERE p.place = ?", number)
    else:
        rows = _rows(f"SELECT {_COLUMNS}, 0 FROM places p WHERE p.place = (SELECT place FROM ids WHERE id = ?)", number)
    return rows[0][0] if rows else None


@lru_cache(maxsize=4096)
def admin1_name(code: str | None) -> str | None:
    """The name of a first-level region by its GeoNames code."""
    entry = by_id(f"admin1:{code}") if code else None
    return entry.name if entry else None
