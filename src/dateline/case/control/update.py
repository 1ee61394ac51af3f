"""The lanes of control that a report or a changed event touches, made anew.

What an event says of a lane is kept as a change, so that a lane is made of its changes and not of all its claims.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from dateline.case.control.changes import CONTROL_TYPES, Change, Told, change_of, lane_of
from dateline.case.control.decided import On, as_decided, decided, place_given
from dateline.case.control.index import ControlIndex, Lane, LaneRow
from dateline.case.control.lane import holdings
from dateline.case.control.settled import settled
from dateline.case.join.judged import by_claim, judged
from dateline.case.join.origins import led_by, origin_of, publisher
from dateline.model import Claim, Event, Judgement, KeptReport


def enter_lanes(index: ControlIndex, reports: Iterable[KeptReport]) -> None:
    """Notes which claims of reports, as people corrected them, are about the control of which places, and whose word
    they are."""
    judgements = by_claim(index.judgements())
    index.put_lanes([lane for report in reports for lane in _lanes(judged(report, judgements), judgements)])


def _lanes(report: KeptReport, judgements: On) -> Iterable[Lane]:
    led, voice = led_by(report), publisher(report)
    lanes: dict[tuple[str, str], Lane] = {}
    for claim in (c for c in report.claims if c.type in CONTROL_TYPES):
        for place, name in _places(claim, decided([claim.id], judgements)):
            origin = origin_of(led.get(claim.id, claim), voice)
            lanes.setdefault((place, claim.id), Lane(place, name, claim.id, report.id, origin))
    return lanes.values()


def _places(claim: Claim, on: Sequence[Judgement]) -> list[tuple[str, str]]:
    """The places that a claim is about, as key and name."""
    given = place_given(on)
    if given is not None:
        return [given]
    return [lane for p in claim.place if (lane := lane_of(p)) is not None]


def renew(index: ControlIndex, claims: Collection[str], places: Collection[str] = ()) -> None:
    """Makes the lanes anew of all places that these claims or others of their events are about, and of those named."""
    rows = index.lanes_of(claims)
    events = index.events_of({row.claim for row in rows})
    rows = index.lanes_of({row.claim for row in rows}.union(*(event.claims for event in events.values())))
    told = index.told_on_lanes({row.claim for row in rows})
    judgements = by_claim(index.judgements())
    happened = list(_happened(rows, {c: event for event in events.values() for c in event.claims}, judgements))
    lanes: dict[LaneRow, str | None] = dict.fromkeys(rows)
    index.settle(lanes | {row: h.place for h in happened if h.called is None for row in h.about})
    changes = ((h.place, _change(h, told, judgements)) for h in happened)
    touched = index.replace_changes(told.keys(), [(place, c) for place, c in changes if c is not None])
    _renew_places(index, touched.union(places, (row.place for row in rows)))


class _Happened(NamedTuple):
    """What the claims of one event, or one of a state, say of one lane. ``on``: what people decided about it;
    ``called``: the name that they gave its place."""

    place: str
    about: list[LaneRow]
    event: Event | None
    on: tuple[Judgement, ...]
    called: str | None


def _change(happened: _Happened, told: Mapping[str, Told], judgements: On) -> Change | None:
    claims = [as_decided(told[row.claim], judgements, happened.event, happened.on) for row in happened.about]
    change = change_of(claims, happened.event, happened.on)
    return change and replace(change, called=happened.called)


def _happened(rows: Collection[LaneRow], events: dict[str, Event], judgements: On) -> Iterator[_Happened]:
    """What happened on which lane: the claims of an event are one change, a claim of a state is one of its own."""
    together: dict[str, list[LaneRow]] = defaultdict(list)
    for row in rows:
        if row.claim in events:
            together[events[row.claim].id].append(row)
        else:
            on = decided([row.claim], judgements)
            yield _Happened(row.place, [row], None, on, _called(place_given(on)))
    for about in together.values():
        event, lanes = events[about[0].claim], settled(about)
        on = decided(event.claims, judgements)
        given = place_given(on)
        if given is not None:  # it is the place of the whole event, whichever claim it was corrected by
            lanes = dict.fromkeys(lanes, given[0])
        for place in sorted(set(lanes.values())):
            here = {row.claim: row for row in about if lanes[row.place] == place}
            yield _Happened(place, list(here.values()), event, on, _called(given))


def _called(given: tuple[str, str] | None) -> str | None:
    return given[1] if given is not None else None


def _renew_places(index: ControlIndex, places: frozenset[str]) -> None:
    names, changes = index.names_on(places), index.changes(places)
    told = {p: changes.get(p, ()) for p in sorted(places)}
    index.replace_holdings({p: holdings(p, _name(p, names.get(p, {}), told[p]), told[p]) for p in told})


def _name(place: str, read: Mapping[str, int], changes: Iterable[Change]) -> str:
    """What most claims, and people who gave it another name, call a place; the shortest, then the first in the
    alphabet of equals."""
    names = Counter(read) + Counter(change.called for change in changes if change.called is not None)
    return min(names, key=lambda n: (-names[n], len(n), n), default=place)
