"""What waits for a decision: events that want a person's eye, and why."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from sqlalchemy import ColumnElement, CompoundSelect, Select, and_, case, func, not_, or_, select, union

from dateline.case.join.needs import Need
from dateline.case.pairs import doubts, open_edges
from dateline.case.store import Store
from dateline.case.store import schema as s
from dateline.case.store.filter import EVERYTHING, Filter
from dateline.model import REVIEWING, Event

# ``flagged``: somebody wants a second look; ``pair``: it may be one with another; ``unsure``: somebody could not say
# whether it is; ``page``: a report of it contradicts itself about its day.
NEEDS: tuple[str, ...] = ("flagged", *get_args(Need), "pair", "unsure", "page")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A page of the queue, and how many events it has in all."""

    events: tuple[Event, ...]
    total: int


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
    found: dict[str, list[str]] = {e.id: [] for e in events}
    query = select(s.event.c.id).where(s.event.c.id.in_(found))
    with store.reading() as db:
        for need in NEEDS:
            for id_ in db.execute(query.where(_needs(need, found))).scalars():
                found[id_].append(need)
    return tuple((e, tuple(found[e.id])) for e in events)


def _needs(need: str, among: Collection[str] | None = None) -> ColumnElement[bool]:
    """``among``: events that alone are asked about, where they are few."""
    if need == "page":
        reports = select(s.report.c.id).where(s.report.c.problems.like("% dates_differ %"))
        claims = select(s.claim.c.id).where(s.claim.c.report.in_(reports))
        return s.event.c.id.in_(select(s.event_claim.c.event).where(s.event_claim.c.claim.in_(claims)))
    if need == "flagged":
        return s.event.c.id.in_(_last_said("flag"))
    if need in ("pair", "unsure"):
        return s.event.c.id.in_(_on_either_side(open_edges() if need == "pair" else doubts(), among))
    return s.event.c.needs.like(f"% {need} %")


def _on_either_side(edges: Select[Any], among: Collection[str] | None) -> CompoundSelect[Any]:
    """The events that edges lead from or to."""
    sides = edges.selected_columns
    if among is None:
        found = edges.cte().c  # made once for both sides
        return union(select(found.one), select(found.two))
    return union(*(edges.where(side.in_(among)).with_only_columns(side, maintain_column_froms=True)
                   for side in (sides.one, sides.two)))


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
