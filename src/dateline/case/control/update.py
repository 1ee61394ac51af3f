"""The lanes of control that a report or a changed event touches, made anew.

What an event says of a lane is kept as a change, so that a lane is made of its changes and not of all its claims.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from dateline.case.control.changes import CONTROL_TYPES, change_of, lane_of
from dateline.case.control.index import ControlIndex, Lane, LaneRow
from dateline.case.control.lane import holdings
from dateline.case.control.settled import settled
from dateline.case.join.origins import led_by, origin_of, publisher
from dateline.model import Event, KeptReport


def enter_lanes(index: ControlIndex, reports: Iterable[KeptReport]) -> None:
    """Notes which claims of reports are about the control of which places, and whose word they are."""
    index.put_lanes([lane for report in reports for lane in _lanes(report)])


def _lanes(report: KeptReport) -> Iterable[Lane]:
    led, voice = led_by(report), publisher(report)
    lanes: dict[tuple[str, str], Lane] = {}
    for claim in (c for c in report.claims if c.type in CONTROL_TYPES):
        for place, name in (lane for p in claim.place if (lane := lane_of(p)) is not None):
            origin = origin_of(led.get(claim.id, claim), voice)
            lanes.setdefault((place, claim.id), Lane(place, name, claim.id, report.id, origin))
    return lanes.values()


def renew(index: ControlIndex, claims: Collection[str], places: Collection[str] = ()) -> None:
    """Makes the lanes anew of all places that these claims or others of their events are about, and of those named."""
    rows = index.lanes_of(claims)
    events = index.events_of({row.claim for row in rows})
    rows = index.lanes_of({row.claim for row in rows}.union(*(event.claims for event in events.values())))
    told = index.told_on_lanes({row.claim for row in rows})
    happened = list(_happened(rows, {c: event for event in events.values() for c in event.claims}))
    lanes: dict[LaneRow, str | None] = dict.fromkeys(rows)
    index.settle(lanes | {row: place for place, about, _ in happened for row in about})
    changes = ((place, change_of([told[row.claim] for row in about], event)) for place, about, event in happened)
    touched = index.replace_changes(told.keys(), [(place, c) for place, c in changes if c is not None])
    _renew_places(index, touched.union(places, (row.place for row in rows)))


def _happened(
    rows: Collection[LaneRow], events: dict[str, Event],
) -> Iterator[tuple[str, list[LaneRow], Event | None]]:
    """What happened on which lane: the claims of an event are one change, a claim of a state is one of its own."""
    together: dict[str, list[LaneRow]] = defaultdict(list)
    for row in rows:
        if row.claim in events:
            together[events[row.claim].id].append(row)
        else:
            yield row.place, [row], None
    for about in together.values():
        lanes = settled(about)
        for place in sorted(set(lanes.values())):
            here = {row.claim: row for row in about if lanes[row.place] == place}
            yield place, list(here.values()), events[about[0].claim]


def _renew_places(index: ControlIndex, places: frozenset[str]) -> None:
    names, changes = index.names_on(places), index.changes(places)
    index.replace_holdings({p: holdings(p, _name(p, names.get(p, {})), changes.get(p, ())) for p in sorted(places)})


def _name(place: str, names: Mapping[str, int]) -> str:
    """What most claims call a place; the shortest, then the first in the alphabet of equals."""
    return min(names, key=lambda n: (-names[n], len(n), n), default=place)
