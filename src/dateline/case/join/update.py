"""A report comes into a case or leaves it: only what it can concern is joined anew.

The result is a pure function of the reports and judgements in the case: an account is compared with those that share a
key and days with it, whichever came first, and each connected group of accounts is clustered as a whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date, timedelta
from itertools import combinations, groupby

from dateline.case.join.accounts import accounts_of
from dateline.case.join.cluster import Pair, cluster
from dateline.case.join.copies import COMMON_PRINT, SHARED_PRINTS, Body, Likeness, TextRelation, compare
from dateline.case.join.events import event_of
from dateline.case.join.index import JoinIndex, Key
from dateline.case.join.judged import judged
from dateline.case.join.names import COMMON_NAME, ENOUGH_NAMES, names_of_report
from dateline.case.join.origins import led_by, shared_publishers
from dateline.case.join.same_event import JOIN_AT, TELLING_NAMES, Edge, compare_accounts, families, window
from dateline.model import Account, Decision, Event, Judgement, KeptReport

_EVER = (date(1900, 1, 1), date(2200, 1, 1))
_ONE = timedelta(1)


def join_report(index: JoinIndex, report: KeptReport) -> frozenset[str]:
    """Joins a report that the index has just been given to the others; gives the claims of the events made anew."""
    changed = _find_copies(index, report) | _enter_names(index, report)
    for account in accounts_of(judged(report, index.judgements())):
        index.put_account(account, keys_of(account))
    touched = {a.id for a in index.accounts_of({report.id})}
    touched |= _compare(index, index.accounts_of(changed | {report.id}))
    return rebuild(index, touched)


def leave(index: JoinIndex, report: KeptReport) -> frozenset[str]:
    """Takes a report out again: the events that it told become what the others tell. Gives the claims of those."""
    others = _forget(index, report)
    others |= {a.id for a in _uncommon(index, report)}
    rarer = _at_the_limit(index, names_of_report(report)) - {report.id}
    index.drop_prints(report.id)
    freed = index.accounts_of(rarer)
    return rebuild(index, others | {a.id for a in freed} | _compare(index, freed))


def rejoin(index: JoinIndex, report: KeptReport) -> frozenset[str]:
    """Joins a report again after a judgement on one of its claims. Gives the claims of the events made anew."""
    others = _forget(index, report)
    mine = accounts_of(judged(report, index.judgements()))
    for account in mine:
        index.put_account(account, keys_of(account))
    return rebuild(index, others | {a.id for a in mine} | _compare(index, mine))


def _forget(index: JoinIndex, report: KeptReport) -> set[str]:
    """Forgets a report's accounts and events; gives the accounts of others that hung together with them."""
    mine = {a.id for a in index.accounts_of({report.id})}
    others = {i for e in index.edges_at(mine) for i in (e.a, e.b)}
    pairs = _pairs(index, index.judgements(), "same")
    others |= {i for pair in pairs if set(pair) & mine for i in pair}
    index.replace_events({c.id for c in report.claims}, ())
    index.drop_accounts(mine)
    return others - mine


def _uncommon(index: JoinIndex, report: KeptReport) -> tuple[Account, ...]:
    """The accounts of reports whose prints are no longer standing background without this one."""
    prints = index.common(Body(report.id, report.story).prints, COMMON_PRINT + 1)
    fewer = {h for h, n in prints.items() if n == COMMON_PRINT + 1}
    reports = set(index.reports_with(fewer)) - {report.id} if fewer else set()
    for other in sorted(reports):
        _compare_texts(index, index.report(other))
    return index.accounts_of(reports)


def _find_copies(index: JoinIndex, report: KeptReport) -> set[str]:
    """Keeps how the text relates to others; gives the reports of which a relation may have changed."""
    body = Body(report.id, report.story)
    index.put_prints(body)
    changed = _compare_texts(index, report)
    newly = {h for h, n in index.common(body.prints, COMMON_PRINT + 1).items() if n == COMMON_PRINT + 1}
    for other in sorted(set(index.reports_with(newly)) - {report.id}) if newly else ():
        changed |= _compare_texts(index, index.report(other)) | {other}
    return changed


def _compare_texts(index: JoinIndex, report: KeptReport) -> set[str]:
    """Compares a report's text with those that share prints with it, standing background apart."""
    body = Body(report.id, report.story)
    shared = index.reports_with(body.prints - index.common(body.prints, COMMON_PRINT + 1).keys())
    others = {r for r, n in shared.items() if n >= SHARED_PRINTS} | index.neighbours(report.id)
    others.discard(report.id)
    for other in sorted(others):
        theirs = Body(other, index.report(other).story)
        background = index.common(body.prints | theirs.prints, COMMON_PRINT + 1)
        index.put_likeness(compare(body, theirs, frozenset(background)))
    return others


def _enter_names(index: JoinIndex, report: KeptReport) -> set[str]:
    """Keeps the names of a report; gives the reports with a name that is rare no longer."""
    names = names_of_report(report)
    index.put_names(report.id, names)
    return _at_the_limit(index, names) - {report.id}


def _at_the_limit(index: JoinIndex, names: Collection[str]) -> set[str]:
    """The reports with one of these names that just too many reports have."""
    having = index.reports_named(names)
    return {r for reports in having.values() if len(reports) == COMMON_NAME + 1 for r in reports}


