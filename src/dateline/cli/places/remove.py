"""``dateline places remove``: a source of the user's that is wanted no more."""

from __future__ import annotations

import click

from dateline.cli.own import data_option, own_folder


@click.command("remove", short_help="Take out a gazetteer of yours.")
@click.argument("name", metavar="NAME")
@data_option
@click.pass_context
def command(ctx: click.Context, name: str, data: str | None) -> None:
    """Take out the source NAME. Reports in a case stay as they were read; "dateline reread" reads them anew."""
    from dateline.own import OwnPlaces

    if not OwnPlaces(own_folder(data)).remove(name):
        click.echo(f"no source of yours is called {name!r}; `dateline places list` shows them (exit code 1)", err=True)
        ctx.exit(1)
    click.echo(f"{name} is taken out")
