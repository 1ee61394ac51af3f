"""What a person at a screen looks up in a case, on each kind of database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import select, update

from dateline.case import review
from dateline.case.lookups import lane_points, reports_from, undone_on
from dateline.case.pipeline import add_report
from dateline.case.store import Store
from dateline.case.store import schema as s
from dateline.model import Claim, dumps, loads

from .conftest import raw
from .test_pipeline import market

Fill = Callable[..., Store]
SIGNED = {"who": "Ada", "why": "seen the lists"}


def moved(claim: Claim, at: tuple[float | None, float | None]) -> Claim:
    """A claim with all its places elsewhere, or on no map."""
    where = (replace(p, toponyms=tuple(replace(t, latitude=at[0], longitude=at[1]) for t in p.toponyms))
             for p in claim.place)
    return replace(claim, place=tuple(where))


def test_a_lane_lies_where_the_first_claim_that_is_on_the_map_puts_it(case: str, filled: Fill) -> None:
    """Of the claims that tell of Marib the first is taken off the map; the second, and only that, is moved."""
    store = filled(case)
    place, = {h.place for h in store.control()}
    (latitude, longitude), = lane_points(store, [place]).values()
    with store._writing() as db:
        told = select(s.claim.c.id, s.claim.c.record).join(s.lane, s.lane.c.claim == s.claim.c.id)
        first, second, *_ = db.execute(told.where(s.lane.c.place == place).order_by(s.claim.c.id)).all()
        for row, at in ((first, (None, None)), (second, (latitude + 1, longitude))):
            record = dumps(moved(loads(Claim, row.record), at))
            db.execute(update(s.claim).where(s.claim.c.id == row.id).values(record=record))
    assert lane_points(store, [place]) == {place: (latitude + 1, longitude)}
    assert lane_points(store, ["elsewhere"]) == lane_points(store, []) == {}


def test_reports_are_listed_the_latest_first_and_of_one_day_by_code_point(case: str, filled: Fill) -> None:
    store = filled(case, "radio", "gazette")
    for name in ("alpha", "Beta"):
        add_report(store, replace(raw("radio"), name=name, content=raw("radio").content + name.encode()))
    lines, total = reports_from(store, 0, 10)
    assert total == 4
    assert [line.name for line in lines] == ["gazette", "Beta", "alpha", "radio"]
    kept = {r.id: r for r in store.reports()}
    assert all(line.problems == tuple(p.code for p in kept[line.id].problems) for line in lines)
    assert reports_from(store, 1, 2) == (lines[1:3], 4)


def test_what_was_taken_back_is_found_by_either_claim(case: str, filled: Fill) -> None:
    store = filled(case)
    strike, talks = market(store), next(e for e in store.events() if e.type == "talks")
    number = review.judge(store, strike.id, "not_same", other=talks.id, **SIGNED)
    review.judge(store, strike.id, "note", **SIGNED)
    assert undone_on(store, strike.claims) == ()
    review.undo(store, number)
    for event in (strike, talks):
        assert [j.number for j in undone_on(store, event.claims)] == [number]
