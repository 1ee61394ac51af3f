"""Accounts into events: a pure function of accounts, edges and judgements, whatever the order they came in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from dateline.case.join.same_event import Edge, can_join, joins
from dateline.model import Account

Pair = tuple[str, str]


class Link(NamedTuple):
    """An edge without its reasons: two accounts that may tell one happening, and how much speaks for it."""

    a: str
    b: str
    score: float


def cluster(
    accounts: Mapping[str, Account], edges: Iterable[Edge | Link], names: Mapping[Pair, int] = MappingProxyType({}),
    same: frozenset[Pair] = frozenset(), not_same: frozenset[Pair] = frozenset(),
) -> tuple[frozenset[str], ...]:
    """The accounts of each event, by the smallest account id.

    The best edges join first (ids decide between equals). Two groups are not joined where two of their accounts rule
    each other out, so that a chain of likenesses does not make one event of a week's fighting. ``names``: by two report
    ids, the rare names that they share. ``same`` and ``not_same`` are pairs of accounts that a person joined or kept
    apart; they go before every edge.
    """
    groups: dict[str, frozenset[str]] = {i: frozenset({i}) for i in accounts}

    def can(a: str, b: str) -> bool:
        one, two = accounts[a], accounts[b]
        shared = names.get((min(one.report, two.report), max(one.report, two.report)), 0)
        return (min(a, b), max(a, b)) not in not_same and can_join(one, two, shared)

    for a, b in sorted(same):
        _merge(groups, a, b)
    for edge in sorted(edges, key=lambda e: (-e.score, e.a, e.b)):
        one, two = groups[edge.a], groups[edge.b]
        if one != two and joins(edge.score, same_report=_one_report(edge, accounts)) and _agree(one, two, can):
            _merge(groups, edge.a, edge.b)
    return tuple(sorted(set(groups.values()), key=min))


def _merge(groups: dict[str, frozenset[str]], a: str, b: str) -> None:
    joined = groups[a] | groups[b]
    groups.update(dict.fromkeys(joined, joined))


def _one_report(edge: Edge | Link, accounts: Mapping[str, Account]) -> bool:
    return accounts[edge.a].report == accounts[edge.b].report


def _agree(one: frozenset[str], two: frozenset[str], can: Callable[[str, str], bool]) -> bool:
    """Whether every account of the one group can be of one happening with every account of the other."""
    return all(can(a, b) for a in one for b in two)
