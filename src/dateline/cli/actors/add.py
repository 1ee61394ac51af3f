"""``dateline actors add``: a table of the user's own actors, taken whole or not at all."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.own import data_option, own_folder

if TYPE_CHECKING:
    from dateline.own import Added, OwnActors


@click.command("add", short_help="Add a table of your own actors.")
@click.argument("file", metavar="FILE")
@click.option("--replace", is_flag=True, help="Let the table be your whole list; what it does not hold is gone.")
@data_option
@click.pass_context
def command(ctx: click.Context, file: str, replace: bool, data: str | None) -> None:
    """Add the actors of FILE ("-" for standard input), a table in UTF-8 with comma, semicolon or tab between columns.

    \b
    Columns, named in the first line; name and kind are needed:
      id          small letters, digits, dots; made from the name where empty. The id of a shipped entry
                  gives it more names
      name        the full neutral name
      aliases     other names, with | between them
      kind        force, group, coalition, organisation, monitor, media or person
      side        id of the state or group it belongs to; empty for a side of its own
      countries   ISO codes (SY|IQ), where the name has this meaning
      valid_from  2016, 2016-03 or 2016-03-15: the first day on which the names are good
      valid_to    the last one
      source      where the entry can be checked; the file where empty

    An entry with the id of one of yours takes its place. Countries and dates choose among entries that share a name;
    among those that fit, yours go before the shipped ones.

    \b
    Exit codes:
      0  added
      1  the table is faulty: each fault is named with line and column, nothing is added
      2  wrong usage
      3  your list cannot be written
    """
    from dateline.cli.output import Unwritable
    from dateline.own import BadTable, OwnActors

    kept = OwnActors(own_folder(data))
    content = _content(file)
    try:
        added = kept.add(content, "standard input" if file == "-" else file, replace=replace)
    except BadTable as error:
        _tell([*str(error).splitlines(), "nothing was added (exit code 1)"], err=True)
        ctx.exit(1)
    except OSError as error:
        raise Unwritable(str(kept.path), error.strerror or str(error)) from error
    _tell(_told(added, kept))


def _tell(lines: list[str], *, err: bool = False) -> None:
    from dateline.export.visible import visible

    for line in lines:
        click.echo(visible(line), err=err)


def _content(file: str) -> bytes:
    if file == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        raise click.UsageError(f"cannot read {file}: {why}") from error


def _told(added: Added, kept: OwnActors) -> list[str]:
    """What changed, and which names now stand for another entry than the shipped one."""
    from dateline.data.actor import fold
    from dateline.reading.who.names import name_index

    own = kept.read()
    counts = [f"{len(ids)} {word}" for ids, word in
              ((added.new, "new"), (added.replaced, "replaced"), (added.same, "as before")) if ids]
    lines = [f"{', '.join(counts) or 'no entries'}; {len(own)} in {kept.path}"]
    shipped = name_index().names
    for actor in own:
        if actor.id in (*added.new, *added.replaced):
            others = ((name, e) for name in actor.names for e in shipped.get(fold(name), ()) if e.id != actor.id)
            lines += [f"{name!r} also names {e.id} (shipped): {actor.id} goes first where countries and dates allow"
                      for name, e in others]
    return lines
