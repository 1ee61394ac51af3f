"""Opening a case: a file (SQLite) or a PostgreSQL address, checked before anything is written to it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, inspect, select

from dateline.case.store import casefile, schema
from dateline.case.store.create import create_case
from dateline.case.store.faults import CaseError, NotBegun, damaged, told
from dateline.case.store.letters import look_for_letters
from dateline.case.store.names import is_address, shown


def open_reading(case: str) -> Engine:
    """The database of a case, to be read. Raises ``CaseError`` for what is no case or of another version."""
    engine, name = _reading_server(case) if is_address(case) else _reading_file(Path(case)), shown(case)
    with _checking(engine, name) as db:
        _check_version(db, name)
    return engine


def is_begun(case: str) -> bool:
    """Whether there is a case by that name, or something else that opening it will tell about."""
    try:
        open_reading(case).dispose()
    except NotBegun:
        return False
    except CaseError:
        return True
    return True


def open_writing(case: str, *, create: bool, waits: Callable[[str], None] = lambda _: None) -> Engine:
    """The database of a case, each of whose transactions holds the write lock from its beginning.

    ``create``: a case that is not there is begun, and one of an older dateline led up to this version. ``waits``: is
    told what is waited for where another process holds that lock. Raises
    ``CaseError`` for what is no case, is damaged, read-only or made by a newer dateline; such is not written to.
    """
    engine, name = _postgres(case) if is_address(case) else _writing_file(Path(case), create=create), shown(case)
    event.listen(engine, "begin", _locked(name, None if is_address(case) else casefile.Same(Path(case)), waits))
    with _checking(engine, name) as db:
        if create:
            _begin_case(db, name)
        _check_version(db, name)
    if not is_address(case):
        with told(name, "open"):
            _let_read_while_writing(engine)
    return engine


@contextmanager
def _checking(engine: Engine, case: str) -> Iterator[Connection]:
    """The first transaction; where it fails the database is let go of."""
    try:
        with told(case, "open"), engine.begin() as db:
            yield db
    except BaseException:
        engine.dispose()
        raise


def _reading_server(address: str) -> Engine:
    # Else each statement would see what other processes have changed since the one before.
    return _postgres(address, isolation_level="REPEATABLE READ", execution_options={"postgresql_readonly": True})


def _postgres(address: str, **how: Any) -> Engine:
    _, rest = address.split("://", 1)
    # Where a server keeps no encoding of its own (SQL_ASCII) text would come back as bytes.
    engine = create_engine(f"postgresql+psycopg://{rest}", connect_args={"client_encoding": "utf8"}, **how)
    event.listen(engine, "connect", _patience)
    event.listen(engine, "first_connect", lambda connection, _: look_for_letters(connection, engine.dialect))
    return engine


def _patience(connection: Any, _: Any) -> None:
    connection.execute(f"SET lock_timeout = '{casefile.WAIT:g}s'")
    connection.commit()


def _reading_file(path: Path) -> Engine:
    if not casefile.look_at(path):
        raise _no_case(path)
    same = casefile.Same(path)

    def open_again() -> sqlite3.Connection:
        same.check()
        return casefile.reading(path)

    engine = create_engine("sqlite://", creator=open_again, poolclass=QueuePool)
    event.listen(engine, "begin", _beginning(same))
    if casefile.read_unlocked(path):
        event.listen(engine, "commit", _unchanged(path))
    return engine


def _beginning(same: casefile.Same) -> Any:
    """What begins a transaction that reads a file, which must still be the one that was opened."""
    def begin(db: Connection) -> None:
        same.check()
        db.exec_driver_sql("BEGIN")
    return begin


def _unchanged(path: Path) -> Any:
    """What ends a transaction on a file that another process may write to unseen."""
    before = casefile.stamp(path)

    def check(_: Connection) -> None:
        if casefile.stamp(path) != before:
            raise CaseError(f"another process wrote to {path} while it was read, so what was read may be out of date; "
                            "run the same command again")
    return check


def _writing_file(path: Path, *, create: bool) -> Engine:
    if casefile.look_at(path):
        _refuse_newer(path)
        casefile.check_sound(path)
    elif not create:
        raise _no_case(path)
    elif not path.parent.is_dir():
        raise CaseError(f"there is no folder {path.parent}; make it, or name another file")
    return create_engine("sqlite://", creator=lambda: casefile.writing(path), poolclass=QueuePool)


def _no_case(path: Path) -> NotBegun:
    what = f"{path} is empty and holds no case" if path.exists() else f"there is no case {path}"
    return NotBegun(f"{what}; begin one with: dateline add {path} REPORTS")


def _refuse_newer(path: Path) -> None:
    """Before the file is opened for writing, which may bring into it what a killed process left beside it."""
    engine = _reading_file(path)
    with _checking(engine, str(path)) as db:
        if (version := _version(db, str(path))) is not None:
            _check_newer(version, str(path))
    engine.dispose()


def _locked(case: str, same: casefile.Same | None, waits: Callable[[str], None]) -> Any:
    """What begins a transaction with the write lock. ``same``: of the file, which must still be the one of before."""
    def tell() -> None:
        waits(f"waiting for another process that writes to {case}, {casefile.WAIT:g} seconds at most")

    def take(db: Connection) -> None:
        if same is not None:
            same.check()
        if db.dialect.name == "postgresql":
            if not db.exec_driver_sql(f"SELECT pg_try_advisory_xact_lock({casefile.APPLICATION})").scalar():
                tell()
                db.exec_driver_sql(f"SELECT pg_advisory_xact_lock({casefile.APPLICATION})")
        else:
            casefile.take_lock(db.connection.driver_connection, case, tell)  # type: ignore[arg-type]
    return take


def _begin_case(db: Connection, case: str) -> None:
    """Makes the tables of a fresh case; an older one is led up to this version, a newer one left alone."""
    if _version(db, case) is not None:
        from dateline.case.store.migrations import migrate  # it joins; not loaded to read a case

        migrate(db)
        return
    others = sorted(schema.metadata.tables.keys() & set(inspect(db).get_table_names()))
    if others:
        raise CaseError(f"{case} holds tables that are not of a case ({', '.join(others)}); give the case a database "
                        "of its own")
    if db.dialect.name == "sqlite":
        db.exec_driver_sql(f"PRAGMA application_id = {casefile.APPLICATION}")
    create_case(db)


def _let_read_while_writing(engine: Engine) -> None:
    """Write-ahead log; kept in the file, and set after its tables, so that a killed process leaves all or nothing."""
    with engine.connect() as db:
        casefile.write_ahead(db.connection.driver_connection)  # type: ignore[arg-type]


def _check_version(db: Connection, case: str) -> None:
    version = _version(db, case)
    if version is None:
        raise NotBegun(f"{case} holds no case; begin one with: dateline add {case} REPORTS")
    _check_newer(version, case)
    if version < schema.VERSION:
        raise CaseError(f"{case} is of an older dateline (schema {version}); to upgrade it: dateline reread {case}")


def _check_newer(version: int, case: str) -> None:
    if version > schema.VERSION:
        raise CaseError(f"{case} was made by a newer dateline (schema {version}); upgrade dateline to open it")


def _version(db: Connection, case: str) -> int | None:
    """The version of the tables; null where there are none."""
    inspector = inspect(db)
    if not inspector.has_table("meta") or {"name", "value"} - {c["name"] for c in inspector.get_columns("meta")}:
        return None
    version = db.execute(select(schema.meta.c.value).where(schema.meta.c.name == "schema")).scalar()
    if version is not None and not version.isdecimal():
        raise damaged(case, f"its version is {version!r}")
    return int(version) if version is not None else None
