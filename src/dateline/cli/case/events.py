"""``dateline events CASE``: the events of a case, a row each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from dateline.cli.case import list_options, opened_case, write_list
from dateline.model import CLAIM_TYPES

if TYPE_CHECKING:
    from dateline.case.store.filter import Near
    from dateline.model import Event

_COLUMNS = (("id", 11), ("type", 7), ("days", 14), ("place", 18), ("agent", 14), ("target", 10), ("harm", 10),
            ("grade", 7), ("origins", 9))
_GRADES = ("discounted", "contested", "confirmed", "fair", "weak")
_DAY = click.DateTime(["%Y-%m-%d"])


def _near(_: click.Context, __: click.Parameter, value: str | None) -> Near | None:
    from dateline.case.store.filter import Near

    if value is None:
        return None
    try:
        latitude, longitude, km = (float(n) for n in value.split(","))
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is not LATITUDE,LONGITUDE,KM, such as 36.2,37.16,25") from error
    return Near(latitude, longitude, km)


@click.command("events", short_help="List the events of a case.")
@click.argument("case", metavar="CASE")
@click.option("--since", type=_DAY, metavar="DATE", help="Those that can have happened on that day or later.")
@click.option("--until", type=_DAY, metavar="DATE", help="Those that can have happened on that day or before.")
@click.option("--place", metavar="NAME", help="Part of the place's name.")
@click.option("--near", callback=_near, metavar="LAT,LON,KM", help="In a circle; what is not on the map is left out.")
@click.option("--region", metavar="NAME", help="Part of the first-level region's name, or a country's ISO code.")
@click.option("--actor", metavar="NAME", help="Words of an agent or target.")
@click.option("--type", "types", type=click.Choice(CLAIM_TYPES), multiple=True, metavar="TYPE", help="Repeatable.")
@click.option("--grade", "grades", type=click.Choice(_GRADES), multiple=True, help="Repeatable.")
@click.option("--source", metavar="NAME", help="Words of a source.")
@click.option("--text", metavar="WORDS", help="Words of one sentence, \"a phrase\", or beginnings*.")
@list_options
def command(
    case: str, *, since: Any, until: Any, near: Near | None, types: tuple[str, ...], grades: tuple[str, ...],
    as_json: bool, as_csv: bool, output: str | None, **words: str | None,
) -> None:
    """List the events of CASE by day, the undated last."""
    from dateline.case.store.filter import Filter
    from dateline.case.store.search import terms

    if words["text"] is not None and not terms(words["text"]):
        raise click.UsageError(f"--text {words['text']!r} holds no word to look for")
    wanted = Filter(since=since and since.date(), until=until and until.date(), near=near, types=types, grades=grades,
                    **words)
    with opened_case(case) as store:
        told = (event.to_json() if as_json else _flat(event) for event in store.events(wanted))
        write_list(told, _COLUMNS, as_json=as_json, as_csv=as_csv, output=output)


def _flat(event: Event) -> dict[str, Any]:
    """An event as one row of plain cells."""
    from dateline.cli.show import say
    from dateline.cli.show.rows import harm_words

    row = event.to_json()
    days = say.days(row["from"], row["to"]) or (f"? ≤{row['latest']}" if row["latest"] else None)
    return {**row, "days": days, "harm": harm_words(row) or None, "reports": len(event.reports)}
