"""Accounts are of one event by kind, place and day; a rival number or doer does not part them."""

from __future__ import annotations

import itertools
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dateline.case.join.accounts import accounts_of
from dateline.case.join.cluster import cluster
from dateline.case.join.same_event import JOIN_AT, can_join, compare_accounts
from dateline.model import Account

from ..builders import MARIB, TAIZ, account, claim, day, report, spot

MARKET = (spot("taiz", TAIZ),)
DAM = (spot("marib", MARIB),)


def score(a: Account, b: Account, **more: int) -> float:
    edge = compare_accounts(a, b, names=more.get("names", 0))
    return edge.score if edge else float("-inf")


def test_one_place_one_day_one_kind_is_one_event() -> None:
    assert score(account("a", on="2024-05-01", places=MARKET), account("b", on="2024-05-01", places=MARKET)) >= JOIN_AT


def test_rival_figures_and_doers_do_not_part_accounts() -> None:
    a = account("a", on="2024-05-01", places=MARKET, killed=9, agents=("state.saudi_arabia",))
    b = account("b", on="2024-05-01", places=MARKET, killed=14, agents=("group.houthis",))
    assert score(a, b) >= JOIN_AT


def test_the_same_town_years_later_is_another_event() -> None:
    a, b = account("a", "seize", on="2013-10-01", places=MARKET), account("b", "seize", on="2016-02-25", places=MARKET)
    assert not can_join(a, b)


def test_places_far_apart_are_two_events() -> None:
    assert not can_join(account("a", on="2024-05-01", places=MARKET), account("b", on="2024-05-01", places=DAM))


def test_talks_and_a_strike_are_never_one_event() -> None:
    a, b = account("a", "talks", on="2024-05-01", places=MARKET), account("b", on="2024-05-01", places=MARKET)
    assert not can_join(a, b)


def test_without_a_place_kind_and_day_are_not_enough() -> None:
    assert score(account("a", on="2024-05-01"), account("b", on="2024-05-01")) < JOIN_AT


def test_a_siege_since_june_is_one_siege_a_week_apart_clashes_since_june_are_not() -> None:
    def since(id_: str, kind: str, published: str) -> Account:
        return replace(account(id_, kind, published=published, places=MARKET), earliest=day("2023-06-01"))

    assert score(since("a", "besiege", "2024-05-02"), since("b", "besiege", "2024-05-10")) >= JOIN_AT
    assert score(since("a", "clash", "2024-05-02"), since("b", "clash", "2024-05-10")) < JOIN_AT


def test_the_day_that_most_claims_give_is_the_day_of_an_account() -> None:
    claims = [claim("a", "shelling", on="2024-05-01"), claim("b", "shelling", on="2024-05-04"),
              claim("c", "casualties", on="2024-05-04")]
    assert [a.first for a in accounts_of(report("r", *claims))] == [day("2024-05-04")]


def test_the_day_of_a_refusal_is_not_that_of_what_is_refused() -> None:
    refused, met = claim("a", "refuse", on="2024-05-01"), claim("b", "talks", on="2024-05-04", status="denied")
    assert [a.first for a in accounts_of(report("r", refused, met))] == [day("2024-05-04")]
    assert [a.first for a in accounts_of(report("r", refused))] == [day("2024-05-01")]


def test_names_that_few_reports_have_join_a_follow_up_weeks_later() -> None:
    told, followed = account("a", on="2024-05-01", places=MARKET), account("b", published="2024-05-20", places=MARKET)
    assert score(told, followed) == float("-inf")
    assert score(told, followed, names=3) >= JOIN_AT


def test_undated_stories_of_neighbouring_days_join_those_a_week_apart_do_not() -> None:
    a = account("a", places=MARKET, published="2024-05-02")
    assert score(a, account("b", places=MARKET, published="2024-05-03")) >= JOIN_AT
    assert score(a, account("c", places=MARKET, published="2024-05-12")) < JOIN_AT


