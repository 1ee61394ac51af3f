"""Who the claims of a case come from, counted over its events."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, select

from dateline.case.join import Heard, origin_id
from dateline.case.store import Store
from dateline.case.store import schema as s
from dateline.case.store.filter import by_day


class _Printed(NamedTuple):
    """What counts of a report: the first day that it can be of, its outlet, and the origin that the outlet is."""

    day: date | None
    outlet: str | None
    origin: str | None


@dataclass(slots=True)
class Counted:
    """An origin: ``events`` in which it is heard, ``alone`` in which no other is, ``first`` in which its report is the
    earliest of several days, and the outlets that print what it says."""

    origin: str
    side: str | None
    events: int = 0
    alone: int = 0
    first: int = 0
    reports: set[str] = field(default_factory=set)
    relayed_by: set[str] = field(default_factory=set)

    def to_json(self) -> dict[str, Any]:
        """The object of ``sources --json``."""
        return {"origin": self.origin, "side": self.side, "events": self.events, "alone": self.alone,
                "first": self.first, "reports": len(self.reports), "relayed_by": sorted(self.relayed_by)}


def tally(store: Store) -> list[Counted]:
    """The origins of a case, the most heard first."""
    counted: dict[str, Counted] = {}
    with store.reading() as db:
        printed = _printed(db)
        for heard in _heard(db):
            for one in heard:
                _count(counted.setdefault(one.id, Counted(one.name, one.side)), one, printed, alone=len(heard) == 1)
            for id_ in _earliest(heard, printed):
                counted[id_].first += 1
    return sorted(counted.values(), key=lambda c: (-c.events, c.origin))


def _printed(db: Connection) -> dict[str, _Printed]:
    """All reports by id."""
    c = s.report.c
    return {i: _Printed(day, outlet, None if outlet is None else origin_id(outlet))
            for i, day, outlet in db.execute(select(c.id, c.first, c.outlet))}


def _heard(db: Connection) -> Iterable[list[Heard]]:
    """Who is heard in each event, by day."""
    query = select(s.event.c.heard).order_by(*by_day(db.dialect.name))
    return ([Heard(*one) for one in json.loads(heard)] for heard in db.execute(query).scalars())


def _count(counted: Counted, one: Heard, printed: Mapping[str, _Printed], *, alone: bool) -> None:
    """Counts an origin once more, and who relays it."""
    counted.origin = min(counted.origin, one.name)
    counted.events += 1
    counted.alone += alone
    counted.reports.update(one.reports)
    for report in one.reports:
        _, outlet, origin = printed[report]
        if outlet is not None and origin != one.id:
            counted.relayed_by.add(outlet)


def _earliest(heard: Iterable[Heard], printed: Mapping[str, _Printed]) -> list[str]:
    """The origins whose report is from the first day, where the reports are of several days."""
    days = {one.id: min((d for r in one.reports if (d := printed[r].day) is not None), default=None) for one in heard}
    known = {d for d in days.values() if d is not None}
    return [i for i, d in days.items() if d == min(known)] if len(known) > 1 else []
