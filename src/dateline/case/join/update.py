"""A report comes into a case or leaves it: only what it can concern is joined anew.

The result is a pure function of the reports and judgements in the case: an account is compared with those that share a
name and days with it, whichever came first, and clustered as if all were (`regroup`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from itertools import groupby

from dateline.case.join.accounts import accounts_of
from dateline.case.join.cluster import Pair
from dateline.case.join.events import event_of
from dateline.case.join.index import FoundBy, JoinIndex, Told
from dateline.case.join.judged import corrected, judged
from dateline.case.join.names import COMMON_NAME, names_of_report
from dateline.case.join.origins import led_by, shared_publishers
from dateline.case.join.regroup import Group, pairs_judged, regroup, tie
from dateline.case.join.same_event import JOIN_AT, TELLING_NAMES, Edge, compare_accounts, families, window
from dateline.case.join.texts import enter_text, forget_text
from dateline.model import Account, Event, Judgement, KeptReport

_EVER = (date(1900, 1, 1), date(2200, 1, 1))
_ONE = timedelta(1)


def join_report(index: JoinIndex, report: KeptReport) -> frozenset[str]:
    """Joins a report that the index has just been given to the others; gives the claims of the events made anew."""
    akin = enter_text(index, report)
    commoner = index.reports_named(index.put_names(report.id, names_of_report(report), COMMON_NAME)) - {report.id}
    mine = _enter_accounts(index, report)
    retold = index.accounts_of(akin)
    changed = _compare(index, {*mine, *retold, *index.accounts_of(commoner)})
    return _rebuild(index, changed | {a.id for a in mine}, {a.id for a in retold})


def leave(index: JoinIndex, report: KeptReport) -> frozenset[str]:
    """Takes a report out again: the events that it told become what the others tell. Gives the claims of those."""
    others = _forget(index, report)
    retold = index.accounts_of(forget_text(index, report))
    rarer = index.reports_named(index.drop_names(report.id, COMMON_NAME))
    changed = _compare(index, {*retold, *index.accounts_of(rarer)})
    return _rebuild(index, changed | others, {a.id for a in retold})


def rejoin(index: JoinIndex, report: KeptReport) -> frozenset[str]:
    """Joins a report again after a judgement on one of its claims. Gives the claims of the events made anew."""
    others = _forget(index, report)
    mine = _enter_accounts(index, report)
    return _rebuild(index, _compare(index, mine) | others | {a.id for a in mine})


def _enter_accounts(index: JoinIndex, report: KeptReport) -> tuple[Account, ...]:
    told = judged(report, index.judgements())
    accounts = accounts_of(told)
    index.put_accounts({a: found_by(a) for a in accounts}, {c: first.id for c, first in led_by(told).items()})
    return accounts


def _forget(index: JoinIndex, report: KeptReport) -> set[str]:
    """Forgets a report's accounts and events; gives the accounts of others that hung together with them."""
    mine = {a.id for a in index.accounts_of({report.id})}
    others = set(index.groups_of(mine))
    others |= {i for pair in pairs_judged(index, index.judgements(), "same") if set(pair) & mine for i in pair}
    index.replace_events({c.id for c in report.claims}, ())
    index.drop_accounts(mine)
    return others - mine


def found_by(account: Account) -> FoundBy:
    """What an account is found by: its places and, where it names none, its kinds and sides."""
    names = {f"place {s.id}" for s in account.spots if s.id} | {f"name {s.name}" for s in account.spots}
    if not account.spots:
        names = {f"{kind} {side}" for kind in families(account) for side in account.agents}
    return FoundBy(frozenset(name[:80] for name in names), window(account) or _EVER)


def _compare(index: JoinIndex, accounts: Collection[Account]) -> set[str]:
    """Compares accounts with all that they could be of one happening with; gives those of which edges changed."""
    changed: set[str] = set()
    for report, mine in groupby(sorted(accounts, key=lambda a: (a.report, a.id)), key=lambda a: a.report):
        changed |= _compare_report(index, report, list(mine))
    return changed


