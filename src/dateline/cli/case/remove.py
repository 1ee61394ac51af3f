"""``dateline remove CASE REPORT...``: takes reports out of a case."""

from __future__ import annotations

import click

from dateline.cli.case import opened_case


@click.command("remove", short_help="Take reports out of a case.")
@click.argument("case", metavar="CASE")
@click.argument("reports", metavar="REPORT...", nargs=-1, required=True)
@click.pass_context
def command(ctx: click.Context, case: str, reports: tuple[str, ...]) -> None:
    """Take reports out of CASE, by the id that "dateline reports" gives; their events become what the others tell."""
    from dateline.case.pipeline import remove_report

    missing = 0
    with opened_case(case) as store:
        for report in reports:
            if not remove_report(store, report):
                click.echo(f"{case} holds no report {report}; ids stand in: dateline reports {case}", err=True)
                missing += 1
    ctx.exit(1 if missing else 0)
