"""The places that a name leads to: those of the gazetteer, and the states that newspapers write short ("Ky.")."""

from __future__ import annotations

from functools import cache

from dateline.reading.where import gazetteer
from dateline.reading.where.gazetteer import Hit
from dateline.reading.where.lexicon import lexicon, short_forms


def look_up(name: str) -> tuple[Hit, ...]:
    """The places of that name, by the first layer of the matcher that has any."""
    return _written_short().get(name) or gazetteer.look_up(name)


def is_generic(name: str) -> bool:
    """Whether a name of several words begins with a word for a place that no person bears: "Tal Rifaat", "Deir Hafir".
    """
    first, *rest = name.lower().split()
    return bool(rest) and first in lexicon()["place_parts"]


@cache
def _written_short() -> dict[str, tuple[Hit, ...]]:
    found = ((form, gazetteer.by_id(f"admin1:{code}")) for form, code in short_forms().items())
    return {form: (Hit(entry, "exact"),) for form, entry in found if entry}
