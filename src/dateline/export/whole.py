"""A file that appears whole or not at all, and never over what it is made from."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from dateline.export.visible import visible

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
