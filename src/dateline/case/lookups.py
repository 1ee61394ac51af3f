"""What a person at a screen looks up in a case: one report, the copies among some, every event as a point."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, func, or_, select

from dateline.case.control import OPEN, ROAD, lane_of
from dateline.case.join import Likeness
from dateline.case.store import Store
from dateline.case.store import schema as s
from dateline.case.store.filter import Filter, by_day
from dateline.case.store.index import SqlIndex
from dateline.case.store.index.statements import Among, Tables
from dateline.case.store.judgements import judgement_of
from dateline.case.store.letters import Holds
from dateline.model import Claim, Judgement, KeptReport, PlaceMention, Toponym, great_circle_km, loads
from dateline.model.geometry import line_through, shape_of

_POINT = ("id", "type", "grade", "place", "latitude", "longitude", "radius_km", "precision", "first", "last",
          "earliest", "latest")
_PINS = ("point", "unresolved", None)  # precisions whose shape is no more than the point that the columns give
_ON_LANES = (select(s.lane.c.place, s.claim.c.record).join(s.claim, s.claim.c.id == s.lane.c.claim)
             .where(Among(s.lane.c.place)).order_by(s.lane.c.place, s.lane.c.claim))
_DEGREES = (select(s.lane.c.place, s.judgement.c.field, s.judgement.c.value, s.judgement.c.number)
            .join(s.judgement, s.judgement.c.claim == s.lane.c.claim)
            .where(s.judgement.c.undone.is_(False), s.judgement.c.field.in_(("latitude", "longitude")),
                   Among(s.lane.c.place)))
_TOLD = (select(s.claim.c.record, s.claim.c.report, s.report.c.name, s.report.c.outlet, s.report.c.first,
                s.event_claim.c.event).join(s.report, s.report.c.id == s.claim.c.report)
         .outerjoin(s.event_claim, s.event_claim.c.claim == s.claim.c.id)
         .where(Among(s.claim.c.id)).order_by(s.report.c.first.is_(None), s.report.c.first, s.claim.c.id))
_OF_EVENTS = (select(s.event_claim.c.event, s.claim.c.record).join(s.claim, s.claim.c.id == s.event_claim.c.claim)
              .where(Among(s.event_claim.c.event)).order_by(s.event_claim.c.event, s.event_claim.c.claim))


def report_of(store: Store, report: str) -> KeptReport | None:
    """A report with its claims as they were read; null where it is not in the case."""
    with store.reading() as db:
        index = SqlIndex(db)
        return index.report(report) if index.known([report]) else None


@dataclass(frozen=True, slots=True)
class ClaimTold:
    """A claim with the report that tells it and the event that holds it; no event holds one of a state ("still hold
    the town"). ``published``: the first day that the report can be of."""

    claim: Claim
    report: str
    name: str
    outlet: str | None
    published: date | None
    event: str | None


def claims_told(store: Store, claims: Collection[str]) -> tuple[ClaimTold, ...]:
    """Claims by the day of their reports, those of the undated last; what the case does not hold is left out."""
    with store.reading() as db:
        rows = _Records(db).told(claims)
    return tuple(ClaimTold(loads(Claim, row.record), row.report, row.name, row.outlet, row.first, row.event)
                 for row in rows)


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report as a line of a list. ``first``, ``last``: its day or the days between which it lies; ``problems``: their
    codes."""

    id: str
    name: str
    title: str | None
    outlet: str | None
    agency: str | None
    url: str | None
    first: date | None
    last: date | None
    problems: tuple[str, ...]


def reports_from(
    store: Store, offset: int, limit: int, named: str | None = None,
) -> tuple[tuple[ReportLine, ...], int]:
    """So many reports, the latest first and the undated last, those of one day by name as ``by_day`` orders names; and
    how many there are. ``named``: those with that in title, name or outlet."""
    c = s.report.c
    query = select(c.id, c.name, c.title, c.outlet, c.agency, c.url, c.first, c.last, c.problems)
    if named is not None:
        query = query.where(or_(*(Holds(column, named) for column in (c.title, c.name, c.outlet))))
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


def judgements_on(store: Store, claims: Collection[str], *, undone: bool = False) -> tuple[Judgement, ...]:
    """The judgements that name one of the claims and stand, or were taken back, in the order that they were made."""
    j = s.judgement.c
    query = select(s.judgement).where(j.undone.is_(undone), or_(j.claim.in_(claims), j.other.in_(claims)))
    with store.reading() as db:
        return tuple(judgement_of(row) for row in db.execute(query.order_by(j.number)).mappings())


def history(
    store: Store, *, decisions: Collection[str] = (), who: str | None = None, standing: bool = False,
    last: int | None = None,
) -> tuple[Judgement, ...]:
    """Judgements in the order that they were made: of these decisions, by one person, those that stand, the last so
    many."""
    j = s.judgement.c
    query = select(s.judgement).order_by(j.number.desc()).limit(last)
    query = query.where(*(condition for given, condition in (
        (decisions, j.decision.in_(decisions)), (who, j.who == who), (standing, j.undone.is_(False))) if given))
    with store.reading() as db:
        return tuple(judgement_of(row) for row in reversed(db.execute(query).mappings().all()))


def copies(store: Store, reports: Collection[str]) -> tuple[Likeness, ...]:
    """How the texts of these reports are related, where one is a copy of another or more than independent."""
    with store.reading() as db:
        found = SqlIndex(db).likenesses(reports)
    return tuple(like for (a, b), like in sorted(found.items()) if a in reports and b in reports)


def points(store: Store, wanted: Filter) -> dict[str, Any]:
    """The events that pass a filter, by day, column by column: those of ``_POINT``, days as ISO. ``shape``: for
    each that is drawn as more than a point the number of its GeoJSON among ``shapes``."""
    c = s.event.c
    with store.reading() as db:
        query = select(*(c[name] for name in _POINT)).order_by(*by_day(db.dialect.name))
        rows = db.execute(wanted.on(query, db.dialect.name)).all()
        told = [row for row in rows if _passes(row, wanted)] if wanted.by_record else rows
        shape, shapes = _shapes(db, told)
    kept = list(map(list, zip(*told, strict=True))) if told else [[] for _ in _POINT]
    columns: dict[str, Any] = dict(zip(_POINT, kept, strict=True))
    for name in ("first", "last", "earliest", "latest"):
        columns[name] = [day and day.isoformat() for day in columns[name]]
    return columns | {"shape": shape, "shapes": shapes}


def _shapes(db: Connection, told: Sequence[Any]) -> tuple[list[int | None], list[dict[str, Any]]]:
    """For each event the number of its shape, null for points and for what is on no map; and the shapes, each once:
    hundreds of events lie in one province."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    for event, record in _Records(db).of_events([row.id for row in told if row.precision == "line"]):
        claims[event].append(loads(Claim, record))
    drawn: dict[tuple[Any, ...], dict[str, Any] | None] = {}
    shapes: dict[str, int] = {}  # as JSON, each with its number
    shape: list[int | None] = [None] * len(told)
    for n, row in enumerate(told):
        if row.precision in _PINS:
            continue
        key = (row.precision, row.latitude, row.longitude, row.radius_km, row.id if row.id in claims else None)
        if key not in drawn:
            drawn[key] = shape_of(row._mapping, claims.get(row.id, ()))
        made = drawn[key]
        shape[n] = None if made is None else shapes.setdefault(json.dumps(made), len(shapes))
    return shape, [json.loads(one) for one in shapes]


def lane_points(store: Store, places: Collection[str]) -> dict[str, tuple[float, float]]:
    """Latitude and longitude of places that have lanes, by the id that claims give them, from the first claim by id
    that has them, or by that of the name that people gave; of places that have a name alone by what people corrected
    of a claim. Places that are not on the map are left out."""
    found: dict[str, tuple[float, float]] = {}
    with store.reading() as db:
        rows = _Records(db).on_lanes([p for p in places if not p.startswith((OPEN, ROAD))])
        given = db.execute(select(s.judgement.c.meant).where(s.judgement.c.meant.is_not(None))).scalars().all()
        corrected = _Records(db).corrected([p for p in places if p.startswith(OPEN)])
    for place, record in rows:
        if place not in found and (point := _point(place, loads(Claim, record).place)) is not None:
            found[place] = point
    for meant in (loads(Toponym, one) for one in given):
        if meant.id is not None and meant.id in places and (point := _lies(meant)) is not None:
            found.setdefault(meant.id, point)
    degrees: dict[str, dict[str, float]] = defaultdict(dict)
    for place, field, value, _ in corrected:
        degrees[place][field] = float(value)
    return found | {p: (at["latitude"], at["longitude"]) for p, at in degrees.items() if len(at) == 2}


def lane_lines(store: Store, places: Collection[str]) -> dict[str, dict[str, Any]]:
    """The GeoJSON line of each road among the keys of lanes, from the first claim by id that tells two places or more
    on it; a road told by no two places is left out."""
    found: dict[str, dict[str, Any]] = {}
    with store.reading() as db:
        rows = _Records(db).on_lanes([p for p in places if p.startswith(ROAD)])
    for place, record in rows:
        if place not in found and (line := _line(place, loads(Claim, record))) is not None:
            found[place] = line
    return found


def _line(key: str, claim: Claim) -> dict[str, Any] | None:
    """The line that a claim tells of the road of that lane."""
    roads = (p for p in claim.place if (lane := lane_of(p)) is not None and lane[0] == key)
    return next((line for p in roads if (line := line_through(p)) is not None), None)


class _Records(Tables):
    """The claims behind what is drawn, those of one by their ids."""

    def on_lanes(self, places: Collection[str]) -> Sequence[Any]:
        """Each place with each claim on its lane."""
        return self._rows(_ON_LANES, places)

    def corrected(self, places: Collection[str]) -> Sequence[Any]:
        """Each place with the latitudes and longitudes that people gave claims on its lane, the last ones last."""
        return sorted(self._rows(_DEGREES, places), key=attrgetter("number"))

    def told(self, claims: Collection[str]) -> Sequence[Any]:
        """The claims, each with its report and event."""
        return self._rows(_TOLD, claims)

    def of_events(self, events: Collection[str]) -> Sequence[Any]:
        """Each event with each of its claims."""
        return self._rows(_OF_EVENTS, events)


def _point(id_: str, told: Iterable[PlaceMention]) -> tuple[float, float] | None:
    """Where a claim says that a place lies."""
    return next((point for p in told for t in p.toponyms if t.id == id_ and (point := _lies(t)) is not None), None)


def _lies(place: Toponym) -> tuple[float, float] | None:
    if place.latitude is None or place.longitude is None:
        return None
    return place.latitude, place.longitude


def _passes(row: Any, wanted: Filter) -> bool:
    """What the tables cannot decide: the type that names the event, and the distance."""
    if wanted.types and row.type not in wanted.types:
        return False
    near = wanted.near
    return near is None or great_circle_km((near.latitude, near.longitude), (row.latitude, row.longitude)) <= near.km
