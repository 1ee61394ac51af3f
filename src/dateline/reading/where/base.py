"""The form of a gazetteer file: its tables, and how places and their spellings become rows.

The embedded gazetteer (``tools/build_gazetteer.py``) and those that a user adds have one form, so that one reader
looks in both. Reasons: ``docs/decisions/007-sqlite-gazetteer.md``.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.reading.where.folding import fold, without_article, word_count
from dateline.reading.where.romanised import sound_keys

GEONAMES = "geonames:"
_BATCH = 5_000   # places that are handed on at once: memory stays flat, however long the list is

# A place of GeoNames has its number there as ``place`` and no ``id``; all others count down from -1.
# ``words``: of the name as written, since a name is searched without its spaces.
# ``spellings`` and ``sounds`` take rows as they come; the tables that are searched are sorted out of them at the end.
_SCHEMA = """
CREATE TABLE places(place INTEGER PRIMARY KEY, id TEXT, name TEXT NOT NULL, kind TEXT NOT NULL, latitude REAL,
                    longitude REAL, radius_km REAL, country TEXT, admin1 TEXT, population INTEGER NOT NULL, code TEXT);
CREATE TABLE names(folded TEXT, article INTEGER, place INTEGER, words INTEGER,
                   PRIMARY KEY(folded, article, place)) WITHOUT ROWID;
CREATE TABLE keys(key TEXT, place INTEGER, PRIMARY KEY(key, place)) WITHOUT ROWID;
CREATE TABLE ids(id TEXT PRIMARY KEY, place INTEGER) WITHOUT ROWID;
CREATE TABLE dated(folded TEXT, place INTEGER, name TEXT, valid_from TEXT, valid_to TEXT, source TEXT,
                   PRIMARY KEY(folded, place)) WITHOUT ROWID;
CREATE TABLE about(name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TEMP TABLE spellings(folded TEXT, article INTEGER, place INTEGER, words INTEGER);
CREATE TEMP TABLE sounds(key TEXT, place INTEGER);
"""
_SORT = """
INSERT INTO names SELECT folded, article, place, max(words) FROM spellings GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
INSERT INTO keys SELECT DISTINCT key, place FROM sounds ORDER BY 1, 2;
INSERT INTO ids SELECT id, place FROM places WHERE id IS NOT NULL ORDER BY id;
"""


@dataclass(frozen=True, slots=True)
class DatedName:
    """A name that was good between two days only (ISO dates, or as much of them as is known), and who says so."""

    name: str
    valid_from: str | None
    valid_to: str | None
    source: str


@dataclass(slots=True)
class Place:
    """One place and all its names. ``admin1`` is a GeoNames code ("SY.09"); ``code`` a P-code of OCHA. ``spellings``:
    more of them, as they are searched: folded, 1 for those that lost an Arabic article, words as written."""

    id: str
    name: str
    kind: str
    latitude: float
    longitude: float
    radius_km: float
    country: str | None = None
    admin1: str | None = None
    population: int = 0
    names: Iterable[str] = ()
    code: str | None = None
    dated: tuple[DatedName, ...] = ()
    spellings: frozenset[tuple[str, int, int]] = frozenset()


def write_base(path: Path, places: Iterable[Place]) -> int:
    """Writes a new file with these places, in bounded memory; gives how many they were. ``note_about`` says the rest.

    Raises ``sqlite3.IntegrityError`` where two places have one id.
    """
    base = sqlite3.connect(path, isolation_level=None)
    try:
        base.executescript("PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
                           "PRAGMA temp_store=FILE; PRAGMA cache_size=-32000;" + _SCHEMA)
        base.execute("BEGIN")
        count = 0
        for batch in _batches(places):
            _insert(base, batch, count)
            count += len(batch)
        base.execute("COMMIT")
        base.executescript(_SORT + "VACUUM;")
        return count
    finally:
        base.close()


def note_about(path: Path, about: dict[str, str]) -> None:
    """Writes down in a gazetteer file where it comes from."""
    base = sqlite3.connect(path)
    with base:
        base.executemany("INSERT OR REPLACE INTO about VALUES(?,?)", sorted(about.items()))
    base.close()


def _batches(places: Iterable[Place]) -> Iterator[list[Place]]:
    batch: list[Place] = []
    for place in places:
        batch.append(place)
        if len(batch) == _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _insert(base: sqlite3.Connection, batch: list[Place], before: int) -> None:
    numbered = [(_number(p, before + n), p) for n, p in enumerate(batch, 1)]
    base.executemany("INSERT INTO places VALUES(?,?,?,?,?,?,?,?,?,?,?)", (
        (number, None if number > 0 else p.id, p.name, p.kind, p.latitude, p.longitude, p.radius_km, p.country,
         p.admin1, p.population, p.code) for number, p in numbered))
    base.executemany("INSERT INTO spellings VALUES(?,?,?,?)", (
        (folded, article, number, words) for number, p in numbered for folded, article, words in _spellings(p)))
    base.executemany("INSERT INTO sounds VALUES(?,?)", (
        (key, number) for number, p in numbered for name in p.names for key in sound_keys(name, p.country)))
    base.executemany("INSERT OR IGNORE INTO dated VALUES(?,?,?,?,?,?)", (
        (fold(d.name), number, d.name, d.valid_from, d.valid_to, d.source) for number, p in numbered for d in p.dated))


def _number(place: Place, count: int) -> int:
    own = place.id.removeprefix(GEONAMES)
    return int(own) if own != place.id and own.isdecimal() else -count


def _spellings(place: Place) -> set[tuple[str, int, int]]:
    """The folded names, 1 for those that lost an Arabic article, and of how many words they are as written."""
    folded = {(fold(name), 0, word_count(name)) for name in place.names}
    folded |= {(bare, 1, word_count(name) - 1) for name in place.names if (bare := without_article(name))}
    return {spelling for spelling in folded if spelling[0]} | place.spellings
