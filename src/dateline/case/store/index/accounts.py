"""Accounts, what they are found by, the edges between them and the events that they are of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import timedelta
from operator import itemgetter

from sqlalchemy import Connection, bindparam, delete, false, or_, select, true, union_all

from dateline.case.join import Days, Edge, Feature, FoundBy, Joined, Link, Pair, Told
from dateline.case.store import schema as s
from dateline.case.store.index.statements import Among, Tables
from dateline.case.store.records import Records
from dateline.case.store.rows import CLAIMS, event_row
from dateline.model import Account, Claim

_WIDE = timedelta(31)  # days of an account beyond which the first one does not narrow the search
_account, _claims, _key, _edge, _in = s.account.c, s.account_claim.c, s.key.c, s.edge.c, s.event_claim.c
_ACCOUNTS = select(_account.id, _account.record).where(Among(_account.id))
_OF_REPORTS = select(_account.id, _account.record).where(Among(_account.report))
_WITH = select(_claims.claim, _claims.account).where(Among(_claims.claim))
_named = select(_key.name, _key.account).where(Among(_key.name), _key.last >= bindparam("begin"))
_NEAR = union_all(
    _named.where(_key.wide == false(), _key.first >= bindparam("narrow"), _key.first <= bindparam("end")),
    _named.where(_key.wide == true(), _key.first <= bindparam("end")))
_EDGES = select(_edge.a, _edge.b, _edge.features).where(or_(Among(_edge.a), Among(_edge.b)))
_LINKS = select(_edge.a, _edge.b, _edge.score).where(or_(Among(_edge.a), Among(_edge.b)))
_PART = delete(s.edge).where(_edge.a == bindparam("one"), _edge.b == bindparam("two"))
_mine = s.event_claim.alias("mine")
# An account is called as one of its claims, so an event holds the accounts that are called as one of its own.
_GROUPS = select(_mine.c.event, _in.claim).join(s.event_claim, _in.event == _mine.c.event).join(
    s.account, _account.id == _in.claim).where(Among(_mine.c.claim))
_TOLD = select(_claims.account, _claims.claim, _claims.led).where(Among(_claims.account))
_READ = select(s.claim.c.id, s.claim.c.report, s.claim.c.record).where(Among(s.claim.c.id))
_EVENTS = select(s.event.c.id, s.event.c.record, s.event.c.heard).where(
    s.event.c.id.in_(select(_in.event).where(Among(_in.claim))))
_DROP = tuple(delete(column.table).where(Among(column))
              for column in (_account.id, _claims.account, _key.account, _edge.a, _edge.b))
_DROP_EVENTS = tuple(delete(column.table).where(Among(column)) for column in (_in.event, s.event.c.id))
_BY_ID = itemgetter(0)
_KEPT = Records[Account](Account, 20_000)
_FEATURES = Records[tuple[Feature, ...]](tuple[Feature, ...], 20_000)


class AccountRows(Tables):
    """Implements the part of ``JoinIndex`` that is about accounts and events."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        # Of this transaction, for what is joined is looked up several times: claims that came, and accounts.
        self._came: dict[str, tuple[str, Claim]] = {}
        self._at_hand: dict[str, Account] = {}

    def put_accounts(self, accounts: Mapping[Account, FoundBy], led: Mapping[str, str]) -> None:
        self._at_hand |= {a.id: a for a in accounts}
        self._insert(s.account, [{"id": a.id, "report": a.report, "record": _KEPT.write(a)} for a in accounts])
        self._insert_plain(s.account_claim, [(c, a.id, led.get(c)) for a in accounts for c in a.claims])
        self._insert(s.key, [
            {"name": name, "account": a.id, "wide": last - first > _WIDE, "first": first, "last": last}
            for a, (names, (first, last)) in accounts.items() for name in sorted(names)])

    def drop_accounts(self, ids: Collection[str]) -> None:
        for i in ids:
            self._at_hand.pop(i, None)
        for statement in _DROP:
            self._change(statement, ids)

    def accounts(self, ids: Collection[str]) -> Mapping[str, Account]:
        missing = set(ids) - self._at_hand.keys()
        self._at_hand |= {i: _KEPT.read(record) for i, record in self._rows(_ACCOUNTS, missing)}
        return {i: self._at_hand[i] for i in sorted(ids) if i in self._at_hand}

    def accounts_of(self, reports: Collection[str]) -> tuple[Account, ...]:
        return tuple(_KEPT.read(record) for _, record in sorted(self._rows(_OF_REPORTS, reports), key=_BY_ID))

    def accounts_with(self, claims: Collection[str]) -> Mapping[str, str]:
        return {row.claim: row.account for row in self._rows(_WITH, claims)}

    def near(self, names: Collection[str], days: Days) -> Mapping[str, frozenset[str]]:
        first, last = days
        found: dict[str, set[str]] = defaultdict(set)
        for name, account in self._rows(_NEAR, names, begin=first, narrow=first - _WIDE, end=last):
            found[name].add(account)
        return {name: frozenset(accounts) for name, accounts in found.items()}

    def put_edges(self, edges: Collection[Edge]) -> None:
        self._insert(s.edge, [{"a": e.a, "b": e.b, "score": e.score, "features": _FEATURES.write(e.features)}
                              for e in edges])

    def drop_edges(self, pairs: Collection[Pair]) -> None:
        self._each(_PART, [{"one": a, "two": b} for a, b in pairs])

    def edges_at(self, accounts: Collection[str]) -> tuple[Edge, ...]:
        rows = {(a, b): features for a, b, features in self._rows(_EDGES, accounts)}
        return tuple(Edge(a, b, _FEATURES.read(f)) for (a, b), f in sorted(rows.items()))

    def links_at(self, accounts: Collection[str]) -> tuple[Link, ...]:
        return tuple(Link(*row) for row in self._rows(_LINKS, accounts))

    def groups_of(self, accounts: Collection[str]) -> Mapping[str, frozenset[str]]:
        events: dict[str, set[str]] = defaultdict(set)
        for event, account in self._rows(_GROUPS, accounts):
            events[event].add(account)
        alone: dict[str, frozenset[str]] = dict.fromkeys(accounts, frozenset())
        return alone | {i: frozenset(group) for group in events.values() for i in group}

    def told(self, accounts: Collection[str]) -> tuple[Told, ...]:
        rows = self._rows(_TOLD, accounts)
        missing = {claim for _, claim, _ in rows} - self._came.keys()
        read = {i: (report, CLAIMS.read(record)) for i, report, record in self._rows(_READ, missing)}
        read |= {claim: self._came[claim] for _, claim, _ in rows if claim in self._came}
        return tuple(Told(account, *read[claim], led) for account, claim, led in sorted(rows, key=lambda row: row[1]))

    def replace_events(self, claims: Collection[str], events: Collection[Joined]) -> None:
        before = {row.id: (row.record, row.heard) for row in self._rows(_EVENTS, claims)}
        rows = {joined.event.id: event_row(joined) for joined in events}
        told = {i: (row["record"], row["heard"]) for i, row in rows.items()}
        gone = [i for i, kept in before.items() if told.get(i) != kept]
        new = [joined.event for joined in events if told[joined.event.id] != before.get(joined.event.id)]
        for statement in _DROP_EVENTS:
            self._change(statement, gone)
        self._insert(s.event, [rows[e.id] for e in new])
        self._insert_plain(s.event_claim, [(c, e.id) for e in new for c in e.claims])
