"""The case wing on one screen: how a report comes into a case and leaves it."""

from __future__ import annotations

from importlib.metadata import version

from dateline.case.derive import derive, withdraw
from dateline.case.store import Store
from dateline.case.store.index import SqlIndex
from dateline.data.actor import Actor
from dateline.model import KeptReport, RawReport, Reading, kept, report_id
from dateline.reading.pipeline import read_report


def add_report(store: Store, raw: RawReport, own: tuple[Actor, ...] = ()) -> KeptReport | None:
    """Reads a report into a case, with a user's own actors, and joins it to the others; null where it is in it already.
    """
    if store.has(report_id(raw)):
        return None
    return add_reading(store, raw, read_report(raw, own))


def add_reading(store: Store, raw: RawReport, reading: Reading) -> KeptReport | None:
    """A report that was read into a case; null where it is in it already."""
    report = kept(reading)
    return report if enter(store, raw, report) else None


def enter(store: Store, raw: RawReport, report: KeptReport) -> bool:
    """A report that was read, perhaps by another process, into a case: whole or not at all; false where it is in it."""
    with store.writing() as index:
        if index.has(report.id):
            return False
        _enter(index, raw, report)
    return True


def _enter(index: SqlIndex, raw: RawReport, report: KeptReport) -> None:
    index.put_report(report, raw, version("dateline"))  # what was read is never changed
    derive(index, report)


def remove_report(store: Store, report: str) -> bool:
    """Takes a report out of a case; false where it is not in it. People's judgements stay."""
    with store.writing() as index:
        if not index.has(report):
            return False
        _leave(index, report)
    return True


def _leave(index: SqlIndex, report: str) -> None:
    withdraw(index, index.report(report))
    index.drop_report(report)


def reread_report(store: Store, report: str, own: tuple[Actor, ...] = ()) -> KeptReport | None:
    """Reads a report of a case again, from the bytes that the case keeps, after an upgrade; null where it is not in it.

    People's judgements point to claims, whose ids do not depend on the rule that read them, so they hold again.
    """
    raw = store.raw(report)
    if raw is None:
        return None
    reading = read_report(raw, own)
    with store.writing() as index:
        _leave(index, report)
        _enter(index, raw, kept(reading))
    return kept(reading)
