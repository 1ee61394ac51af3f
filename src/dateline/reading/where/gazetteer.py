"""Looking names up: in the shipped gazetteer, a read-only SQLite file (``tools/build_gazetteer.py``), and before it in
those that a user added (``dateline places add``). One connection per process and file."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from dateline.data.own import PlaceFile
from dateline.reading.where.base import GEONAMES, DatedName
from dateline.reading.where.entry import Entry, Hit, Match, merged
from dateline.reading.where.folding import fold, may_be_joined, without_article, word_count
from dateline.reading.where.romanised import all_keys

__all__ = ["Entry", "Hit", "Match", "admin1_name", "by_id", "dated_names", "in_force", "look_up", "look_up_by_sound"]

SHIPPED = PlaceFile(
    str(files("dateline.data").joinpath("places", "gazetteer.sqlite")), "shipped", licence="CC BY 4.0",
    attribution="place data (c) GeoNames, geonames.org, CC BY 4.0; regions: Natural Earth; sites: dateline")
_COLUMNS = ("coalesce(p.id, 'geonames:' || p.place), p.name, p.kind, p.latitude, p.longitude, p.radius_km, "
            "p.country, p.admin1, p.population, p.code")
_MOST_NAMES = 32_768    # names that a process remembers


class Dated(NamedTuple):
    """A name of before, and the place that had it."""

    name: DatedName
    entry: Entry


@cache
def _connection(process: int, file: PlaceFile) -> sqlite3.Connection:
    mode = "mode=ro&immutable=1" if file is SHIPPED else "mode=ro"
    path = file.path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return sqlite3.connect(f"file:{path}?{mode}", uri=True, check_same_thread=False)


class Gazetteers:
    """Gazetteers asked together, the one that wins first."""

    def __init__(self, stack: tuple[PlaceFile, ...]) -> None:
        self.stack = stack
        self.names: dict[str, tuple[Hit, ...]] = {}
        self.sounds: dict[str, tuple[Hit, ...]] = {}
        self.ids: dict[str, Entry | None] = {}

    def rows(self, query: str, *values: object) -> Iterator[tuple[int, Entry, int]]:
        """The rank of the gazetteer, the place, and the eleventh column."""
        for rank, file in enumerate(self.stack):
            for row in _connection(os.getpid(), file).execute(query, values):
                cells: tuple[Any, ...] = (*row[:10], file.name)
                yield rank, Entry(*cells), row[10]

    def find(self, name: str) -> tuple[Hit, ...]:
        folded = fold(name)
        if not folded:
            return ()
        words = 0 if may_be_joined(name) else word_count(name)
        found = self._named(folded, words)
        hits = [(rank, Hit(e, "exact" if e.name.casefold() == name.casefold() else "fold"))
                for rank, e, lost in found if not lost]
        bare = without_article(name)
        seen = {h.entry.id for _, h in hits}
        more = self._named(bare, words and words - 1) if bare and not hits else []
        articles = {e.id: (rank, Hit(e, "article")) for rank, e, lost in (*found, *more)
                    if (lost or e.id in {m.id for _, m, _ in more}) and e.id not in seen}
        return tuple(sorted(merged([*hits, *articles.values()]), key=lambda h: h.entry.id))

    def _named(self, folded: str, words: int) -> list[tuple[int, Entry, int]]:
        """The places with a spelling of at least so many words, each with 1 where it lost an article."""
        return list(self.rows(f"SELECT {_COLUMNS}, n.article FROM names n JOIN places p USING(place) "
                              "WHERE n.folded = ? AND n.words >= ?", folded, words))

    def find_by_sound(self, name: str) -> tuple[Hit, ...]:
        keys = all_keys(name)
        marks = ", ".join("?" * len(keys))
        rows = self.rows(f"SELECT DISTINCT {_COLUMNS}, 0 FROM keys k JOIN places p USING(place) "
                         f"WHERE k.key IN ({marks})", *keys)
        return tuple(sorted(merged([(rank, Hit(e, "key")) for rank, e, _ in rows]), key=lambda h: h.entry.id))

    def find_id(self, identifier: str) -> Entry | None:
        number = identifier.removeprefix(GEONAMES)
        where = "?" if number != identifier else "(SELECT place FROM ids WHERE id = ?)"
        rows = self.rows(f"SELECT {_COLUMNS}, 0 FROM places p WHERE p.place = {where}", number)
        return next((e for _, e, _ in rows), None)


@lru_cache(maxsize=16)
def _gazetteers(stack: tuple[PlaceFile, ...]) -> Gazetteers:
    return Gazetteers(stack)


_ALONE = _gazetteers((SHIPPED,))
_in_force: ContextVar[Gazetteers] = ContextVar("gazetteers", default=_ALONE)


@contextmanager
def in_force(own: tuple[PlaceFile, ...]) -> Iterator[None]:
    """Within, look-ups ask a user's own gazetteers too, and these win."""
    token = _in_force.set(_gazetteers((*own, SHIPPED)))
    try:
        yield
    finally:
        _in_force.reset(token)


