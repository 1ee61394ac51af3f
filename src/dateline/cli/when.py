"""``dateline when``: the time expressions of reports and the days that they mean. Nothing is stored."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from dateline.cli import options
from dateline.cli.own import data_option

if TYPE_CHECKING:
    from dateline.data.own import Own
    from dateline.model import Problem, RawReport


@click.command(short_help="Print the time expressions of reports and the days that they mean.")
@click.argument("paths", metavar="FILE...", nargs=-1, required=True)
@click.option("--jsonl", is_flag=True, help="One JSON line per expression.")
@options.published
@options.output
@options.jobs
@options.max_size
@options.colour
@data_option
@options.debug
@click.pass_context
def when(
    ctx: click.Context, *, paths: tuple[str, ...], jsonl: bool, published: str | None, output: str | None, jobs: int,
    max_size: int, colour: bool | None, data: str | None, debug: bool,
) -> None:
    """Print every time expression of the reports with its words, its days, the rule that read it and the reasons.

    Takes the same input as "dateline read", and ends with the same exit codes. Lengths of time and words such as
    "recently" are printed as what they are: they have no day. "A week after" hangs on the event told before it.
    """
    from dateline.cli.own import own_data
    from dateline.cli.printing import Frame, Source, print_reports

    on_terminal = output is None and sys.stdout.isatty()
    task = _Show(jsonl, options.width(120, on_terminal=on_terminal), options.coloured(colour, on_terminal=on_terminal),
                 own_data(data))
    ctx.exit(print_reports(Source(paths, published, None, max_size), task, Frame(), output=output, jobs=jobs,
                           flush=not jsonl, debug=debug))


@dataclass(frozen=True, slots=True)
class _Show:
    """The task of reading and showing the times of a report."""

    jsonl: bool
    width: int
    colour: bool
    own: Own

    def __call__(self, report: RawReport) -> tuple[list[str], tuple[Problem, ...]]:
        from dateline.cli.show.times import time_lines, time_view
        from dateline.reading.times import read_times

        times = read_times(report, self.own)
        chunk = time_lines(times) if self.jsonl else time_view(times, self.width, self.colour)
        return [chunk], times.problems
