"""For which countries and provinces a name speaks, before a page is looked at: shares of its places by size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from dateline.reading.where.gazetteer import Entry, by_id
from dateline.reading.where.named import look_up

_AREA = 1_000_000       # a province or district weighs as a town of so many
_COUNTRY = 10_000_000   # what a country of the name takes away from its other places
_LEAST = 1_000          # inhabitants of a town whose size is unknown or less


def is_seat(e: Entry) -> bool:
    """Whether a town is the capital of its country."""
    country = by_id(f"country:{e.country}") if e.kind == "town" else None
    return country is not None and country.admin1 == e.id


@lru_cache(maxsize=16384)
def shares(name: str) -> Mapping[str, float]:
    """First-level regions by code with the share of the name's places in them, by the root of their size.

    A name that has no place in a known region speaks for none.
    """
    weights: Counter[str] = Counter()
    entries = [h.entry for h in look_up(name)]
    seats = {e.country for e in entries if is_seat(e)}
    for e in entries:
        if e.kind == "admin1" and e.country in seats:
            continue  # "Washington" speaks for the capital
        if e.kind != "country" and e.admin1:
            weights[e.admin1] += (_AREA if e.kind in ("admin1", "district") else max(e.population, _LEAST)) ** 0.5
    total = sum(weights.values()) + _COUNTRY ** 0.5 * any(e.kind == "country" for e in entries)
    return {code: weight / total for code, weight in weights.items()}
