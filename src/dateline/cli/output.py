"""Where output goes: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Literal, NoReturn

import click

from dateline.export.visible import visible

# UTF-8 and the line ends as written, on every system. A lone surrogate (a file name that is no UTF-8) is written as
# \udc80, which JSON reads back.
_ENCODING, _ERRORS, _NEWLINE = "utf-8", "backslashreplace", ""


class Unwritable(click.ClickException):
    """The output cannot be written: a full disk, a missing folder, no permission."""

    exit_code = 3

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"cannot write {visible(name)}: {why}")


class Output:
    """A stream under the name its user knows, of text or of bytes as it was opened. Raises ``Unwritable`` where the
    system refuses to write."""

    def __init__(self, stream: IO[Any], name: str) -> None:
        self._stream, self._name = stream, name

    def write(self, data: str | bytes) -> None:
        with _named(self._name):
            self._stream.write(data)

    def flush(self) -> None:
        with _named(self._name):
            self._stream.flush()

    def close(self) -> None:
        with _named(self._name):
            self._stream.close()


def refuse_input(output: str | None, paths: Sequence[str]) -> None:
    """Raise ``click.UsageError`` where the output is a file that ``paths`` would read, under whatever name."""
    from dateline.intake.paths import expand

    target = _file_id(output) if output not in (None, "-") else _file_id(1)
    if target is None:
        return
    for item in expand(paths):
        if isinstance(item, str) and _file_id(0 if item == "-" else item) == target:
            read = "standard input" if item == "-" else visible(item)
            raise click.UsageError(f"the output would go into one of the inputs ({read}); choose another file")


def _file_id(path: str | int | None) -> tuple[int, int] | None:
    """What tells a regular file from all others, behind links and open streams; null for anything else."""
    try:
        found = os.stat(path) if path is not None else None  # noqa: PTH116 - also takes the number of an open stream
    except (OSError, ValueError):  # not there, or no name that a file can have: opening it will tell
        return None
    return (found.st_dev, found.st_ino) if found and stat.S_ISREG(found.st_mode) else None


@contextmanager
def opened(path: str | None, *, binary: bool = False) -> Iterator[Output]:
    """A stream to ``path``, or to standard output for null and ``-``; ``binary``: of bytes.

    A regular file is written beside its name and renamed when all is written. Raises ``Unwritable`` where it cannot
    be written; where the reader of the output has gone the command ends quietly with 141, as shells expect.
    """
    if path is None or path == "-":
        with _standard_output(binary) as stream:
            yield stream
        return
    target = Path(os.path.realpath(path))
    with _named(path):
        special = target.exists() and not target.is_file() and not target.is_dir()
    if special:  # a device or a pipe cannot be renamed over
        with _open(target, "w", path, binary) as stream:
            yield stream
        return
    with _replaced(target, path, binary) as stream:
        yield stream


@contextmanager
def _standard_output(binary: bool) -> Iterator[Output]:
    if binary and sys.stdout.isatty():
        raise click.UsageError("this format is no text for a terminal; name a file with -o, or a pipe")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding=_ENCODING, errors=_ERRORS, newline=_NEWLINE)
    stream = Output(sys.stdout.buffer if binary else sys.stdout, "to standard output")
    try:
        yield stream
        stream.flush()
    except (BrokenPipeError, Unwritable) as error:
        # What is still buffered would raise again when Python flushes on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        _end(error)


@contextmanager
def _replaced(target: Path, name: str, binary: bool) -> Iterator[Output]:
    if target.is_dir():
        raise Unwritable(name, "it is a folder")
    if not target.parent.is_dir():
        raise Unwritable(name, "there is no such folder")
    if target.exists() and not os.access(target, os.W_OK):
        raise Unwritable(name, "no permission to write")
    # Hidden, so that a folder being read does not take it for a report.
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with _open(part, "x", name, binary) as stream:
            yield stream
        with _named(name):
            part.replace(target)
    finally:
        with suppress(OSError):  # not there, or in a folder that is shut: said already
            part.unlink()


@contextmanager
def _open(path: Path, mode: Literal["w", "x"], name: str, binary: bool) -> Iterator[Output]:
    file: IO[Any]
    with _named(name):
        if binary:
            file = path.open("wb" if mode == "w" else "xb")
        else:
            file = path.open(mode, encoding=_ENCODING, errors=_ERRORS, newline=_NEWLINE)
    stream = Output(file, name)
    try:
        yield stream
        stream.close()
    except BrokenPipeError as error:
        _end(error)
    finally:
        with suppress(OSError):  # what could not be written cannot be flushed either: said already
            file.close()


@contextmanager
def _named(name: str) -> Iterator[None]:
    """Errors of the system under the name that the user gave; a reader that has gone is no error of the output."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Unwritable(name, error.strerror or str(error)) from error


def _end(error: Exception) -> NoReturn:
    if isinstance(error, BrokenPipeError):
        sys.exit(141)
    raise error
