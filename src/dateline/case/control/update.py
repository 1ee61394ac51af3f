"""The lanes of control that a report or a changed event touches, made anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from dateline.case.control.changes import CONTROL_TYPES, Told, change_of, lane_of
from dateline.case.control.index import ControlIndex
from dateline.case.control.lane import holdings
from dateline.case.join.origins import led_by, origin_of, publisher
from dateline.model import Interval, KeptReport


def enter_lanes(index: ControlIndex, report: KeptReport) -> None:
    """Notes which claims of a report are about the control of which places."""
    lanes = {(*lane, c.id) for c in report.claims if c.type in CONTROL_TYPES
             for p in c.place if (lane := lane_of(p)) is not None}
    index.put_lanes(report.id, sorted(lanes))


def renew(index: ControlIndex, claims: Collection[str]) -> None:
    """Makes the lanes anew of all places that these claims are about."""
    for place in sorted(index.lanes_of(claims)):
        renew_place(index, place)


def renew_place(index: ControlIndex, place: str) -> None:
    """Makes the lane of one place anew: the claims of an event are one change, a claim of a state is one of its own."""
    rows = index.lane(place)
    events = index.events_of([claim for _, claim, _ in rows])
    told: dict[str, list[Told]] = {}
    for _, claim, report in rows:
        told.setdefault(events[claim].id if claim in events else claim, []).append(_told(index, claim, report))
    by_id = {event.id: event for event in events.values()}
    changes = [c for key, claims in told.items() if (c := change_of(claims, by_id.get(key))) is not None]
    name = _name([n for n, _, _ in rows]) if rows else place
    index.replace_holdings(place, holdings(place, name, changes))


def _name(names: list[str]) -> str:
    """What most claims call a place; the shortest, then the first in the alphabet of equals."""
    return min(Counter(names).items(), key=lambda kv: (-kv[1], len(kv[0]), kv[0]))[0]


def _told(index: ControlIndex, claim: str, report: str) -> Told:
    kept = index.report(report)
    told = next(c for c in kept.claims if c.id == claim)
    origin = origin_of(led_by(kept).get(claim, told), publisher(kept))
    return Told(told, origin, Interval(kept.published.first, kept.published.last))
