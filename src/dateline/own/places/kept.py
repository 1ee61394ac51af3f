"""A user's own gazetteers as they are kept: a SQLite file a source, in one folder, written whole or not at all."""

from __future__ import annotations

import json
import os
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from time import time
from typing import Any

from dateline.data.own import PlaceFile
from dateline.own.faults import BadTable, Fault
from dateline.own.places.take import Options, Taken, opened, repeated, take
from dateline.reading.where.base import Place, note_about, write_base

FOLDER = "places"
_FORM = "2"     # of the file; one of another form was made by another version of dateline
_NAME = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")
_STALE = 3600   # seconds that a file being written is untouched before it counts as left behind


@dataclass(frozen=True, slots=True)
class Source:
    """A gazetteer of the user. The one of the highest ``rank`` wins where several know a place. ``left_out``: how many
    rows of the file are in none of them, by reason; ``shared_names``: names that more than one of its places have."""

    name: str
    title: str
    rank: int
    places: int
    licence: str
    attribution: str
    file: str
    added: str
    shared_names: int
    left_out: dict[str, int]

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class AddedPlaces:
    """What was added, and the source of that name that it took the place of."""

    source: Source
    before: Source | None


class OwnPlaces:
    """The gazetteers in ``folder``. None where there is no such folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / FOLDER

    def sources(self) -> list[Source]:
        """What is there, the one that wins first. Raises ``BadTable`` where a file of the folder cannot be used."""
        found = [_source(path) for path in sorted(self.folder.glob("[!.]*.sqlite"))]
        return sorted(found, key=lambda s: (-s.rank, s.name))

    def files(self) -> tuple[PlaceFile, ...]:
        """The gazetteers as the reading wing asks them; raises as ``sources``."""
        return tuple(PlaceFile(str(self._path(s.name)), s.name, self._path(s.name).stat().st_mtime_ns, s.licence,
                               s.attribution) for s in self.sources())

    def add(
        self, path: Path, options: Options, *, name: str | None = None, rank: int | None = None,
        licence: str | None = None, attribution: str | None = None, step: Callable[[], None] = lambda: None,
    ) -> AddedPlaces:
        """Adds the places of a file as the source ``name``; one of that name is replaced. ``step``: called for each.

        Raises ``BadTable`` with what is wrong, ``ValueError`` for a name that none can have, ``OSError``; all is then
        as it was before.
        """
        name = name or re.sub(r"[^a-z0-9]+", "-", path.name.split(".")[0].lower()).strip("-") or "places"
        if not _NAME.fullmatch(name) or name == "shipped":
            raise ValueError(f"{name!r} is no name of a source; write small letters, digits, - . and _, as syria-cod")
        present = {s.name: s for s in self.sources()}
        before = present.get(name)
        if rank is None:
            rank = before.rank if before else max((s.rank for s in present.values()), default=0) + 1
        self.folder.mkdir(parents=True, exist_ok=True)
        self._sweep()
        part = self.folder / f".{name}.{os.getpid()}.part"
        try:
            about = _write(part, path, f"user.{name}", options, step)
            about |= {"name": name, "rank": str(rank)}
            about["licence"] = licence if licence is not None else about["licence"]
            about["attribution"] = attribution if attribution is not None else about["attribution"]
            note_about(part, about)
            part.replace(self._path(name))
        finally:
            with suppress(OSError):
                part.unlink()
        return AddedPlaces(_source(self._path(name)), before)

    def remove(self, name: str) -> bool:
        """Takes a source out; false where there is none of that name."""
        if not _NAME.fullmatch(name) or not self._path(name).exists():
            return False
        self._path(name).unlink()
        return True

    def rank(self, name: str, rank: int) -> bool:
        """Gives a source another rank; false where there is none of that name."""
        if not _NAME.fullmatch(name) or not self._path(name).exists():
            return False
        note_about(self._path(name), {"rank": str(rank)})
        return True

    def _sweep(self) -> None:
        """Takes out what is left of additions that were killed; a running one writes all the time."""
        for part in self.folder.glob(".*.part"):
            with suppress(OSError):
                if time() - part.stat().st_mtime > _STALE:
                    part.unlink()

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}.sqlite"


def _counted(places: Iterable[Place], step: Callable[[], None]) -> Iterator[Place]:
    for place in places:
        step()
        yield place


def _write(part: Path, path: Path, prefix: str, options: Options, step: Callable[[], None]) -> dict[str, str]:
    """Writes the places of a file into a new one; gives what is to be noted about it."""
    with opened(path) as (stream, inner):
        taken = take(stream, str(path), prefix, options)
        try:
            count = write_base(part, _counted(taken.places, step))
        except sqlite3.IntegrityError as error:
            fault = repeated(path) or Fault(0, "id", "two rows have one number; one row a place")
            raise BadTable(str(path), [fault]) from error
        except sqlite3.OperationalError as error:  # a full disk
            raise OSError(0, str(error)) from error
    if not count:
        why = "; ".join(f"{n:,} rows left out: {reason}" for reason, n in taken.left_out.most_common(5))
        raise BadTable(str(path), [Fault(0, "", f"no places in it ({taken.form.title}; {why or 'no rows'})")])
    with closing(sqlite3.connect(part)) as base:
        shared = _shared_names(base)
    return {**_about(taken, count, path if inner == path.name else path / inner), "shared_names": str(shared)}


def _about(taken: Taken, count: int, file: Path) -> dict[str, str]:
    licences, sources = (sorted(filter(None, said)) for said in (taken.licences, taken.sources))
    return {
        "form": _FORM, "title": taken.form.title, "places": str(count), "file": str(file),
        "added": date.today().isoformat(), "licence": "; ".join(licences[:5]) or taken.form.licence,
        "attribution": "; ".join(sources[:5]) or taken.form.attribution,
        "left_out": json.dumps(dict(taken.left_out.most_common())),
    }


def _source(path: Path) -> Source:
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as base:
            about = dict(base.execute("SELECT name, value FROM about"))
    except sqlite3.DatabaseError as error:
        raise BadTable(str(path), [Fault(0, "", f"no gazetteer of dateline ({error}); remove the file")]) from error
    if about.get("form") != _FORM:
        raise BadTable(str(path), [Fault(0, "", "made by another version of dateline; add its source again")])
    return Source(about["name"], about["title"], int(about["rank"]), int(about["places"]), about["licence"],
                  about["attribution"], about["file"], about["added"], int(about["shared_names"]),
                  json.loads(about["left_out"]))


def _shared_names(base: sqlite3.Connection) -> int:
    query = "SELECT count(*) FROM (SELECT 1 FROM names WHERE article = 0 GROUP BY folded HAVING count(*) > 1)"
    return int(base.execute(query).fetchone()[0])
