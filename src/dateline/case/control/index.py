"""What the lanes of control must be able to look up; the store implements it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from dateline.case.control.changes import Change, Told
from dateline.case.join.origins import Origin
from dateline.model import Event, Holding, Judgement


class Lane(NamedTuple):
    """A claim that comes on a lane: the key of the place, what the claim calls it, claim, report, whose word it is."""

    place: str
    name: str
    claim: str
    report: str
    origin: Origin


class LaneRow(NamedTuple):
    """A claim on a lane: the key of the place, what the claim calls it, claim and report."""

    place: str
    name: str
    claim: str
    report: str


class ControlIndex(Protocol):
    """Lookups and derived rows of one case, inside one transaction."""

    def judgements(self) -> tuple[Judgement, ...]:
        """Those that stand, in the order that they were made."""
        ...

    def put_lanes(self, lanes: Iterable[Lane]) -> None: ...

    def lanes_of(self, claims: Collection[str]) -> tuple[LaneRow, ...]:
        """The lanes that claims are on, by the id of the claim."""
        ...

    def settle(self, lanes: Mapping[LaneRow, str | None]) -> None:
        """Keeps on which lane a row counts; null where another row of the same claim does."""
        ...

    def told_on_lanes(self, claims: Collection[str]) -> Mapping[str, Told]:
        """What claims that are on a lane tell."""
        ...

    def events_of(self, claims: Collection[str]) -> Mapping[str, Event]:
        """For each of the claims that is in an event, that event."""
        ...

    def replace_changes(self, claims: Collection[str], changes: Iterable[tuple[str, Change]]) -> frozenset[str]:
        """Forgets what was made of these claims and keeps the changes, each with its lane; gives all lanes touched."""
        ...

    def names_on(self, places: Collection[str]) -> Mapping[str, Mapping[str, int]]:
        """What the claims that count on each lane call the place, with how many do."""
        ...

    def changes(self, places: Collection[str]) -> Mapping[str, Collection[Change]]:
        """The changes of each lane."""
        ...

    def replace_holdings(self, holdings: Mapping[str, Sequence[Holding]]) -> None:
        """Keeps the stretches of each lane in their order, instead of those that it had."""
        ...

    def drop_lanes(self, report: str) -> frozenset[str]:
        """Forgets the lanes of a report's claims and what was made of them; gives their places."""
        ...
