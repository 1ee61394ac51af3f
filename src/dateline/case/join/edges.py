"""Edges between accounts: which could be of one happening, and why, kept as reports come and leave."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import groupby

from dateline.case.join.cluster import Pair
from dateline.case.join.index import FoundBy, JoinIndex
from dateline.case.join.names import tie
from dateline.case.join.same_event import JOIN_AT, TELLING_NAMES, Edge, compare_accounts, families, window
from dateline.model import Account

_EVER = (date(1900, 1, 1), date(2200, 1, 1))
_ONE = timedelta(1)


def found_by(account: Account) -> FoundBy:
    """What an account is found by: its places and, where it names none, its kinds and sides."""
    names = {f"place {s.id}" for s in account.spots if s.id} | {f"name {s.name}" for s in account.spots}
    if not account.spots:
        names = {f"{kind} {side}" for kind in families(account) for side in account.agents}
    return FoundBy(frozenset(name[:80] for name in names), window(account) or _EVER)


def renew_edges(index: JoinIndex, accounts: Collection[Account]) -> set[str]:
    """Compares accounts with all that they could be of one happening with and keeps the edges as they are now; gives
    those of them of which one changed."""
    reports = {a.report for a in accounts}
    shared = index.shared_names(reports)
    near, akin = _near(index, accounts), _akin(index, shared)
    others = [*index.accounts(frozenset().union(*near.values())).values(), *(b for some in akin.values() for b in some)]
    beside = {a.id: near[a.id].union(b.id for b in akin.get(a.report, ())) for a in accounts}
    pairs = {(min(a, b), max(a, b)) for a, some in beside.items() for b in some if a != b}
    known = {a.id: a for a in (*accounts, *others)}
    edges = _edges(index, ((known[a], known[b]) for a, b in sorted(pairs)), reports, shared)
    return _replace(index, {a.id for a in accounts}, {(edge.a, edge.b): edge for edge in edges})


def _akin(index: JoinIndex, shared: Mapping[Pair, int]) -> dict[str, list[Account]]:
    """For reports the accounts of those that have names in common with them that tell."""
    tied = [pair for pair, n in shared.items() if n >= TELLING_NAMES]
    told: dict[str, list[Account]] = defaultdict(list)
    for account in index.accounts_of({report for pair in tied for report in pair}):
        told[account.report].append(account)
    akin: dict[str, list[Account]] = defaultdict(list)
    for a, b in tied:
        akin[a] += told[b]
        akin[b] += told[a]
    return akin


def _near(index: JoinIndex, accounts: Iterable[Account]) -> dict[str, frozenset[str]]:
    """For accounts those that share a name and days with them, a day more or less."""
    out: dict[str, frozenset[str]] = {}
    found = sorted(((found_by(a), a.id) for a in accounts), key=lambda fa: fa[0].days)
    for (first, last), some in groupby(found, key=lambda fa: fa[0].days):
        alike = list(some)
        having = index.near(frozenset().union(*(f.names for f, _ in alike)), (first - _ONE, last + _ONE))
        out |= {i: frozenset().union(*(having.get(n, ()) for n in f.names)) for f, i in alike}
    return out


def _edges(
    index: JoinIndex, pairs: Iterable[tuple[Account, Account]], reports: Collection[str], shared: Mapping[Pair, int],
) -> Iterator[Edge]:
    """The edges between accounts of these reports, or of one of them, and another."""
    compared = list(pairs)
    rare = index.rare_names({account.report for pair in compared for account in pair})
    texts = index.likenesses(reports)
    for a, b in compared:
        of = min(a.report, b.report), max(a.report, b.report)
        names = 0 if a.report == b.report else tie(shared.get(of, 0), rare[a.report], rare[b.report])
        edge = compare_accounts(a, b, texts[of].relation if of in texts else "independent", names)
        if edge is not None and edge.score >= JOIN_AT:
            yield edge


def _replace(index: JoinIndex, mine: set[str], found: Mapping[Pair, Edge]) -> set[str]:
    """Keeps the edges of accounts as they are now; gives those accounts of which one changed."""
    before = {(e.a, e.b): e for e in index.edges_at(mine)}
    gone = [pair for pair, edge in before.items() if found.get(pair) != edge]
    new = [edge for pair, edge in found.items() if before.get(pair) != edge]
    index.drop_edges(gone)
    index.put_edges(new)
    return mine & {i for pair in (*gone, *((e.a, e.b) for e in new)) for i in pair}
