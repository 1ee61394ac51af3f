"""Options that several verbs share."""

from __future__ import annotations

import os
import shutil
from datetime import date

import click

MAX_SIZE = 5_000_000


def day(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """A day as ``2016-02-25``."""
    try:
        return date.fromisoformat(value).isoformat() if value is not None else None
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is not a day; write it as 2016-02-25") from error


published = click.option("--published", callback=day, metavar="DATE", help="Day that all the reports were published.")
output = click.option("-o", "--output", metavar="FILE", help="Write to FILE, whole or not at all.")
jobs = click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, metavar="N", help="Processes.")
max_size = click.option("--max-size", type=click.IntRange(min=1), default=MAX_SIZE, show_default=True, metavar="BYTES",
                        help="Refuse larger reports.")
colour = click.option("--color/--no-color", "colour", default=None,
                      help="Colour the view; by default on a terminal only.")
debug = click.option("--debug", is_flag=True, help="Show the traceback of a report that could not be read.")


def coloured(colour: bool | None, *, on_terminal: bool) -> bool:
    """Whether to colour: as asked, else on a terminal only (https://no-color.org)."""
    return on_terminal and "NO_COLOR" not in os.environ if colour is None else colour


def width(widest: int, *, on_terminal: bool) -> int:
    """Columns of the terminal, within what reads well; in a file the same everywhere."""
    return min(max(shutil.get_terminal_size().columns, 72), widest) if on_terminal else min(widest, 160)
