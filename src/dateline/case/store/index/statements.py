"""Statements that are built once and run for any number of values."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import BindParameter, Connection, Delete, Executable, Table, Update, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql import ColumnElement
from sqlalchemy.sql.functions import FunctionElement

_VALUES: BindParameter[Any] = bindparam("values")


class Among(FunctionElement[bool]):
    """Whether a column has one of the values that a statement is run for.

    They go to the database as one, a list as JSON or an array: a statement with a parameter for each of them would have
    to be written anew whenever their number is another.
    """

    inherit_cache = True  # its type stays open: behind a boolean one SQLite would be asked "= 1" and look in no index

    def __init__(self, column: ColumnElement[Any]) -> None:
        super().__init__(column, _VALUES)


@compiles(Among, "sqlite")
def _in_json(element: Among, compiler: Any, **options: Any) -> str:
    column, values = (compiler.process(clause, **options) for clause in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({values}))"


@compiles(Among, "postgresql")
def _in_array(element: Among, compiler: Any, **options: Any) -> str:
    column, values = (compiler.process(clause, **options) for clause in element.clauses)
    return f"{column} = ANY ({values})"


class Tables:
    """The tables of one case inside one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._db = connection
        self._as_json = connection.dialect.name == "sqlite"

    def _rows(self, query: Executable, values: Collection[Any], **given: Any) -> Sequence[Any]:
        """The rows of a query with ``Among`` in it, in no order."""
        return self._db.execute(query, self._with(values, given)).all() if values else ()

    def _change(self, statement: Delete | Update, values: Collection[Any], **given: Any) -> None:
        """Runs a statement with ``Among`` in it."""
        if values:
            self._db.execute(statement, self._with(values, given))

    def _with(self, values: Collection[Any], given: Mapping[str, Any]) -> dict[str, Any]:
        listed = list(values)
        return {"values": json.dumps(listed) if self._as_json else listed, **given}

    def _each(self, statement: Delete | Update, rows: list[dict[str, Any]]) -> None:
        """Runs a statement once for each of the rows."""
        if rows:
            self._db.execute(statement, rows)

    def _insert_plain(self, table: Table, rows: list[tuple[Any, ...]]) -> None:
        """Rows in the order of the columns, all of them words or numbers, which need no translation: half the time."""
        if rows:
            columns, mark = ", ".join(c.name for c in table.c), "?" if self._as_json else "%s"
            marks = ", ".join(mark for _ in table.c)
            self._db.exec_driver_sql(f"INSERT INTO {table.name} ({columns}) VALUES ({marks})", rows)

    def _insert(self, table: Table, rows: list[dict[str, Any]]) -> None:
        if rows:
            self._db.execute(table.insert(), rows)
