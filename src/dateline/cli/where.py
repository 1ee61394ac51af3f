"""``dateline where``: the place names of reports and what each was settled on. Nothing is stored."""

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


@click.command(short_help="Print the place names of reports, where they lie, and why.")
@click.argument("paths", metavar="FILE...", nargs=-1, required=True)
@click.option("--jsonl", is_flag=True, help="One JSON line per place name.")
@options.published
@options.output
@options.jobs
@options.max_size
@options.colour
@data_option
@options.debug
@click.pass_context
def where(
    ctx: click.Context, *, paths: tuple[str, ...], jsonl: bool, published: str | None, output: str | None, jobs: int,
    max_size: int, colour: bool | None, data: str | None, debug: bool,
) -> None:
    """Print every place name of the reports with where it lies, the layer of the matcher, the reason, and the rivals.

    A name that the page leaves open is shown as unresolved, with the places that it could be. A phrase that lies
    elsewhere than the names in it ("25 km south of X") has a line of its own. Takes the same input as "dateline read",
    and ends with the same exit codes.
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
    """The task of reading and showing the places of a report."""

    jsonl: bool
    width: int
    colour: bool
    own: Own

    def __call__(self, report: RawReport) -> tuple[list[str], tuple[Problem, ...]]:
        from dateline.cli.show.places import place_lines, place_view
        from dateline.reading.places import read_places

        places = read_places(report, self.own)
        chunk = place_lines(places) if self.jsonl else place_view(places, self.width, self.colour)
        return [chunk], places.problems
