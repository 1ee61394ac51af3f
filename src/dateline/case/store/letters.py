"""Small letters of every script on both kinds of database, as Python's ``str.lower`` makes them.

Left to itself SQLite knows those of English only, and PostgreSQL those of the locale that its database was made with.
"""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy import Boolean, ColumnElement, Dialect, String, literal
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

_LETTERS = "small_letters"
_ICU = 'COLLATE "und-x-icu"'  # https://www.postgresql.org/docs/current/collation.html, section 24.2.2.3.2


class Small(FunctionElement[str]):
    """A column in small letters."""

    inherit_cache = True
    type = String()

    def __init__(self, column: ColumnElement[Any]) -> None:
        super().__init__(column)


@compiles(Small)
def _lower(element: Small, compiler: Any, **options: Any) -> str:
    column = compiler.process(element.clauses, **options)
    return f"lower({column} {_ICU})" if getattr(compiler.dialect, "knows_letters", False) else f"lower({column})"


@compiles(Small, "sqlite")
def _lower_or_letters(element: Small, compiler: Any, **options: Any) -> str:
    """Python is asked only for what has letters of several bytes: most names have none, and asking takes longest."""
    column = compiler.process(element.clauses, **options)
    return (f"CASE WHEN length({column}) < length(CAST({column} AS BLOB)) THEN {_LETTERS}({column}) "
            f"ELSE lower({column}) END")


class Holds(FunctionElement[bool]):
    """Whether a column has words in it, in any case of letters. Not by LIKE, of which SQLite takes no pattern longer
    than 50,000 bytes (https://sqlite.org/limits.html, 8)."""

    inherit_cache = True
    type = Boolean()

    def __init__(self, column: ColumnElement[Any], words: str) -> None:
        super().__init__(Small(column), literal(words.lower(), String()))


@compiles(Holds)
def _instr(element: Holds, compiler: Any, **options: Any) -> str:
    return f"(instr({compiler.process(element.clauses, **options)}) > 0)"


@compiles(Holds, "postgresql")
def _strpos(element: Holds, compiler: Any, **options: Any) -> str:
    return f"(strpos({compiler.process(element.clauses, **options)}) > 0)"


def know_letters(connection: sqlite3.Connection) -> None:
    """Gives a connection to SQLite what makes small letters of all. No index of a case is made with it."""
    connection.create_function(_LETTERS, 1, _lowered, deterministic=True)


def _lowered(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


def look_for_letters(connection: Any, dialect: Dialect) -> None:
    """Whether a PostgreSQL can be asked for all letters: one without ICU or with a database of no encoding cannot, and
    goes by its own locale."""
    import psycopg

    try:
        connection.execute(f"SELECT lower('' {_ICU})")
        dialect.knows_letters = True  # type: ignore[attr-defined]
    except psycopg.Error:
        dialect.knows_letters = False  # type: ignore[attr-defined]
    connection.rollback()
