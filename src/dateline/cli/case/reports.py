"""``dateline reports CASE``: the reports of a case."""

from __future__ import annotations

from typing import Any

import click

from dateline.cli.case import list_options, opened_case, write_list

_COLUMNS = (("id", 11), ("published", 14), ("outlet", 16), ("agency", 12), ("name", 16), ("title", 31))


@click.command("reports", short_help="List the reports of a case.")
@click.argument("case", metavar="CASE")
@list_options
def command(case: str, as_json: bool, as_csv: bool, output: str | None) -> None:
    """List the reports of CASE by day of publication, the undated last."""
    from dateline.cli.show import say

    def row(report: Any) -> dict[str, Any]:
        days = report.published.to_json()
        return {"id": report.id, "name": report.name, "published": say.days(days["from"], days["to"]),
                "how": days["how"], "outlet": report.outlet, "agency": report.agency, "author": report.author,
                "language": report.language, "title": report.title, "url": report.url,
                "archive_url": report.archive_url, "fetched": report.fetched, "path": report.path,
                "sha256": report.sha256, "problems": [p.code for p in report.problems]}

    with opened_case(case) as store:
        write_list(map(row, store.reports()), _COLUMNS, as_json=as_json, as_csv=as_csv, output=output)
