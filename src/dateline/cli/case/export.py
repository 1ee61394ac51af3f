"""``dateline export CASE FORMAT``: events in the form that others take."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.case import opened_case
from dateline.cli.case.filters import filter_options, release_option, state_of, wanted
from dateline.export.formats import FORMATS

if TYPE_CHECKING:
    from dateline.export import Manifest


@click.command("export", short_help="Write the events of a case in a format of the field.")
@click.argument("case", metavar="CASE")
@click.argument("form", type=click.Choice(FORMATS), metavar="FORMAT")
@filter_options
@release_option
@click.option("-o", "--output", metavar="FILE", help="Write to FILE, whole or not at all, and two files beside it.")
def command(case: str, form: str, *, output: str | None, name: str | None, **asked: Any) -> None:
    """Write the events of CASE as FORMAT.

    Beside FILE.csv stand FILE.claims.csv, the claims with their words, offsets and sources, and FILE.about.json: the
    rules of the format, and how many events it has no place for. Standard output has the events alone.
    """
    from dateline.case.attributions import attributions
    from dateline.cli.output import opened
    from dateline.export import export, format_of

    filter_, shape = wanted(**asked), format_of(form)
    with opened_case(case) as store, ExitStack() as files:
        release, dossiers = state_of(store, name, filter_)
        beside = files.enter_context(opened(_beside(output, ".claims.csv"))) if output and not shape.whole else None
        out = files.enter_context(opened(output))
        manifest = export(dossiers, form, out, beside, release)
        manifest.attributions = attributions(store)
        if output:
            _about(output, manifest)
    _tell(manifest)


def _beside(output: str, ending: str) -> str:
    """The name of a file beside another: its own, with another ending."""
    return str(Path(output).with_suffix(ending))


def _about(output: str, manifest: Manifest) -> None:
    import json

    from dateline.cli.output import opened

    with opened(_beside(output, ".about.json")) as stream:
        stream.write(json.dumps(manifest.to_json(), indent=1, ensure_ascii=False) + "\n")


def _tell(manifest: Manifest) -> None:
    """What went out and what did not, and whose places it shows, on standard error."""
    from dateline.cli.show import say
    from dateline.export.visible import visible

    click.echo(f"{say.count(manifest.taken, 'event')} in {say.count(manifest.rows, 'row')}", err=True)
    for reason, n in sorted(manifest.left_out.items()):
        click.echo(f"   {say.count(n, 'event')} left out: {reason}", err=True)
    for line in manifest.attributions:
        click.echo(f"   {visible(line)}", err=True)
