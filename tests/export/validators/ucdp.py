"""Checks a file against UCDP GED: columns, codes and what its codebook says of them. Knows nothing of the writer.

Source: API order 21.1, ../shared/reference/formats.md section 2; PRIO-GRID (Tollefsen et al. 2012).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from math import ceil

COLUMNS = """
id, relid, year, active_year, code_status, type_of_violence, conflict_dset_id, conflict_new_id, conflict_name,
dyad_dset_id, dyad_new_id, dyad_name, side_a_dset_id, side_a_new_id, side_a, side_b_dset_id, side_b_new_id, side_b,
number_of_sources, source_article, source_office, source_date, source_headline, source_original, where_prec,
where_coordinates, where_description, adm_1, adm_2, latitude, longitude, geom_wkt, priogrid_gid, country,
country_id, region, event_clarity, date_prec, date_start, date_end, deaths_a, deaths_b, deaths_civilians,
deaths_unknown, best, high, low, gwnoa, gwnob""".replace("\n", " ").strip().split(", ")
OURS = ["dateline_id", "dateline_grade", "dateline_reports", "dateline_origins"]
NOT_OURS = ("id", "relid", "active_year", "code_status", "conflict_dset_id", "conflict_new_id", "conflict_name",
            "dyad_dset_id", "dyad_new_id", "side_a_dset_id", "side_a_new_id", "side_b_dset_id", "side_b_new_id",
            "adm_2")
CODES = {"type_of_violence": "123", "where_prec": "1234567", "event_clarity": "12", "date_prec": "12345"}
REGIONS = {"", "Africa", "Americas", "Asia", "Europe", "Middle East"}
DEATHS = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low")
SPANS = {"1": (1, 1), "2": (2, 6), "3": (7, 7), "4": (8, 31), "5": (32, 366)}  # days of a date_prec


def faults(text: str) -> list[str]:
    """What is wrong with a file, each with its line."""
    if not text.endswith("\r\n"):
        return ["the last line has no end"]
    head, *rows = csv.reader(io.StringIO(text, newline=""))
    if head != COLUMNS + OURS:
        return [f"columns: {head}"]
    found = []
    for number, row in enumerate(rows, 2):
        cells = dict(zip(head, row, strict=True))
        found += [f"line {number}: {fault}" for check in CHECKS for fault in check(cells)]
    return found


def _codes(row: dict[str, str]) -> Iterator[str]:
    for column, codes in CODES.items():
        if len(row[column]) != 1 or row[column] not in codes:
            yield f"{column} {row[column]!r}"
    for column in NOT_OURS:
        if row[column]:
            yield f"{column} is made up: {row[column]!r}"


def _deaths(row: dict[str, str]) -> Iterator[str]:
    if not all(row[column].isdigit() for column in DEATHS):
        yield f"deaths are no numbers: {[row[c] for c in DEATHS]}"
        return
    a, b, civilians, unknown, best, high, low = (int(row[column]) for column in DEATHS)
    if best != a + b + civilians + unknown:
        yield f"best {best} is not the sum of its parts"
    if not low <= best <= high or high < 1:
        yield f"low {low}, best {best}, high {high}"
    if row["type_of_violence"] == "3" and b:
        yield "civilians as side b have no dead of their own"


def _days(row: dict[str, str]) -> Iterator[str]:
    first, last = date.fromisoformat(row["date_start"]), date.fromisoformat(row["date_end"])
    least, most = SPANS.get(row["date_prec"], (0, -1))
    if not least <= (last - first).days + 1 <= most:
        yield f"date_prec {row['date_prec']} from {first} to {last}"
    if row["year"] != str(first.year):
        yield f"year {row['year']} of {first}"


def _place(row: dict[str, str]) -> Iterator[str]:
    latitude, longitude = float(row["latitude"]), float(row["longitude"])
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        yield f"no such point: {latitude}, {longitude}"
    wkt = re.fullmatch(r"POINT \((\S+) (\S+)\)", row["geom_wkt"])
    if not wkt or (float(wkt[1]), float(wkt[2])) != (longitude, latitude):
        yield f"geom_wkt {row['geom_wkt']}"
    # The middle of the cell lies within a quarter of a degree of the point.
    cell = int(row["priogrid_gid"])
    line = ceil(cell / 720)
    middle = -90.25 + line / 2, -180.25 + (cell - (line - 1) * 720) / 2
    if abs(middle[0] - latitude) > .2500001 or abs(middle[1] - longitude) > .2500001:
        yield f"priogrid_gid {cell} is the cell of {middle}"
    if row["region"] not in REGIONS or (row["country_id"] and not row["country"]):
        yield f"country {row['country']!r}, {row['country_id']!r}, region {row['region']!r}"
    if not row["where_coordinates"]:
        yield "no name of the place"


def _sides(row: dict[str, str]) -> Iterator[str]:
    a, b, violence = row["side_a"], row["side_b"], row["type_of_violence"]
    if not a or not b or a == b:
        yield f"sides {a!r} and {b!r}"
    if (b == "Civilians") != (violence == "3"):
        yield f"type {violence} with side b {b!r}"
    if violence == "2" and (row["gwnoa"] or row["gwnob"] or "Government of" in a + b):
        yield "a state in non-state violence"
    for side, number in (("side_a", "gwnoa"), ("side_b", "gwnob")):
        if row[number] and not (row[number].isdigit() and 2 <= int(row[number]) <= 999):
            yield f"{number} {row[number]!r}"
        if row[number] and not row[side].startswith("Government of "):
            yield f"{number} of {row[side]!r}"
    if row["gwnob"] and not row["gwnoa"]:
        yield "a government is not side a"


def _ours(row: dict[str, str]) -> Iterator[str]:
    if not row["dateline_id"] or row["dateline_grade"] not in ("contested", "weak", "fair", "confirmed"):
        yield f"event {row['dateline_id']!r} of grade {row['dateline_grade']!r}"
    if int(row["dateline_reports"]) < 1 or row["number_of_sources"] != row["dateline_origins"]:
        yield "counts of reports and origins"


CHECKS = (_codes, _deaths, _days, _place, _sides, _ours)
