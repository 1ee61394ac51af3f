"""Who the claims of a case come from, counted over its events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import JSON, Connection, cast, select, type_coerce

from dateline.case.join import Likeness, Origin, Teller, origin_id, shared_publishers, speaker_of
from dateline.case.store import Store
from dateline.case.store import schema as s
from dateline.case.store.filter import by_day
from dateline.model import Interval, SourceLink, decode

_Links = tuple[tuple[str, str | None, str, str | None], ...]  # kind, name, words and side of each link of a source


@dataclass(frozen=True, slots=True)
class _Said:
    """What counts of a claim: its report, who it names as saying so, and the claim that it shortens as a headline."""

    report: str
    speaker: Origin | None
    led: str | None


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
        tellers = _tellers(db)
        said, copied = _said(db), _copied(db)
        for _, rows in groupby(_claims(db), key=lambda row: row[0]):
            told = {claim: said[claim] for _, claim in rows}
            heard = _heard(_origins(told, tellers, copied), tellers, counted)
            for one in heard:
                counted[one].events += 1
                counted[one].alone += len(heard) == 1
            for one in _earliest(heard, tellers):
                counted[one].first += 1
    return sorted(counted.values(), key=lambda c: (-c.events, c.origin))


def _tellers(db: Connection) -> dict[str, Teller]:
    """All reports without their texts, by id."""
    c = s.report.c
    rows = db.execute(select(c.id, c.name, c.outlet, c.agency, c.first, c.last))
    return {row.id: Teller(row.id, row.name, row.outlet, row.agency, Interval(row.first, row.last)) for row in rows}


def _claims(db: Connection) -> Iterable[tuple[str, str]]:
    """The ids of all events by day, each with those of its claims."""
    k = s.event_claim.c
    query = select(s.event.c.id, k.claim).join(s.event_claim, k.event == s.event.c.id)
    return ((row.id, row.claim) for row in db.execute(query.order_by(*by_day(db.dialect.name), k.claim)))


def _said(db: Connection) -> dict[str, _Said]:
    """What counts of each claim. Of its record only the sources are taken: a case of 100,000 claims has some thousand
    different ones."""
    record = s.claim.c.record
    taken = (cast(record, JSON) if db.dialect.name == "postgresql" else type_coerce(record, JSON))["source"]
    speakers: dict[_Links, Origin | None] = {}
    k = s.account_claim.c
    query = select(s.claim.c.id, s.claim.c.report, taken, k.led).outerjoin(s.account_claim, k.claim == s.claim.c.id)
    told: dict[str, _Said] = {}
    for id_, report, source, led in db.execute(query):
        links = tuple((link["kind"], link["name"], link["text"], link["side"]) for link in source)
        if links not in speakers:
            speakers[links] = speaker_of(decode(tuple[SourceLink, ...], source))
        told[id_] = _Said(report, speakers[links], led)
    return told


def _copied(db: Connection) -> dict[str, list[Likeness]]:
    """For each report that is a copy of others, or derived from them, how it is related to them."""
    c = s.likeness.c
    query = select(c.a, c.b, c.relation, c.containment, c.run).where(c.relation.in_(("copy", "derived")))
    found: dict[str, list[Likeness]] = defaultdict(list)
    for row in db.execute(query):
        found[row.a].append(Likeness(*row))
    return found


def _origins(
    told: Mapping[str, _Said], tellers: Mapping[str, Teller], copied: Mapping[str, list[Likeness]],
) -> Iterable[tuple[str, Origin]]:
    """The report and the origin of each claim of an event, as ``Voices`` finds them when events are made."""
    reports = {one.report for one in told.values()}
    alike = [like for report in reports for like in copied.get(report, ())]
    voices = shared_publishers([tellers[r] for r in reports], alike)
    for one in told.values():
        speaker = told.get(one.led or "", one).speaker
        yield one.report, speaker or voices[one.report]


def _heard(
    told: Iterable[tuple[str, Origin]], tellers: Mapping[str, Teller], counted: dict[str, Counted],
) -> dict[str, set[str]]:
    """The origins of an event, each with the reports that have it; counts who relays them on the way."""
    heard: dict[str, set[str]] = defaultdict(set)
    for report, origin in told:
        one = counted.setdefault(origin.id, Counted(origin.name, origin.side))
        one.origin = min(one.origin, origin.name)
        one.reports.add(report)
        outlet = tellers[report].outlet
        if outlet is not None and origin_id(outlet) != origin.id:
            one.relayed_by.add(outlet)
        heard[origin.id].add(report)
    return heard


def _earliest(heard: Mapping[str, set[str]], tellers: Mapping[str, Teller]) -> list[str]:
    """The origins whose report is from the first day, where the reports are of several days."""
    days: dict[str, date | None] = {
        one: min((d for r in ids if (d := tellers[r].published.first) is not None), default=None)
        for one, ids in heard.items()}
    known = {d for d in days.values() if d is not None}
    return [one for one, d in days.items() if d == min(known)] if len(known) > 1 else []
