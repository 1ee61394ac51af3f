"""Accounts into events again where something changed, with the result of clustering all of them.

An edge joins two groups or is refused, the best edge first (`cluster`). What was refused leaves no mark: a group whose
edges to the accounts in question are all refused goes its own way as before. So it is enough to cluster these accounts
with the groups around them; where one of those is drawn in, it is in question too. Groups that people keep apart may be
parts of one (`cluster`), so they are in question, or around, together.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from dateline.case.join.cluster import Group, Link, Pair, cluster
from dateline.case.join.index import JoinIndex
from dateline.model import Decision, Judgement


@dataclass(frozen=True, slots=True)
class Regrouped:
    """The groups of accounts that gave way, and those in their place."""

    gone: frozenset[Group]
    new: frozenset[Group]


def regroup(index: JoinIndex, touched: Collection[str], judgements: Collection[Judgement]) -> Regrouped:
    """Clusters accounts anew of which edges, names or judgements changed."""
    same, not_same = pairs_judged(index, judgements, "same"), pairs_judged(index, judgements, "not_same")
    opened, links = frozenset(touched), _Links(index)
    while True:
        groups = _groups(index, opened, not_same)
        opened |= groups.keys()
        parts = _cluster_around(index, links, opened, same, not_same)
        reached = opened.union(*parts)
        if reached == opened:
            before = frozenset(groups.values())
            return Regrouped(before - parts, parts - before)
        opened = reached


class _Links:
    """The links of accounts, none of which is looked up twice."""

    def __init__(self, index: JoinIndex) -> None:
        self._index, self._known = index, dict[str, set[Link]]()

    def at(self, accounts: Collection[str]) -> set[Link]:
        """Those that touch one of the accounts."""
        asked = set(accounts) - self._known.keys()
        self._known |= {account: set() for account in asked}
        for link in self._index.links_at(asked):
            for account in asked.intersection((link.a, link.b)):
                self._known[account].add(link)
        return {link for account in accounts for link in self._known[account]}


def _cluster_around(
    index: JoinIndex, links: _Links, opened: Group, same: frozenset[Pair], not_same: frozenset[Pair],
) -> frozenset[Group]:
    """The groups that accounts in question form among each other and with the groups around them."""
    edges = links.at(opened)
    reached = {i for e in edges for i in (e.a, e.b)} | {i for p in same if opened & set(p) for i in p}
    around = _wholes(_groups(index, reached - opened, not_same), not_same)
    accounts = index.accounts(opened | around.keys())
    inside = {e for e in links.at({i for i, group in around.items() if len(group) > 1}) if e.b in around.get(e.a, ())}
    names = index.shared_names({a.report for a in accounts.values()})
    within = frozenset(p for p in same if set(p) <= accounts.keys())
    parts = cluster(accounts, edges | inside, names, within, not_same)
    return frozenset(p for p in parts if p & opened)


def _groups(index: JoinIndex, accounts: Collection[str], not_same: frozenset[Pair]) -> dict[str, Group]:
    """The groups of accounts, those that people keep apart from one of these, and so on."""
    groups, asked = dict[str, Group](), frozenset(accounts)
    while asked:
        groups |= index.groups_of(asked)
        asked = frozenset(i for pair in not_same if not groups.keys().isdisjoint(pair) for i in pair) - groups.keys()
    return groups


def _wholes(groups: Mapping[str, Group], not_same: frozenset[Pair]) -> dict[str, Group]:
    """For the accounts of groups those of all groups that people keep apart from theirs."""
    wholes = dict(groups)
    for a, b in not_same:
        if a in wholes and b in wholes:
            joined = wholes[a] | wholes[b]
            wholes.update(dict.fromkeys(joined, joined))
    return wholes


def pairs_judged(index: JoinIndex, judgements: Collection[Judgement], *decisions: Decision) -> frozenset[Pair]:
    """The pairs of accounts that people joined or kept apart, as far as their claims are in the case."""
    told = [(j.claim, j.other) for j in judgements if j.decision in decisions and j.other is not None]
    of = index.accounts_with({claim for pair in told for claim in pair})
    pairs = ((of[a], of[b]) for a, b in told if a in of and b in of)
    return frozenset((min(pair), max(pair)) for pair in pairs if pair[0] != pair[1])
