"""``dateline actors why``: which entry a name stands for, by which of its names, and what else it could be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.own import data_option, own_actors

if TYPE_CHECKING:
    from dateline.model import ActorMention
    from dateline.reading.who.names import Named
    from dateline.reading.who.resolve import Resolved


def _day(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value is not None else None
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is not a day; write it as 2016-02-25") from error


def _country(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is not None and not re.fullmatch("[A-Z]{2}", value):
        raise click.BadParameter(f"{value!r} is no ISO code of two capitals, as SY or SD")
    return value


@click.command("why", short_help="Say to which entry a name resolves, and why.")
@click.argument("name", metavar="NAME")
@click.option("--on", "day", callback=_day, metavar="DATE", help="As in a report of this day.")
@click.option("--country", callback=_country, metavar="CC", help="As in a report on this country (ISO code).")
@click.option("--json", "as_json", is_flag=True, help="A JSON object.")
@data_option
@click.pass_context
def command(
    ctx: click.Context, name: str, day: date | None, country: str | None, as_json: bool, data: str | None,
) -> None:
    """Say to which entry NAME resolves, by which of its names, which rivals there are, and where it can be checked.

    A naming that is no entry's name ("Syrian government forces") is read as in a report. Exit code 1: nobody is known
    by these words.
    """
    from dateline.cli.output import opened
    from dateline.cli.show import dumps
    from dateline.reading.who.resolve import actors_in_words, resolve_name

    own = own_actors(data)
    resolved = resolve_name(name, own, country, day)
    found = () if resolved else tuple(a for a in actors_in_words(name, own) if a.id is not None)
    with opened(None) as stream:
        if as_json:
            stream.write(dumps(_object(name, resolved, found)) + "\n")
        elif resolved or found:
            stream.write("".join(_lines(name, resolved, found)))
    if not resolved and not found:
        click.echo(_unknown(name, own), err=True)
        ctx.exit(1)


def _object(name: str, resolved: Resolved | None, found: tuple[ActorMention, ...]) -> dict[str, Any]:
    from dateline.cli.actors.list import row

    def entry(named: Named) -> dict[str, Any]:
        return {"by": named.alias, **row(named.actor)}

    return {
        "name": name, "entry": entry(resolved.chosen) if resolved else None,
        "rivals": [entry(rival) for rival in resolved.rivals] if resolved else [],
        "read": [{**a.to_json(), "side": a.side, "kind": a.kind, "wording": list(a.wording)} for a in found],
    }


def _lines(name: str, resolved: Resolved | None, found: tuple[ActorMention, ...]) -> Iterator[str]:
    from dateline.export.visible import visible

    yield visible(name) + "\n"
    for indent, line in _entry(resolved) if resolved else _read(found):
        yield " " * indent + visible(line) + "\n"


def _entry(resolved: Resolved) -> Iterator[tuple[int, str]]:
    """Lines with how far they are indented."""
    yield from _about(resolved.chosen)
    if not resolved.rivals:
        yield 0, "no other entry has this name"
        return
    yield 0, f"rivals that have this name too: {len(resolved.rivals)}"
    for rival in resolved.rivals:
        yield from _about(rival)
    yield 0, "first go those good in the days of a report, of these those of its country, of these your own"


def _about(named: Named) -> Iterator[tuple[int, str]]:
    from dateline.cli.show.span import years

    actor = named.actor
    yield 2, f"{actor.id}: {actor.name} ({actor.kind})"
    by = "adjective" if named.alias in actor.adjectives else "name"
    yield 6, f"by the {by} “{named.alias}”{', in capitals only' if named.exact else ''}"
    yield 6, f"side {actor.side or 'not known'}; countries {' '.join(actor.countries) or 'any'}"
    yield 6, f"names good {years(actor) or 'at any time'}"
    yield 6, f"{'your own list' if actor.own else f'shipped, {actor.table}'}; source: {actor.source}"


def _read(found: tuple[ActorMention, ...]) -> Iterator[tuple[int, str]]:
    yield 0, "no entry has this name; in a report it is read as"
    for actor in found:
        yield 2, f"{actor.id}: {actor.name} ({actor.kind}), from “{actor.text}”"
        if actor.wording:
            yield 6, f"kept as wording, not in the id: {', '.join(actor.wording)}"
        yield 6, f"side {actor.side or 'not known'}"


def _unknown(name: str, own: tuple[Any, ...]) -> str:
    from difflib import get_close_matches

    from dateline.data.actor import fold
    from dateline.export.visible import visible
    from dateline.reading.who.names import name_index

    names = name_index(own).names
    near = [names[key][0].alias for key in get_close_matches(fold(name), names, 3)]
    like = f"; names like it: {', '.join(near)}" if near else ""
    return f"nobody is known by “{visible(name)}”{like} (exit code 1)"
