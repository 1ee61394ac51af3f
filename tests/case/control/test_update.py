"""Lanes of control hear what people decided: of events, and of states, which are in no event."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from dateline.case import review
from dateline.case.lookups import lane_points
from dateline.case.pipeline import add_report, remove_report, reread_report
from dateline.case.store import Store
from dateline.model import Holding, RawReport

SIGNED = {"who": "Ada", "why": "seen the lists"}
# Written for these tests: a town taken and lost, another one held.
TEXTS = {
    "first": ("Gazette", "2024-05-09", "Houthi fighters captured the town of Marib on Thursday, residents said. "
                                       "Government troops still hold the town of Taiz, a nurse said."),
    "second": ("City Herald", "2024-05-20", "Government troops recaptured the town of Marib from Houthi fighters on "
                                            "Wednesday, residents said."),
}


def raw(name: str) -> RawReport:
    outlet, published, text = TEXTS[name]
    return RawReport(name, f"{name}.txt", text.encode(), encoding="utf-8", published=published, outlet=outlet)


@pytest.fixture
def store(case: str) -> Iterator[Store]:
    made = Store(case, create=True)
    for name in TEXTS:
        add_report(made, raw(name))
    yield made
    made.close()


def claim(store: Store, type_: str, name: str = "first") -> str:
    report = next(r.id for r in store.reports() if r.name == name)
    with store.writing() as index:
        return next(c.id for c in index.report(report).claims if c.type == type_)


def held(store: Store) -> list[tuple[str, str | None, str]]:
    return [(h.name, h.holder, h.basis) for h in store.control()]


def lane(store: Store, place: str) -> list[Holding]:
    return list(store.control(place))


BEFORE = [("Marib", "group.houthis", "claimed"), ("Marib", "state.yemen", "claimed"),
          ("Taiz", "state.yemen", "claimed")]


def test_the_record_before_anybody_decides(store: Store) -> None:
    assert held(store) == BEFORE
    assert store.event(claim(store, "hold")) is None


@pytest.mark.parametrize("decision", ["reject", "drop"])
def test_a_capture_that_is_not_so_is_on_no_lane(store: Store, decision: Any) -> None:
    number = review.judge(store, claim(store, "seize"), decision, **SIGNED)
    # Who lost the town is still told by the report of the recapture.
    assert [(h.name, h.holder, h.claims) for h in lane(store, "Marib")] == [
        ("Marib", "group.houthis", (claim(store, "seize", "second"),)),
        ("Marib", "state.yemen", (claim(store, "seize", "second"),))]
    review.undo(store, number)
    assert held(store) == BEFORE and lane(store, "Marib")[0].claims == (claim(store, "seize"),)


@pytest.mark.parametrize("decision", ["reject", "drop"])
def test_a_state_that_is_not_so_is_on_no_lane(store: Store, decision: Any) -> None:
    number = review.judge(store, claim(store, "hold"), decision, **SIGNED)
    assert held(store) == BEFORE[:2]
    review.undo(store, number)
    assert held(store) == BEFORE


def test_a_state_for_which_there_is_evidence_is_assessed(store: Store) -> None:
    review.judge(store, claim(store, "hold"), "accept", **SIGNED)
    assert held(store) == [*BEFORE[:2], ("Taiz", "state.yemen", "assessed")]
    review.judge(store, claim(store, "hold"), "reject", **SIGNED)  # the last word counts
    assert held(store) == BEFORE[:2]


@pytest.mark.parametrize("decision", ["check", "flag", "note"])
def test_what_decides_nothing_about_a_state_leaves_its_lane(store: Store, decision: Any) -> None:
    review.judge(store, claim(store, "hold"), decision, **SIGNED)
    assert held(store) == BEFORE


def test_another_holder_of_a_state_holds(store: Store) -> None:
    state = claim(store, "hold")
    number = review.judge(store, state, "correct", field="agent", value="Ansar Allah", **SIGNED)
    assert held(store)[2] == ("Taiz", "group.houthis", "claimed")  # a name of theirs in data/actors
    review.judge(store, state, "correct", field="agent", value="the Five of the Hill", **SIGNED)
    found, = lane(store, "Taiz")
    assert (found.holder, found.holder_name) == ("the five of the hill", "the Five of the Hill")
    review.undo(store, number)
    review.judge(store, state, "correct", field="agent", value="", **SIGNED)  # nobody known
    assert lane(store, "Taiz") == []


def test_another_taker_of_a_town_holds_it(store: Store) -> None:
    review.judge(store, claim(store, "seize", "second"), "correct", field="agent", value="Islamic State", **SIGNED)
    assert [h.holder for h in lane(store, "Marib")] == ["group.houthis", "group.islamic_state"]


@pytest.mark.parametrize("type_", ["hold", "seize"])
def test_another_place_has_the_lane(store: Store, type_: str) -> None:
    before = {h.name for h in store.control()}
    number = review.judge(store, claim(store, type_), "correct", field="place", value="Al-Jawf", **SIGNED)
    found, = lane(store, "al-jawf")
    assert found.name == "Al-Jawf" and found.claims == (claim(store, type_),)
    review.undo(store, number)
    assert lane(store, "al-jawf") == [] and {h.name for h in store.control()} == before


@pytest.mark.parametrize("type_", ["hold", "seize"])
def test_another_place_that_the_gazetteer_has_joins_the_lane_of_its_claims(store: Store, type_: str) -> None:
    before, (marib, *_), moved = list(store.control()), lane(store, "Marib"), claim(store, type_)
    number = review.judge(store, moved, "correct", field="place", value="Ma'rib", **SIGNED)
    kept = list(store.judgements())[-1]
    assert kept.meant is not None and kept.meant.id == marib.place
    assert {h.place for h in store.control() if moved in h.claims} == {marib.place}
    assert not [h for h in store.control() if h.place.startswith("name ")]
    review.undo(store, number)
    assert list(store.control()) == before


@pytest.mark.parametrize("type_", ["hold", "seize"])
def test_another_place_that_no_claim_names_is_where_the_gazetteer_has_it(store: Store, type_: str) -> None:
    north, east = pytest.approx(13.32, abs=0.05), pytest.approx(43.25, abs=0.05)  # by any atlas
    review.judge(store, claim(store, type_), "correct", field="place", value="Mocha", **SIGNED)
    found, = lane(store, "Mocha")
    assert lane_points(store, {found.place}) == {found.place: (north, east)}
    event = store.event(claim(store, type_))
    if event is not None:
        assert (event.row["latitude"], event.row["longitude"], event.row["country"]) == (north, east, "YE")
        review.judge(store, event.id, "correct", field="latitude", value="13.5", **SIGNED)
        event = store.event(event.id)
        assert event is not None and (event.row["latitude"], event.row["longitude"]) == (13.5, east)


def test_a_name_that_the_gazetteer_leaves_open_stays_words(store: Store) -> None:
    review.judge(store, claim(store, "hold"), "correct", field="place", value="the old fort", **SIGNED)
    assert list(store.judgements())[-1].meant is None
    assert [h.place for h in lane(store, "the old fort")] == ["name the old fort"]


def test_what_is_said_not_to_have_happened_is_on_no_lane(store: Store) -> None:
    review.judge(store, claim(store, "hold"), "correct", field="status", value="denied", **SIGNED)
    assert held(store) == BEFORE[:2]


def test_what_turns_out_to_be_a_capture_is_an_event_and_changes_the_holder(store: Store) -> None:
    state = claim(store, "hold")
    review.judge(store, state, "correct", field="type", value="seize", **SIGNED)
    event = store.event(state)
    assert event is not None and event.type == "seize"
    assert str(lane(store, "Taiz")[0].since.last) == "2024-05-09"  # before, a state that began nobody knows when
    review.judge(store, state, "correct", field="type", value="clash", **SIGNED)
    assert lane(store, "Taiz") == []


def test_decisions_hold_whatever_comes_or_is_read_again_afterwards(store: Store) -> None:
    review.judge(store, claim(store, "hold"), "reject", **SIGNED)
    review.judge(store, claim(store, "seize"), "reject", **SIGNED)
    before = list(store.control())
    first = next(r.id for r in store.reports() if r.name == "first")
    second = next(r.id for r in store.reports() if r.name == "second")
    reread_report(store, first)
    assert list(store.control()) == before
    for one in (first, second):
        remove_report(store, one)
    assert list(store.control()) == []
    add_report(store, raw("second"))
    add_report(store, raw("first"))
    assert list(store.control()) == before


def test_two_states_are_judged_each_for_itself(store: Store) -> None:
    text = "Government troops still hold the town of Taiz, a driver said."
    add_report(store, RawReport("third", "third.txt", text.encode(), encoding="utf-8", published="2024-05-21",
                                outlet="Village Radio"))
    both = lane(store, "Taiz")[0].claims
    assert len(both) == 2
    review.judge(store, claim(store, "hold"), "reject", **SIGNED)
    assert [h.claims for h in lane(store, "Taiz")] == [(claim(store, "hold", "third"),)]


