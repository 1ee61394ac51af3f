"""Filters that people saved with a case under a name: which events they look at again and again."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from dateline.case.store import Store
from dateline.case.store import schema as s

MOST = 100  # filters that one case keeps: among more nobody finds one


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """``query``: the filters as they stand in the address of the desk; ``who`` saved them, and when (UTC, ISO)."""

    name: str
    query: str
    who: str
    made: str


class FilterError(ValueError):
    """A filter that cannot be saved or is not there, and what to do."""


def saved(store: Store) -> tuple[SavedFilter, ...]:
    """All of them, by name."""
    c = s.saved.c
    with store.reading() as db:
        rows = db.execute(select(c.name, c.query, c.who, c.made)).all()
    return tuple(sorted((SavedFilter(*row) for row in rows), key=lambda one: (one.name.casefold(), one.name)))
