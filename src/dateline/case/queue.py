"""What waits for a decision: events that want a person's eye, and pairs of them that may be one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, get_args

from sqlalchemy import ColumnElement, Select, and_, exists, func, not_, or_, select

from dateline.case.join import Feature
from dateline.case.join.needs import Need
from dateline.case.store import Store
from dateline.case.store import schema as s
from dateline.case.store.filter import EVERYTHING, Filter
from dateline.model import Event, loads

NEEDS: tuple[str, ...] = (*get_args(Need), "page")   # ``page``: a report of it contradicts itself about its day
DECIDED = ("accept", "reject", "check")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A page of the queue, and how many events it has in all."""

    events: tuple[Event, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two events that may be one: the edge between the accounts ``a`` and ``b`` of theirs, and what speaks for it."""

    a: str
    b: str
    one: Event
    two: Event
    score: float
    features: tuple[Feature, ...]


def waiting(
    store: Store, needs: Sequence[str] = (), wanted: Filter = EVERYTHING, *, decided: bool = False, offset: int = 0,
    limit: int = 50,
) -> Waiting:
    """Events that want an eye, for one of ``needs`` where given, and on which nobody has decided; for ``decided`` those
    on which somebody has."""
    about = [_decided() if decided else not_(_decided())]
    if needs or not decided:
        about.append(or_(*(_needs(need) for need in needs or NEEDS)))
    events, total = store.page(wanted, offset, limit, and_(*about))
    return Waiting(events, total)


def counts(store: Store) -> dict[str, int]:
    """How many undecided events there are by need, and in all."""
    with store.reading() as db:
        found = {need: db.execute(_count(_needs(need))).scalar_one() for need in NEEDS}
        return {**found, "all": db.execute(_count(or_(*map(_needs, NEEDS)))).scalar_one()}


def _count(condition: ColumnElement[bool]) -> Select[Any]:
    return select(func.count()).select_from(s.event).where(condition, not_(_decided()))


def _needs(need: str) -> ColumnElement[bool]:
    if need == "page":
        reports = select(s.report.c.id).where(s.report.c.problems.like("% dates_differ %"))
        claims = select(s.claim.c.id).where(s.claim.c.report.in_(reports))
        return s.event.c.id.in_(select(s.event_claim.c.event).where(s.event_claim.c.claim.in_(claims)))
    return s.event.c.needs.like(f"% {need} %")


def _decided() -> ColumnElement[bool]:
    """Whether somebody decided on an event by one of its claims."""
    j, k = s.judgement.c, s.event_claim.c
    decided = select(k.event).join(s.judgement, j.claim == k.claim).where(
        j.undone.is_(False), j.decision.in_(DECIDED))
    return s.event.c.id.in_(decided)


def pairs(store: Store, *, event: str | None = None, offset: int = 0, limit: int = 50) -> tuple[Pair, ...]:
    """Pairs of events that may be one and of which nobody said so or not, the likeliest first; those of one event."""
    e, one, two, j = s.edge.c, s.event_claim.alias("one"), s.event_claim.alias("two"), s.judgement
    said = exists().where(j.c.undone.is_(False), j.c.decision == "not_same", or_(
        and_(j.c.claim == e.a, j.c.other == e.b), and_(j.c.claim == e.b, j.c.other == e.a)))
    query = (select(one.c.event, two.c.event, e.a, e.b, e.score, e.features)
             .join(one, one.c.claim == e.a).join(two, two.c.claim == e.b)
             .where(one.c.event != two.c.event, not_(said)).order_by(e.score.desc(), e.a, e.b))
    if event is not None:
        query = query.where(or_(one.c.event == event, two.c.event == event))
    with store.reading() as db:
        rows = db.execute(query.offset(offset).limit(limit)).all()
    found = {i: store.event(i) for row in rows for i in (row[0], row[1])}
    return tuple(Pair(row.a, row.b, one_, two_, row.score, loads(tuple[Feature, ...], row.features)) for row in rows
                 if (one_ := found[row[0]]) is not None and (two_ := found[row[1]]) is not None)
