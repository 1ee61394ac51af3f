"""Filters that people saved with a case, and why one is not kept or taken away."""

from __future__ import annotations

from sqlalchemy import select

from dateline.case.store import Store
from dateline.case.store import schema as s
from dateline.model import SavedFilter

MOST = 100  # filters that one case keeps: among more nobody finds one


class FilterError(ValueError):
    """A filter that cannot be saved or is not there, and what to do."""


class TakenError(FilterError):
    """A name under which filters are kept already. ``now``: those."""

    def __init__(self, now: SavedFilter) -> None:
        super().__init__(f"{now.who} saved a filter named {now.name!r}: choose another name, or forget that one")
        self.now = now


def saved(store: Store) -> tuple[SavedFilter, ...]:
    """All of them, by name."""
    with store.reading() as db:
        rows = [SavedFilter(**row._mapping) for row in db.execute(select(s.saved))]
    return tuple(sorted(rows, key=lambda one: (one.name.casefold(), one.name)))
