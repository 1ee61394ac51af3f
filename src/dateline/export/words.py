"""Days, places and numbers in words. Unknown things look like what they are."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

Day = date | str | None


def days(first: Day, last: Day) -> str | None:
    """``2016-02-25``, ``2016-02-01 to 2016-02-25``, ``since ...``, ``up to ...``; null where both are open."""
    if first and last:
        return str(first) if str(first) == str(last) else f"{first} to {last}"
    if first:
        return f"since {first}"
    return f"up to {last}" if last else None


def unknown_day(earliest: Day, latest: Day) -> str:
    """An unknown day with its bounds: ``day unknown (not after 2013-10-07)``."""
    if earliest and latest:
        return f"day unknown (between {earliest} and {latest})"
    if latest:
        return f"day unknown (not after {latest})"
    return f"day unknown (not before {earliest})" if earliest else "day unknown"


def geometry(latitude: float, longitude: float, radius_km: float | None, precision: str | None) -> str:
    """``near 35.984 37.161 ±8 km``; a point is not called so, all else is."""
    kind = "" if precision in (None, "point") else f"{precision} "
    radius = f" ±{radius_km:g} km" if radius_km else ""
    return f"{kind}{latitude:.3f} {longitude:.3f}{radius}"


def figure(low: int | None, high: int | None) -> str:
    """A number or its span: ``55``, ``24 or more``, ``up to 9``, ``18 to 19``, ``number open``."""
    if low is not None and high is not None:
        return f"{low:,}" if low == high else f"{low:,} to {high:,}"
    if low is not None:
        return f"{low:,} or more"
    return f"up to {high:,}" if high is not None else "number open"


def count(number: int, thing: str) -> str:
    """``1 claim``, ``2 claims``"""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def filters(asked: Mapping[str, Any]) -> str:
    """``since 2024-05-01, grades fair confirmed, near 36.2 37.16 25``; "none" where everything passes."""
    parts = {name: value.values() if isinstance(value, dict) else value if isinstance(value, list) else [value]
             for name, value in asked.items()}
    return ", ".join(" ".join([name, *map(str, values)]) for name, values in parts.items()) or "none"
