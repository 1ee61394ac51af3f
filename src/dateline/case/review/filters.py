"""Saving filters under a name, and forgetting them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from dateline.case.saved import MOST, FilterError, TakenError
from dateline.case.store import Store
from dateline.model import SavedFilter


def save_filter(store: Store, name: str, query: str, *, who: str) -> None:
    """Keeps filters under a name. Raises ``FilterError`` where the name says nothing or the case keeps too many,
    ``TakenError`` where it is taken, for what somebody else saved is not overwritten in passing."""
    name = name.strip()
    if not name:
        raise FilterError("a filter needs a name")
    made = datetime.now(UTC).isoformat(timespec="seconds")
    with store.writing() as index:
        known = index.saved_filters()
        if name in known:
            raise TakenError(known[name])
        if len(known) >= MOST:
            raise FilterError(f"{store.title} keeps {MOST} filters: forget one that nobody uses")
        index.save_filter(SavedFilter(name, query, who, made))


def forget_filter(store: Store, name: str, *, seen: Callable[[SavedFilter], None] = lambda _: None) -> None:
    """Takes a saved filter away. Raises ``FilterError`` where there is none of that name.

    ``seen``: as of ``judge``; it is given the filter.
    """
    with store.writing() as index:
        known = index.saved_filters()
        if name not in known:
            raise FilterError(f"{store.title} keeps no filter named {name!r}")
        seen(known[name])
        index.forget_filter(name)
