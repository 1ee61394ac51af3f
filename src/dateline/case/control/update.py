"""The lanes of control that a report or a changed event touches, made anew."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator

from dateline.case.control.changes import CONTROL_TYPES, Told, change_of, lane_of
from dateline.case.control.index import ControlIndex, LaneRow
from dateline.case.control.lane import holdings
from dateline.case.control.settled import settled
from dateline.case.join.origins import led_by, origin_of, publisher
from dateline.model import Event, Interval, KeptReport


def enter_lanes(index: ControlIndex, report: KeptReport) -> None:
    """Notes which claims of a report are about the control of which places."""
    lanes = {(*lane, c.id) for c in report.claims if c.type in CONTROL_TYPES
             for p in c.place if (lane := lane_of(p)) is not None}
    index.put_lanes(report.id, sorted(lanes))


def renew(index: ControlIndex, claims: Collection[str]) -> None:
    """Makes the lanes anew of all places that these claims are about."""
    for place in sorted({row.place for row in index.lanes_of(claims)}):
        renew_place(index, place)


def renew_place(index: ControlIndex, place: str) -> None:
    """Makes the lane of one place anew: the claims of an event are one change, a claim of a state is one of its own."""
    rows = index.lane(place)
    events = index.events_of([row.claim for row in rows])
    told: list[tuple[Event | None, list[LaneRow]]] = [(None, [row]) for row in rows if row.claim not in events]
    told += _by_event(index, place, {event.id: event for event in events.values()}.values())
    changes = [change_of([_told(index, row) for row in about], event) for event, about in told]
    name = _name([row.name for _, about in told for row in about] or [place])
    index.replace_holdings(place, holdings(place, name, [c for c in changes if c is not None]))


def _by_event(index: ControlIndex, place: str, events: Collection[Event]) -> Iterator[tuple[Event, list[LaneRow]]]:
    """The claims of each event that are about a place, those included which leave its name open."""
    beside: dict[str, list[LaneRow]] = defaultdict(list)
    for row in index.lanes_of([claim for event in events for claim in event.claims]):
        beside[row.claim].append(row)
    for event in events:
        rows = [row for claim in event.claims for row in beside[claim]]
        lanes = settled(rows)
        yield event, list({row.claim: row for row in rows if lanes[row.place] == place}.values())


def _name(names: list[str]) -> str:
    """What most claims call a place; the shortest, then the first in the alphabet of equals."""
    return min(Counter(names).items(), key=lambda kv: (-kv[1], len(kv[0]), kv[0]))[0]


def _told(index: ControlIndex, row: LaneRow) -> Told:
    kept = index.report(row.report)
    told = next(c for c in kept.claims if c.id == row.claim)
    origin = origin_of(led_by(kept).get(row.claim, told), publisher(kept))
    return Told(told, origin, Interval(kept.published.first, kept.published.last))
