"""Accounts into events: a pure function of accounts, edges and judgements, whatever the order they came in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from dateline.case.join.same_event import Edge, can_join, joins
from dateline.model import Account

Pair = tuple[str, str]
Group = frozenset[str]


class Link(NamedTuple):
    """An edge without its reasons: two accounts that may tell one happening, and how much speaks for it."""

    a: str
    b: str
    score: float


def cluster(
    accounts: Mapping[str, Account], edges: Iterable[Edge | Link], names: Mapping[Pair, int] = MappingProxyType({}),
    same: frozenset[Pair] = frozenset(), not_same: frozenset[Pair] = frozenset(),
) -> tuple[Group, ...]:
    """The accounts of each event, by the smallest account id.

    The best edges join first (ids decide between equals). Two groups are not joined where two of their accounts rule
    each other out, so that a chain of likenesses does not make one event of a week's fighting. ``names``: by two report
    ids, the rare names that they share. ``same`` and ``not_same`` are pairs of accounts that a person joined or kept
    apart; they go before every edge. Who keeps two apart has not said where else they belong: the group that holds both
    is parted, and nothing of it goes into another one.
    """
    @cache  # groups that refuse each other are asked for again as they grow
    def can(a: str, b: str) -> bool:
        one, two = accounts[a], accounts[b]
        shared = names.get((min(one.report, two.report), max(one.report, two.report)), 0)
        return can_join(one, two, shared)

    def can_still(a: str, b: str) -> bool:
        return (min(a, b), max(a, b)) not in not_same and can(a, b)

    joining = sorted((e for e in edges if joins(e.score, same_report=accounts[e.a].report == accounts[e.b].report)),
                     key=lambda e: (-e.score, e.a, e.b))
    groups = _joined(frozenset(accounts), joining, same, can)
    for whole in {groups[a] for a, b in not_same if a in groups and b in groups[a]}:
        groups |= _joined(whole, joining, same, can_still)
    return tuple(sorted(set(groups.values()), key=min))


def _joined(
    accounts: Group, edges: Iterable[Edge | Link], same: Iterable[Pair], can: Callable[[str, str], bool],
) -> dict[str, Group]:
    """For accounts the group of each, made by the pairs and edges between them, in their order."""
    groups: dict[str, Group] = {i: frozenset({i}) for i in accounts}
    for a, b in sorted(same):
        if a in accounts and b in accounts:
            _merge(groups, a, b)
    for edge in edges:
        if edge.a in accounts and edge.b in accounts:
            one, two = groups[edge.a], groups[edge.b]
            if one != two and _agree(one, two, can):
                _merge(groups, edge.a, edge.b)
    return groups


def _merge(groups: dict[str, Group], a: str, b: str) -> None:
    joined = groups[a] | groups[b]
    groups.update(dict.fromkeys(joined, joined))


def _agree(one: Group, two: Group, can: Callable[[str, str], bool]) -> bool:
    """Whether every account of the one group can be of one happening with every account of the other."""
    return all(can(a, b) for a in one for b in two)
