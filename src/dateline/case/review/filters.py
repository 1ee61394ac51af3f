"""Saving filters under a name, and forgetting them."""

from __future__ import annotations

from datetime import UTC, datetime

from dateline.case.saved import MOST, FilterError
from dateline.case.store import Store


def save_filter(store: Store, name: str, query: str, *, who: str) -> None:
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


def forget_filter(store: Store, name: str) -> None:
    """Takes a saved filter away. Raises ``FilterError`` where there is none of that name."""
    with store.writing() as index:
        if not index.forget_filter(name):
            raise FilterError(f"{store.title} keeps no filter named {name!r}")
