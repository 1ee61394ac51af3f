"""Precision codes, the cell of PRIO-GRID and the stretch of days of an event."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dateline.data.schemes import ucdp_codes

_COLUMNS, _ROWS = 720, 360  # half degrees around the earth, and from pole to pole


@dataclass(frozen=True, slots=True)
class Days:
    """The first and last day on which an event can have happened, with ``date_prec``."""

    first: date
    last: date
    code: int


def days(row: Mapping[str, Any]) -> Days | None:
    """The days that the words of an event mean, else those between which it lies; null where they are open or more
    than a year apart. What goes on with no end told ends, as far as is known, on the last day that it can."""
    if row["from"] and row["to"]:
        ends = row["from"], row["to"]
    else:
        ends = row["from"] or row["earliest"], row["to"] or row["latest"]
    if not all(ends):
        return None
    first, last = map(date.fromisoformat, ends)
    count = (last - first).days + 1
    code = next((code for most, code in ucdp_codes().date_prec if 0 < count <= most), None)
    return Days(first, last, code) if code else None


def where_prec(row: Mapping[str, Any]) -> int | None:
    """The code of the precision; null where the place is not on the map."""
    if row["latitude"] is None or row["longitude"] is None:
        return None
    codes = ucdp_codes()
    far = row["precision"] == "near" and (row["radius_km"] or 0) > codes.near_km
    return codes.where_prec.get("region" if far else row["precision"])


def priogrid(latitude: float, longitude: float) -> int:
    """The number of the cell of half a degree that a point lies in, 1 in the south-west, 259200 in the north-east.

    Source: Tollefsen, Strand and Buhaug, "PRIO-GRID: A unified spatial data structure", Journal of Peace Research 49
    (2012). A point on the edge of the map lies in the cell beside it.

    >>> priogrid(34.5167, 69.1833)
    179779
    """
    row = min(math.floor((latitude + 90) * 2), _ROWS - 1)
    column = min(math.floor((longitude + 180) * 2), _COLUMNS - 1)
    return row * _COLUMNS + column + 1
