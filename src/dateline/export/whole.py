"""A file that appears whole or not at all, and never over what it is made from or over a case."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from dateline.export.visible import visible

_BESIDE = ("-wal", "-shm", "-journal")  # https://sqlite.org/tempfiles.html
# UTF-8 and the line ends as written, on every system. A lone surrogate (a file name that is no UTF-8) is written as
# \udc80, which JSON reads back.
TEXT: dict[str, Any] = {"encoding": "utf-8", "errors": "backslashreplace", "newline": ""}


class OverInput(ValueError):
    """The output would go into a file that it is made from."""


def check_not_read(written: Iterable[str | int], read: Iterable[str | int]) -> None:
    """Raises ``OverInput`` where a file to be written is one that is read, under whatever name; a number is that of an
    open stream."""
    targets = {_file_id(one) for one in written} - {None}
    for one in read if targets else ():
        if _file_id(one) in targets:
            told = "standard input" if one == 0 else visible(str(one))
            raise OverInput(f"the output would go into one of the inputs ({told}); choose another file")


def _file_id(path: str | int) -> tuple[int, int] | None:
    """What tells a regular file from all others, behind links and open streams; null for anything else."""
    try:
        found = os.stat(path)  # noqa: PTH116 - also takes the number of an open stream
    except (OSError, ValueError):  # not there, or no name that a file can have: opening it will tell
        return None
    return (found.st_dev, found.st_ino) if stat.S_ISREG(found.st_mode) else None


@contextmanager
def whole(path: str, *, binary: bool = False) -> Iterator[IO[Any]]:
    """A stream to ``path``, of text or of bytes. A regular file is written beside its name and renamed when all is
    written; a device or a pipe, which cannot be renamed over, is written to. Raises ``OSError``."""
    target = Path(os.path.realpath(path))
    special = target.exists() and not target.is_file() and not target.is_dir()
    if not special:
        _check_place(target, path)
    # Hidden, so that a folder being read does not take it for a report.
    part = target if special else target.with_name(f".{target.name}.{os.getpid()}.part")
    mode, kind = ("w" if special else "x") + "b" * binary, {} if binary else TEXT
    file: IO[Any] = part.open(mode, **kind)
    try:
        yield file
        file.close()
        if not special:
            part.replace(target)
    finally:
        with suppress(OSError):  # what could not be written cannot be flushed either: said already
            file.close()
        with suppress(OSError):  # renamed, or in a folder that is shut: said already
            if not special:
                part.unlink()


def _check_place(target: Path, path: str) -> None:
    """Raises ``OSError`` in words that say what is wrong with a place to write to."""
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a folder", path)
    if not target.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "there is no such folder", path)
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "no permission to write", path)
    if _is_case(target):
        raise FileExistsError(errno.EEXIST, "it is a case of dateline; choose another file", path)
    if (case := _case_of(target)) is not None:
        told = f"the database keeps a file of that name for the case {visible(case.name)}; choose another one"
        raise FileExistsError(errno.EEXIST, told, path)


def _case_of(target: Path) -> Path | None:
    """The case for which SQLite keeps a file of that name beside it; null where there is none."""
    names = (target.name.removesuffix(ending) for ending in _BESIDE if target.name.endswith(ending))
    return next((case for name in names if name and _is_case(case := target.with_name(name))), None)


def _is_case(path: Path) -> bool:
    """Whether a file is a case. Asked by way of SQLite: whoever else opens and closes the file of a case drops the
    locks that this process has on it (https://sqlite.org/howtocorrupt.html, section 2.2)."""
    if not path.is_file():
        return False
    import sqlite3  # only where a file may be written over

    with closing(sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)) as file:
        try:
            number, = file.execute("PRAGMA application_id").fetchone()
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
                return False
            raise OSError(errno.EIO, f"whether it is a case cannot be told ({error})", str(path)) from error
    from dateline.case.store.casefile import APPLICATION

    return bool(number == APPLICATION)
