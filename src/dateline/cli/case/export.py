"""``dateline export CASE FORMAT``: events in the form that others take."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.case import NoCase, opened_case
from dateline.cli.case.filters import filter_options, release_option, state_of, wanted
from dateline.export.formats import FORMATS

if TYPE_CHECKING:
    from dateline.export import Manifest
    from dateline.export.files import State


@click.command("export", short_help="Write the events of a case in a format of the field.")
@click.argument("case", metavar="CASE")
@click.argument("form", type=click.Choice(FORMATS), metavar="FORMAT")
@filter_options
@release_option
@click.option("-o", "--output", metavar="FILE", help="Write to FILE, whole or not at all, and two files beside it.")
@click.option("--bom", is_flag=True, help="Begin tables with the mark by which Excel knows UTF-8.")
def command(case: str, form: str, *, output: str | None, name: str | None, bom: bool, **asked: Any) -> None:
    """Write the events of CASE as FORMAT.

    CASE can also be a file that this command wrote as jsonl, or as parquet with its claims beside it: the same bytes
    come out as of the case.

    Beside FILE stand FILE.claims.csv, the claims with their words, offsets and sources, and FILE.about.json: the rules
    of the format, and how many events it has no place for. Standard output has the events alone.
    """
    from dateline.export.files import check_bom

    try:
        check_bom(form, bom)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    with _state(case, name, asked) as state:
        manifest = _written(state, form, output, bom=bom)
    _tell(manifest)


@contextmanager
def _state(case: str, name: str | None, asked: dict[str, Any]) -> Iterator[State]:
    """What stands behind the events that are asked for: of a case, of a release of it, or of a file; what is wrong with
    the file ends the command with 3."""
    from dateline.export.back import NotOurs, dossiers_in, files_of, is_export
    from dateline.export.files import State

    filter_ = wanted(**asked)
    if not is_export(case):
        with opened_case(case) as store:
            release, dossiers = state_of(store, name, filter_)
            yield State(dossiers, release, (case,))
        return
    if name is not None or any(asked.values()):
        raise click.UsageError("events are chosen in a case, not in a file of events: leave the filters out")
    try:
        yield State(dossiers_in(case), read=files_of(case))
    except NotOurs as error:
        raise NoCase(str(error)) from error


def _written(state: State, form: str, output: str | None, *, bom: bool) -> Manifest:
    from dateline.cli.output import opened, refuse_input
    from dateline.export import export, format_of
    from dateline.export.files import BOM, export_file
    from dateline.export.whole import OverInput

    try:
        if output is not None and output != "-":
            return export_file(state, form, output, bom=bom, opened=opened)
        refuse_input(None, state.read)
        with opened(None, binary=format_of(form).binary) as out:
            if bom:
                out.write(BOM)
            return export(state.dossiers, form, out, release=state.release)
    except OverInput as error:
        raise click.UsageError(str(error)) from error
    except ImportError as error:
        raise NoCase(str(error)) from error


def _tell(manifest: Manifest) -> None:
    """What went out and what did not, and whose places it shows, on standard error."""
    from dateline.cli.show import say
    from dateline.export.visible import visible

    click.echo(f"{say.count(manifest.taken, 'event')} in {say.count(manifest.rows, 'row')}", err=True)
    for reason, n in sorted(manifest.left_out.items()):
        click.echo(f"   {say.count(n, 'event')} left out: {reason}", err=True)
    for line in manifest.attributions:
        click.echo(f"   {visible(line)}", err=True)
