"""``dateline actors list``: the entries, the user's own first."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.own import data_option, own_actors

if TYPE_CHECKING:
    from dateline.data.actor import Actor

CSV_COLUMNS = (
    "id", "name", "aliases", "adjectives", "kind", "side", "countries", "valid_from", "valid_to", "source", "list",
    "table",
)


@click.command("list", short_help="List the actors, yours and the shipped ones.")
@click.argument("text", metavar="[TEXT]", required=False, default="")
@click.option("--own", "only_own", is_flag=True, help="Your own entries only.")
@click.option("--json", "as_json", is_flag=True, help="A JSON array of objects.")
@click.option("--csv", "as_csv", is_flag=True, help="Comma-separated values.")
@click.option("-o", "--output", metavar="FILE", help="Write to FILE, whole or not at all.")
@data_option
def command(text: str, only_own: bool, as_json: bool, as_csv: bool, output: str | None, data: str | None) -> None:
    """List the actors whose id, names, kind or side hold TEXT; all of them without it. Two capitals (SY) are a country
    or a whole name."""
    if as_json and as_csv:
        raise click.UsageError("--csv and --json are two outputs; choose one")
    from dateline.cli.output import opened
    from dateline.data.actor import shipped_actors

    own = own_actors(data)
    entries = [actor for actor in (own if only_own else (*own, *shipped_actors())) if _holds(actor, text)]
    show = _json(entries) if as_json else _csv(entries) if as_csv else _table(entries, wide=output is None)
    with opened(output) as stream:
        for line in show:
            stream.write(line)
    if not entries:
        click.echo(f"no entry holds {text!r}" if text else "no entries", err=True)


def row(actor: Actor) -> dict[str, Any]:
    """An entry as an object, in the order of the columns."""
    return {
        "id": actor.id, "name": actor.name, "aliases": list(actor.names[1:]), "adjectives": list(actor.adjectives),
        "kind": actor.kind, "side": actor.side, "countries": list(actor.countries), "valid_from": actor.valid_from,
        "valid_to": actor.valid_to, "source": actor.source, "list": "own" if actor.own else "shipped",
        "table": actor.table,
    }


def _holds(actor: Actor, text: str) -> bool:
    from dateline.data.actor import fold

    if len(text) == 2 and text.isupper():
        return text in actor.countries or text in actor.names
    words = (*actor.names, *actor.adjectives, actor.kind, actor.side or "")
    return text.lower() in actor.id or any(fold(text) in fold(word) for word in words)


def _json(entries: list[Actor]) -> Iterator[str]:
    from dateline.cli.show import dumps

    yield "[\n" + ",\n".join(dumps(row(actor)) for actor in entries) + ("\n]\n" if entries else "]\n")


def _csv(entries: list[Actor]) -> Iterator[str]:
    from dateline.export.sheet import csv_row, safe_cell

    yield csv_row(CSV_COLUMNS)
    yield from (csv_row(safe_cell(row(actor)[column]) for column in CSV_COLUMNS) for actor in entries)


def _table(entries: list[Actor], *, wide: bool) -> Iterator[str]:
    from dateline.cli.show.span import years
    from dateline.export.visible import visible

    width = max(shutil.get_terminal_size().columns, 72) if wide and sys.stdout.isatty() else 160
    for actor in entries:
        about = " · ".join(filter(None, (
            actor.kind, f"side {actor.side}" if actor.side not in (None, actor.id) else "", " ".join(actor.countries),
            years(actor), "" if not actor.own else "yours")))
        also = ", ".join((*actor.names[1:], *actor.adjectives))
        line = visible(f"{actor.id} {actor.name} ({about})" + (f": {also}" if also else ""))
        yield (line if len(line) <= width else f"{line[:width - 1]}…") + "\n"
