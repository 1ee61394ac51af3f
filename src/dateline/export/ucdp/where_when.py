"""Precision codes of place and days, and the cell of PRIO-GRID."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from dateline.data.schemes import ucdp_codes
from dateline.export.days import Days

_COLUMNS, _ROWS = 720, 360  # half degrees around the earth, and from pole to pole


def date_prec(when: Days) -> int:
    """The code of a stretch of days."""
    return next(code for most, code in ucdp_codes().date_prec if when.count <= most)


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
