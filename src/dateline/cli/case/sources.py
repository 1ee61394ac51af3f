"""``dateline sources CASE``: the origins of a case, who relays whom, and who is first."""

from __future__ import annotations

import click

from dateline.cli.case import list_options, opened_case, write_list

_COLUMNS = (("origin", 24), ("side", 16), ("events", 7), ("alone", 7), ("first", 7), ("reports", 8), ("relayed_by", 31))


@click.command("sources", short_help="List the origins of a case and who relays them.")
@click.argument("case", metavar="CASE")
@list_options
def command(case: str, as_json: bool, as_csv: bool, output: str | None) -> None:
    """List who the claims of CASE come from: in how many events each is heard, in how many alone, how often its report
    is the first, and which outlets relay it."""
    from dateline.case.tally import tally

    with opened_case(case) as store:
        rows = (origin.to_json() for origin in tally(store))
        write_list(rows, _COLUMNS, as_json=as_json, as_csv=as_csv, output=output)
