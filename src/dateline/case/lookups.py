"""What a person at a screen looks up in a case: one report, the copies among some, every event as a point."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, or_, select

from dateline.case.control import OPEN, ROAD
from dateline.case.join import Likeness
from dateline.case.store import Store
from dateline.case.store import schema as s
from dateline.case.store.filter import Filter, by_day
from dateline.case.store.index import SqlIndex
from dateline.case.store.index.statements import Among, Tables
from dateline.model import Claim, Judgement, KeptReport, great_circle_km, loads

_POINT = ("id", "type", "grade", "place", "latitude", "longitude", "radius_km", "precision", "first", "last",
          "earliest", "latest")
_ON_LANES = (select(s.lane.c.place, s.claim.c.record).join(s.claim, s.claim.c.id == s.lane.c.claim)
             .where(Among(s.lane.c.place)).order_by(s.lane.c.place, s.lane.c.claim))


def report_of(store: Store, report: str) -> KeptReport | None:
    """A report with its claims as they were read; null where it is not in the case."""
    with store.reading() as db:
        index = SqlIndex(db)
        return index.report(report) if index.known([report]) else None


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report as a line of a list. ``problems``: their codes."""

    id: str
    name: str
    title: str | None
    outlet: str | None
    agency: str | None
    url: str | None
    problems: tuple[str, ...]


def reports_from(
    store: Store, offset: int, limit: int, named: str | None = None,
) -> tuple[tuple[ReportLine, ...], int]:
    """So many reports, the latest first and the undated last, those of one day by name as ``by_day`` orders names; and
    how many there are. ``named``: those with that in title, name or outlet."""
    c = s.report.c
    query = select(c.id, c.name, c.title, c.outlet, c.agency, c.url, c.problems)
    if named is not None:
        query = query.where(or_(*(func.lower(column).contains(named.lower(), autoescape=True)
                                  for column in (c.title, c.name, c.outlet))))
    with store.reading() as db:
        name = c.name.collate("C") if db.dialect.name == "postgresql" else c.name
        some = query.order_by(c.first.is_(None), c.first.desc(), name, c.id).offset(offset).limit(limit)
        total = db.execute(query.with_only_columns(func.count(), maintain_column_froms=True)).scalar_one()
        return tuple(ReportLine(*row[:-1], tuple(row.problems.split())) for row in db.execute(some)), total


def events_with(store: Store, claims: Collection[str]) -> dict[str, str]:
    """For each of the claims the event that holds it now."""
    c = s.event_claim.c
    with store.reading() as db:
        found = db.execute(select(c.claim, c.event).where(c.claim.in_(claims)))
        return {row.claim: row.event for row in found}


def undone_on(store: Store, claims: Collection[str]) -> tuple[Judgement, ...]:
    """The judgements that name one of the claims and were taken back, in the order that they were made."""
    j = s.judgement.c
    query = select(s.judgement).where(j.undone.is_(True), or_(j.claim.in_(claims), j.other.in_(claims)))
    with store.reading() as db:
        return tuple(Judgement(**row) for row in db.execute(query.order_by(j.number)).mappings())


def copies(store: Store, reports: Collection[str]) -> tuple[Likeness, ...]:
    """How the texts of these reports are related, where one is a copy of another or more than independent."""
    with store.reading() as db:
        found = SqlIndex(db).likenesses(reports)
    return tuple(like for (a, b), like in sorted(found.items()) if a in reports and b in reports)


def points(store: Store, wanted: Filter) -> dict[str, list[Any]]:
    """The events that pass a filter, by day, column by column: those of ``_POINT``, days as ISO."""
    c = s.event.c
    with store.reading() as db:
        query = select(*(c[name] for name in _POINT)).order_by(*by_day(db.dialect.name))
        rows = db.execute(wanted.on(query, db.dialect.name)).all()
    told = [row for row in rows if _passes(row, wanted)]
    columns = dict(zip(_POINT, map(list, zip(*told, strict=True)), strict=True)) if told else {n: [] for n in _POINT}
    for name in ("first", "last", "earliest", "latest"):
        columns[name] = [day and day.isoformat() for day in columns[name]]
    return columns


def lane_points(store: Store, places: Collection[str]) -> dict[str, tuple[float, float]]:
    """Latitude and longitude of places that have lanes, by the id that claims give them, from the first claim by id
    that has them; places that are not on the map are left out."""
    found: dict[str, tuple[float, float]] = {}
    with store.reading() as db:
        rows = _Lanes(db).told([p for p in places if not p.startswith((OPEN, ROAD))])
    for place, record in rows:
        if place not in found and (point := _point(place, loads(Claim, record))) is not None:
            found[place] = point
    return found


class _Lanes(Tables):
    """The claims on lanes."""

    def told(self, places: Collection[str]) -> Sequence[Any]:
        """Each place with each claim on it, the claims by id."""
        return self._rows(_ON_LANES, places)


def _point(id_: str, claim: Claim) -> tuple[float, float] | None:
    """Where a claim says that a place lies."""
    names = (t for p in claim.place for t in p.toponyms if t.id == id_)
    return next(((t.latitude, t.longitude) for t in names if t.latitude is not None and t.longitude is not None), None)


def _passes(row: Any, wanted: Filter) -> bool:
    """What the tables cannot decide: the type that names the event, and the distance."""
    if wanted.types and row.type not in wanted.types:
        return False
    near = wanted.near
    return near is None or great_circle_km((near.latitude, near.longitude), (row.latitude, row.longitude)) <= near.km
