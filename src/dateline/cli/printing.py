"""Printing what came of many reports, in their order, while the next are read."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass

from dateline.cli.messages import Account, Progress
from dateline.cli.output import Output, opened, refuse_input
from dateline.cli.work import Item, Outcome, Task, outcomes
from dateline.intake import open_reports


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands before, between and after the chunks; ``empty`` after none at all."""

    head: str = ""
    between: str = ""
    tail: str = ""
    empty: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where the reports of a run come from, and what is told of them by hand."""

    paths: tuple[str, ...]
    published: str | None
    outlet: str | None
    max_size: int


def print_reports(
    source: Source, task: Task[list[str]], frame: Frame, *, output: str | None, jobs: int, flush: bool, debug: bool,
) -> int:
    """Run ``task`` over the reports, write what it makes of each to ``output`` (null: standard output), tell what
    failed, and give the exit code."""
    refuse_input(output, source.paths)
    reports = open_reports(source.paths, published=source.published, outlet=source.outlet, max_size=source.max_size)
    account, on_terminal = Account(debug=debug), output is None and sys.stdout.isatty()
    with opened(output) as stream, closing(outcomes(reports, task, jobs)) as read_so_far:
        write_all(read_so_far, stream, account, frame, flush=flush, progress=sys.stderr.isatty() and not on_terminal)
    account.tell()
    return account.exit_code


def write_all(
    outcomes: Iterable[tuple[Item, Outcome[list[str]]]], stream: Output, account: Account, frame: Frame, *,
    flush: bool, progress: bool,
) -> None:
    """Write the chunks of every outcome; ``flush``: each report is shown as soon as it is read."""
    count = Progress(progress)
    stream.write(frame.head)
    empty = True
    for _, outcome in outcomes:
        for chunk in outcome.made or ():
            stream.write(chunk if empty else frame.between + chunk)
            empty = False
        if flush:
            stream.flush()
        account.add(outcome)
        count.step()
    stream.write(frame.empty if empty else frame.tail)
    count.clear()
