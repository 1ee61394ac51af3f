"""``dateline compare CASE FILE``: a case held against events that others coded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.case import list_options, opened_case, write_list
from dateline.cli.case.filters import filter_options, release_option, state_of, wanted
from dateline.cli.own import data_option, own_actors

if TYPE_CHECKING:
    from dateline.case.store.filter import Filter
    from dateline.compare import Comparison, Settings, Sides, TheirFile


@click.command("compare", short_help="Hold a case against a file of ACLED or UCDP.")
@click.argument("case", metavar="CASE")
@click.argument("path", type=click.Path(exists=True, dir_okay=False), metavar="FILE")
@click.option("--km", type=click.FloatRange(min=0), default=25.0, show_default=True, metavar="N",
              help="How far apart two codings of one event may lie, beyond what the precision of both allows.")
@click.option("--days", type=click.IntRange(min=0, max=30), default=1, show_default=True, metavar="N",
              help="How many days apart, likewise.")
@filter_options
@release_option
@data_option
@list_options
def command(
    *, case: str, path: str, km: float, days: int, data: str | None, as_json: bool, as_csv: bool,
    output: str | None, name: str | None, **asked: Any,
) -> None:
    """Say which events of FILE the CASE has, which it lacks, which figures differ, and what only the case has.

    FILE is a CSV of ACLED (of any year) or of UCDP GED, or a JSON of UCDP-AEC; its header tells which. --since and
    --until choose among the events of both; the other filters among those of CASE.

    Exit code 1: some rows of FILE are no events; they are named on standard error, and the rest is compared.
    """
    from dateline.cli.output import refuse_input
    from dateline.compare import Settings, Sides, compare

    refuse_input(output, (path,))
    filter_, settings, sides = wanted(**asked), Settings(km, days), Sides(own_actors(data))
    file = _within(_read(path, sides), filter_)
    with opened_case(case) as store:
        _, dossiers = state_of(store, name, _needed(filter_, file, settings))
        found = compare(file, dossiers, settings, sides)
    _tell(path, file, found, as_json=as_json, as_csv=as_csv, output=output)


def _tell(path: str, file: TheirFile, found: Comparison, *, as_json: bool, as_csv: bool, output: str | None) -> None:
    """Writes what was found, and names the rows that are no events: then the exit code is 1."""
    from dateline.cli.show import compared
    from dateline.compare.told import row
    from dateline.export.visible import visible

    if as_json or as_csv:
        click.echo("\n".join(compared.summary(path, file, found)), err=True)
        write_list(map(row, found.findings), (), as_json=as_json, as_csv=as_csv, output=output)
    else:
        _write(compared.lines(path, file, found), output)
    for line in compared.faults(path, (*file.faults, *file.doubled)):
        click.echo(visible(line), err=True)
    if file.faults:
        click.get_current_context().exit(1)


def _read(path: str, sides: Sides) -> TheirFile:
    """The file; ``click.UsageError`` with what is missing where it is none of theirs."""
    from dateline.compare import NotTheirs, read_theirs
    from dateline.export.visible import visible
    from dateline.own import BadTable

    try:
        return read_theirs(Path(path), sides)
    except NotTheirs as error:
        raise click.UsageError(f"{visible(path)}: {visible(str(error))}") from error
    except BadTable as error:
        raise click.UsageError(visible(str(error))) from error
    except OSError as error:
        raise click.UsageError(f"cannot read {visible(path)}: {error.strerror or error}") from error


def _within(file: TheirFile, asked: Filter) -> TheirFile:
    """The file without events that lie wholly outside the days asked for."""
    kept = tuple(t for t in file.events if (asked.since is None or t.last >= asked.since)
                 and (asked.until is None or t.first <= asked.until))
    return replace(file, events=kept)


def _needed(asked: Filter, file: TheirFile, settings: Settings) -> Filter:
    """The events of the case that can be in the file's days, or be the nearest to one of its events."""
    from dateline.compare import days_wanted

    days = days_wanted(file, settings)
    return replace(asked, since=days[0], until=days[1]) if days else asked


def _write(lines: Iterable[str], output: str | None) -> None:
    from dateline.cli.output import opened

    with opened(output) as stream:
        for line in lines:
            stream.write(f"{line}\n")
