"""Where output goes: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Literal

import click

# UTF-8 and the line ends as written, on every system. A lone surrogate (a file name that is no UTF-8) is written as
# \udc80, which JSON reads back.
_ENCODING, _ERRORS, _NEWLINE = "utf-8", "backslashreplace", ""


@contextmanager
def opened(path: str | None) -> Iterator[IO[str]]:
    """A stream to ``path``, or to standard output for null and ``-``.

    A regular file is written beside its name and renamed when all is written. Raises ``click.BadParameter`` where it
    cannot be written.
    """
    if path is None or path == "-":
        with _standard_output() as stream:
            yield stream
        return
    target = Path(os.path.realpath(path))
    if target.exists() and not target.is_file() and not target.is_dir():
        with _open(target, "w") as stream:  # a device or a pipe cannot be renamed over
            yield stream
        return
    with _replaced(target) as stream:
        yield stream


@contextmanager
def _standard_output() -> Iterator[IO[str]]:
    """Standard output; where its reader has gone the command ends quietly with 141, as shells expect."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=_ENCODING, errors=_ERRORS, newline=_NEWLINE)
    try:
        yield sys.stdout
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still buffered would raise again when Python flushes on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)


@contextmanager
def _replaced(target: Path) -> Iterator[IO[str]]:
    if target.is_dir():
        raise _unwritable(target, "it is a folder")
    if target.exists() and not os.access(target, os.W_OK):
        raise _unwritable(target, "no permission to write")
    # Hidden, so that a folder being read does not take it for a report.
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with _open(part, "x") as stream:
            yield stream
        part.replace(target)
    finally:
        with suppress(FileNotFoundError):
            part.unlink()


def _open(path: Path, mode: Literal["w", "x"]) -> IO[str]:
    try:
        return path.open(mode, encoding=_ENCODING, errors=_ERRORS, newline=_NEWLINE)
    except OSError as error:
        raise _unwritable(path, error.strerror or str(error)) from error


def _unwritable(path: Path, why: str) -> click.BadParameter:
    return click.BadParameter(f"cannot write {path}: {why}", param_hint="-o")
