"""What a person at a screen looks up in a case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import select, update

from dateline.case.lookups import lane_points
from dateline.case.store import Store
from dateline.case.store import schema as s
from dateline.model import Claim, dumps, loads

Fill = Callable[..., Store]


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
