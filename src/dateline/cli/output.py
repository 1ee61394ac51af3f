"""Where output goes: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import IO, Any, NoReturn

import click

from dateline.export.visible import visible
from dateline.export.whole import TEXT, OverInput, check_not_read, whole


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


def refuse_input(output: str | None, paths: Sequence[str]) -> None:
    """Raise ``click.UsageError`` where the output is a file that ``paths`` would read, under whatever name."""
    from dateline.intake.paths import expand

    refuse_over(output, (0 if item == "-" else item for item in expand(paths) if isinstance(item, str)))


def refuse_over(output: str | None, read: Iterable[str | int]) -> None:
    """The same for files, and numbers of open streams, that are read."""
    try:
        check_not_read((1 if output is None or output == "-" else output,), read)
    except OverInput as error:
        raise click.UsageError(str(error)) from error


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
    try:
        with ExitStack() as files:
            with _named(path):
                file = files.enter_context(whole(path, binary=binary))
            yield Output(file, path)
            with _named(path):
                files.close()
    except BrokenPipeError as error:
        _end(error)


@contextmanager
def _standard_output(binary: bool) -> Iterator[Output]:
    if binary and sys.stdout.isatty():
        raise click.UsageError("this format is no text for a terminal; name a file with -o, or a pipe")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(**TEXT)
    stream = Output(sys.stdout.buffer if binary else sys.stdout, "to standard output")
    try:
        yield stream
        stream.flush()
    except (BrokenPipeError, Unwritable) as error:
        # What is still buffered would raise again when Python flushes on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        _end(error)


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
