"""UCDP GED: comma-separated values in the 49 columns of the Georeferenced Event Dataset, and ours behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from dateline.export.days import days
from dateline.export.formats import Format, TextOut
from dateline.export.manifest import Manifest
from dateline.export.sheet import csv_row, safe_cell
from dateline.export.ucdp.deaths import Deaths, deaths
from dateline.export.ucdp.dyads import Dyad, acts, dyad
from dateline.export.ucdp.row import OFFICIAL, OURS, cells
from dateline.export.ucdp.where_when import where_prec
from dateline.model import Dossier

COLUMNS = OFFICIAL + OURS

RULES = (
    "deaths: an event stands here where at least one death is told in best, low or high; totals of a war are no event",
    "best: the account of one origin, never a sum of several: first those whose origin is of no side in the fight or "
    "tells its own dead, then those that most origins agree with, then the least; the last report of an origin counts, "
    "a part told beside its whole is no account, nor a word such as dozens where anybody gives a number, "
    "and a figure that is open above (\"at least 14\", \"dozens\") stands at its lower end",
    "no_number: deaths told without any number (\"several were killed\") stand as 1, the least that the words can mean",
    "span: low and high are the least and the greatest that any origin tells; an open upper end adds nothing to high",
    "sides: fighters count to the side that they are told to be of, else to the other side where one side is told to "
    "have killed them; fighters of any other side stand in deaths_unknown; children and women in deaths_civilians",
    "dyad: the two armed sides that most origins hold against each other, those with a name first; a government stands "
    "first; forces of a state, and militias that the actor files place on its side, stand as its government; other "
    "sides of the event stand in the table of claims only; groups have UCDP's name where data/export/ucdp_groups.tsv "
    "knows it, else their neutral one",
    "type: 1 where one of two armed sides is a state, 2 between two organised groups, 3 where civilians are those hit "
    "and nobody armed is told against the doer; an event whose sides do not tell it is left out",
    "site: type 3 too where a market, home, hospital or the like is hit and nobody armed is told there",
    "days: date_start and date_end are the days that the words mean, no later than the page, else the days between "
    "which it lies; more than a year apart they are no date; event_clarity is 2 where days or place are a stretch or "
    "an area (where_prec 4 to 6)",
    "sources: number_of_sources counts independent origins, unlike UCDP, which counts the sources consulted; "
    "source_article, source_office, source_date and source_headline go report by report in one order; source_original "
    "names the speakers",
    "empty: id, relid, active_year, code_status, the numbers of conflict, dyad and sides and adm_2 are UCDP's and not "
    "known here; country_id, gwnoa and gwnob are numbers of Gleditsch and Ward, empty for all who are not on "
    "their list",
)


def _write(dossiers: Iterable[Dossier], out: TextOut, manifest: Manifest) -> None:
    out.write(csv_row(COLUMNS))
    for dossier in dossiers:
        row = _row(dossier, manifest)
        if isinstance(row, str):
            manifest.leave_out(row)
            continue
        out.write(csv_row(safe_cell(row.get(column)) for column in COLUMNS))
        manifest.rows += 1
        manifest.taken += 1


def _row(dossier: Dossier, manifest: Manifest) -> dict[str, Any] | str:
    """The cells of an event, or why it has no place here."""
    event, told = dossier.event, acts(dossier)
    if event.grade == "discounted":
        return "rejected by a reviewer"
    if not any(h.kind == "killed" for t in told for h in t.claim.harm):
        return "no death told"
    where, when = where_prec(event.row), days(event.row)
    if where is None:
        return "no place on the map"
    if when is None:
        return "day not known within a year"
    between = dyad(dossier, told)
    if between is None:
        return "sides not told well enough for a type of violence"
    dead = deaths(dossier, told, between)
    if dead is None:
        return "no death told"
    manifest.changed.update(_rules_used(between, dead))
    return cells(dossier, between, dead, when, where)


def _rules_used(between: Dyad, dead: Deaths) -> Iterator[str]:
    """The rules that made the row other than the record has it."""
    if dead.rivals:
        yield "best"
    if dead.best.least:
        yield "no_number"
    if between.by_site:
        yield "site"


FORMAT = Format("ucdp", ".csv", _write, RULES)
