"""Dossiers as rows of ACLED, one day of them held at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby

from dateline.export.acled.cells import cells
from dateline.export.acled.columns import COLUMNS
from dateline.export.acled.oneday import Runs, one_a_day
from dateline.export.acled.row import Row, coded
from dateline.export.formats import TextOut
from dateline.export.manifest import Manifest
from dateline.export.sheet import csv_row, safe_cell
from dateline.model import Dossier

# Columns with words of reports, of our lists or of people in them; the others hold codes.
_TEXT = tuple(column in {
    "actor1", "assoc_actor_1", "actor2", "assoc_actor_2", "admin1", "location", "source", "notes", "dateline_id",
} for column in COLUMNS)


def write(dossiers: Iterable[Dossier], out: TextOut, manifest: Manifest) -> None:
    """Writes dossiers that come by day, the undated last. What has no row is counted in the manifest by its reason,
    what a rule made other than the record has it, by the rule."""
    out.write(csv_row(COLUMNS))
    for row in _rows(dossiers, manifest):
        if row.sub is None:
            for _ in row.dossiers:
                manifest.leave_out(row.reason)
            continue
        out.write(csv_row(_safe(cell) if text else cell for text, cell in zip(_TEXT, cells(row), strict=True)))
        manifest.rows += 1
        manifest.taken += len(row.dossiers)
        manifest.changed.update(row.rules)


def _rows(dossiers: Iterable[Dossier], manifest: Manifest) -> Iterator[Row]:
    """The rows, a day held back until the next one was heard."""
    runs, held = Runs(), list[Row]()
    for _, day in groupby(dossiers, key=lambda d: d.event.row["from"]):
        rows = one_a_day([row for dossier in day if (row := _coded(dossier, manifest)) is not None])
        runs.add(rows)
        runs.over(held)
        yield from held
        held = rows
    runs.over(held)
    yield from held


@lru_cache(maxsize=1 << 12)
def _safe(cell: str | tuple[str, ...]) -> str | int | float:
    return safe_cell(cell)


def _coded(dossier: Dossier, manifest: Manifest) -> Row | None:
    row = coded(dossier)
    if isinstance(row, str):
        manifest.leave_out(row)
        return None
    return row
