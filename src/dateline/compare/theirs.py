"""One event as others coded it, whichever form its file has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Theirs:
    """``line``: where its row begins. ``first``, ``last``: the days on which it can lie by its own precision, ``rough``
    where that is not exact; ``reach``: km by which it can lie off its point. ``places``: names, the finest first.
    ``same``, ``near``: our types that the kind can be, and that it can be folded into; null where the kind is in no
    list of ours. ``actors`` are its sides, ``beside`` who is associated with them. ``events``: our ids, in a
    file that we wrote: of several events where it is one row of them."""

    id: str
    line: int
    first: date
    last: date
    rough: bool
    latitude: float | None
    longitude: float | None
    reach: float
    places: tuple[str, ...]
    admin1: str | None
    country: str | None
    kind: str
    same: frozenset[str] | None
    near: frozenset[str]
    actors: tuple[str, ...]
    beside: tuple[str, ...]
    low: int | None
    best: int | None
    high: int | None
    events: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """The finest name of its kind."""
        return self.kind.split(" / ")[-1]

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude."""
        return None if self.latitude is None or self.longitude is None else (self.latitude, self.longitude)
