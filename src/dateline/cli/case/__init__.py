"""The verbs on a case: each takes the case as its first argument, a file or ``postgresql://...``."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from dateline.case.store import Size, Store

F = TypeVar("F", bound=Callable[..., Any])
_WIDE = 160  # letters in a line of a table that no terminal shows


class NoCase(click.ClickException):
    """A case that cannot be opened or written."""

    exit_code = 3


@contextmanager
def opened_case(name: str, *, create: bool = False) -> Iterator[Store]:
    """The store of a case; what is wrong with it ends the command with 3 and a message that says what to do.

    Raises ``click.UsageError`` where the verb's own ``--output`` would go into the case.
    """
    from dateline.case.store import CaseError, Store
    from dateline.cli.output import refuse_over

    refuse_over(click.get_current_context().params.get("output"), (name,))
    try:
        store = Store(name, create=create, waits=_say)
    except CaseError as error:
        raise NoCase(str(error)) from error
    try:
        yield store
    except CaseError as error:
        raise NoCase(str(error)) from error
    finally:
        store.close()


def _say(words: str) -> None:
    """To standard error, also where that is a file: who looks there asks what a command does."""
    click.echo(words, err=True)


def holds(size: Size) -> str:
    """"holds 2 reports, 5 claims, 1 event"."""
    from dateline.cli.show import say

    counts = (say.count(size.reports, "report"), say.count(size.claims, "claim"), say.count(size.events, "event"))
    return f"holds {', '.join(counts)}"


def list_options(command: F) -> F:
    """The options of every verb that lists: ``--json``, ``--csv``, ``-o``."""
    for option in (
        click.option("-o", "--output", metavar="FILE", help="Write to FILE, whole or not at all."),
        click.option("--csv", "as_csv", is_flag=True, help="Comma-separated values."),
        click.option("--json", "as_json", is_flag=True, help="A JSON array of objects."),
    ):
        command = option(command)
    return command


def write_list(
    objects: Iterable[dict[str, Any]], columns: tuple[tuple[str, int], ...], *, as_json: bool, as_csv: bool,
    output: str | None,
) -> None:
    """Objects as a table, JSON or CSV. ``columns``: keys with their share of the width of the table, in percent."""
    from dateline.cli.output import opened
    from dateline.cli.show.table import table

    if as_json and as_csv:
        raise click.UsageError("--csv and --json are two outputs; choose one")
    wide = shutil.get_terminal_size().columns if output is None and sys.stdout.isatty() else _WIDE
    lines = json_lines(objects) if as_json else _csv(objects) if as_csv else table(objects, columns, wide)
    with opened(output) as stream:
        for line in lines:
            stream.write(line)


def write_lines(lines: Iterable[str]) -> None:
    """Lines to standard output; a full disk or a reader that has gone ends the command as everywhere."""
    from dateline.cli.output import opened

    with opened(None) as stream:
        for line in lines:
            stream.write(f"{line}\n")


def json_lines(objects: Iterable[dict[str, Any]]) -> Iterator[str]:
    """A JSON array, an object a line."""
    from dateline.cli.show import dumps

    opening = "[\n"
    for one in objects:
        yield opening + dumps(one)
        opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"


def _csv(objects: Iterable[dict[str, Any]]) -> Iterator[str]:
    from dateline.export.sheet import csv_row, safe_cell

    head: list[str] = []
    for one in objects:
        if not head:
            head = list(one)
            yield csv_row(head)
        yield csv_row(safe_cell(one[key]) for key in head)
