"""The file of a case, SQLite: looked at before anything is written to it, and opened so that reading never writes.

In the mode of a case (WAL, https://sqlite.org/wal.html) what was committed may still stand in a file beside it that
ends in ``-wal``: while another process writes, and after one was killed.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from dateline.case.store.faults import CaseError, busy, damaged, read_only, told

APPLICATION = 0x44544C4E  # "DTLN", in the header of the file
WAIT = 60.0               # seconds for the lock of another process
_TURN = 0.2               # seconds after which Ctrl-C is heard while waiting
_MAGIC = b"SQLite format 3\x00"
_HEADER = 100             # bytes; https://sqlite.org/fileformat2.html#the_database_header


def look_at(path: Path) -> bool:
    """Whether there is a case in a file; false where it is not there or empty. Reads the header alone.

    Raises ``CaseError`` for what is no case of ours.
    """
    if path.is_dir():
        raise CaseError(f"{path} is a folder; a case is one file")
    if not path.exists():
        return False
    if not path.is_file():
        raise CaseError(f"{path} is a device or a pipe; a case is a file")
    try:
        with path.open("rb") as file:
            head = file.read(_HEADER)
    except OSError as error:
        raise CaseError(f"cannot read {path}: {error.strerror}") from error
    if head:
        _check_header(path, head)
    elif _has_log(path):
        raise damaged(path, "it is empty, but what was written to it last stands beside it")
    return bool(head)


def _check_header(path: Path, head: bytes) -> None:
    if not head.startswith(_MAGIC):
        raise CaseError(f"{path} is no case: it is not a database file, or its beginning is damaged; name another file")
    if len(head) < _HEADER:
        raise damaged(path, "it ends in its header")
    if int.from_bytes(head[68:72], "big") != APPLICATION:
        raise CaseError(f"{path} is a database of another program; name another file")


def reading(path: Path) -> sqlite3.Connection:
    """A connection that leaves the file as it is, also where neither it nor its folder may be written to."""
    if _has_log(path):
        if _shared(path).exists() and (untouched := _try(path, "mode=ro&readonly_shm=1")) is not None:
            return untouched
        return _prepared(_connect(path, "mode=ro"))
    # Where nobody may write there are no locks to heed; elsewhere SQLite removes its files when the last reader closes.
    return _prepared(_connect(path, "mode=rw" if may_write(path) else "immutable=1"))


def writing(path: Path) -> sqlite3.Connection:
    """A connection that begins the file where there is none. Raises ``CaseError`` where it may not be written to."""
    if not may_write(path):
        raise read_only(path)
    connection = _prepared(_connect(path, "mode=rwc"))
    connection.execute("PRAGMA synchronous = NORMAL")  # with WAL nothing committed is lost when the process dies
    return connection


def may_write(path: Path) -> bool:
    """Whether the file, if it is there, and its folder may be written to."""
    return os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


def take_lock(connection: sqlite3.Connection, case: str) -> None:
    """Begins a transaction with the write lock, so that two writers never fail half way.

    Waits in short turns: SQLite's own waiting would not hear Ctrl-C. Raises ``CaseError`` after ``WAIT`` seconds.
    """
    until = time.monotonic() + WAIT
    _patience(connection, _TURN)
    try:
        while True:
            try:
                connection.execute("BEGIN IMMEDIATE")
                return
            except sqlite3.OperationalError as error:
                if not busy(error) or time.monotonic() > until:
                    with told(case, "write to"):
                        raise
    finally:
        _patience(connection, WAIT)


def check_sound(path: Path) -> None:
    """Raises ``CaseError`` where the tables of a file are damaged: looked at once before a process writes to it.

    About a second for 1 GB in the cache of the system. Letters changed inside a text are not found.
    """
    with told(str(path), "open"), closing(reading(path)) as connection:
        wrong, = connection.execute("PRAGMA quick_check(1)").fetchone()
    if wrong != "ok":
        raise damaged(path, " ".join(wrong.split()))


def _has_log(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _shared(path: Path) -> Path:
    return path.with_name(f"{path.name}-shm")


def _try(path: Path, how: str) -> sqlite3.Connection | None:
    """A connection, or null where another process has just put its files away."""
    connection = _connect(path, how)
    try:
        connection.execute("SELECT 1 FROM sqlite_master")
    except sqlite3.OperationalError as error:
        connection.close()
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CANTOPEN:
            return None
        raise
    return _prepared(connection)


def _connect(path: Path, how: str) -> sqlite3.Connection:
    # Autocommit: SQLAlchemy's own BEGIN decides. Its pool hands a connection to one thread at a time.
    return sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=WAIT, isolation_level=None,
                           check_same_thread=False)


def _prepared(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _patience(connection: sqlite3.Connection, seconds: float) -> None:
    connection.execute(f"PRAGMA busy_timeout = {round(seconds * 1000)}")
