"""Checks a file against HXL: its tags, their grammar, and values of the kind that they promise. Knows nothing of the
writer.

Source: HXL standard 1.1, tagging (hxlstandard.org); tags in use for events: ../shared/reference/formats.md section 6.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date

# Core hashtags of the standard that a file of events can need.
HASHTAGS = {"#event", "#date", "#group", "#country", "#region", "#adm1", "#loc", "#geo", "#meta", "#description",
            "#affected"}
TAG = re.compile(r"(#[a-z][a-z0-9_]*)((?:\+[a-z][a-z0-9_]*)*)")
# Tags that HDX's files of events have; a file of ours has them all.
IN_USE = {
    "event_id": "#event+code", "event_date": "#date+occurred", "event_type": "#event+type",
    "sub_event_type": "#event+type+sub", "actor1": "#group+name+first", "actor2": "#group+name+second",
    "admin1": "#adm1+name", "location": "#loc+name", "notes": "#description", "source": "#meta+source",
    "fatalities": "#affected+killed", "wounded": "#affected+injured", "latitude": "#geo+lat", "longitude": "#geo+lon",
    "country": "#country+name", "iso3": "#country+code", "region": "#region+name", "date_start": "#date+start",
    "date_end": "#date+end", "year": "#date+year",
}


def faults(text: str) -> list[str]:
    """What is wrong with a file, each with its line."""
    head, tags, *rows = csv.reader(io.StringIO(text, newline=""))
    found = [f"tag {tag!r}" for tag in tags if not (match := TAG.fullmatch(tag)) or match[1] not in HASHTAGS]
    by_column = dict(zip(head, tags, strict=True))
    found += [f"{column} is {by_column.get(column)}" for column, tag in IN_USE.items() if by_column.get(column) != tag]
    if len(set(tags)) != len(tags):
        found.append("a tag stands twice")
    for number, row in enumerate([] if found else rows, 3):
        cells = dict(zip(tags, row, strict=True))
        found += [f"line {number}: {fault}" for fault in _row(cells)]
    return found


def _row(row: dict[str, str]) -> Iterator[str]:
    for tag, cell in row.items():
        if tag.startswith(("#affected", "#date+year", "#meta+num")) and cell and not cell.isdigit():
            yield f"{tag} {cell!r}"
        if tag in ("#date+occurred", "#date+start", "#date+end") and cell:
            date.fromisoformat(cell)
    for tag, most in (("#geo+lat", 90), ("#geo+lon", 180)):
        if row[tag] and abs(float(row[tag])) > most:
            yield f"{tag} {row[tag]}"
    if bool(row["#geo+lat"]) != bool(row["#geo+lon"]):
        yield "half a point"
    if row["#date+occurred"] and not row["#date+occurred"] == row["#date+start"] == row["#date+end"]:
        yield "a day that is not the days"
    if not re.fullmatch(r"|[A-Z]{3}", row["#country+code"]):
        yield f"country {row['#country+code']!r}"
    for kind in ("killed", "injured"):
        low, high = row[f"#affected+{kind}"], row[f"#affected+{kind}+max"]
        if low.isdigit() and high.isdigit() and int(low) > int(high):
            yield f"{kind}: {low} to {high}"
    if not row["#event+code"] or row["#meta+grade"] not in ("contested", "weak", "fair", "confirmed"):
        yield "no event, no grade"
