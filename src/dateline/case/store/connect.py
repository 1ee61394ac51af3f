"""Opening a case: a file (SQLite) or a PostgreSQL address, checked before anything is written to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, select
from sqlalchemy.exc import DatabaseError, DBAPIError, OperationalError, SQLAlchemyError

from dateline.case.store import schema
from dateline.case.store.migrations import migrate

_APPLICATION = 0x44544C4E  # "DTLN", in the header of the file
_SQLITE = b"SQLite format 3\x00"
_WAIT_MS = 60_000


class CaseError(Exception):
    """A case that cannot be opened or written: what is wrong, and what to do."""


def open_engine(case: str, *, create: bool) -> Engine:
    """The database of a case. ``create``: a case that is not there is begun, else ``CaseError``.

    Raises ``CaseError`` for a file that is no case, is damaged, read-only where it must be written, or was made by a
    newer dateline. Such a file is not written to.
    """
    engine = _postgres(case) if _is_address(case) else _sqlite(Path(case), create=create)
    with _told(case), engine.begin() as db:
        if create:
            _begin_case(db)
        _check_version(db, case)
    return engine


def _is_address(case: str) -> bool:
    return case.startswith(("postgresql://", "postgres://", "postgresql+"))


def _postgres(address: str) -> Engine:
    _, rest = address.split("://", 1)
    # Where a server keeps no encoding of its own (SQL_ASCII) text would come back as bytes.
    return create_engine(f"postgresql+psycopg://{rest}", connect_args={"client_encoding": "utf8"})


def _sqlite(path: Path, *, create: bool) -> Engine:
    if path.is_dir():
        raise CaseError(f"{path} is a folder; a case is one file")
    if path.exists():
        _check_file(path)
    elif not create:
        raise CaseError(f"there is no case {path}; begin one with: dateline add {path} REPORTS")
    elif not path.parent.is_dir():
        raise CaseError(f"there is no folder {path.parent}")
    if create:
        _mark(path)
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": _WAIT_MS / 1000})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _mark(path: Path) -> None:
    """Begins an empty file as a case of ours, with the journal that lets people read while another process writes."""
    if path.exists() and path.stat().st_size:
        return
    try:
        with closing(sqlite3.connect(path)) as db:
            db.execute(f"PRAGMA application_id = {_APPLICATION}")
            db.execute("PRAGMA journal_mode = WAL")
    except sqlite3.Error as error:
        raise CaseError(f"cannot write {path}: {error}") from error


def _check_file(path: Path) -> None:
    """Refuses what is not a case of ours, by its header alone."""
    with path.open("rb") as file:
        head = file.read(72)
    if not head:
        return
    if not head.startswith(_SQLITE):
        raise CaseError(f"{path} is no case: it is not a database file")
    if int.from_bytes(head[68:72], "big") != _APPLICATION:
        raise CaseError(f"{path} is a database of another program; name another file")


def _prepare(connection: sqlite3.Connection, _: Any) -> None:
    connection.isolation_level = None  # SQLAlchemy's own BEGIN decides
    connection.execute(f"PRAGMA busy_timeout = {_WAIT_MS}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")  # with WAL nothing committed is lost when the process dies


def _begin(connection: Connection) -> None:
    # Readers and writers alike are short; taking the write lock at once keeps two writers from failing half way.
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("write") else "BEGIN")


def _begin_case(db: Connection) -> None:
    """Makes the tables of a fresh case; an older one is led up to this version, a newer one left alone."""
    if db.dialect.name == "postgresql":
        db.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_APPLICATION})")
    if inspect(db).has_table("meta"):
        migrate(db)
    else:
        schema.create(db)


def _check_version(db: Connection, case: str) -> None:
    if not inspect(db).has_table("meta"):
        raise CaseError(f"{case} holds no case; begin one with: dateline add {case} REPORTS")
    version = db.execute(select(schema.meta.c.value).where(schema.meta.c.name == "schema")).scalar_one()
    if int(version) > schema.VERSION:
        raise CaseError(f"{case} was made by a newer dateline (schema {version}); upgrade dateline to open it")
    if int(version) < schema.VERSION:
        raise CaseError(f"{case} is of an older dateline (schema {version}); to upgrade it: dateline reread {case}")


def in_words(error: SQLAlchemyError) -> str:
    """An error of the database without the statement; a lock says what to do."""
    why = str(error.orig) if isinstance(error, DBAPIError) else str(error)
    return "another process is writing to it; try again when that is done" if "locked" in why else why


@contextmanager
def _told(case: str) -> Iterator[None]:
    """Errors of the database in words."""
    try:
        yield
    except OperationalError as error:
        raise CaseError(f"cannot open {case}: {in_words(error)}") from error
    except DatabaseError as error:
        raise CaseError(f"{case} is damaged: {error.orig}") from error
