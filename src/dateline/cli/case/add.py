"""``dateline add CASE PATH...``: reads reports into a case and joins them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

import click

from dateline.cli.case import holds, opened_case, write_lines
from dateline.cli.options import MAX_SIZE
from dateline.cli.own import data_option, own_data

if TYPE_CHECKING:
    from dateline.case.store import Store
    from dateline.cli.messages import Account, Progress
    from dateline.cli.work import Item, Outcome
    from dateline.data.own import Own
    from dateline.model import KeptReport, Problem, RawReport

    Read = tuple[Item, Outcome[KeptReport]]


@click.command("add", short_help="Read reports into a case and join them.")
@click.argument("case", metavar="CASE")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--published", metavar="DATE", help="Day that all the reports were published.")
@click.option("--outlet", metavar="NAME", help="Outlet of all the reports.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, metavar="N",
              help="Processes that read; one stores, in the order in which the reports come.")
@click.option("--max-size", type=click.IntRange(min=1), default=MAX_SIZE, show_default=True, metavar="BYTES",
              help="Refuse larger reports.")
@data_option
@click.option("--debug", is_flag=True, help="Show the traceback of a report that could not be read.")
@click.pass_context
def command(
    ctx: click.Context, *, case: str, paths: tuple[str, ...], published: str | None, outlet: str | None, jobs: int,
    max_size: int, data: str | None, debug: bool,
) -> None:
    """Read reports into CASE (a file, begun where there is none, or postgresql://...) and join those of one event.

    A report is kept whole or not at all, and one that is in the case already changes nothing: a run that was stopped,
    by whatever it may be, is simply run again. PATHs are those of "dateline read".
    """
    from dateline.case.store import is_begun
    from dateline.cli.messages import Account, Progress
    from dateline.intake import open_reports
    from dateline.model import Refusal

    account = Account(debug=debug)
    task = _Read(own_data(data))
    items = open_reports(paths, published=published, outlet=outlet, max_size=max_size)
    ahead = [] if (begun := is_begun(case)) else list(_to_a_report(items))
    if not begun and all(isinstance(item, Refusal) for item in ahead):
        _begin_nothing(case, ahead, account)
        ctx.exit(account.exit_code)
    with opened_case(case, create=True) as store:
        run = _Run(store, account, Progress(sys.stderr.isatty()))
        try:
            run.add(chain(ahead, items), task, jobs)
        finally:
            run.count.clear()
            account.tell()
        size = store.size()
    already = f", {run.known} in it already (left as they are)" if run.known else ""
    write_lines([f"{run.new} new{already}; {case} {holds(size)}"])
    ctx.exit(account.exit_code)


def _to_a_report(items: Iterator[Item]) -> Iterator[Item]:
    """The first report, and what was refused before it."""
    from dateline.model import Refusal

    for item in items:
        yield item
        if not isinstance(item, Refusal):
            return


def _begin_nothing(case: str, refusals: Iterable[Item], account: Account) -> None:
    """Says that there was nothing to read, and why: no empty case is left behind."""
    from dateline.case.store import Size
    from dateline.cli.work import refused
    from dateline.model import Refusal

    for item in refusals:
        if isinstance(item, Refusal):
            account.add(refused(item))
    account.tell()
    write_lines([f"0 new; {case} {holds(Size(0, 0, 0))}"])


@dataclass(frozen=True, slots=True)
class _Read:
    """The task of reading a report as a case keeps it."""

    own: Own

    def __call__(self, report: RawReport) -> tuple[KeptReport, tuple[Problem, ...]]:
        from dateline.model import kept
        from dateline.reading.pipeline import read_report

        read = kept(read_report(report, self.own))
        return read, read.problems


@dataclass(slots=True)
class _Run:
    """Reports on their way into a case: how many were new, and how many were in it already."""

    store: Store
    account: Account
    count: Progress
    new: int = 0
    known: int = 0

    def add(self, items: Iterable[Item], task: _Read, jobs: int) -> None:
        """Reads what is not in the case and stores it, in the order in which it comes."""
        from dateline.case.parts import in_parts
        from dateline.cli.work import outcomes

        with closing(outcomes(self._unknown(items), task, jobs)) as read_so_far:
            for some in in_parts(self._counted(read_so_far), _size):
                self._store(some)

    def _counted(self, read: Iterable[Read]) -> Iterator[Read]:
        for one in read:
            self.count.step()
            yield one

    def _unknown(self, items: Iterable[Item]) -> Iterator[Item]:
        from dateline.cli.work import Outcome, where
        from dateline.model import Refusal, report_id

        for item in items:
            if not isinstance(item, Refusal) and self.store.has(report_id(item)):
                self.known += 1
                self.account.add(Outcome(where(item.path, item.line)))
                self.count.step()
            else:
                yield item

    def _store(self, some: list[Read]) -> None:
        """Stores what was read; of a report that another process stored first there is nothing to tell."""
        from dateline.case.pipeline import enter_each
        from dateline.cli.work import Outcome, failed
        from dateline.model import RawReport

        reports = [(item, outcome.made) for item, outcome in some
                   if isinstance(item, RawReport) and outcome.made is not None]
        new, wrong = enter_each(self.store, reports)
        self.new += len(new)
        self.known += len(reports) - len(new) - len(wrong)
        for item, outcome in some:
            if isinstance(item, RawReport) and outcome.made is not None and outcome.made.id not in new:
                why = wrong.get(outcome.made.id)
                outcome = failed(item, "joining", why) if why else Outcome(outcome.where)
            self.account.add(outcome)


def _size(one: Read) -> int:
    """The bytes of a report."""
    from dateline.model import RawReport

    item, _ = one
    return len(item.content) if isinstance(item, RawReport) else 0
