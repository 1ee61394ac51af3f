"""Filters that people saved with a case under a name: which events they look at again and again."""

from __future__ import annotations

from dateline.model.shape import dataclass


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """``query``: the filters as they stand in the address of the desk; ``who`` saved them, and when (UTC, ISO)."""

    name: str
    query: str
    who: str
    made: str
