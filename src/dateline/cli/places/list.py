"""``dateline places list``: the gazetteers, the one that wins first, with what they ask to be printed."""

from __future__ import annotations

from typing import Any

import click

from dateline.cli.case import list_options, write_list
from dateline.cli.own import data_option, own_folder

_COLUMNS = (("name", 14), ("rank", 5), ("places", 9), ("title", 18), ("licence", 18), ("attribution", 36))


@click.command("list", short_help="List the gazetteers, yours and the shipped one.")
@list_options
@data_option
def command(as_json: bool, as_csv: bool, output: str | None, data: str | None) -> None:
    """List the gazetteers that names are looked up in, the one that wins first, with licence and attribution: the line
    that belongs beside whatever is made from its places."""
    from dateline.cli.own import refused
    from dateline.own import OwnPlaces
    from dateline.reading.where.gazetteer import shipped_about

    kept = OwnPlaces(own_folder(data))
    own = refused(kept.sources, kept.folder, "your own places")
    rows = [*(source.to_json() for source in own), _shipped(shipped_about())]
    write_list(rows, _COLUMNS, as_json=as_json, as_csv=as_csv, output=output)


def _shipped(about: dict[str, str]) -> dict[str, Any]:
    """The shipped gazetteer in the columns of a user's own."""
    return {"name": "shipped", "title": "the gazetteer that comes with dateline", "rank": 0,
            "places": int(about["places"]), "licence": "CC BY 4.0", "attribution": about["licence"],
            "file": about["sources"], "added": None, "shared_names": None, "left_out": {}}