def _ties(index: JoinIndex, reports: Collection[str]) -> dict[Pair, int]:
    """For pairs of reports how many rare names they share, -1 where both have enough of them and share none."""
    rare = index.rare_names(reports, COMMON_NAME)
    return {(a, b): n for a, b in combinations(sorted(rare), 2) if (n := _tie(rare[a], rare[b]))}


def _tie(a: frozenset[str], b: frozenset[str]) -> int:
    return len(a & b) or (-1 if min(len(a), len(b)) >= ENOUGH_NAMES else 0)


def keys_of(account: Account) -> tuple[Key, ...]:
    """What an account is found by: its places and, where it names none, its kinds and sides."""
    days = window(account) or _EVER
    names = {f"place {s.id}" for s in account.spots if s.id} | {f"name {s.name}" for s in account.spots}
    if not account.spots:
        names = {f"{kind} {side}" for kind in families(account) for side in account.agents}
    return tuple((name[:80], *days) for name in sorted(names))


def _compare(index: JoinIndex, accounts: Collection[Account]) -> set[str]:
    """Compares accounts with all that they could be of one happening with; gives those that were compared."""
    touched: set[str] = set()
    for report, mine in groupby(sorted(accounts, key=lambda a: (a.report, a.id)), key=lambda a: a.report):
        akin = {a.id for a in index.accounts_of(_namesakes(index, report))}
        for account in mine:
            touched |= _compare_one(index, account, akin)
    return touched


def _namesakes(index: JoinIndex, report: str) -> set[str]:
    """The reports that share enough rare names with one to follow the same happening."""
    having = index.reports_named(index.rare_names({report}, COMMON_NAME)[report])
    shared = Counter(r for reports in having.values() for r in reports if r != report)
    return {r for r, n in shared.items() if n >= TELLING_NAMES}


def _compare_one(index: JoinIndex, account: Account, akin: set[str]) -> set[str]:
    """Compares one account with those near it and with ``akin``; gives these and those it was joined to before."""
    near = index.near([(name, first - _ONE, last + _ONE) for name, first, last in keys_of(account)])
    before = {i for e in index.edges_at({account.id}) for i in (e.a, e.b)}
    others = index.accounts((near | akin) - {account.id})
    reports = {o.report for o in others.values()}
    texts, rare = _relations(index, account.report, reports), index.rare_names(reports | {account.report}, COMMON_NAME)
    ties = {r: _tie(rare[account.report], rare[r]) for r in reports - {account.report}}
    found = [compare_accounts(account, o, texts.get(o.report, "independent"), ties.get(o.report, 0))
             for o in others.values()]
    index.drop_edges([(min(account.id, o), max(account.id, o)) for o in before - {account.id}])
    index.put_edges([e for e in found if e is not None and e.score >= JOIN_AT])
    return set(others) | before


def _relations(index: JoinIndex, report: str, others: set[str]) -> dict[str, TextRelation]:
    return {like.b if like.a == report else like.a: like.relation
            for like in index.likenesses(others | {report}) if report in (like.a, like.b)}


def rebuild(index: JoinIndex, touched: Iterable[str]) -> frozenset[str]:
    """Clusters every connected group of accounts that holds a touched one, and keeps its events; gives their claims."""
    judgements = index.judgements()
    same, not_same = _pairs(index, judgements, "same"), _pairs(index, judgements, "not_same")
    left, done = set(touched), set[str]()
    while left:
        group, edges = _component(index, left.pop(), same)
        left -= group.keys()
        ties = _ties(index, {a.report for a in group.values()})
        parts = cluster(group, edges, ties, frozenset(p for p in same if set(p) <= group.keys()), not_same)
        reports = [judged(index.report(r), judgements) for r in sorted({a.report for a in group.values()})]
        likenesses = index.likenesses({r.id for r in reports})
        claims = {c for a in group.values() for c in a.claims}
        index.replace_events(claims, [_event(group, part, reports, likenesses, judgements) for part in parts])
        done |= claims
    return frozenset(done)


def _pairs(index: JoinIndex, judgements: Collection[Judgement], decision: Decision) -> frozenset[Pair]:
    """The pairs of accounts that people joined or kept apart, as far as their claims are in the case."""
    pairs = ((index.account_with(j.claim), index.account_with(j.other))
             for j in judgements if j.decision == decision and j.other is not None)
    return frozenset((min(a, b), max(a, b)) for a, b in pairs if a is not None and b is not None and a != b)


def _component(index: JoinIndex, start: str, same: frozenset[Pair]) -> tuple[dict[str, Account], list[Edge]]:
    """The accounts that edges or people's judgements connect with one, and those edges."""
    found: set[str] = set()
    edges: dict[Pair, Edge] = {}
    front = {start}
    while front:
        found |= front
        reached = {i for p in same if set(p) & front for i in p}
        for e in index.edges_at(front):
            edges[e.a, e.b] = e
            reached |= {e.a, e.b}
        front = reached - found
    return dict(index.accounts(found)), list(edges.values())


def _event(
    group: dict[str, Account], part: frozenset[str], reports: list[KeptReport], likenesses: Iterable[Likeness],
    judgements: Collection[Judgement],
) -> Event:
    """One event of a group of accounts."""
    inside = {group[i].report for i in part}
    wanted = {c for i in part for c in group[i].claims}
    voices = shared_publishers([r for r in reports if r.id in inside], likenesses)
    claims = [(r.id, c) for r in reports if r.id in inside for c in r.claims if c.id in wanted]
    led = {c: first for r in reports if r.id in inside for c, first in led_by(r).items()}
    return event_of(claims, voices, [j for j in judgements if j.claim in wanted], led)
