"""``dateline add CASE PATH...``: reads reports into a case and joins them."""

from __future__ import annotations

import sys
import traceback
from typing import TYPE_CHECKING

import click

from dateline.cli.actors import data_option, own_actors
from dateline.cli.case import holds, opened_case, write_lines
from dateline.cli.read import MAX_SIZE

if TYPE_CHECKING:
    from dateline.case.store import Store
    from dateline.cli.work import Outcome
    from dateline.data.actor import Actor
    from dateline.model import RawReport


@click.command("add", short_help="Read reports into a case and join them.")
@click.argument("case", metavar="CASE")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--published", metavar="DATE", help="Day that all the reports were published.")
@click.option("--outlet", metavar="NAME", help="Outlet of all the reports.")
@click.option("--max-size", type=click.IntRange(min=1), default=MAX_SIZE, show_default=True, metavar="BYTES",
              help="Refuse larger reports.")
@data_option
@click.option("--debug", is_flag=True, help="Show the traceback of a report that could not be read.")
@click.pass_context
def command(
    ctx: click.Context, *, case: str, paths: tuple[str, ...], published: str | None, outlet: str | None,
    max_size: int, data: str | None, debug: bool,
) -> None:
    """Read reports into CASE (a file, begun where there is none, or postgresql://...) and join those of one event.

    A report that is in the case already changes nothing, so a run that was stopped is simply run again. PATHs are those
    of "dateline read".
    """
    from dateline.cli.messages import Account, Progress
    from dateline.cli.work import refused
    from dateline.intake import open_reports
    from dateline.model import Refusal

    account, count = Account(debug=debug), Progress(sys.stderr.isatty())
    new = known = 0
    own = own_actors(data)
    with opened_case(case, create=True) as store:
        for item in open_reports(paths, published=published, outlet=outlet, max_size=max_size):
            outcome = refused(item) if isinstance(item, Refusal) else _add(store, item, own)
            new += outcome.chunks == ("new",)
            known += outcome.chunks == ("known",)
            account.add(outcome)
            count.step()
        size = store.size()
    count.clear()
    account.tell()
    already = f", {known} in it already (left as they are)" if known else ""
    write_lines([f"{new} new{already}; {case} {holds(size)}"])
    ctx.exit(account.exit_code)


def _add(store: Store, raw: RawReport, own: tuple[Actor, ...]) -> Outcome:
    """What came of one report: new, known, or why it could not be read."""
    from dateline.case.pipeline import add_report
    from dateline.case.store import CaseError
    from dateline.cli.work import Outcome, where

    at = where(raw.path, raw.line)
    try:
        report = add_report(store, raw, own)
    except CaseError:
        raise
    except Exception as error:  # noqa: BLE001 - one bad report must not lose the others; it is named, and exit is 1
        why = f"reading failed: {type(error).__name__}: {error}"
        return Outcome(at, failure=why, trace=traceback.format_exc())
    return Outcome(at, ("new",), report.problems) if report is not None else Outcome(at, ("known",))
