"""``dateline control CASE [PLACE]``: who holds each town and road, over time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.case import list_options, opened_case, write_list

if TYPE_CHECKING:
    from dateline.model import Holding, Interval

_COLUMNS = (("name", 20), ("holder", 18), ("from", 16), ("to", 14), ("degree", 8), ("basis", 8), ("accounts", 16))


@click.command("control", short_help="Who holds each town and road, over time.")
@click.argument("case", metavar="CASE")
@click.argument("place", metavar="[PLACE]", required=False)
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Only what may hold on that day.")
@list_options
def command(case: str, place: str | None, on: Any, as_json: bool, as_csv: bool, output: str | None) -> None:
    """List who holds each place of CASE, one stretch a row: by whose account, claimed by one side or assessed from
    several, and when that was last heard."""
    day: date | None = on.date() if on else None
    with opened_case(case) as store:
        told = (h.to_json() if as_json else _flat(h) for h in store.control(place, day))
        write_list(told, _COLUMNS, as_json=as_json, as_csv=as_csv, output=output)


def _flat(holding: Holding) -> dict[str, Any]:
    return {**holding.to_json(), "holder": holding.holder_name or "not told", "from": _span(holding.since),
            "to": _span(holding.until)}


def _span(interval: Interval) -> str | None:
    """A day, or the days between which it lies; null where both ends are open."""
    first, last = interval.first, interval.last
    if first and last:
        return str(first) if first == last else f"{first}..{last}"
    if last:
        return f"by {last}"
    return f"after {first}" if first else None
