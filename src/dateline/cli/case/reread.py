"""``dateline reread CASE``: reads the reports of a case again after an upgrade."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dateline.cli.case import holds, opened_case
from dateline.cli.own import data_option, own_data


@click.command("reread", short_help="Read the reports of a case again, after an upgrade.")
@click.argument("case", metavar="CASE")
@click.argument("reports", metavar="[REPORT...]", nargs=-1)
@data_option
@click.pass_context
def command(ctx: click.Context, case: str, reports: tuple[str, ...], data: str | None) -> None:
    """Read reports of CASE again from the bytes that it keeps, all of them by default. People's judgements stay."""
    from dateline.case.pipeline import reread_report
    from dateline.cli.messages import Progress

    own = own_data(data)
    count, missing = Progress(sys.stderr.isatty()), []
    with opened_case(case, create="://" in case or Path(case).exists()) as store:
        for report in reports or tuple(r.id for r in store.reports()):
            if reread_report(store, report, own) is None:
                missing.append(report)
            count.step()
        size = store.size()
    count.clear()
    for report in missing:
        click.echo(f"{case} holds no report {report}; ids stand in: dateline reports {case}", err=True)
    click.echo(f"{case} {holds(size)}")
    ctx.exit(1 if missing else 0)
