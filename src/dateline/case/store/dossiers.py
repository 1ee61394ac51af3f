"""Events with all that stands behind them, many at a time and never all at once."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import Connection, select

from dateline.case.join import Told, Voices, by_claim
from dateline.case.store import schema as s
from dateline.case.store.filter import Filter, by_day
from dateline.case.store.index import SqlIndex
from dateline.case.store.index.statements import Among
from dateline.case.store.rows import GAZETTEERS
from dateline.model import Dossier, Event, Interval, Judgement, ReportHead, decode

_MANY = 500  # events looked up at once
_event, _report = s.event.c, s.report.c
_RECORDS = select(_event.id, _event.record).where(Among(_event.id))
_HEADS = select(_report.id, _report.name, _report.url, _report.sha256, _report.title, _report.outlet, _report.agency,
                _report.author, _report.language, _report.first, _report.last, _report.archive_url,
                _report.fetched, _report.gazetteers).where(Among(_report.id))


def dossiers(db: Connection, wanted: Filter) -> Iterator[Dossier]:
    """The events that pass a filter, by day and place, the undated last, inside one transaction."""
    index = _Index(db)
    decided = _Decided(index)
    query = select(_event.id).order_by(*by_day(db.dialect.name))
    ids = db.execute(wanted.on(query, db.dialect.name)).scalars().all()
    for start in range(0, len(ids), _MANY):
        yield from _behind(index, decided, [e for e in index.events(ids[start:start + _MANY]) if wanted.passes(e)])


def dossier_with(db: Connection, claim: str) -> Dossier | None:
    """The event that holds a claim."""
    index = _Index(db)
    event = db.execute(select(s.event_claim.c.event).where(s.event_claim.c.claim == claim)).scalar()
    return next(_behind(index, _Decided(index), index.events([event]))) if event is not None else None


class _Index(SqlIndex):
    """Lookups by the ids of events and reports."""

    def events(self, ids: Sequence[str]) -> list[Event]:
        """Events in the order of their ids as given."""
        records = {row.id: row.record for row in self._rows(_RECORDS, ids)}
        return [decode(Event, json.loads(records[i])) for i in ids if i in records]

    def heads(self, reports: set[str]) -> dict[str, ReportHead]:
        """Reports without their texts, by id."""
        return {row.id: _head(*row) for row in self._rows(_HEADS, reports)}


def _head(id_: str, name: str, url: str | None, sha256: str, title: str | None, outlet: str | None, agency: str | None,
          author: str | None, language: str | None, first: date | None, last: date | None, archive_url: str | None,
          fetched: str | None, gazetteers: str | None) -> ReportHead:
    return ReportHead(id_, name, url, sha256, title, outlet, agency, author, language, Interval(first, last),
                      archive_url, fetched, GAZETTEERS.read(gazetteers) if gazetteers is not None else None)


class _Decided:
    """The judgements that stand: those on each claim, and those that name it, also as the second one."""

    def __init__(self, index: _Index) -> None:
        self.on = by_claim(index.judgements())
        self.naming: dict[str, list[Judgement]] = defaultdict(list)
        for j in index.judgements():
            for claim in {j.claim, j.other or j.claim}:
                self.naming[claim].append(j)


def _behind(index: _Index, decided: _Decided, events: Sequence[Event]) -> Iterator[Dossier]:
    """Events with what stands behind them."""
    accounts = index.accounts_with([claim for event in events for claim in event.claims])
    told = index.told(set(accounts.values()))
    heads, voices = index.heads({t.report for t in told}), Voices(index, told)
    by_event: dict[str, list[Told]] = defaultdict(list)
    holder = {claim: event.id for event in events for claim in event.claims}
    for one in told:
        by_event[holder[one.claim.id]].append(one)
    for event in events:
        tellings = voices.tellings(by_event[event.id], decided.on)
        standing = sorted({j for claim in event.claims for j in decided.naming.get(claim, ())}, key=lambda j: j.number)
        yield Dossier(event, tellings, tuple(heads[r] for r in event.reports), tuple(standing))
