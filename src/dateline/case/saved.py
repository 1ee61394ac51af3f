"""Filters that people saved with a case under a name: which events they look at again and again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

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


def save(store: Store, name: str, query: str, *, who: str) -> None:
    """Keeps filters under a name. Raises ``FilterError`` where the name says nothing or is taken, for what somebody
    else saved is not overwritten in passing, or where the case keeps too many."""
    name = name.strip()
    if not name:
        raise FilterError("a filter needs a name")
    made = datetime.now(UTC).isoformat(timespec="seconds")
    with store.writing() as index:
        known = index.saved_filters()
        if name in known:
            raise FilterError(f"{known[name]} saved a filter named {name!r}: choose another name, or forget that one")
        if len(known) >= MOST:
            raise FilterError(f"{store.title} keeps {MOST} filters: forget one that nobody uses")
        index.save_filter(name, query, who, made)


def forget(store: Store, name: str) -> None:
    """Takes a saved filter away. Raises ``FilterError`` where there is none of that name."""
    with store.writing() as index:
        if not index.forget_filter(name):
            raise FilterError(f"{store.title} keeps no filter named {name!r}")
