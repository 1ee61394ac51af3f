"""``dateline places``: the gazetteers that place names are looked up in; one file per verb."""

from __future__ import annotations

import click

from dateline.cli.group import Verbs

VERBS = ("add", "list", "why", "rank", "remove")


@click.group(cls=Verbs.of(__name__, VERBS), short_help="Show where place names lead, and add fuller gazetteers.")
def places() -> None:
    """Show where place names lead, and add fuller gazetteers: GeoNames, OCHA P-codes, UCDP, ACLED, GeoJSON, tables.

    They are kept in one folder of yours and asked before the shipped one in every later "dateline read" and "add".
    """
