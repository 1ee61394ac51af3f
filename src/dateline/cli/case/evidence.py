"""``dateline evidence CASE EVENT``: one event as a page of HTML that stands alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dateline.cli.case import opened_case
from dateline.cli.case.filters import release_option, the_release

if TYPE_CHECKING:
    from dateline.case.store import Store
    from dateline.model import Dossier, Release


@click.command("evidence", short_help="Write one event with all its evidence as a page of HTML.")
@click.argument("case", metavar="CASE")
@click.argument("id_", metavar="EVENT")
@release_option
@click.option("-o", "--output", metavar="FILE", help="Write to FILE, whole or not at all.")
def command(case: str, id_: str, *, name: str | None, output: str | None) -> None:
    """Write the event that holds the claim EVENT as one page: its grade and why, the claims side by side, their words
    with offsets, who says so, addresses and hashes of the reports, decisions, and how each value was read.

    The page needs nothing else: no script, no picture, no style from elsewhere. It quotes single sentences, cut where
    they are long, and links to the reports.
    """
    from dateline.cli.output import opened
    from dateline.export.evidence import evidence

    with opened_case(case) as store:
        release = the_release(store, name) if name is not None else None
        dossier = _dossier(store, release, id_)
        if dossier is None:
            where = f"release {release.name}" if release else case
            raise click.UsageError(f"{where} holds no event with {id_}; ids stand in: dateline events {case}")
        with opened(output) as stream:
            stream.write(evidence(dossier, release))


def _dossier(store: Store, release: Release | None, id_: str) -> Dossier | None:
    from dateline.case.release import released_with

    return store.dossier(id_) if release is None else released_with(store, release, id_)
