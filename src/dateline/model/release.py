"""Releases: states of a case that are frozen under a name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dateline.model.shape import dataclass


@dataclass(frozen=True, slots=True)
class Release:
    """What was frozen, by whom and when. ``made``: time in UTC, ISO. ``filters``: what its events had to be, by the
    names of the filter's fields; ``unreviewed``: events that nobody decided about are in it too. ``events``: so many
    are; ``left_out``: so many passed the filters and were left out as nobody had decided about them. ``hash``: SHA-256
    of its content, the same on every machine for the same events, claims, reports and judgements. ``engine``: the
    version of dateline that made it."""

    name: str
    who: str
    made: str
    note: str
    filters: Mapping[str, Any]
    unreviewed: bool
    events: int
    left_out: int
    hash: str
    engine: str

    def to_json(self) -> dict[str, Any]:
        """The object of ``release --list --json``."""
        return {"name": self.name, "made": self.made, "who": self.who, "note": self.note,
                "filters": dict(self.filters), "unreviewed": self.unreviewed, "events": self.events,
                "left_out": self.left_out, "hash": self.hash, "engine": self.engine}
