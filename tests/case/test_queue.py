"""What waits for a decision: pairs of events, each once, until somebody said that they are two."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import insert

from dateline.case.pairs import Pair, pairs, unsure_pairs
from dateline.case.queue import waiting
from dateline.case.release import reviewed
from dateline.case.review import judge, split, undo
from dateline.case.store import Store
from dateline.case.store import schema as s
from dateline.model import Event

from .test_pipeline import market

Fill = Callable[..., Store]
SIGNED = {"who": "Ada", "why": "seen the lists"}


def talks(store: Store) -> Event:
    return next(e for e in store.events() if e.type == "talks")


def accounts(store: Store, event: Event) -> list[str]:
    with store.writing() as index:
        return sorted(set(index.accounts_with(event.claims).values()))


def tie(store: Store, scores: dict[tuple[str, str], float]) -> None:
    """Edges between accounts, by hand."""
    with store._writing() as db:
        for (one, other), score in scores.items():
            db.execute(insert(s.edge).values(a=min(one, other), b=max(one, other), score=score, features="[]"))


def tied(store: Store) -> tuple[Event, Event, list[str]]:
    """The strike, of three reports, and the talks, an edge from each account of the one to the other."""
    strike, meeting = market(store), talks(store)
    one, two, three = accounts(store, strike)
    there, = accounts(store, meeting)
    tie(store, {(one, there): 1.0, (two, there): 2.0, (three, there): 2.0})
    return strike, meeting, [one, two, three, there]


def told(found: tuple[Pair, ...]) -> list[tuple[set[str], set[str], float]]:
    return [({p.one.id, p.two.id}, {p.a, p.b}, p.score) for p in found]


def test_two_events_are_one_pair_by_their_best_edge(case: str, filled: Fill) -> None:
    store = filled(case)
    strike, meeting, (_, two, three, there) = tied(store)
    best = {there, min(two, three, key=lambda a: (min(a, there), max(a, there)))}
    assert told(pairs(store, event=meeting.id)) == [({strike.id, meeting.id}, best, 2.0)]
    found, = pairs(store, event=strike.id)
    assert found.a in found.one.claims and found.b in found.two.claims
    everything = [frozenset((p.one.id, p.two.id)) for p in pairs(store)]
    assert len(everything) == len(set(everything)) and everything == [
        frozenset((p.one.id, p.two.id)) for n in range(len(everything)) for p in pairs(store, offset=n, limit=1)]


@pytest.mark.parametrize("turned", [False, True])
def test_a_pair_that_is_two_is_offered_no_more_whatever_claims_were_named(
    case: str, filled: Fill, turned: bool,
) -> None:
    store = filled(case)
    claims = [max(market(store).claims), max(talks(store).claims)]
    one, other = reversed(claims) if turned else claims
    number = judge(store, one, "not_same", other=other, **SIGNED)
    strike, meeting, _ = tied(store)
    assert strike.id != meeting.id and pairs(store, event=meeting.id) == ()
    assert meeting.id not in waiting_for(store, "pair")
    with store.writing() as index:
        index.undo(number)
    assert len(pairs(store, event=meeting.id)) == 1 and {strike.id, meeting.id} <= waiting_for(store, "pair")


def test_what_was_split_off_is_offered_no_more(case: str, filled: Fill) -> None:
    store = filled(case)
    herald = next(r.id for r in store.reports() if r.name == "herald")
    claim = max(c.id for r, c in store.claims(market(store).claims) if r == herald)
    split(store, claim, **SIGNED)
    alone = store.event(claim)
    assert alone is not None and alone.reports == (herald,)
    ids = accounts(store, alone)
    other = next(e for e in store.events() if e.type == "airstrike" and e.id != alone.id)
    with store._writing() as db:  # whatever edges there are
        db.execute(s.edge.delete())
    tie(store, {(ids[0], account): 2.5 for account in accounts(store, other)})
    assert pairs(store) == ()


def test_a_pair_of_which_somebody_is_unsure_waits_for_a_second_look(case: str, filled: Fill) -> None:
    store = filled(case)
    here, there = max(market(store).claims), max(talks(store).claims)
    judge(store, here, "unsure", other=there, who="Ada", why="one square, two days")
    number = judge(store, there, "unsure", other=here, who="Ben", why="no list of names")
    strike, meeting, _ = tied(store)
    assert {strike.id, meeting.id} not in [{p.one.id, p.two.id} for p in pairs(store)]
    assert waiting_for(store, "unsure") == {strike.id, meeting.id} and meeting.id not in waiting_for(store, "pair")
    assert unsure_pairs(store) == unsure_pairs(store, event=meeting.id) and unsure_pairs(store, offset=1) == ()
    pair, = unsure_pairs(store)
    assert [(j.who, j.why) for j in pair.unsure] == [("Ada", "one square, two days"), ("Ben", "no list of names")]
    assert (pair.score, {pair.one.id, pair.two.id}) == (2.0, {strike.id, meeting.id})
    assert pair.a in pair.one.claims and pair.b in pair.two.claims
    undo(store, number)
    assert [j.who for j in unsure_pairs(store)[0].unsure] == ["Ada"]
    undo(store, number - 1)
    assert unsure_pairs(store) == () and waiting_for(store, "unsure") == set()


@pytest.mark.parametrize("said", ["same", "not_same"])
def test_a_doubt_ends_when_somebody_says_yes_or_no(case: str, filled: Fill, said: Any) -> None:
    store = filled(case)
    strike, meeting = market(store).id, talks(store).id
    judge(store, strike, "unsure", other=meeting, **SIGNED)
    assert [p.score for p in unsure_pairs(store)] == [0.0]  # no edge, and yet somebody wondered
    judge(store, strike, said, other=meeting, **SIGNED)
    assert unsure_pairs(store) == () and waiting_for(store, "unsure") == set()


@pytest.mark.parametrize(("decision", "more"), [
    ("accept", {}), ("reject", {}), ("check", {}), ("correct", {"field": "extent", "value": "full"}), ("note", {}),
])
def test_what_is_decided_for_the_queue_is_reviewed_for_a_release(
    case: str, filled: Fill, decision: Any, more: dict[str, str],
) -> None:
    store = filled(case)
    number = judge(store, market(store).id, decision, **more, **SIGNED)
    assert one_rule(store) == (set() if decision == "note" else {market(store).id})
    undo(store, number)
    assert one_rule(store) == set()


def test_joining_and_parting_events_is_no_look_at_either(case: str, filled: Fill) -> None:
    store = filled(case)
    judge(store, market(store).id, "unsure", other=talks(store).id, **SIGNED)
    judge(store, market(store).id, "not_same", other=talks(store).id, **SIGNED)
    assert one_rule(store) == set()
    meeting, fall = talks(store).id, next(e.id for e in store.events() if e.type == "seize")
    judge(store, fall, "same", other=meeting, **SIGNED)
    assert one_rule(store) == set()
    judge(store, meeting, "check", **SIGNED)
    assert one_rule(store) == {e.id for e in store.events() if fall in e.claims and meeting in e.claims}


def test_a_second_look_asks_for_a_review_again(case: str, filled: Fill) -> None:
    store = filled(case)
    strike = market(store).id
    judge(store, strike, "check", **SIGNED)
    judge(store, strike, "flag", **SIGNED)
    assert one_rule(store) == set() and strike in waiting_for(store, "flagged")
    judge(store, strike, "correct", field="extent", value="full", **SIGNED)
    assert one_rule(store) == {strike} and strike not in waiting_for(store, "flagged")


def waiting_for(store: Store, need: str) -> set[str]:
    return {e.id for e in waiting(store, [need]).events}


def one_rule(store: Store) -> set[str]:
    """The events that somebody decided on, which are those that a release takes."""
    found = {d.event.id for d in store.dossiers() if reviewed(d)}
    assert {e.id for e in waiting(store, decided=True).events} == found
    return found
