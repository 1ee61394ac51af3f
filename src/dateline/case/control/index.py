"""What the lanes of control must be able to look up; the store implements it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple, Protocol

from dateline.model import Event, Holding, KeptReport

Lane = tuple[str, str, str]  # key of the place, its name, id of a claim about it


class LaneRow(NamedTuple):
    """A claim on a lane: the key of the place, what the claim calls it, claim and report."""

    place: str
    name: str
    claim: str
    report: str


class ControlIndex(Protocol):
    """Lookups and derived rows of one case, inside one transaction."""

    def report(self, report: str) -> KeptReport: ...

    def put_lanes(self, report: str, lanes: Iterable[Lane]) -> None: ...

    def lanes_of(self, claims: Collection[str]) -> tuple[LaneRow, ...]:
        """The lanes that claims are on, by the id of the claim."""
        ...

    def lane(self, place: str) -> tuple[LaneRow, ...]:
        """Every claim about a place, by the id of the claim."""
        ...

    def events_of(self, claims: Collection[str]) -> Mapping[str, Event]:
        """For each of the claims that is in an event, that event."""
        ...

    def replace_holdings(self, place: str, holdings: Collection[Holding]) -> None: ...

    def drop_lanes(self, report: str) -> frozenset[str]:
        """Forgets the lanes of a report's claims; gives their places."""
        ...
