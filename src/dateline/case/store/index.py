"""The lookups of joining and of control on the tables of a case, inside one transaction."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, and_, bindparam, delete, func, or_, select, update

from dateline.case.control.index import Lane, LaneRow
from dateline.case.join import Body, Edge, Feature, Key, Likeness, Pair
from dateline.case.store import schema as s
from dateline.case.store.rows import claim_rows, event_row, holding_row, report_row
from dateline.model import Account, Event, Holding, Judgement, KeptReport, RawReport, decode, encode

T = TypeVar("T")
_MANY = 400     # values in one statement; SQLite takes 999 at least
_KEPT = 20_000  # reports and accounts held decoded
GENERATION = "generation"  # counted up when a report leaves, so that other processes let go of what they hold


class SqlIndex:
    """Implements ``JoinIndex`` and ``ControlIndex``. ``held``: reports and accounts once decoded."""

    def __init__(self, connection: Connection, held: dict[str, Any]) -> None:
        self._db = connection
        self._held = held
        self._judgements: tuple[Judgement, ...] | None = None
        self._named: dict[str, int] = {}  # names with the number of reports that have them

    def has(self, report: str) -> bool:
        """Whether a report is in the case."""
        return self._db.execute(select(s.report.c.id).where(s.report.c.id == report)).first() is not None

    def report(self, report: str) -> KeptReport:
        held: KeptReport = self._hold(f"report {report}", lambda: self._read_report(report))
        return held

    def _read_report(self, report: str) -> KeptReport:
        record = self._db.execute(select(s.report.c.record).where(s.report.c.id == report)).scalar_one()
        claims = self._db.execute(select(s.claim.c.record).where(s.claim.c.report == report).order_by(s.claim.c.n))
        return decode(KeptReport, {**json.loads(record), "claims": [json.loads(c) for c, in claims]})

    def _hold(self, name: str, make: Any) -> Any:
        if name not in self._held:
            if len(self._held) >= _KEPT:
                self._held.clear()
            self._held[name] = make()
        return self._held[name]

    def put_report(self, report: KeptReport, raw: RawReport, engine: str) -> None:
        """Keeps a report and its claims."""
        self._insert(s.report, [report_row(report, raw, engine)])
        self._insert(s.claim, claim_rows(report))
        self._hold(f"report {report.id}", lambda: report)

    def drop_report(self, report: str) -> None:
        """Forgets a report and its claims; its accounts and events must have gone before."""
        self._db.execute(delete(s.claim).where(s.claim.c.report == report))
        self._db.execute(delete(s.report).where(s.report.c.id == report))
        self._held.pop(f"report {report}", None)
        generation = select(s.meta.c.value).where(s.meta.c.name == GENERATION)
        n = int(self._db.execute(generation).scalar_one()) + 1
        self._db.execute(update(s.meta).where(s.meta.c.name == GENERATION).values(value=str(n)))

    def put_prints(self, body: Body) -> None:
        self._insert(s.print_, [{"hash": h, "report": body.report} for h in sorted(body.prints)])

    def drop_prints(self, report: str) -> None:
        self._db.execute(delete(s.print_).where(s.print_.c.report == report))
        self._db.execute(delete(s.name).where(s.name.c.report == report))
        self._named.clear()
        self._held.pop(f"names {report}", None)
        self._db.execute(delete(s.likeness).where(or_(s.likeness.c.a == report, s.likeness.c.b == report)))

    def common(self, hashes: Collection[int], at_least: int) -> Mapping[int, int]:
        count = func.count()
        query = select(s.print_.c.hash, count).group_by(s.print_.c.hash).having(count >= at_least)
        return {h: n for part in _parts(hashes) for h, n in self._db.execute(query.where(s.print_.c.hash.in_(part)))}

    def reports_with(self, hashes: Collection[int]) -> Mapping[str, int]:
        query = select(s.print_.c.report, func.count()).group_by(s.print_.c.report)
        out: dict[str, int] = {}
        for part in _parts(hashes):
            for report, n in self._db.execute(query.where(s.print_.c.hash.in_(part))):
                out[report] = out.get(report, 0) + n
        return out

    def likenesses(self, reports: Collection[str]) -> tuple[Likeness, ...]:
        wanted = frozenset(reports)
        c = s.likeness.c
        query = select(c.a, c.b, c.relation, c.containment, c.run)
        rows = (row for part in _parts(wanted) for row in self._db.execute(query.where(c.a.in_(part))))
        return tuple(sorted((Likeness(*row) for row in rows if row.b in wanted), key=lambda k: (k.a, k.b)))

    def neighbours(self, report: str) -> frozenset[str]:
        c = s.likeness.c
        rows = self._db.execute(select(c.a, c.b).where(or_(c.a == report, c.b == report)))
        return frozenset(b if a == report else a for a, b in rows)

    def put_likeness(self, likeness: Likeness) -> None:
        pair = and_(s.likeness.c.a == likeness.a, s.likeness.c.b == likeness.b)
        self._db.execute(delete(s.likeness).where(pair))
        if likeness.relation != "independent":
            self._insert(s.likeness, [encode(likeness)])

    def put_names(self, report: str, names: Collection[str]) -> None:
        self._insert(s.name, [{"name": n[:200], "report": report} for n in sorted(names)])
        self._named.clear()

    def rare_names(self, reports: Collection[str], at_most: int) -> Mapping[str, frozenset[str]]:
        names = {r: self._names_of(r) for r in sorted(reports)}
        unknown = {n for told in names.values() for n in told} - self._named.keys()
        query = select(s.name.c.name, func.count()).group_by(s.name.c.name)
        for part in _parts(unknown):
            self._named.update((n, k) for n, k in self._db.execute(query.where(s.name.c.name.in_(part))))
        return {r: frozenset(n for n in told if self._named[n] <= at_most) for r, told in names.items()}

    def _names_of(self, report: str) -> frozenset[str]:
        query = select(s.name.c.name).where(s.name.c.report == report)
        names: frozenset[str] = self._hold(f"names {report}", lambda: frozenset(self._db.execute(query).scalars()))
        return names

    def reports_named(self, names: Collection[str]) -> Mapping[str, frozenset[str]]:
        c = s.name.c
        out: dict[str, set[str]] = {}
        for part in _parts(names):
            for name, report in self._db.execute(select(c.name, c.report).where(c.name.in_(part))):
                out.setdefault(name, set()).add(report)
        return {name: frozenset(reports) for name, reports in out.items()}

    def put_account(self, account: Account, keys: Iterable[Key]) -> None:
        self._insert(s.account, [{"id": account.id, "report": account.report, "record": json.dumps(encode(account))}])
        self._insert(s.account_claim, [{"claim": c, "account": account.id} for c in account.claims])
        self._insert(s.key, [{"name": n, "account": account.id, "first": a, "last": b} for n, a, b in keys])

    def accounts(self, ids: Collection[str]) -> Mapping[str, Account]:
        missing = [i for i in ids if f"account {i}" not in self._held]
        self._hold_accounts(s.account.c.id, missing)
        return {i: self._held[f"account {i}"] for i in sorted(ids)}

    def accounts_of(self, reports: Collection[str]) -> tuple[Account, ...]:
        query = select(s.account.c.id)
        ids = {i for part in _parts(reports) for i, in self._db.execute(query.where(s.account.c.report.in_(part)))}
        return tuple(self.accounts(ids).values())

    def _hold_accounts(self, column: Any, values: Collection[str]) -> None:
        if len(self._held) + len(values) >= _KEPT:
            self._held.clear()
        for part in _parts(values):
            for record, in self._db.execute(select(s.account.c.record).where(column.in_(part))):
                account = decode(Account, json.loads(record))
                self._held[f"account {account.id}"] = account

    def near(self, keys: Collection[Key]) -> frozenset[str]:
        if not keys:
            return frozenset()
        c = s.key.c
        found = or_(*(and_(c.name == name, c.first <= last, c.last >= first) for name, first, last in keys))
        return frozenset(self._db.execute(select(c.account).where(found)).scalars())

    def drop_accounts(self, ids: Collection[str]) -> None:
        for part in _parts(ids):
            self._db.execute(delete(s.account).where(s.account.c.id.in_(part)))
            self._db.execute(delete(s.account_claim).where(s.account_claim.c.account.in_(part)))
            self._db.execute(delete(s.key).where(s.key.c.account.in_(part)))
            self._db.execute(delete(s.edge).where(or_(s.edge.c.a.in_(part), s.edge.c.b.in_(part))))
            for i in part:
                self._held.pop(f"account {i}", None)

    def put_edges(self, edges: Collection[Edge]) -> None:
        self.drop_edges([(e.a, e.b) for e in edges])
        self._insert(s.edge, [{"a": e.a, "b": e.b, "score": e.score, "features": json.dumps(encode(e.features))}
                              for e in edges])

    def drop_edges(self, pairs: Collection[Pair]) -> None:
        if pairs:
            gone = delete(s.edge).where(s.edge.c.a == bindparam("one"), s.edge.c.b == bindparam("two"))
            self._db.execute(gone, [{"one": a, "two": b} for a, b in pairs])

    def edges_at(self, accounts: Collection[str]) -> tuple[Edge, ...]:
        c = s.edge.c
        query = select(c.a, c.b, c.features)
        rows = {(a, b): f for part in _parts(accounts)
                for a, b, f in self._db.execute(query.where(or_(c.a.in_(part), c.b.in_(part))))}
        return tuple(Edge(a, b, tuple(decode(Feature, x) for x in json.loads(f))) for (a, b), f in sorted(rows.items()))

    def judgements(self) -> tuple[Judgement, ...]:
        if self._judgements is None:
            query = select(s.judgement).where(s.judgement.c.undone.is_(False)).order_by(s.judgement.c.number)
            self._judgements = tuple(Judgement(**row) for row in self._db.execute(query).mappings())
        return self._judgements

    def put_judgement(self, judgement: Judgement) -> int:
        """Keeps a judgement; gives its number, the next one."""
        row = encode(judgement)
        del row["number"]
        self._judgements = None
        return int(self._db.execute(s.judgement.insert().returning(s.judgement.c.number), [row]).scalar_one())

    def undo(self, number: int) -> Judgement | None:
        """Marks a judgement as taken back; null where there is none of that number, or it is already."""
        c = s.judgement.c
        row = self._db.execute(select(s.judgement).where(c.number == number, c.undone.is_(False))).mappings().first()
        if row is None:
            return None
        self._db.execute(update(s.judgement).where(c.number == number).values(undone=True))
        self._judgements = None
        return Judgement(**row)

    def account_with(self, claim: str) -> str | None:
        query = select(s.account_claim.c.account).where(s.account_claim.c.claim == claim)
        found: str | None = self._db.execute(query).scalar()
        return found

    def report_with(self, claim: str) -> str | None:
        """The report that holds a claim."""
        report: str | None = self._db.execute(select(s.claim.c.report).where(s.claim.c.id == claim)).scalar()
        return report

    def replace_events(self, claims: Collection[str], events: Collection[Event]) -> None:
        before = self._events_of(claims)
        rows = {e.id: event_row(e) for e in events}
        gone = [i for i, record in before.items() if i not in rows or rows[i]["record"] != record]
        new = [e for e in events if rows[e.id]["record"] != before.get(e.id)]
        for part in _parts(gone):
            self._db.execute(delete(s.event_claim).where(s.event_claim.c.event.in_(part)))
            self._db.execute(delete(s.event).where(s.event.c.id.in_(part)))
        self._insert(s.event, [rows[e.id] for e in new])
        self._insert(s.event_claim, [{"claim": c, "event": e.id} for e in new for c in e.claims])

    def put_lanes(self, report: str, lanes: Iterable[Lane]) -> None:
        self._insert(s.lane, [{"place": p, "name": n, "claim": c, "report": report} for p, n, c in lanes])

    def lanes_of(self, claims: Collection[str]) -> tuple[LaneRow, ...]:
        c = s.lane.c
        query = select(c.place, c.name, c.claim, c.report)
        rows = (row for part in _parts(claims) for row in self._db.execute(query.where(c.claim.in_(part))))
        return tuple(sorted((LaneRow(*row) for row in rows), key=lambda row: (row.claim, row.place)))

    def lane(self, place: str) -> tuple[LaneRow, ...]:
        c = s.lane.c
        query = select(c.place, c.name, c.claim, c.report)
        return tuple(LaneRow(*row) for row in self._db.execute(query.where(c.place == place).order_by(c.claim)))

    def events_of(self, claims: Collection[str]) -> Mapping[str, Event]:
        query = select(s.event_claim.c.claim, s.event.c.record).join(s.event, s.event_claim.c.event == s.event.c.id)
        return {claim: decode(Event, json.loads(record)) for part in _parts(claims)
                for claim, record in self._db.execute(query.where(s.event_claim.c.claim.in_(part)))}

    def replace_holdings(self, place: str, holdings: Collection[Holding]) -> None:
        self._db.execute(delete(s.holding).where(s.holding.c.place == place))
        self._insert(s.holding, [holding_row(n, h) for n, h in enumerate(holdings, 1)])

    def drop_lanes(self, report: str) -> frozenset[str]:
        of_report = s.lane.c.report == report
        places = frozenset(self._db.execute(select(s.lane.c.place).where(of_report)).scalars())
        self._db.execute(delete(s.lane).where(of_report))
        return places

    def _events_of(self, claims: Collection[str]) -> dict[str, str]:
        """The events that hold any of these claims, by id, each with its record."""
        query = select(s.event.c.id, s.event.c.record).join(s.event_claim, s.event_claim.c.event == s.event.c.id)
        return {i: record for part in _parts(claims)
                for i, record in self._db.execute(query.where(s.event_claim.c.claim.in_(part)))}

    def _insert(self, table: Table, rows: list[dict[str, Any]]) -> None:
        if rows:
            self._db.execute(table.insert(), rows)


def _parts(values: Collection[T]) -> Iterator[list[T]]:
    """The values in lists that one statement takes."""
    ordered = list(values)
    for i in range(0, len(ordered), _MANY):
        yield ordered[i:i + _MANY]
