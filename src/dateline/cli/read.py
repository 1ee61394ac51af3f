"""``dateline read``: reports in, what they say out. Nothing is stored."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from dateline.cli import options
from dateline.cli.own import data_option

if TYPE_CHECKING:
    from dateline.cli.printing import Frame
    from dateline.cli.show import Format, Style
    from dateline.data.own import Own
    from dateline.model import Problem, RawReport


@click.command(short_help="Read reports and print their claims and incidents.")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--jsonl", is_flag=True, help="One JSON line per report.")
@click.option("--explain", is_flag=True, help="With each field the rule that filled it; in the view and with --jsonl.")
@click.option("--events", is_flag=True, help="A row per incident: a table, or with --csv or --json.")
@click.option("--csv", "as_csv", is_flag=True, help="With --events: comma-separated values.")
@click.option("--json", "as_json", is_flag=True, help="With --events: a JSON array of objects.")
@options.published
@click.option("--outlet", metavar="NAME", help="Outlet of all the reports.")
@options.output
@options.jobs
@options.max_size
@options.colour
@data_option
@options.debug
@click.pass_context
def read(
    ctx: click.Context, *, paths: tuple[str, ...], jsonl: bool, explain: bool, events: bool, as_csv: bool,
    as_json: bool, published: str | None, outlet: str | None, output: str | None, jobs: int, max_size: int,
    colour: bool | None, data: str | None, debug: bool,
) -> None:
    """Read reports (files, folders, globs, "-" for standard input) and print who did what to whom, where and when.

    Takes text, HTML, and JSONL or CSV with the columns id, text or html, url, title, published, outlet.
    Without --jsonl or --events each report is shown for reading, its claims by incident with their words and source.
    Your own actors and places ("dateline actors add", "dateline places add") go before the shipped ones.

    \b
    Exit codes:
      0    all reports read
      1    some not read, or read with text damaged or missing (damaged_text, no_text);
           each is named on standard error, the rest is kept
      2    wrong usage; nothing is written
      3    the output cannot be written
      130  ended by Ctrl-C
      141  ended because the reader of the output has gone
      143  ended by SIGTERM
    """
    from dateline.cli.own import own_data
    from dateline.cli.printing import Source, print_reports

    if explain and events:
        raise click.UsageError("--explain goes with the view and with --jsonl, not with --events")
    style_format = _format(jsonl=jsonl, events=events, as_csv=as_csv, as_json=as_json)
    on_terminal = output is None and sys.stdout.isatty()
    style = _style(style_format, colour, on_terminal=on_terminal, explain=explain)
    ctx.exit(print_reports(Source(paths, published, outlet, max_size), _Show(style, own_data(data)), _frame(style),
                           output=output, jobs=jobs, flush=style.format == "view", debug=debug))


@dataclass(frozen=True, slots=True)
class _Show:
    """The task of reading and showing a report: its reading as chunks of text."""

    style: Style
    own: Own

    def __call__(self, report: RawReport) -> tuple[list[str], tuple[Problem, ...]]:
        from dateline.cli.show import chunks
        from dateline.reading.pipeline import read_report

        reading = read_report(report, self.own)
        return chunks(reading, self.style, self.own.actors), reading.problems


def _format(*, jsonl: bool, events: bool, as_csv: bool, as_json: bool) -> Format:
    if jsonl and events:
        raise click.UsageError("--jsonl and --events are two outputs; choose one")
    if (as_csv or as_json) and not events:
        raise click.UsageError("--csv and --json go with --events")
    if as_csv and as_json:
        raise click.UsageError("--csv and --json are two outputs; choose one")
    if events:
        return "csv" if as_csv else "json" if as_json else "table"
    return "jsonl" if jsonl else "view"


def _style(style_format: Format, colour: bool | None, *, on_terminal: bool, explain: bool) -> Style:
    from dateline.cli.show import Style

    columns = options.width(200 if style_format == "table" else 120, on_terminal=on_terminal)
    return Style(style_format, columns, options.coloured(colour, on_terminal=on_terminal), explain)


def _frame(style: Style) -> Frame:
    from dateline.cli.printing import Frame
    from dateline.cli.show import between, head, tail

    return Frame(head(style), between(style), tail(style, empty=False), tail(style, empty=True))
