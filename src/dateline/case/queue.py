"""What waits for a decision: events that want a person's eye, and pairs of them that may be one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, get_args

from sqlalchemy import ColumnElement, Select, Subquery, and_, case, func, not_, or_, select, tuple_, union

from dateline.case.join import Feature
from dateline.case.join.needs import Need
from dateline.case.store import Store
from dateline.case.store import schema as s
from dateline.case.store.filter import EVERYTHING, Filter
from dateline.model import REVIEWING, Event, loads

# ``flagged``: somebody wants a second look; ``pair``: it may be one with another; ``page``: a report of it contradicts
# itself about its day.
NEEDS: tuple[str, ...] = ("flagged", *get_args(Need), "pair", "page")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A page of the queue, and how many events it has in all."""

    events: tuple[Event, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two events that may be one: the best edge between accounts of theirs, ``a`` and ``b``, and what speaks for it."""

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
    other = [need for need in NEEDS if need not in get_args(Need)]  # those that no column holds
    columns = [case((_needs(need), 1), else_=0).label(need) for need in other]
    query = select(s.event.c.needs, *columns, func.count()).where(not_(_decided())).group_by(s.event.c.needs, *columns)
    found = dict.fromkeys((*NEEDS, "all"), 0)
    with store.reading() as db:
        for words, *holds, n in db.execute(query):
            needs = {*words.split(), *(need for need, so in zip(other, holds, strict=True) if so)}
            for need in needs | {"all"} if needs else ():
                found[need] += n
    return found


def reasons(store: Store, events: Sequence[Event]) -> tuple[tuple[Event, tuple[str, ...]], ...]:
    """Events, each with all that it wants an eye for."""
    among = s.event.c.id.in_([e.id for e in events])
    found: dict[str, list[str]] = {e.id: [] for e in events}
    with store.reading() as db:
        for need in NEEDS:
            for id_ in db.execute(select(s.event.c.id).where(among, _needs(need))).scalars():
                found[id_].append(need)
    return tuple((e, tuple(found[e.id])) for e in events)


def _needs(need: str) -> ColumnElement[bool]:
    if need == "page":
        reports = select(s.report.c.id).where(s.report.c.problems.like("% dates_differ %"))
        claims = select(s.claim.c.id).where(s.claim.c.report.in_(reports))
        return s.event.c.id.in_(select(s.event_claim.c.event).where(s.event_claim.c.claim.in_(claims)))
    if need == "flagged":
        return s.event.c.id.in_(_last_said("flag"))
    if need == "pair":
        edges = _open_edges().cte("open_edges").c  # named, so that it is made once for both its sides
        return s.event.c.id.in_(union(select(edges.one), select(edges.two)))
    return s.event.c.needs.like(f"% {need} %")


def _decided() -> ColumnElement[bool]:
    """Whether somebody decided on an event by one of its claims, and nobody asked for a second look since."""
    return s.event.c.id.in_(_last_said(*REVIEWING))


def _last_said(*decisions: str) -> Select[Any]:
    """The events of which the last word that decides, or asks for a second look, is one of these."""
    j, k = s.judgement.c, s.event_claim.c
    wanted = func.max(case((j.decision.in_(decisions), j.number), else_=0))
    return (select(k.event).join(s.judgement, j.claim == k.claim)
            .where(j.undone.is_(False), j.decision.in_((*REVIEWING, "flag")))
            .group_by(k.event).having(wanted == func.max(j.number)))


def pairs(store: Store, *, event: str | None = None, offset: int = 0, limit: int = 50) -> tuple[Pair, ...]:
    """Pairs of events that may be one and of which nobody said so or not, the likeliest first; those of one event."""
    best, e = _ranked(event).c, s.edge.c
    query = (select(best.one, best.two, e.a, e.b, e.score, e.features)
             .join(s.edge, and_(e.a == best.a, e.b == best.b)).where(best.rank == 1)
             .order_by(e.score.desc(), e.a, e.b))
    with store.reading() as db:
        rows = db.execute(query.offset(offset).limit(limit)).all()
    found = {i: store.event(i) for row in rows for i in (row.one, row.two)}
    return tuple(Pair(row.a, row.b, one, two, row.score, loads(tuple[Feature, ...], row.features)) for row in rows
                 if (one := found[row.one]) is not None and (two := found[row.two]) is not None)


def _ranked(event: str | None) -> Subquery:
    """The open edges, ranked within each pair of events; those of one event."""
    edges = _open_edges().subquery()
    c = edges.c
    rank = func.row_number().over(partition_by=(c.low, c.high), order_by=(c.score.desc(), c.a, c.b))
    query = select(c.a, c.b, c.one, c.two, rank.label("rank"))
    return (query if event is None else query.where(or_(c.one == event, c.two == event))).subquery()


def _open_edges() -> Select[Any]:
    """The edges between accounts of two events, ``one`` and ``two`` (in order ``low`` and ``high``), of which nobody
    said that they are two."""
    e, one, two = s.edge.c, s.event_claim.alias(), s.event_claim.alias()
    low, high = _in_order(one.c.event, two.c.event)
    return (select(e.a, e.b, e.score, one.c.event.label("one"), two.c.event.label("two"), low.label("low"),
                   high.label("high"))
            .join(one, one.c.claim == e.a).join(two, two.c.claim == e.b)
            .where(one.c.event != two.c.event, tuple_(low, high).not_in(_apart())))


def _apart() -> Select[str, str]:
    """The pairs of events that somebody said are two: those that hold the claims which were named."""
    j, one, two = s.judgement.c, s.event_claim.alias(), s.event_claim.alias()
    return (select(*_in_order(one.c.event, two.c.event)).select_from(s.judgement)
            .join(one, one.c.claim == j.claim).join(two, two.c.claim == j.other)
            .where(j.undone.is_(False), j.decision == "not_same"))


def _in_order(one: ColumnElement[str], two: ColumnElement[str]) -> tuple[ColumnElement[str], ColumnElement[str]]:
    return case((one < two, one), else_=two), case((one < two, two), else_=one)
