"""Reports come into a case or leave it: only what they can concern is joined anew.

The result is a pure function of the reports and judgements in the case: an account is compared with those that share a
name and days with it, whichever came first, and clustered as if all were (`regroup`). So it makes no difference either
whether reports come one by one or many at once, which takes fewer lookups.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from dateline.case.join.accounts import accounts_of
from dateline.case.join.cluster import Group
from dateline.case.join.edges import found_by, renew_edges
from dateline.case.join.events import event_of
from dateline.case.join.index import Joined, JoinIndex, Told
from dateline.case.join.judged import by_claim, judged
from dateline.case.join.names import COMMON_NAME, names_of_report
from dateline.case.join.origins import led_by
from dateline.case.join.regroup import pairs_judged, regroup
from dateline.case.join.texts import enter_texts, forget_text
from dateline.case.join.voices import Voices, corrected_claims
from dateline.model import Account, Judgement, KeptReport


def join_reports(index: JoinIndex, reports: Collection[KeptReport]) -> frozenset[str]:
    """Joins reports that the index has just been given to the others and to each other; gives the claims of the events
    made anew."""
    akin = enter_texts(index, reports)
    names = {report.id: names_of_report(report) for report in reports}
    commoner = index.reports_named(index.put_names(names, COMMON_NAME)) - names.keys()
    mine = _enter_accounts(index, reports)
    retold = index.accounts_of(akin)
    changed = renew_edges(index, {*mine, *retold, *index.accounts_of(commoner)})
    return _rebuild(index, changed | {a.id for a in mine}, {a.id for a in retold})


def leave(index: JoinIndex, report: KeptReport) -> frozenset[str]:
    """Takes a report out again: the events that it told become what the others tell. Gives the claims of those."""
    others = _forget(index, report)
    retold = index.accounts_of(forget_text(index, report))
    rarer = index.reports_named(index.drop_names(report.id, COMMON_NAME))
    changed = renew_edges(index, {*retold, *index.accounts_of(rarer)})
    return _rebuild(index, changed | others, {a.id for a in retold})


def rejoin(index: JoinIndex, report: KeptReport) -> frozenset[str]:
    """Joins a report again after a judgement on one of its claims. Gives the claims of the events made anew."""
    others = _forget(index, report)
    mine = _enter_accounts(index, [report])
    return _rebuild(index, renew_edges(index, mine) | others | {a.id for a in mine})


def _enter_accounts(index: JoinIndex, reports: Iterable[KeptReport]) -> tuple[Account, ...]:
    judgements = by_claim(index.judgements())
    told = [judged(report, judgements) for report in reports]
    accounts = tuple(account for report in told for account in accounts_of(report))
    led = {claim: first.id for report in told for claim, first in led_by(report).items()}
    index.put_accounts({a: found_by(a) for a in accounts}, led)
    return accounts


def _forget(index: JoinIndex, report: KeptReport) -> set[str]:
    """Forgets a report's accounts and events; gives the accounts of others that hung together with them."""
    mine = {a.id for a in index.accounts_of({report.id})}
    others = set(index.groups_of(mine))
    judged_with = pairs_judged(index, index.judgements(), "same", "not_same")
    others |= {i for pair in judged_with if set(pair) & mine for i in pair}
    index.replace_events({c.id for c in report.claims}, ())
    index.drop_accounts(mine)
    return others - mine


def _rebuild(index: JoinIndex, touched: set[str], retold: Collection[str] = ()) -> frozenset[str]:
    """Groups accounts anew and keeps the events of the groups that changed, or that hold one of ``retold``, the
    accounts of reports of which the texts turned out to be related otherwise; gives the claims of those events."""
    judgements = index.judgements()
    regrouped = regroup(index, touched, judgements)
    same = frozenset(index.groups_of(retold).values()) - regrouped.gone - {frozenset()}
    gone, new = regrouped.gone | same, regrouped.new | same
    told = index.told(frozenset().union(*gone, *new))
    claims = frozenset(t.claim.id for t in told)
    index.replace_events(claims, list(_events(index, new, told, by_claim(judgements))))
    return claims


def _events(
    index: JoinIndex, groups: Iterable[Group], told: Iterable[Told], judgements: Mapping[str, Collection[Judgement]],
) -> Iterator[Joined]:
    """The events of groups of accounts. ``judgements``: by claim."""
    by_account: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        by_account[one.account].append(one)
    voices = Voices(index, [one for some in by_account.values() for one in some])
    for group in groups:
        yield _event([one for account in group for one in by_account[account]], voices, judgements)


def _event(told: Collection[Told], voices: Voices, judgements: Mapping[str, Collection[Judgement]]) -> Joined:
    claims = corrected_claims(told, judgements)
    led = {t.claim.id: claims[t.led] for t in told if t.led is not None}
    on_these = sorted((j for claim in claims for j in judgements.get(claim, ())), key=lambda j: j.number)
    event = event_of([(t.report, claims[t.claim.id]) for t in told], voices.of(told), on_these, led)
    return Joined(event, voices.heard(told, judgements))
