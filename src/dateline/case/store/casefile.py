"""The file of a case, SQLite: looked at before anything is written to it, and opened so that reading never writes.

In the mode of a case (WAL, https://sqlite.org/wal.html) what was committed may still stand in a file beside it that
ends in ``-wal``: while another process writes, and after one was killed. Nothing here opens the file past SQLite:
closing it would drop the locks of all connections of this process (https://sqlite.org/howtocorrupt.html, section 2.2).
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from dateline.case.store.faults import CaseError, busy, damaged, read_only, told
from dateline.case.store.letters import know_letters

APPLICATION = 0x44544C4E  # "DTLN", in the header of the file
WAIT = 60.0               # seconds for the lock of another process
_CACHE = 131_072          # KiB of a case held in memory while it is written: the prints of 20,000 reports
_LOG = 32_000             # pages of 4 KiB in the log of what was committed before they go into the file
_LOG_HEADER = 32          # bytes; a log of no more holds nothing: https://sqlite.org/fileformat2.html#wal_format
_TURN = 0.2               # seconds after which Ctrl-C is heard while waiting


def look_at(path: Path) -> bool:
    """Whether there is a case in a file; false where it is not there or empty.

    Raises ``CaseError`` for what is no case of ours.
    """
    if path.is_dir():
        raise CaseError(f"{path} is a folder; a case is one file")
    if not path.exists():
        return False
    if not path.is_file():
        raise CaseError(f"{path} is a device or a pipe; a case is a file")
    if not os.access(path, os.R_OK):
        raise CaseError(f"no permission to read {path}; ask its owner for it")
    size = path.stat().st_size
    if size == 0 and _has_log(path):
        raise damaged(path, "it is empty, but what was written to it last stands beside it")
    if size and _application(path) != APPLICATION:
        raise CaseError(f"{path} is a database of another program; name another file")
    return size > 0


def _application(path: Path) -> int:
    """The number by which a database file tells its program."""
    try:
        with told(str(path), "open"):
            if _left_half_done(path):
                return _number_in_header(path)
            with closing(reading(path)) as connection:
                return int(connection.execute("PRAGMA application_id").fetchone()[0])
    except CaseError as error:
        if getattr(error.__cause__, "sqlite_errorcode", None) != sqlite3.SQLITE_NOTADB:
            raise
        what = f"{path} is no case: it is not a database file, or its beginning is damaged; name another file"
        raise CaseError(what) from error.__cause__


def _left_half_done(path: Path) -> bool:
    """Whether a process was killed while it wrote past the log, so that whoever opens the file next puts it back as it
    was: a case that was being begun, or a database of another program, which is not ours to put back."""
    if not _beside(path, "journal"):
        return False
    with closing(_connect(path, "mode=ro")) as connection:
        try:
            connection.execute("SELECT 1 FROM sqlite_master")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
                raise
            return True
    return False


def _number_in_header(path: Path) -> int:
    """The same number from the file itself, which may be cut off: https://sqlite.org/fileformat2.html#application_id.

    Only for a file that nobody has open, this process neither: see above.
    """
    with path.open("rb") as file:
        return int.from_bytes(file.read(72)[68:], "big")


def reading(path: Path) -> sqlite3.Connection:
    """A connection that leaves the file as it is, also where neither it nor its folder may be written to."""
    if _has_log(path):
        if _beside(path, "shm") and (untouched := _try(path, "mode=ro&readonly_shm=1")) is not None:
            return untouched
        return _prepared(_connect(path, "mode=ro"))
    # Where nobody may write there are no locks to heed; elsewhere SQLite removes its files when the last reader closes.
    connection = _prepared(_connect(path, "immutable=1" if read_unlocked(path) else "mode=rw"))
    connection.execute("PRAGMA query_only = ON")
    return connection


def read_unlocked(path: Path) -> bool:
    """Whether a file is read without the locks of SQLite, for which we may make no file beside it. Others may, so what
    was read is only right where the file has the same ``stamp`` afterwards."""
    return not may_write(path) and not _has_log(path)


def stamp(path: Path) -> tuple[int, int, bool]:
    """What changes when a file is written to: its time of change, its size, and whether there is a log beside it."""
    now = path.stat()
    return now.st_mtime_ns, now.st_size, _has_log(path)


class Same:
    """Whether a path still names the file that was opened. A file that is removed or replaced stays with those who
    have it open: what they write to it nobody finds again."""

    def __init__(self, path: Path) -> None:
        self._path, self._first = path, None if not path.exists() else _number(path)

    def check(self) -> None:
        """Raises ``CaseError`` where the file is not there, or is not the one of before."""
        now = _number(self._path)
        if self._first is None:
            self._first = now
        if now is None or now != self._first:
            raise CaseError(f"{self._path} was {'removed' if now is None else 'replaced by another file'} while it was "
                            "open, and nothing more is read from it or kept in it; put it back, or open the case again")


def _number(path: Path) -> tuple[int, int] | None:
    """What tells a file from all others of this machine; null where there is none."""
    try:
        now = path.stat()
    except FileNotFoundError:
        return None
    return now.st_dev, now.st_ino


def writing(path: Path) -> sqlite3.Connection:
    """A connection that begins the file where there is none. Raises ``CaseError`` where it may not be written to."""
    if not may_write(path):
        raise read_only(path)
    connection = _prepared(_connect(path, "mode=rwc"))
    connection.execute(f"PRAGMA cache_size = -{_CACHE}")
    connection.execute(f"PRAGMA wal_autocheckpoint = {_LOG}")
    connection.execute("PRAGMA synchronous = NORMAL")  # with WAL nothing committed is lost when the process dies
    return connection


def may_write(path: Path) -> bool:
    """Whether the file, if it is there, and its folder may be written to."""
    return os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


def take_lock(connection: sqlite3.Connection, case: str, waits: Callable[[], None]) -> None:
    """Begins a transaction with the write lock, so that two writers never fail half way.

    Waits in short turns: SQLite's own waiting would not hear Ctrl-C. ``waits`` is called after the first of them.
    Raises ``CaseError`` after ``WAIT`` seconds.
    """
    told_so = False
    until = time.monotonic() + WAIT
    _patience(connection, _TURN)
    try:
        while True:
            try:
                connection.execute("BEGIN IMMEDIATE")
                return
            except sqlite3.OperationalError as error:
                waiting = busy(error)
                if waiting and not told_so:
                    waits()
                    told_so = True
                if not waiting or time.monotonic() > until:
                    with told(case, "write to"):
                        raise
    finally:
        _patience(connection, WAIT)


def write_ahead(connection: sqlite3.Connection) -> bool:
    """Sets the write-ahead log; false where another process is at work on the file.

    SQLite does not wait here for a lock. The other process sets it too, or whoever opens the case next; until then
    readers wait for writers, and nothing else differs.
    """
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if not busy(error):
            raise
        return False
    return True


def check_sound(path: Path) -> None:
    """Raises ``CaseError`` where the tables of a file are damaged: looked at once before a process writes to it.

    About a second for 1 GB in the cache of the system. Letters changed inside a text are not found.
    """
    with told(str(path), "open"), closing(reading(path)) as connection:
        wrong, = connection.execute("PRAGMA quick_check(1)").fetchone()
    if wrong != "ok":
        raise damaged(path, " ".join(wrong.split()))


def _has_log(path: Path) -> bool:
    return _beside(path, "wal", more_than=_LOG_HEADER)


def _beside(path: Path, ending: str, more_than: int = 0) -> bool:
    """Whether SQLite has put more than so many bytes into a file of its own beside a database."""
    try:
        return path.with_name(f"{path.name}-{ending}").stat().st_size > more_than
    except FileNotFoundError:
        return False


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
    know_letters(connection)
    return connection


def _patience(connection: sqlite3.Connection, seconds: float) -> None:
    connection.execute(f"PRAGMA busy_timeout = {round(seconds * 1000)}")
