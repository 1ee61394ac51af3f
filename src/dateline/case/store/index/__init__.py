"""The lookups of joining and of control on the tables of a case, inside one transaction."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import asdict, replace

from sqlalchemy import delete, select, update

from dateline.case.join import Teller
from dateline.case.store import schema as s
from dateline.case.store.index.accounts import AccountRows
from dateline.case.store.index.lanes import LaneRows
from dateline.case.store.index.statements import Among
from dateline.case.store.index.texts import TextRows
from dateline.case.store.judgements import judgement_of, judgement_row
from dateline.case.store.rows import CLAIMS, claim_rows, report_row
from dateline.model import Interval, Judgement, KeptReport, RawReport, SavedFilter, decode

_report = s.report.c
_KNOWN = select(_report.id).where(Among(_report.id))
_TELLERS = select(_report.id, _report.name, _report.outlet, _report.agency, _report.first, _report.last).where(
    Among(_report.id))


class SqlIndex(TextRows, AccountRows, LaneRows):
    """Implements ``JoinIndex`` and ``ControlIndex``, and keeps what was read and judged."""

    _judgements: tuple[Judgement, ...] | None = None

    def known(self, reports: Collection[str]) -> frozenset[str]:
        """Those of the reports that are in the case."""
        return frozenset(row[0] for row in self._rows(_KNOWN, reports))

    def report(self, report: str) -> KeptReport:
        claims = self._db.execute(select(s.claim.c.record).where(s.claim.c.report == report).order_by(s.claim.c.n))
        return replace(self.page(report), claims=tuple(CLAIMS.read(record) for record, in claims))

    def page(self, report: str) -> KeptReport:
        """A report without its claims."""
        record = self._db.execute(select(_report.record).where(_report.id == report)).scalar_one()
        return decode(KeptReport, {**json.loads(record), "claims": []})

    def tellers(self, reports: Collection[str]) -> tuple[Teller, ...]:
        return tuple(Teller(row.id, row.name, row.outlet, row.agency, Interval(row.first, row.last))
                     for row in self._rows(_TELLERS, reports))

    def put_reports(self, reports: Collection[tuple[RawReport, KeptReport]], engine: str) -> None:
        """Keeps reports, each as it came in and as it was read, and their claims."""
        self._came |= {claim.id: (report.id, claim) for _, report in reports for claim in report.claims}
        self._insert(s.report, [report_row(report, raw, engine) for raw, report in reports])
        self._insert(s.claim, [row for _, report in reports for row in claim_rows(report)])

    def drop_report(self, report: str) -> None:
        """Forgets a report and its claims; its accounts and events must have gone before."""
        self._came = {i: come for i, come in self._came.items() if come[0] != report}
        self._db.execute(delete(s.claim).where(s.claim.c.report == report))
        self._db.execute(delete(s.report).where(_report.id == report))

    def report_with(self, claim: str) -> str | None:
        """The report that holds a claim."""
        report: str | None = self._db.execute(select(s.claim.c.report).where(s.claim.c.id == claim)).scalar()
        return report

    def judgements(self) -> tuple[Judgement, ...]:
        if self._judgements is None:
            query = select(s.judgement).where(s.judgement.c.undone.is_(False)).order_by(s.judgement.c.number)
            self._judgements = tuple(judgement_of(row) for row in self._db.execute(query).mappings())
        return self._judgements

    def saved_filters(self) -> dict[str, SavedFilter]:
        """All saved filters by their names."""
        return {row.name: SavedFilter(**row._mapping) for row in self._db.execute(select(s.saved))}

    def save_filter(self, saved: SavedFilter) -> None:
        """Keeps filters under a name that is free."""
        self._insert(s.saved, [asdict(saved)])

    def forget_filter(self, name: str) -> None:
        self._db.execute(delete(s.saved).where(s.saved.c.name == name))

    def put_judgement(self, judgement: Judgement) -> int:
        """Keeps a judgement; gives its number, the next one."""
        self._judgements = None
        keeping = s.judgement.insert().returning(s.judgement.c.number)
        return int(self._db.execute(keeping, [judgement_row(judgement)]).scalar_one())

    def undo(self, number: int) -> Judgement | None:
        """Marks a judgement as taken back; null where there is none of that number, or it is already."""
        c = s.judgement.c
        row = self._db.execute(select(s.judgement).where(c.number == number, c.undone.is_(False))).mappings().first()
        if row is None:
            return None
        self._db.execute(update(s.judgement).where(c.number == number).values(undone=True))
        self._judgements = None
        return judgement_of(row)
