"""Lanes of control: the claims on them, the changes that they tell, and the stretches made of these."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import bindparam, delete, func, select, update

from dateline.case.control import Change, Lane, LaneRow, Told
from dateline.case.join import Origin
from dateline.case.store import schema as s
from dateline.case.store.index.statements import Among, Tables
from dateline.case.store.records import Records
from dateline.case.store.rows import CLAIMS, EVENTS, HOLDINGS, holding_row
from dateline.model import Event, Holding, Interval

_lane, _change, _holding, _in = s.lane.c, s.change.c, s.holding.c, s.event_claim.c
_LANES = select(_lane.place, _lane.name, _lane.claim, _lane.report).where(Among(_lane.claim))
_TOLD = select(_lane.origin, s.claim.c.record, s.report.c.first, s.report.c.last).join(
    s.claim, s.claim.c.id == _lane.claim).join(s.report, s.report.c.id == _lane.report).where(Among(_lane.claim))
_SETTLE = update(s.lane).where(_lane.place == bindparam("at"), _lane.claim == bindparam("of")).values(
    settled=bindparam("on"))
_NAMES = select(_lane.settled, _lane.name, func.count()).where(Among(_lane.settled)).group_by(_lane.settled, _lane.name)
_EVENTS = select(s.event.c.record).where(s.event.c.id.in_(select(_in.event).where(Among(_in.claim))))
_CHANGES = select(_change.place, _change.record).where(Among(_change.place))
_MADE_OF = select(_change.place).where(Among(_change.claim))
_UNMAKE = delete(s.change).where(Among(_change.claim))
_HOLDINGS = select(_holding.place, _holding.n, _holding.record).where(Among(_holding.place))
_UNHOLD = delete(s.holding).where(
    _holding.place == bindparam("at"), _holding.n.between(bindparam("first"), bindparam("last")))
_MOVE = update(s.holding).where(_holding.place == bindparam("at"), _holding.n > bindparam("after")).values(
    n=-_holding.n - bindparam("by"))
_MOVED = update(s.holding).where(Among(_holding.place), _holding.n < 0).values(n=-_holding.n)
_OF_REPORT = select(_lane.place, _lane.claim, _lane.settled).where(_lane.report == bindparam("report"))
_MADE, _ORIGINS = Records[Change](Change, 20_000), Records[Origin](Origin, 1_000)


class LaneRows(Tables):
    """Implements ``ControlIndex``."""

    def put_lanes(self, lanes: Iterable[Lane]) -> None:
        self._insert(s.lane, [{**lane._asdict(), "origin": _ORIGINS.write(lane.origin)} for lane in lanes])

    def lanes_of(self, claims: Collection[str]) -> tuple[LaneRow, ...]:
        rows = (LaneRow(*row) for row in self._rows(_LANES, claims))
        return tuple(sorted(rows, key=lambda row: (row.claim, row.place)))

    def settle(self, lanes: Mapping[LaneRow, str | None]) -> None:
        self._each(_SETTLE, [{"at": row.place, "of": row.claim, "on": on} for row, on in lanes.items()])

    def told_on_lanes(self, claims: Collection[str]) -> Mapping[str, Told]:
        told = (Told(CLAIMS.read(record), _ORIGINS.read(origin), Interval(first, last))
                for origin, record, first, last in self._rows(_TOLD, claims))
        return {one.claim.id: one for one in told}

    def events_of(self, claims: Collection[str]) -> Mapping[str, Event]:
        events = (EVENTS.read(record) for record, in self._rows(_EVENTS, claims))
        return {claim: event for event in events for claim in event.claims if claim in claims}

    def replace_changes(self, claims: Collection[str], changes: Iterable[tuple[str, Change]]) -> frozenset[str]:
        before = self._forget_changes(claims)
        rows = [{"place": place, "claim": change.claims[0], "record": _MADE.write(change)}
                for place, change in changes]
        self._insert(s.change, rows)
        return before.union(row["place"] for row in rows)

    def _forget_changes(self, claims: Collection[str]) -> frozenset[str]:
        places = frozenset(row[0] for row in self._rows(_MADE_OF, claims))
        self._change(_UNMAKE, claims)
        return places

    def names_on(self, places: Collection[str]) -> Mapping[str, Mapping[str, int]]:
        names: dict[str, dict[str, int]] = defaultdict(dict)
        for place, name, n in self._rows(_NAMES, places):
            names[place][name] = n
        return names

    def changes(self, places: Collection[str]) -> Mapping[str, Collection[Change]]:
        changes: dict[str, list[Change]] = defaultdict(list)
        for place, record in self._rows(_CHANGES, places):
            changes[place].append(_MADE.read(record))
        return changes

    def replace_holdings(self, holdings: Mapping[str, Sequence[Holding]]) -> None:
        before: dict[str, list[Holding]] = defaultdict(list)
        for place, _, record in sorted(self._rows(_HOLDINGS, holdings)):
            before[place].append(HOLDINGS.read(record))
        parts = [_part(place, before[place], lane) for place, lane in holdings.items()]
        self._each(_UNHOLD, [{"at": p.place, "first": p.first, "last": p.last} for p in parts if p.first <= p.last])
        # By way of numbers that no row has, for two of them must not have the same one even for a moment.
        moved = [p for p in parts if p.by and p.last < len(before[p.place])]
        self._each(_MOVE, [{"at": p.place, "after": p.last, "by": p.by} for p in moved])
        self._change(_MOVED, {p.place for p in moved})
        self._insert(s.holding, [holding_row(n, h) for p in parts for n, h in enumerate(p.new, p.first)])

    def drop_lanes(self, report: str) -> frozenset[str]:
        rows = self._db.execute(_OF_REPORT, {"report": report}).all()
        made = self._forget_changes({row.claim for row in rows})
        self._db.execute(delete(s.lane).where(_lane.report == report))
        return made.union(p for row in rows for p in (row.place, row.settled) if p is not None)


class _Part(NamedTuple):
    """What of a lane is no longer as it was: the stretches from one number to another, 1 being the first, give way to
    new ones, and those behind them move on by ``by``."""

    place: str
    first: int
    last: int
    new: Sequence[Holding]
    by: int


def _part(place: str, old: Sequence[Holding], new: Sequence[Holding]) -> _Part:
    short, by = min(len(old), len(new)), len(new) - len(old)
    same = next((n for n in range(short) if old[n] != new[n]), short)
    behind = next((n for n in range(short - same) if old[-1 - n] != new[-1 - n]), short - same)
    return _Part(place, same + 1, len(old) - behind, new[same:len(new) - behind], by)
