"""Judgements: laid over the record, replayed after every change, undone without trace in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dateline.case import review
from dateline.case.pipeline import add_report, remove_report, reread_report
from dateline.case.store import Store
from dateline.model import Event, Found, found

from ..conftest import raw
from ..test_pipeline import market, record

Fill = Callable[..., Store]
SIGNED = {"who": "Ada", "why": "seen the lists"}


def of(store: Store, name: str) -> tuple[Event, str]:
    """The strike as one report tells it: its event and a claim of that report in it."""
    report = next(r.id for r in store.reports() if r.name == name)
    event = next(e for e in store.events() if e.type == "airstrike" and report in e.reports)
    return event, next(c.id for r, c in store.claims(event.claims) if r == report)


def test_accept_confirms_and_reject_discounts_with_name_and_reason(case: str, filled: Fill) -> None:
    store = filled(case)
    review.judge(store, market(store).id, "accept", **SIGNED)
    assert market(store).grade == "confirmed" and "Ada" in market(store).reasons[0]
    review.judge(store, market(store).id, "reject", who="Bo", why="a film set")
    assert market(store).grade == "discounted" and "a film set" in market(store).reasons[0]


def test_undo_leaves_the_record_as_it_was(case: str, filled: Fill) -> None:
    store = filled(case)
    before = record(store)
    _, claim = of(store, "herald")
    numbers = [review.judge(store, claim, "correct", field="to", value="2024-05-02", **SIGNED),
               review.judge(store, claim, "drop", **SIGNED), *review.split(store, of(store, "radio")[1], **SIGNED)]
    assert record(store) != before
    for number in reversed(numbers):
        review.undo(store, number)
    assert record(store) == before
    assert all(j.undone for j in store.judgements())


def test_split_and_merge_against_the_evidence(case: str, filled: Fill) -> None:
    store = filled(case)
    _, claim = of(store, "herald")
    review.split(store, claim, **SIGNED)
    alone, _ = of(store, "herald")
    assert len(alone.reports) == 1
    review.undo(store, next(j.number for j in store.judgements()))
    talks = next(e for e in store.events() if e.type == "talks")
    review.judge(store, talks.id, "same", other=claim, **SIGNED)
    assert store.event(talks.id) == store.event(claim)


def test_a_split_is_kept_whole_or_not_at_all(case: str, filled: Fill, monkeypatch: pytest.MonkeyPatch) -> None:
    store = filled(case)
    before = record(store)

    def fail(*_: object) -> None:
        raise RuntimeError("the power went")

    monkeypatch.setattr(review.judgements, "_replay", fail)
    with pytest.raises(RuntimeError):
        review.split(store, of(store, "herald")[1], **SIGNED)
    assert not list(store.judgements())
    assert record(store) == before


def test_a_split_needs_something_to_split(case: str, filled: Fill) -> None:
    store = filled(case)
    talks = next(e for e in store.events() if e.type == "talks")
    with pytest.raises(review.JudgementError, match="nothing to split"):
        review.split(store, talks.id, **SIGNED)


def test_a_claim_corrected_to_end_before_it_begins_is_refused(case: str, filled: Fill) -> None:
    store = filled(case)
    _, claim = of(store, "herald")
    review.judge(store, claim, "correct", field="to", value="2024-05-03", **SIGNED)
    review.judge(store, claim, "correct", field="from", value="2024-05-02", **SIGNED)
    with pytest.raises(review.JudgementError, match="correct the other end first"):
        review.judge(store, claim, "correct", field="from", value="2024-05-04", **SIGNED)
    assert len(list(store.judgements())) == 2


def test_a_correction_is_seen_by_joining(case: str, filled: Fill) -> None:
    store = filled(case)
    event, claim = of(store, "herald")
    review.judge(store, claim, "correct", field="type", value="talks", **SIGNED)
    assert store.event(claim) != event


def test_a_corrected_place_stands_on_the_event_with_its_reason(case: str, filled: Fill) -> None:
    store = filled(case)
    review.judge(store, market(store).id, "correct", field="place", value="the fish market", **SIGNED)
    assert market(store).row["place"] == "the fish market"
    assert any("corrected to the fish market by Ada" in r for r in market(store).reasons)


def test_a_correction_keeps_the_words_that_its_value_was_chosen_from(case: str, filled: Fill) -> None:
    store = filled(case)
    _, claim = of(store, "herald")
    text = next(r for r in store.reports() if r.name == "herald").text
    start = text.index("Taiz")
    words = found(text, start, start + len("Taiz"))
    review.judge(store, claim, "correct", field="place", value="Taiz city", words=words, **SIGNED)
    assert [j.words for j in store.judgements()] == [words]


@pytest.mark.parametrize(("decision", "start", "why"), [("correct", 1, "does not say"), ("note", 0, "takes no words")])
def test_words_that_do_not_stand_there_are_refused(
    case: str, filled: Fill, decision: Any, start: int, why: str,
) -> None:
    store = filled(case)
    _, claim = of(store, "herald")
    text = next(r for r in store.reports() if r.name == "herald").text
    more = {"field": "place", "value": "Taiz"} if decision == "correct" else {}
    with pytest.raises(review.JudgementError, match=why):
        review.judge(store, claim, decision, words=Found(text[:4], start, start + 4), **more, **SIGNED)
    assert list(store.judgements()) == []


def test_a_corrected_place_has_no_point_until_one_is_given(case: str, filled: Fill) -> None:
    """The old point under the new name would be a false pin."""
    store = filled(case)
    review.judge(store, market(store).id, "correct", field="place", value="the fish market", **SIGNED)
    assert (market(store).row["latitude"], market(store).row["precision"]) == (None, "unresolved")
    for field, value in (("latitude", "14.8"), ("longitude", "42.95")):
        review.judge(store, market(store).id, "correct", field=field, value=value, **SIGNED)
    assert (market(store).row["latitude"], market(store).row["longitude"]) == (14.8, 42.95)
    review.judge(store, market(store).id, "correct", field="place", value="Mocha", **SIGNED)
    assert any(r.startswith("place corrected to Mocha (Mocha, Ta‘izz, YE) by Ada: ") for r in market(store).reasons)
    assert (market(store).row["latitude"], market(store).row["longitude"]) == (14.8, 42.95)  # as people gave it


@pytest.mark.parametrize(("value", "low", "high"), [("18", 18, 18), ("14-30", 14, 30), ("14+", 14, None)])
def test_a_figure_is_corrected_on_its_claim(
    case: str, filled: Fill, value: str, low: int, high: int | None,
) -> None:
    store = filled(case, "radio")
    told = next(c for _, c in store.claims(market(store).claims) if c.harm)
    review.judge(store, told.id, "correct", field="killed", value=value, **SIGNED)
    assert [(h["low"], h["high"]) for h in market(store).row["harm"] if h["kind"] == "killed"] == [(low, high)]


def test_the_dead_that_no_claim_told_can_be_added_and_taken_out(case: str, filled: Fill) -> None:
    store = filled(case, "gazette")
    taken = next(e for e in store.events() if e.type == "seize")
    number = review.judge(store, taken.id, "correct", field="wounded", value="5", **SIGNED)
    assert [h["low"] for h in store.event(taken.id).row["harm"]] == [5]  # type: ignore[union-attr]
    review.undo(store, number)
    review.judge(store, taken.id, "correct", field="wounded", value="0", **SIGNED)
    assert store.event(taken.id).row["harm"] == []  # type: ignore[union-attr]


@pytest.mark.parametrize(("field", "value"), [
    ("killed", "dozens"), ("killed", "-3"), ("wounded", "14 - 30"), ("country", "Syria"), ("country", "XX"),
])
def test_a_correction_that_would_be_nonsense_says_how_to_write_it(
    case: str, filled: Fill, field: str, value: str,
) -> None:
    store = filled(case, "radio")
    with pytest.raises(review.JudgementError, match="write"):
        review.judge(store, market(store).id, "correct", field=field, value=value, **SIGNED)


def test_judgements_outlive_the_report_and_hold_again_when_it_returns(case: str, filled: Fill) -> None:
    store = filled(case)
    _, claim = of(store, "herald")
    review.judge(store, claim, "drop", **SIGNED)
    dropped = record(store)
    remove_report(store, next(r.id for r in store.reports() if r.name == "herald"))
    assert len(list(store.judgements())) == 1
    add_report(store, raw("herald"))
    assert record(store) == dropped


@pytest.mark.parametrize(("words", "wrong"), [
    ({"who": " ", "why": "x"}, "needs a name"), ({"who": "Ada", "why": ""}, "needs a name"),
    (SIGNED, "needs a field and its right value"), ({**SIGNED, "field": "type"}, "needs a field and its right value"),
    ({**SIGNED, "value": "talks"}, "needs a field and its right value"),
    ({**SIGNED, "field": "place", "value": " "}, "does not fit"),
    ({**SIGNED, "field": "type", "value": "talks", "other": "f" * 16}, "about one claim"),
    ({**SIGNED, "decision": "accept", "field": "place"}, "takes no field"),
    ({**SIGNED, "decision": "note", "value": "Taiz"}, "takes no field"),
    ({**SIGNED, "decision": "check", "other": "f" * 16}, "about one claim"),
    ({**SIGNED, "decision": "same"}, "name the other"), ({**SIGNED, "decision": "not_same"}, "name the other"),
    ({**SIGNED, "field": "mood", "value": "x"}, "no field"),
    ({**SIGNED, "field": "status", "value": "maybe"}, "no status"),
    ({**SIGNED, "field": "latitude", "value": "nan"}, "does not fit"),
    ({**SIGNED, "field": "longitude", "value": "181"}, "does not fit"),
    ({**SIGNED, "field": "from", "value": "May"}, "does not fit"),
    ({**SIGNED, "decision": "same", "other": "f" * 16}, "holds no claim"),
])
def test_a_judgement_that_cannot_be_made_says_why_and_keeps_nothing(
    case: str, filled: Fill, words: dict[str, str], wrong: str,
) -> None:
    store = filled(case, "radio")
    asked: dict[str, Any] = {"decision": "correct", **words}
    with pytest.raises(review.JudgementError, match=wrong):
        review.judge(store, market(store).id, **asked)
    assert list(store.judgements()) == []


@pytest.mark.parametrize("decision", ["same", "not_same"])
def test_a_claim_is_not_held_against_itself(case: str, filled: Fill, decision: Any) -> None:
    store = filled(case, "radio")
    claim = market(store).id
    with pytest.raises(review.JudgementError, match="named twice"):
        review.judge(store, claim, decision, other=claim, **SIGNED)
    assert list(store.judgements()) == []


def test_an_event_of_nobody_known_can_be_corrected_to_have_no_sides(case: str, filled: Fill) -> None:
    store = filled(case, "radio")
    review.judge(store, market(store).id, "correct", field="agent", value="", **SIGNED)
    assert market(store).row["agent"] == []


def test_a_report_whose_event_was_merged_by_hand_can_be_read_again_and_taken_out(case: str, filled: Fill) -> None:
    store = filled(case)
    talks = next(e for e in store.events() if e.type == "talks")
    _, claim = of(store, "herald")
    review.judge(store, talks.id, "same", other=claim, **SIGNED)
    merged = record(store)
    for report in list(store.reports()):
        assert reread_report(store, report.id) is not None
    assert record(store) == merged
    assert remove_report(store, next(r.id for r in store.reports() if r.name == "herald"))
    assert store.event(talks.id) is not None