def test_a_chain_of_days_is_not_one_event() -> None:
    days = [account(f"{n:02}", on=f"2024-05-{n:02}", places=MARKET, killed=7, agents=("x",)) for n in range(1, 9)]
    assert len(_clusters(days)) > 1


def test_people_part_and_join_against_the_evidence() -> None:
    a, b = account("a", on="2024-05-01", places=MARKET), account("b", on="2024-05-01", places=MARKET)
    far = account("c", on="2024-09-01", places=DAM)
    edges = [e for x, y in itertools.combinations((a, b, far), 2) if (e := compare_accounts(x, y))]
    told = {x.id: x for x in (a, b, far)}
    assert cluster(told, edges, not_same=frozenset({("a", "b")})) == ({"a"}, {"b"}, {"c"})
    assert cluster(told, edges, same=frozenset({("a", "c")}), not_same=frozenset({("a", "b")})) == ({"a", "c"}, {"b"})


ACCOUNTS = [account(f"{place}{d}{kind}", kind, on=f"2024-05-0{d}", places=where, killed=d)
            for place, where in (("m", MARKET), ("d", DAM)) for d in (1, 2, 3) for kind in ("airstrike", "clash")]


@given(st.permutations(ACCOUNTS))
def test_the_order_of_accounts_and_edges_makes_no_difference(order: list[Account]) -> None:
    assert _clusters(order) == _clusters(ACCOUNTS)


def _clusters(accounts: list[Account]) -> tuple[frozenset[str], ...]:
    edges = [e for x, y in itertools.combinations(accounts, 2) if (e := compare_accounts(x, y)) and e.score >= JOIN_AT]
    return cluster({a.id: a for a in accounts}, edges)


CROWD = {a.id: a for a in (account(f"{n:02}", on=f"2024-05-0{1 + n // 2}", places=MARKET, killed=n % 3)
                           for n in range(10))}
LIKENESSES = [e for x, y in itertools.combinations(CROWD.values(), 2) if (e := compare_accounts(x, y))]
PAIRS = st.frozensets(st.sampled_from(list(itertools.combinations(CROWD, 2))), max_size=4)


@given(PAIRS, PAIRS)
def test_who_keeps_two_apart_parts_their_events_and_changes_no_other(
    same: frozenset[tuple[str, str]], not_same: frozenset[tuple[str, str]],
) -> None:
    before, after = cluster(CROWD, LIKENESSES, same=same), cluster(CROWD, LIKENESSES, same=same, not_same=not_same)
    assert all(any(part <= whole for whole in before) for part in after)
    assert {whole for whole in before if not any(whole.issuperset(p) for p in not_same)} <= set(after)
    if not same:
        assert not any(event.issuperset(pair) for event in after for pair in not_same)


def test_what_was_kept_apart_joins_no_third_event() -> None:
    """The day between is like both others; without the first it would go to the third, which it is less like."""
    one, two, three = (account(name, on=f"2024-05-0{d}", places=MARKET, killed=dead, agents=("x",))
                       for d, (name, dead) in enumerate((("a", 9), ("b", 9), ("c", 5)), 1))
    told = {x.id: x for x in (one, two, three)}
    edges = [e for x, y in itertools.combinations(told.values(), 2) if (e := compare_accounts(x, y))]
    assert cluster(told, edges) == ({"a", "b"}, {"c"})
    assert cluster({"b": two, "c": three}, edges[1:]) == ({"b", "c"},)
    assert cluster(told, edges, not_same=frozenset({("a", "b")})) == ({"a"}, {"b"}, {"c"})


def test_what_a_copy_tells_in_other_words_is_another_happening() -> None:
    strike, fight = account("a", "bombing", places=MARKET), account("b", "clash", places=MARKET)
    assert compare_accounts(strike, fight, "copy", names=4) is None
    assert compare_accounts(strike, account("c", "bombing", places=MARKET), "copy") is not None


def test_two_kinds_of_fighting_in_one_report_are_two_happenings() -> None:
    one, two = account("a", "bombing", places=MARKET, report="r"), account("b", "clash", places=MARKET, report="r")
    assert not can_join(one, two)
