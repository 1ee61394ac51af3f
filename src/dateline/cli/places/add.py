"""``dateline places add``: a fuller gazetteer, taken whole or not at all."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.own import data_option, own_folder

if TYPE_CHECKING:
    from dateline.own import AddedPlaces

_SHOWN = 8  # reasons for rows left out


@click.command("add", short_help="Add a fuller gazetteer.")
@click.argument("file", metavar="FILE")
@click.option("--name", metavar="NAME", help="What the source is called; from the file where not given. One of that "
              "name is replaced.")
@click.option("--format", "form", metavar="FORM", help="geonames, ucdp, acled, gns, wikidata, pcodes, ocha, geojson or "
              "csv; found out from the columns where not given.")
@click.option("--kind", metavar="KIND", help="Kind of the places that do not say it: town (default), village, camp ...")
@click.option("--country", metavar="CC", help="Country (ISO code) of the places that do not say it.")
@click.option("--rank", type=int, metavar="N", help="Which source wins where several know a place: the higher. Where "
              "not given, the one added last.")
@click.option("--licence", metavar="TEXT", help="Its licence, where the file does not say it.")
@click.option("--attribution", metavar="TEXT", help="The line to print with what is made from it.")
@data_option
@click.pass_context
def command(
    ctx: click.Context, *, file: str, name: str | None, form: str | None, kind: str | None, country: str | None,
    rank: int | None, licence: str | None, attribution: str | None, data: str | None,
) -> None:
    """Add the places of FILE, also zipped, to those that reports are read with.

    \b
    Forms, known by their columns:
      geonames  dumps of download.geonames.org: SY.txt, allCountries.txt, cities500.txt, also in .zip
      ocha      administrative areas and settlements (COD-AB) as CSV or GeoJSON; P-codes are kept
      pcodes    the global P-code list: P-codes of first-level regions, which the shipped gazetteer knows
      ucdp      UCDP GED events: places of where_prec 1, at the mean of their points
      acled     ACLED events: places of geo_precision 1, likewise
      gns       names of NGA's GEOnet Names Server, one country a file
      wikidata  a query result with item, itemLabel, coord ("Point(lon lat)") [, altLabel, countryCode]
      geojson   points, and areas by their centre and reach
      csv       a table of your own: name, lat, lon [, alt_names (| between), type, parent, country,
                radius_km, population, pcode, source, licence, valid_from, valid_to]

    Spreadsheets (.xlsx): save the sheet with the places as "CSV UTF-8" and add that.

    \b
    Exit codes:
      0  added
      1  the file is faulty: each fault is named with its line, nothing is added
      2  wrong usage
      3  your folder cannot be written
    """
    from dateline.cli.messages import Progress
    from dateline.cli.output import Unwritable
    from dateline.own import BadTable, OwnPlaces
    from dateline.own.places.take import checked_options

    path, kept, count = Path(file), OwnPlaces(own_folder(data)), Progress(sys.stderr.isatty())
    try:
        with path.open("rb"):
            pass
        options = checked_options(form, kind, country)
        added = kept.add(path, options, name=name, rank=rank, licence=licence, attribution=attribution, step=count.step)
    except BadTable as error:
        _tell([*str(error).splitlines(), "nothing was added (exit code 1)"], err=True)
        ctx.exit(1)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    except OSError as error:
        if error.filename == file:
            raise click.UsageError(f"cannot read {file}: {error.strerror}") from error
        raise Unwritable(str(kept.folder), error.strerror or str(error)) from error
    finally:
        count.clear()
    _tell(_told(added, file))


def _tell(lines: Iterator[str] | list[str], *, err: bool = False) -> None:
    from dateline.export.visible import visible

    for line in lines:
        click.echo(visible(line), err=err)


def _told(added: AddedPlaces, file: str) -> Iterator[str]:
    from dateline.cli.show import say

    source, before = added.source, added.before
    yield f"{file}: {source.title}, as {source.name}"
    instead = f" (before: {before.places:,})" if before else ""
    shared = f"; {say.count(source.shared_names, 'name')} that more than one has" if source.shared_names else ""
    yield f"{say.count(source.places, 'place')}{instead}, rank {source.rank}{shared}"
    if left := sum(source.left_out.values()):
        reasons = [f"{count:,} {reason}" for reason, count in list(source.left_out.items())[:_SHOWN]]
        yield f"{say.count(left, 'row')} left out: {'; '.join(reasons)}"
    yield f"licence: {source.licence or 'not told; say it with --licence'}"
