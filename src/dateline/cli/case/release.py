"""``dateline release CASE NAME``: a state of the case, frozen under a name."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.case import list_options, opened_case, write_list
from dateline.cli.case.filters import filter_options, wanted

if TYPE_CHECKING:
    from dateline.case.store import Store
    from dateline.model import Release

_COLUMNS = (("name", 14), ("made", 16), ("who", 11), ("events", 7), ("left_out", 9), ("filters", 18), ("hash", 10),
            ("note", 15))


@click.command("release", short_help="Freeze the events of a case under a name; list releases.")
@click.argument("case", metavar="CASE")
@click.argument("name", metavar="NAME", required=False)
@filter_options
@click.option("--unreviewed", is_flag=True, help="Also events that nobody has decided about.")
@click.option("--who", default=getpass.getuser, show_default="your login", metavar="NAME", help="Who releases.")
@click.option("--note", default="", metavar="TEXT", help="What the release is for.")
@click.option("--list", "listed", is_flag=True, help="List the releases of the case.")
@list_options
def command(
    case: str, name: str | None, *, unreviewed: bool, who: str, note: str, listed: bool, as_json: bool, as_csv: bool,
    output: str | None, **asked: Any,
) -> None:
    """Freeze the events of CASE that pass the filters, with their claims, sources and judgements, under NAME.

    A release is never changed: what is added, removed, read again or decided later does not touch it. Only events
    that a person has reviewed are in it (accept, reject, check or correct of "dateline judge"), unless --unreviewed
    asks for all. "dateline export CASE FORMAT --release NAME" hands it on.
    """
    if listed == (name is not None):
        raise click.UsageError("give the NAME of a new release, or --list")
    if not listed and (as_json or as_csv or output):
        raise click.UsageError("--json, --csv and -o go with --list")
    with opened_case(case) as store:
        if listed:
            with store.frozen() as frozen:
                rows = [_row(r, whole=as_json) for r in frozen.listed()]
            write_list(rows, _COLUMNS, as_json=as_json, as_csv=as_csv, output=output)
        else:
            _freeze(store, str(name), asked, who=who, note=note, unreviewed=unreviewed)


def _freeze(store: Store, name: str, asked: dict[str, Any], **signed: Any) -> None:
    from dateline.case import review
    from dateline.case.release import ReleaseError
    from dateline.cli.show import say

    try:
        made = review.release(store, name, wanted(**asked), **signed)
    except ReleaseError as error:
        raise click.UsageError(str(error)) from error
    click.echo(f"{made.name}: {say.count(made.events, 'event')} frozen, {made.hash}")
    if made.left_out:
        click.echo(f"   {say.count(made.left_out, 'event')} left out: nobody has decided about "
                   f"{'it' if made.left_out == 1 else 'them'} (--unreviewed takes all)")


def _row(release: Release, *, whole: bool) -> dict[str, Any]:
    """A release as an object, or with its filters in words."""
    from dateline.export.words import filters

    told = release.to_json()
    return told if whole else {**told, "filters": filters(release.filters)}
