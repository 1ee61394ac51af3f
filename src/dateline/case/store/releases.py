"""Frozen states of a case. A dossier is kept by its hash, once for all the releases that hold it, and never changed.

Records are compressed: a quarter of the bytes, and a release of a grown case costs what is new in it.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields
from itertools import islice
from typing import Any

from sqlalchemy import bindparam, insert, select

from dateline.case.store import schema as s
from dateline.case.store.faults import CaseError
from dateline.case.store.index.statements import Among, Tables
from dateline.model import Dossier, Release, dumps, loads

_MANY = 500  # dossiers written or read at once
_release, _released, _frozen = s.release.c, s.released.c, s.frozen.c
_KNOWN = select(_frozen.hash).where(Among(_frozen.hash))
_RECORDS = select(_frozen.hash, _frozen.record).where(Among(_frozen.hash))
_IN_ORDER = (select(_released.n, _frozen.hash, _frozen.record).join(s.frozen, _frozen.hash == _released.hash)
             .where(_released.release == bindparam("name"), _released.n > bindparam("after"))
             .order_by(_released.n).limit(_MANY))


def packed(dossier: Dossier) -> tuple[str, bytes]:
    """The hash of a dossier and its record as it is kept."""
    record = dumps(dossier).encode()
    return hashlib.sha256(record).hexdigest(), zlib.compress(record)


def unpacked(hash_: str, record: bytes) -> Dossier:
    """The dossier of a record. Raises ``CaseError`` where it is not what was frozen."""
    try:
        text = zlib.decompress(record)
    except zlib.error:
        text = b""
    if hashlib.sha256(text).hexdigest() != hash_:
        raise CaseError(f"a frozen record ({hash_[:12]}) is not as it was kept: the case is damaged, or another "
                        "program wrote to it; go back to a copy of it")
    return loads(Dossier, text.decode())


def content_hash(hashes: Mapping[str, str]) -> str:
    """The hash of a whole release. ``hashes``: those of its dossiers by event.

    SHA-256 of the lines "event hash" in the order of the events, so it does not depend on how a database sorts names.
    """
    lines = "".join(f"{event} {hashes[event]}\n" for event in sorted(hashes))
    return hashlib.sha256(lines.encode()).hexdigest()


class Frozen(Tables):
    """The releases of one case inside one transaction."""

    def listed(self) -> list[Release]:
        """All of them in the order that they were made."""
        rows = self._db.execute(select(s.release).order_by(_release.made, _release.name)).mappings()
        return [_of(row) for row in rows]

    def release(self, name: str) -> Release | None:
        """The release of that name."""
        row = self._db.execute(select(s.release).where(_release.name == name)).mappings().first()
        return _of(row) if row is not None else None

    def keep(self, name: str, dossiers: Iterable[Dossier]) -> dict[str, str]:
        """Keeps dossiers under a name that is free; gives their hashes by event."""
        hashes: dict[str, str] = {}
        coming = iter(dossiers)
        while some := tuple(islice(coming, _MANY)):
            start, records = len(hashes), dict(map(packed, some))
            hashes.update(zip((d.event.id for d in some), records, strict=True))
            known = {row.hash for row in self._rows(_KNOWN, records)}
            self._insert(s.frozen, [{"hash": h, "record": r} for h, r in records.items() if h not in known])
            self._insert(s.released, [{"release": name, "n": n, "event": dossier.event.id, "hash": h}
                                      for n, (dossier, h) in enumerate(zip(some, records, strict=True), start + 1)])
        return hashes

    def enter(self, release: Release) -> None:
        """Keeps what a release says of itself. Raises ``IntegrityError`` where the name is taken."""
        row = {f.name: getattr(release, f.name) for f in fields(release)}
        self._db.execute(insert(s.release), [{**row, "filters": dumps(dict(release.filters))}])

    def dossiers(self, name: str) -> Iterator[Dossier]:
        """The dossiers of a release in the order that they were frozen in."""
        after = 0
        while rows := self._db.execute(_IN_ORDER, {"name": name, "after": after}).all():
            yield from (unpacked(row.hash, row.record) for row in rows)
            after = rows[-1].n

    def hashes(self, name: str) -> dict[str, str]:
        """The hashes of the dossiers of a release by event, in the order that they were frozen in."""
        query = select(_released.event, _released.hash).where(_released.release == name).order_by(_released.n)
        return {row.event: row.hash for row in self._db.execute(query)}

    def records(self, hashes: Collection[str]) -> dict[str, Dossier]:
        """Frozen dossiers by hash."""
        return {row.hash: unpacked(row.hash, row.record) for row in self._rows(_RECORDS, hashes)}


def _of(row: Mapping[Any, Any]) -> Release:
    return Release(**{**row, "filters": json.loads(row["filters"])})
