"""``dateline actors``: the actors that names stand for, shipped and the user's own; one file per verb."""

from __future__ import annotations

import click

from dateline.cli.group import Verbs

VERBS = ("add", "list", "why")


@click.group(cls=Verbs.of(__name__, VERBS), short_help="Show the actors that names stand for, and add your own.")
def actors() -> None:
    """Show the actors that names stand for, and add your own.

    Your own entries are kept in one folder of yours and go before the shipped ones in every later "dateline read".
    """
