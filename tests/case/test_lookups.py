"""What a person at a screen looks up in a case, on each kind of database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import select, update

from dateline.case import review
from dateline.case.lookups import claims_told, judgements_on, lane_lines, lane_points, points, reports_from
from dateline.case.pipeline import add_report
from dateline.case.store import Store
from dateline.case.store import schema as s
from dateline.case.store.filter import EVERYTHING
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


# Written for these tests: two events on one road, one in a province, one in a town.
ROADS = (
    "Government troops cut the road between Aleppo and Azaz on Monday, residents said. Warplanes bombed the road "
    "between Aleppo and Azaz on Tuesday, killing seven civilians. Clashes broke out in northern Aleppo "
    "province on Wednesday. Rebels captured the town of Azaz on Thursday, residents said."
)


def on_roads(store: Store) -> Store:
    add_report(store, replace(raw("radio"), name="roads", content=ROADS.encode(), published="2016-02-12"))
    return store


def test_a_road_is_the_line_between_its_towns_a_province_an_area_and_a_town_no_shape(case: str, filled: Fill) -> None:
    told = points(on_roads(filled(case)), EVERYTHING)
    shape = {t: n for t, n, place in zip(told["type"], told["shape"], told["place"], strict=True)
             if place and ("Aleppo" in place or "Azaz" in place)}
    assert shape["close_route"] == shape["airstrike"] is not None  # one road, drawn once
    road, area = told["shapes"][shape["close_route"]], told["shapes"][shape["clash"]]
    assert [[round(x, 1) for x in end] for end in road["coordinates"]] == [[37.2, 36.2], [37.0, 36.6]]
    assert (road["type"], area["type"], shape["seize"]) == ("LineString", "Polygon", None)


def test_a_claim_of_a_state_is_told_though_no_event_holds_it(case: str, filled: Fill) -> None:
    store = filled(case)
    text = "The army took the town of Ataq on Monday, residents said. Houthi fighters still hold the town of Zinjibar."
    add_report(store, replace(raw("radio"), name="holds", content=text.encode(), published="2024-06-05"))
    state = next(h for h in store.control() if h.name == "Zinjibar")
    told, = claims_told(store, state.claims)
    assert (told.claim.type, told.event, told.outlet) == ("hold", None, raw("radio").outlet)
    assert claims_told(store, []) == claims_told(store, ["nobody"]) == ()


def test_the_lane_of_a_road_is_drawn_between_its_towns(case: str, filled: Fill) -> None:
    store = on_roads(filled(case))
    (road, line), = lane_lines(store, {h.place for h in store.control()}).items()
    assert road.startswith("road ") and line["type"] == "LineString" and len(line["coordinates"]) == 2
    assert lane_points(store, [road]) == lane_lines(store, ["geonames:1", "road nowhere"]) == {}


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
    assert judgements_on(store, strike.claims, undone=True) == ()
    review.undo(store, number)
    for event in (strike, talks):
        assert [j.number for j in judgements_on(store, event.claims, undone=True)] == [number]
