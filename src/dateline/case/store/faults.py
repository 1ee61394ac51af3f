"""What can be wrong with a case, in words that say what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from json import JSONDecodeError

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

_GO_ON = "what was kept stays: make room and run the same command again"
_BUSY = "another process is writing to it; try again when that is done"
_FULL = f"the disk is full; {_GO_ON}"
_READ_ONLY = "it is read-only; ask for the right to write to it and its folder, or copy it to a folder of your own"
_DAMAGED = "it is damaged ({}); go back to a copy of it, or add the reports to a new case"

# By the primary code of SQLite (https://sqlite.org/rescode.html), the words of the error in place of {}.
_SQLITE = {
    sqlite3.SQLITE_BUSY: _BUSY, sqlite3.SQLITE_LOCKED: _BUSY, sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_IOERR: f"the disk is full or failing ({{}}); {_GO_ON}",
    sqlite3.SQLITE_READONLY: _READ_ONLY, sqlite3.SQLITE_CORRUPT: _DAMAGED, sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_CANTOPEN: "the file, or those beside it that end in -wal and -shm, cannot be opened ({}); look at "
                             "the rights of its folder and at the room on the disk",
}
# By the SQLSTATE of PostgreSQL (https://www.postgresql.org/docs/current/errcodes-appendix.html).
_POSTGRES = {
    "53100": _FULL, "55P03": _BUSY,
    "25006": "the server takes no changes (read-only); give the address of one that does",
    "42501": "{}; ask the owner of the database for the right",
}


class CaseError(Exception):
    """A case that cannot be opened or written: what is wrong, and what to do."""


class NotBegun(CaseError):
    """There is no case yet by a name: nothing stands there, or an empty file or database."""


@contextmanager
def told(case: str, doing: str) -> Iterator[None]:
    """Errors of the database as ``CaseError``. ``doing``: "open", "read", "write to"."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, JSONDecodeError) as error:
        raise CaseError(f"cannot {doing} {case}: {in_words(error)}") from error


def in_words(error: Exception) -> str:
    """An error of the database without the statement, and what to do about it where that is known."""
    if isinstance(error, JSONDecodeError):  # a record that is not as it was written
        return _DAMAGED.format(error)
    cause: object = error.orig if isinstance(error, DBAPIError) else error
    why = str(cause).strip()
    return _words(cause).format(why)


def damaged(case: object, why: str) -> CaseError:
    """The error of a case file that is not whole."""
    return CaseError(f"cannot open {case}: {_DAMAGED.format(why)}")


def read_only(case: object) -> CaseError:
    """The error of a case file that may only be read."""
    return CaseError(f"cannot write to {case}: {_READ_ONLY}")


def busy(error: sqlite3.Error) -> bool:
    """Whether another process holds a lock."""
    return _primary(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _words(cause: object) -> str:
    if isinstance(cause, sqlite3.Error):
        return _SQLITE.get(_primary(cause), _unreadable(cause))
    return _POSTGRES.get(getattr(cause, "sqlstate", None) or "", "{}")


def _unreadable(error: sqlite3.Error) -> str:
    # Raised by Python itself, without a code of SQLite, for text that is no UTF-8: the program never writes such.
    return _DAMAGED if "decode" in str(error) else "{}"


def _primary(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