def look_up(name: str) -> tuple[Hit, ...]:
    """The places of that name by the layers exact, fold and article, the first layer that has any; each place once,
    however many gazetteers know it."""
    asked = _in_force.get()
    hits = asked.names.get(name)
    if hits is None:
        if len(asked.names) >= _MOST_NAMES:
            asked.names.clear()
        hits = asked.names[name] = asked.find(name)
    return hits


def look_up_by_sound(name: str) -> tuple[Hit, ...]:
    """The towns whose key by sound is that of the name: to be confirmed, never taken alone."""
    asked = _in_force.get()
    if name not in asked.sounds:
        if len(asked.sounds) >= _MOST_NAMES:
            asked.sounds.clear()
        asked.sounds[name] = asked.find_by_sound(name)
    return asked.sounds[name]


def by_id(identifier: str) -> Entry | None:
    """The entry with that id ("geonames:170063", "admin1:SY.09", "country:SY", "project:darfur")."""
    asked = _in_force.get()
    if identifier not in asked.ids:
        if len(asked.ids) >= _MOST_NAMES:
            asked.ids.clear()
        asked.ids[identifier] = asked.find_id(identifier)
    return asked.ids[identifier]


def admin1_name(code: str | None) -> str | None:
    """The name of a first-level region by its GeoNames code."""
    entry = by_id(f"admin1:{code}") if code else None
    return entry.name if entry else None


def dated_names(name: str) -> list[Dated]:
    """The places that had this name for a time, with the days."""
    query = (f"SELECT {_COLUMNS}, d.name || char(31) || ifnull(d.valid_from, '') || char(31) || ifnull(d.valid_to, '') "
             "|| char(31) || d.source FROM dated d JOIN places p USING(place) WHERE folded = ?")
    found = []
    for _, entry, told in _in_force.get().rows(query, fold(name)):
        was, first, last, source = str(told).split("\x1f")
        found.append(Dated(DatedName(was, first or None, last or None, source), entry))
    return found


def names_from(table: str, beginning: str, country: str | None) -> Iterator[tuple[str, Entry]]:
    """The spellings (``names``) or keys by sound (``keys``) that begin so, each with its place."""
    column = {"names": "folded", "keys": "key"}[table]
    query = (f"SELECT {_COLUMNS}, x.{column} FROM {table} x JOIN places p USING(place) WHERE x.{column} >= ? "
             f"AND x.{column} < ? AND (? IS NULL OR p.country = ?)")
    for _, entry, spelling in _in_force.get().rows(query, beginning, beginning + "\U0010ffff", country, country):
        yield str(spelling), entry


@cache
def shipped_towns() -> tuple[tuple[float, float, str], ...]:
    """Latitude, longitude and country of every town of the shipped gazetteer."""
    query = "SELECT latitude, longitude, country FROM places WHERE kind = 'town' AND country IS NOT NULL"
    return tuple(_connection(os.getpid(), SHIPPED).execute(query))


@lru_cache(maxsize=1)
def shipped_spellings(country: str) -> dict[str, tuple[tuple[str, int, int], ...]]:
    """By id the spellings of the shipped towns of a country, as they are searched: folded, 1 for those that lost an
    article, words as written."""
    query = ("SELECT n.place, n.folded, n.article, n.words FROM names n JOIN places p USING(place) "
             "WHERE p.country = ? AND p.kind = 'town' AND p.place > 0")
    found: dict[str, list[tuple[str, int, int]]] = {}
    for place, folded, article, words in _connection(os.getpid(), SHIPPED).execute(query, (country,)):
        found.setdefault(f"{GEONAMES}{place}", []).append((folded, article, words))
    return {id_: tuple(spellings) for id_, spellings in found.items()}


def shipped_about() -> dict[str, str]:
    """What the shipped gazetteer says of itself: ``places``, ``licence``, ``sources``."""
    return dict(_connection(os.getpid(), SHIPPED).execute("SELECT name, value FROM about"))


def towns_of(country: str) -> list[Entry]:
    """The towns of a country (ISO 3166-1 alpha-2), those of a user's own gazetteers too."""
    query = f"SELECT {_COLUMNS}, 0 FROM places p WHERE p.country = ? AND p.kind = 'town'"
    return [entry for _, entry, _ in _in_force.get().rows(query, country)]


def region_code(name: str, country: str) -> str | None:
    """The GeoNames code of the first-level region of that name in a country; null where there is none."""
    query = f"SELECT {_COLUMNS}, 0 FROM places p WHERE p.country = ? AND p.kind = 'admin1' AND p.name = ?"
    return next((entry.admin1 for _, entry, _ in _in_force.get().rows(query, country, name)), None)
