"""Parquet: a table of events and beside it one of claims, for programs that count; nothing is lost.

The bytes are the same for the same record and the same release of pyarrow, whose name it writes into its files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import ModuleType
from typing import Any

from dateline.export.claims import Beside
from dateline.export.formats import Format
from dateline.export.manifest import Manifest
from dateline.model import Dossier


def arrow() -> ModuleType:
    """The module that needs pyarrow. Raises ``ImportError`` that says what to install."""
    try:
        from dateline.export import arrow as module
    except ImportError as error:
        raise ImportError("Parquet needs pyarrow; install it with: pip install 'dateline[parquet]'") from error
    return module


def _write(dossiers: Iterable[Dossier], out: Any, manifest: Manifest) -> None:
    made = arrow()
    with made.Table(out, made.EVENTS) as table:
        for dossier in dossiers:
            table.add(made.event_row(dossier))
            manifest.rows += 1
            manifest.taken += 1


def _noting(dossiers: Iterable[Dossier], out: Any) -> Iterator[Dossier]:
    made = arrow()
    with made.Table(out, made.CLAIMS) as table:
        for dossier in dossiers:
            for row in made.claim_rows(dossier):
                table.add(row)
            yield dossier


FORMAT = Format("parquet", ".parquet", _write, binary=True, claims=Beside(".claims.parquet", True, _noting))
