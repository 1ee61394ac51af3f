"""Events with what stands behind them, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

import pytest

from dateline.case import review
from dateline.case.pipeline import remove_report
from dateline.case.store import Store
from dateline.case.store import dossiers as module
from dateline.case.store.filter import Filter


def test_a_dossier_holds_the_event_its_claims_and_its_reports(case: str, filled: Callable[..., Store]) -> None:
    store = filled(case)
    dossiers = {d.event.type: d for d in store.dossiers(Filter(types=("airstrike",)))}
    strike = dossiers["airstrike"]
    assert strike.event == store.event(strike.event.id)
    assert tuple(c.id for c in strike.claims) == strike.event.claims
    assert {r.outlet for r in strike.reports} == {"Village Radio", "City Herald", "Late Echo"}
    assert {t.report for t in strike.tellings} == {r.id for r in strike.reports} == set(strike.event.reports)


def test_the_origin_of_each_claim_is_that_of_its_event(case: str, filled: Callable[..., Store]) -> None:
    for dossier in filled(case).dossiers():
        assert {t.origin for t in dossier.tellings} == set(dossier.event.origins)


def test_a_copy_has_the_origin_of_what_it_copies(case: str, filled: Callable[..., Store]) -> None:
    strike = next(d for d in filled(case).dossiers() if d.event.type == "airstrike")
    outlets = {r.id: r.outlet for r in strike.reports}
    origins = {outlets[t.report]: t.origin for t in strike.tellings if not t.claim.source}
    assert origins["Late Echo"] == "Village Radio"


def test_dossiers_come_in_the_order_of_events(case: str, filled: Callable[..., Store]) -> None:
    store = filled(case)
    assert [d.event.id for d in store.dossiers()] == [e.id for e in store.events()]


def test_corrections_and_judgements_are_in_it(case: str, filled: Callable[..., Store]) -> None:
    store = filled(case)
    strike = next(d for d in store.dossiers() if d.event.type == "airstrike")
    review.judge(store, strike.event.id, "correct", field="status", value="possible", who="A. Coder", why="not sure")
    again = next(d for d in store.dossiers() if strike.event.id in d.event.claims)
    assert next(c for c in again.claims if c.id == strike.event.id).status == "possible"
    assert [(j.field, j.value) for j in again.judgements] == [("status", "possible")]


def test_they_are_of_one_moment_whatever_another_process_does(
    case: str, filled: Callable[..., Store], monkeypatch: pytest.MonkeyPatch,
) -> None:
    store = filled(case)
    before = [d.event.id for d in store.dossiers()]
    monkeypatch.setattr(module, "_MANY", 1)  # so that each event is looked up in a statement of its own
    coming = store.dossiers()
    taken = [next(coming).event.id]
    with closing(Store(case)) as other:
        for report in list(other.reports()):
            remove_report(other, report.id)
        assert not list(other.dossiers())
    assert taken + [d.event.id for d in coming] == before and len(before) > 2
