"""The lines of a Parquet file and of the table of claims beside it, side by side, some rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from dateline.export.back.fields import NotOurs
from dateline.export.files import beside_name
from dateline.export.parquet import FORMAT, arrow
from dateline.export.visible import visible

_ROWS = 500  # held at once of each table


def lines_of(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """The lines of the events, with their numbers from 1."""
    made = arrow()
    beside = Path(beside_name(str(path), FORMAT.claims.ending))
    if not beside.is_file():
        raise NotOurs(f"{visible(str(path))}: its table of claims, {visible(beside.name)}, is not beside it")
    claims = _Claims(_rows(beside, made.CLAIMS))
    for n, event in enumerate(_rows(path, made.EVENTS), 1):
        yield n, made.line_of(event, claims.of(event["id"]))
    if claims.first is not None:
        raise NotOurs(f"{visible(str(beside))}: claims of an event that is not in {visible(path.name)}: "
                      f"{visible(str(claims.first['event']))}")


class _Claims:
    """The rows of claims as they come, those of one event together."""

    def __init__(self, rows: Iterator[dict[str, Any]]) -> None:
        self._rows = rows
        self.first = next(rows, None)  # the next row that no event has taken

    def of(self, event: Any) -> list[dict[str, Any]]:
        """The claims of the next event."""
        taken: list[dict[str, Any]] = []
        while self.first is not None and self.first["event"] == event:
            taken.append(self.first)
            self.first = next(self._rows, None)
        return taken


def _rows(path: Path, schema: Any) -> Iterator[dict[str, Any]]:
    """The rows of a table of ours."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        with pq.ParquetFile(path) as file:
            _check(file.schema_arrow, schema, path)
            batches = file.iter_batches(_ROWS, columns=schema.names)
            yield from chain.from_iterable(batch.to_pylist() for batch in batches)
    except (pa.ArrowException, OSError, UnicodeDecodeError, OverflowError) as error:
        raise NotOurs(f"{visible(str(path))}: no Parquet that can be read ({visible(str(error))})") from None


def _check(found: Any, wanted: Any, path: Path) -> None:
    """That a table has our columns, each of its type; further ones are let be."""
    for field in wanted:
        if field.name not in found.names:
            raise NotOurs(f"{visible(str(path))}: no table of {_kind(wanted)}: the column {field.name} is missing")
        if found.names.count(field.name) > 1 or not _alike(found.field(field.name).type, field.type):
            raise NotOurs(f"{visible(str(path))}: the column {field.name} must be {field.type}")


def _alike(found: Any, wanted: Any) -> bool:
    return bool(found.equals(wanted))


def _kind(schema: Any) -> str:
    return str(schema.metadata[b"dateline"].split()[0].decode())