def _compare_report(index: JoinIndex, report: str, mine: list[Account]) -> set[str]:
    """The same for accounts of one report: each with those near it, and with those of reports with the same names."""
    shared = {a if b == report else b: n for (a, b), n in index.shared_names({report}).items()}
    akin = index.accounts_of({r for r, n in shared.items() if n >= TELLING_NAMES})
    near = _near(index, mine)
    others = {**index.accounts(frozenset().union(*near.values())), **{a.id: a for a in akin}}
    rare = index.rare_names({report, *(o.report for o in others.values())})
    texts = {other: like.relation for other, like in index.likenesses_of(report).items()}
    found: dict[Pair, Edge] = {}
    for a in mine:
        for o in (others[i] for i in near[a.id].union(b.id for b in akin) if i != a.id):
            names = 0 if o.report == report else tie(shared.get(o.report, 0), rare[report], rare[o.report])
            edge = compare_accounts(a, o, texts.get(o.report, "independent"), names)
            if edge is not None and edge.score >= JOIN_AT:
                found[edge.a, edge.b] = edge
    return _replace_edges(index, {a.id for a in mine}, found)


def _near(index: JoinIndex, accounts: Iterable[Account]) -> dict[str, frozenset[str]]:
    """For accounts of one report those that share a name and days with them, a day more or less."""
    out: dict[str, frozenset[str]] = {}
    found = sorted(((found_by(a), a.id) for a in accounts), key=lambda fa: fa[0].days)
    for (first, last), some in groupby(found, key=lambda fa: fa[0].days):
        alike = list(some)
        having = index.near(frozenset().union(*(f.names for f, _ in alike)), (first - _ONE, last + _ONE))
        out |= {i: frozenset().union(*(having.get(n, ()) for n in f.names)) for f, i in alike}
    return out


def _replace_edges(index: JoinIndex, mine: set[str], found: Mapping[Pair, Edge]) -> set[str]:
    """Keeps the edges of accounts as they are now; gives those accounts of which one changed."""
    before = {(e.a, e.b): e for e in index.edges_at(mine)}
    gone = [pair for pair, edge in before.items() if found.get(pair) != edge]
    new = [edge for pair, edge in found.items() if before.get(pair) != edge]
    index.drop_edges(gone)
    index.put_edges(new)
    return mine & {i for pair in (*gone, *((e.a, e.b) for e in new)) for i in pair}


def _rebuild(index: JoinIndex, touched: set[str], retold: Collection[str] = ()) -> frozenset[str]:
    """Groups accounts anew and keeps the events of the groups that changed, or that hold one of ``retold``, the
    accounts of reports of which the texts turned out to be related otherwise; gives the claims of those events."""
    judgements = index.judgements()
    regrouped = regroup(index, touched, judgements)
    same = frozenset(index.groups_of(retold).values()) - regrouped.gone - {frozenset()}
    gone, new = regrouped.gone | same, regrouped.new | same
    told = index.told(frozenset().union(*gone, *new))
    claims = frozenset(t.claim.id for t in told)
    index.replace_events(claims, _events(index, new, told, judgements))
    return claims


def _events(
    index: JoinIndex, groups: Collection[Group], told: Collection[Told], judgements: Collection[Judgement],
) -> list[Event]:
    tellers = {t.id: t for t in index.tellers({t.report for t in told})}
    likenesses = index.likenesses(tellers)
    out = []
    for group in groups:
        mine = [t for t in told if t.account in group]
        voices = shared_publishers([tellers[r] for r in sorted({t.report for t in mine})], likenesses)
        claims = {t.claim.id: (t.report, corrected(t.claim, judgements)) for t in mine}
        led = {t.claim.id: claims[t.led][1] for t in mine if t.led is not None}
        out.append(event_of(claims.values(), voices, [j for j in judgements if j.claim in claims], led))
    return out
