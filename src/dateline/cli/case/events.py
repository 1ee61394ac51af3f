"""``dateline events CASE``: the events of a case, a row each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from dateline.cli.case import list_options, opened_case, write_list
from dateline.cli.case.filters import filter_options, wanted

if TYPE_CHECKING:
    from dateline.model import Event

_COLUMNS = (("id", 11), ("type", 7), ("days", 14), ("place", 18), ("agent", 14), ("target", 10), ("harm", 10),
            ("grade", 7), ("origins", 9))

@click.command("events", short_help="List the events of a case.")
@click.argument("case", metavar="CASE")
@filter_options
@list_options
def command(case: str, *, as_json: bool, as_csv: bool, output: str | None, **asked: Any) -> None:
    """List the events of CASE by day, the undated last."""
    filter_ = wanted(**asked)
    with opened_case(case) as store:
        told = (event.to_json() if as_json else _flat(event) for event in store.events(filter_))
        write_list(told, _COLUMNS, as_json=as_json, as_csv=as_csv, output=output)


def _flat(event: Event) -> dict[str, Any]:
    """An event as one row of plain cells."""
    from dateline.cli.show import say
    from dateline.cli.show.rows import harm_words

    row = event.to_json()
    days = say.days(row["from"], row["to"]) or (f"? ≤{row['latest']}" if row["latest"] else None)
    return {**row, "days": days, "harm": harm_words(row) or None, "reports": len(event.reports)}
