"""A case: reports read into it, joined as they come, and what they tell taken out of it again."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Engine, func, or_, select

from dateline.case.store import schema as s
from dateline.case.store.connect import open_reading, open_writing
from dateline.case.store.faults import CaseError, told
from dateline.case.store.filter import EVERYTHING, Filter, by_day
from dateline.case.store.judgements import judgement_of
from dateline.case.store.letters import Small
from dateline.case.store.names import shown, title
from dateline.model import Claim, Dossier, Event, Gazetteer, Holding, Judgement, KeptReport, RawReport, decode

if TYPE_CHECKING:
    from dateline.case.store.index import SqlIndex
    from dateline.case.store.releases import Frozen


# What differs whenever another connection changed the case: https://sqlite.org/pragma.html#pragma_data_version, and the
# transactions that are seen (https://www.postgresql.org/docs/current/functions-info.html, table 9.85).
_MARK = {"sqlite": "PRAGMA data_version", "postgresql": "SELECT pg_current_snapshot()::text"}


@dataclass(frozen=True, slots=True)
class Size:
    """How much a case holds."""

    reports: int
    claims: int
    events: int


class Store:
    """The tables of one case. Every change is one transaction: it is kept whole or not at all. ``title``: what the case
    is called in words, its file or its address without a password; ``name``: as it is opened, for nobody's eyes."""

    def __init__(self, case: str, *, create: bool = False, waits: Callable[[str], None] = lambda _: None) -> None:
        """Opens a case to be read, and for writing when it is first written to, or at once for ``create``.

        ``waits``: is told what is waited for whenever another process is writing to the case.
        Raises ``CaseError`` (see ``connect``), as every method does where the database fails.
        """
        self.name, self.title = case, title(case)
        self._opening = Lock()
        self._waits = waits
        self._writer: Engine | None = open_writing(case, create=True, waits=waits) if create else None
        self._reader: Engine = open_reading(case)
        self._watching = Lock()
        self._watch: Connection | None = None  # one that never writes
        self._watches = 0  # so many there have been: what one tells says nothing beside what another told

    def close(self) -> None:
        """Lets go of the database; the writer last, so that SQLite puts the files beside the case away."""
        self._let_go()
        if self._writer is not None:
            self._writer.dispose()

    @contextmanager
    def writing(self) -> Iterator[SqlIndex]:
        """One transaction that holds the case's write lock from its beginning."""
        from dateline.case.store.index import SqlIndex  # joining and all that it needs: not to read a case

        with self._writing() as db:
            yield SqlIndex(db)

    @contextmanager
    def freezing(self, wanted: Filter) -> Iterator[tuple[Frozen, Iterator[Dossier]]]:
        """The same for a release: where it is kept, and the events that pass a filter as they are meanwhile."""
        from dateline.case.store.dossiers import dossiers
        from dateline.case.store.releases import Frozen

        with self._writing() as db:
            yield Frozen(db), dossiers(db, wanted)

    @contextmanager
    def frozen(self) -> Iterator[Frozen]:
        """The releases, to be read."""
        from dateline.case.store.releases import Frozen

        with self._reading() as db:
            yield Frozen(db)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with told(shown(self.name), "write to"), self._opened_writer().begin() as db:
            yield db

    def open_to_write(self) -> str | None:
        """Opens a case for writing now, where it may be: of many who read it at once none must be the first to write.
        Gives what is in the way, if anything is; it is tried again when something is written."""
        try:
            self._opened_writer()
        except CaseError as error:
            return str(error)
        return None

    def _opened_writer(self) -> Engine:
        with self._opening:
            if self._writer is None:
                with self._reading():
                    pass  # where the file is another one by now, it is said here: that one is not to be written to
                self._let_go()
                self._writer = open_writing(self.name, create=False, waits=self._waits)
            return self._writer

    def _let_go(self) -> None:
        """Closes what reads the case. SQLite lets a whole process only read the index of the log where its first
        connection said so, as those do that leave every file as it is (``casefile.reading``)."""
        with self._watching:
            if self._watch is not None:
                self._watch.close()
            self._watch = None
        self._reader.dispose()

    def has(self, report: str) -> bool:
        """Whether a report is in the case."""
        with self._reading() as db:
            return db.execute(select(s.report.c.id).where(s.report.c.id == report)).first() is not None

    def raw(self, report: str) -> RawReport | None:
        """A report as it was handed in, to be read again; null where it is not in the case."""
        c = s.report.c
        query = select(c.name, c.path, c.url, c.media, c.content, c.given).where(c.id == report)
        with self._reading() as db:
            row = db.execute(query).first()
            if row is None:
                return None
            return RawReport(row.name, row.path, bytes(row.content), row.media, url=row.url, **json.loads(row.given))

    def reading(self) -> AbstractContextManager[Connection]:
        """The tables as they are at one moment."""
        return self._reading()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with told(shown(self.name), "read"), self._reader.begin() as db:
            yield db

    def mark(self) -> Any:
        """What is another whenever the case has changed, whoever wrote to it."""
        with self._watching, told(shown(self.name), "read"):
            if self._watch is None:
                self._watch, self._watches = self._reader.connect(), self._watches + 1
            with self._watch.begin():
                return self._watches, self._watch.exec_driver_sql(_MARK[self._watch.dialect.name]).scalar()

    def size(self) -> Size:
        """How many reports, claims and events there are."""
        with self._reading() as db:
            return Size(*(db.execute(select(func.count()).select_from(t)).scalar_one()
                          for t in (s.report, s.claim, s.event)))

    def events(self, wanted: Filter = EVERYTHING) -> Iterator[Event]:
        """The events that pass a filter, by day and place, the undated last."""
        with self._reading() as db:
            query = wanted.on(select(s.event.c.record).order_by(*by_day(db.dialect.name)), db.dialect.name)
            for event in map(_event, db.execute(query).scalars()):
                if wanted.passes(event):
                    yield event

    def page(
        self, wanted: Filter, offset: int, limit: int, also: ColumnElement[bool] | None = None,
    ) -> tuple[tuple[Event, ...], int]:
        """So many of the events that pass a filter, and a condition on the table of events, after the first
        ``offset``; and how many pass it in all."""
        c = s.event.c
        with self._reading() as db:
            query = wanted.on(select(c.record if wanted.by_record else c.id), db.dialect.name)
            query = (query if also is None else query.where(also)).order_by(*by_day(db.dialect.name))
            if wanted.by_record:
                passed = [e for e in map(_event, db.execute(query).scalars()) if wanted.passes(e)]
                return tuple(passed[offset:offset + limit]), len(passed)
            ids = db.execute(query).scalars().all()  # all of them, so that what costs most is asked once
            some = ids[offset:offset + limit]
            records = {e.id: e for e in map(_event, db.execute(select(c.record).where(c.id.in_(some))).scalars())}
            return tuple(records[i] for i in some), len(ids)

    def dossiers(self, wanted: Filter = EVERYTHING) -> Iterator[Dossier]:
        """The same events with their claims, reports and judgements, all as they are at one moment."""
        from dateline.case.store.dossiers import dossiers  # joining and all that it needs: not to read a case

        with self._reading() as db:
            yield from dossiers(db, wanted)

    def dossier(self, claim: str) -> Dossier | None:
        """The event that holds a claim now, with what stands behind it."""
        from dateline.case.store.dossiers import dossier_with

        with self._reading() as db:
            return dossier_with(db, claim)

    def control(self, place: str | None = None, on: date | None = None) -> Iterator[Holding]:
        """The stretches of all lanes, or of the place of that id or that a claim or a person calls so.

        ``on``: those that may hold on that day.
        """
        c = s.holding.c
        query = select(c.record).order_by(c.name, c.place, c.n)
        if place is not None:
            called = select(s.lane.c.place).where(Small(s.lane.c.name) == place.lower())
            query = query.where(or_(c.place == place, c.place.in_(called), Small(c.name) == place.lower()))
        if on is not None:
            query = query.where(or_(c.since_first.is_(None), c.since_first <= on),
                                or_(c.until_last.is_(None), c.until_last >= on))
        with self._reading() as db:
            for record, in db.execute(query):
                yield decode(Holding, json.loads(record))

    def judgements(self) -> Iterator[Judgement]:
        """All judgements, the undone ones too, in the order that they were made."""
        with self._reading() as db:
            for row in db.execute(select(s.judgement).order_by(s.judgement.c.number)).mappings():
                yield judgement_of(row)

    def event(self, claim: str) -> Event | None:
        """The event that holds a claim now: the id of an event is that of one of its claims, so no link breaks."""
        query = select(s.event.c.record).join(s.event_claim, s.event_claim.c.event == s.event.c.id)
        with self._reading() as db:
            record = db.execute(query.where(s.event_claim.c.claim == claim)).scalar()
            return decode(Event, json.loads(record)) if record else None

    def claims(self, ids: tuple[str, ...]) -> tuple[tuple[str, Claim], ...]:
        """Claims with the id of their report, in the order of ids."""
        query = select(s.claim.c.report, s.claim.c.record).where(s.claim.c.id.in_(ids)).order_by(s.claim.c.id)
        with self._reading() as db:
            return tuple((report, decode(Claim, json.loads(record))) for report, record in db.execute(query))

    def gazetteers(self) -> Iterator[tuple[Gazetteer, ...] | None]:
        """What the gazetteers behind the places of reports ask for, once for all reports of the same."""
        from dateline.case.store.rows import GAZETTEERS  # it joins: not to read a case

        with self._reading() as db:
            for told in db.execute(select(s.report.c.gazetteers).distinct()).scalars():
                yield GAZETTEERS.read(told) if told is not None else None

    def reports(self, ids: Collection[str] | None = None) -> Iterator[KeptReport]:
        """All reports, or those of these ids, without their claims, by day and name."""
        order = (s.report.c.first.is_(None), s.report.c.first, s.report.c.name, s.report.c.id)
        with self._reading() as db:
            query = select(s.report.c.record).order_by(*order)
            for record, in db.execute(query if ids is None else query.where(s.report.c.id.in_(ids))):
                yield decode(KeptReport, {**json.loads(record), "claims": []})


def _event(record: str) -> Event:
    return decode(Event, json.loads(record))
