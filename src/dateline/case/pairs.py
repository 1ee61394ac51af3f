"""Pairs of events that may be one: those that wait for a decision, and those of which somebody was unsure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, and_, case, func, or_, select, tuple_

from dateline.case.join import Feature
from dateline.case.store import Store
from dateline.case.store import schema as s
from dateline.case.store.judgements import judgement_of
from dateline.model import Decision, Event, Judgement, loads


@dataclass(frozen=True, slots=True)
class Pair:
    """Two events that may be one: the best edge between accounts of theirs, ``a`` and ``b``, and what speaks for it.

    ``unsure``: what those said who could not say. ``a`` and ``b`` are then the claims that the last of them named, and
    where the accounts of the two are compared no more the score is 0 and there is no feature.
    """

    a: str
    b: str
    one: Event
    two: Event
    score: float
    features: tuple[Feature, ...]
    unsure: tuple[Judgement, ...] = ()


def pairs(store: Store, *, event: str | None = None, offset: int = 0, limit: int = 50) -> tuple[Pair, ...]:
    """Pairs of events that may be one and of which nobody said anything, the likeliest first; those of one event."""
    best, e = _ranked(event).c, s.edge.c
    query = (select(best.one, best.two, e.a, e.b, e.score, e.features)
             .join(s.edge, and_(e.a == best.a, e.b == best.b)).where(best.rank == 1)
             .order_by(e.score.desc(), e.a, e.b))
    with store.reading() as db:
        rows = db.execute(query.offset(offset).limit(limit)).all()
    found = {i: store.event(i) for row in rows for i in (row.one, row.two)}
    return tuple(Pair(row.a, row.b, one, two, row.score, loads(tuple[Feature, ...], row.features)) for row in rows
                 if (one := found[row.one]) is not None and (two := found[row.two]) is not None)


def unsure_pairs(store: Store, *, event: str | None = None, offset: int = 0, limit: int = 50) -> tuple[Pair, ...]:
    """Pairs of which somebody said that they are unsure, and nobody said yes or no, the oldest doubt first; those of
    one event."""
    with store.reading() as db:
        rows = db.execute(doubts().order_by(s.judgement.c.number)).mappings().all()
        said: dict[frozenset[str], list[tuple[str, str, Judgement]]] = {}
        for row in rows:
            if event is None or event in (row["one"], row["two"]):
                told = judgement_of({name.key: row[name.key] for name in s.judgement.c})
                said.setdefault(frozenset((row["one"], row["two"])), []).append((row["one"], row["two"], told))
        some = list(said.values())[offset:offset + limit]
        edges = [db.execute(_best_between(*of[-1][:2])).first() for of in some]
    return tuple(pair for of, edge in zip(some, edges, strict=True) if (pair := _doubted(store, of, edge)) is not None)


def _doubted(store: Store, of: list[tuple[str, str, Judgement]], edge: Any) -> Pair | None:
    """A pair as the last doubt names it, with the edge between the two where there is one."""
    one, two, last = of[-1]
    events = store.event(one), store.event(two)
    if events[0] is None or events[1] is None or last.other is None:
        return None
    score, features = (edge.score, loads(tuple[Feature, ...], edge.features)) if edge is not None else (0.0, ())
    return Pair(last.claim, last.other, events[0], events[1], score, features, tuple(j for _, _, j in of))


def open_edges() -> Select[Any]:
    """The edges between accounts of two events, ``one`` and ``two`` (in order ``low`` and ``high``), of which nobody
    said that they are two, or was unsure."""
    edges = _edges()
    low, high = _in_order(edges.selected_columns.one, edges.selected_columns.two)
    return edges.add_columns(low.label("low"), high.label("high")).where(
        tuple_(low, high).not_in(_said("not_same", "unsure")))


def doubts() -> Select[Any]:
    """The judgements of those who were unsure whether two events are one, each with the two, where nobody said that
    they are two."""
    j, one, two = s.judgement.c, s.event_claim.alias(), s.event_claim.alias()
    return (select(s.judgement, one.c.event.label("one"), two.c.event.label("two"))
            .join(one, one.c.claim == j.claim).join(two, two.c.claim == j.other)
            .where(j.undone.is_(False), j.decision == "unsure", one.c.event != two.c.event,
                   tuple_(*_in_order(one.c.event, two.c.event)).not_in(_said("not_same"))))


def _ranked(event: str | None) -> Subquery:
    """The open edges, ranked within each pair of events; those of one event."""
    edges = open_edges().subquery()
    c = edges.c
    rank = func.row_number().over(partition_by=(c.low, c.high), order_by=(c.score.desc(), c.a, c.b))
    query = select(c.a, c.b, c.one, c.two, rank.label("rank"))
    return (query if event is None else query.where(or_(c.one == event, c.two == event))).subquery()


def _best_between(one: str, two: str) -> Select[Any]:
    """The best edge between accounts of two events."""
    edges, both = _edges(), (one, two)
    sides = edges.selected_columns
    return (edges.add_columns(s.edge.c.features).where(sides.one.in_(both), sides.two.in_(both))
            .order_by(s.edge.c.score.desc(), s.edge.c.a, s.edge.c.b).limit(1))


def _edges() -> Select[Any]:
    """All edges between accounts of two events, ``one`` and ``two``."""
    e, one, two = s.edge.c, s.event_claim.alias(), s.event_claim.alias()
    return (select(e.a, e.b, e.score, one.c.event.label("one"), two.c.event.label("two"))
            .join(one, one.c.claim == e.a).join(two, two.c.claim == e.b).where(one.c.event != two.c.event))


def _said(*decisions: Decision) -> Select[str, str]:
    """The pairs of events of which somebody said so: those that hold the claims which were named."""
    j, one, two = s.judgement.c, s.event_claim.alias(), s.event_claim.alias()
    return (select(*_in_order(one.c.event, two.c.event)).select_from(s.judgement)
            .join(one, one.c.claim == j.claim).join(two, two.c.claim == j.other)
            .where(j.undone.is_(False), j.decision.in_(decisions)))


def _in_order(one: ColumnElement[str], two: ColumnElement[str]) -> tuple[ColumnElement[str], ColumnElement[str]]:
    return case((one < two, one), else_=two), case((one < two, two), else_=one)
