"""Lanes of control: the claims on them, the changes that they tell, and the stretches made of these."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from sqlalchemy import bindparam, delete, func, select, update

from dateline.case.control import Change, Lane, LaneRow, Told
from dateline.case.join import Origin
from dateline.case.store import schema as s
from dateline.case.store.index.statements import IDS, Tables
from dateline.case.store.rows import holding_row
from dateline.model import Claim, Event, Holding, Interval, decode, encode

_lane, _change, _holding, _in = s.lane.c, s.change.c, s.holding.c, s.event_claim.c
_LANES = select(_lane.place, _lane.name, _lane.claim, _lane.report).where(_lane.claim.in_(IDS))
_TOLD = select(_lane.origin, s.claim.c.record, s.report.c.first, s.report.c.last).join(
    s.claim, s.claim.c.id == _lane.claim).join(s.report, s.report.c.id == _lane.report).where(_lane.claim.in_(IDS))
_SETTLE = update(s.lane).where(_lane.place == bindparam("at"), _lane.claim == bindparam("of")).values(
    settled=bindparam("on"))
_NAMES = select(_lane.name, func.count()).where(_lane.settled == bindparam("place")).group_by(_lane.name)
_EVENTS = select(_in.claim, s.event.c.record).join(s.event, _in.event == s.event.c.id).where(_in.claim.in_(IDS))
_CHANGES = select(_change.record).where(_change.place == bindparam("place"))
_MADE_OF = select(_change.place).where(_change.claim.in_(IDS))
_UNMAKE = delete(s.change).where(_change.claim.in_(IDS))
_HOLDINGS = select(_holding.n, _holding.record).where(_holding.place == bindparam("place"))
_UNHOLD = delete(s.holding).where(_holding.place == bindparam("place"), _holding.n.in_(IDS))
_OF_REPORT = select(_lane.place, _lane.claim, _lane.settled).where(_lane.report == bindparam("report"))


@lru_cache(20_000)
def _read_change(record: str) -> Change:
    return decode(Change, json.loads(record))


@lru_cache(20_000)
def _read_holding(record: str) -> Holding:
    return decode(Holding, json.loads(record))


class LaneRows(Tables):
    """Implements ``ControlIndex``."""

    def put_lanes(self, report: str, lanes: Iterable[Lane]) -> None:
        self._insert(s.lane, [{"place": lane.place, "name": lane.name, "claim": lane.claim, "report": report,
                               "origin": json.dumps(encode(lane.origin))} for lane in lanes])

    def lanes_of(self, claims: Collection[str]) -> tuple[LaneRow, ...]:
        rows = (LaneRow(*row) for row in self._rows(_LANES, claims))
        return tuple(sorted(rows, key=lambda row: (row.claim, row.place)))

    def settle(self, lanes: Mapping[LaneRow, str | None]) -> None:
        if lanes:
            self._db.execute(_SETTLE, [{"at": row.place, "of": row.claim, "on": on} for row, on in lanes.items()])

    def told_on_lanes(self, claims: Collection[str]) -> Mapping[str, Told]:
        told = (Told(decode(Claim, json.loads(record)), decode(Origin, json.loads(origin)), Interval(first, last))
                for origin, record, first, last in self._rows(_TOLD, claims))
        return {one.claim.id: one for one in told}

    def events_of(self, claims: Collection[str]) -> Mapping[str, Event]:
        return {claim: decode(Event, json.loads(record)) for claim, record in self._rows(_EVENTS, claims)}

    def replace_changes(self, claims: Collection[str], changes: Iterable[tuple[str, Change]]) -> frozenset[str]:
        before = self._forget_changes(claims)
        rows = [{"place": place, "claim": change.claims[0], "record": json.dumps(encode(change))}
                for place, change in changes]
        self._insert(s.change, rows)
        return before.union(row["place"] for row in rows)

    def _forget_changes(self, claims: Collection[str]) -> frozenset[str]:
        places = frozenset(row[0] for row in self._rows(_MADE_OF, claims))
        self._change(_UNMAKE, claims)
        return places

    def names_on(self, place: str) -> Mapping[str, int]:
        return dict(self._db.execute(_NAMES, {"place": place}).all())

    def changes(self, place: str) -> tuple[Change, ...]:
        return tuple(_read_change(record) for record, in self._db.execute(_CHANGES, {"place": place}))

    def replace_holdings(self, place: str, holdings: Collection[Holding]) -> None:
        before = {n: _read_holding(record) for n, record in self._db.execute(_HOLDINGS, {"place": place})}
        after = dict(enumerate(holdings, 1))
        self._change(_UNHOLD, [n for n, h in before.items() if after.get(n) != h], place=place)
        self._insert(s.holding, [holding_row(n, h) for n, h in after.items() if before.get(n) != h])

    def drop_lanes(self, report: str) -> frozenset[str]:
        rows = self._db.execute(_OF_REPORT, {"report": report}).all()
        made = self._forget_changes({row.claim for row in rows})
        self._db.execute(delete(s.lane).where(_lane.report == report))
        return made.union(p for row in rows for p in (row.place, row.settled) if p is not None)
