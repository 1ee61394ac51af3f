"""``dateline places rank``: which source wins where several know a place."""

from __future__ import annotations

import click

from dateline.cli.own import data_option, own_folder


@click.command("rank", short_help="Say which gazetteer of yours wins.")
@click.argument("name", metavar="NAME")
@click.argument("number", metavar="N", type=int)
@data_option
@click.pass_context
def command(ctx: click.Context, name: str, number: int, data: str | None) -> None:
    """Give the source NAME the rank N. Where several sources know a place, the one with the highest rank says where it
    lies; all of yours go before the shipped one."""
    from dateline.own import OwnPlaces

    if not OwnPlaces(own_folder(data)).rank(name, number):
        click.echo(f"no source of yours is called {name!r}; `dateline places list` shows them (exit code 1)", err=True)
        ctx.exit(1)
    click.echo(f"{name} has rank {number}")
