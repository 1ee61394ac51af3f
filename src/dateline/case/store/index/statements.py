"""Statements that are built once and run for lists of ids, in parts that one statement takes."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import BindParameter, Connection, Delete, Executable, Table, Update, bindparam

_MANY = 500  # values in one statement
IDS: BindParameter[Any] = bindparam("ids", expanding=True)  # the values that a statement is run for


class Tables:
    """The tables of one case inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection

    def _rows(self, query: Executable, ids: Collection[Any], **given: Any) -> Iterator[Any]:
        """The rows of a query with ``IDS`` in it, in no order."""
        for part in _parts(ids):
            yield from self._db.execute(query, {"ids": part, **given})

    def _change(self, statement: Delete | Update, ids: Collection[Any], **given: Any) -> None:
        """Runs a statement with ``IDS`` in it."""
        for part in _parts(ids):
            self._db.execute(statement, {"ids": part, **given})

    def _insert(self, table: Table, rows: list[dict[str, Any]]) -> None:
        if rows:
            self._db.execute(table.insert(), rows)


def _parts(values: Collection[Any]) -> Iterator[list[Any]]:
    ordered = list(values)
    for i in range(0, len(ordered), _MANY):
        yield ordered[i:i + _MANY]
