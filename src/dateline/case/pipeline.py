"""The case wing on one screen: how a report comes into a case and leaves it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cache
from importlib.metadata import version

from dateline.case.derive import derive, withdraw
from dateline.case.store import CaseError, Store
from dateline.case.store.index import SqlIndex
from dateline.data.own import NOTHING, Own
from dateline.model import KeptReport, RawReport, Reading, kept, report_id
from dateline.reading.pipeline import read_report

Read = tuple[RawReport, KeptReport]  # a report as it came in and as it was read


def add_report(store: Store, raw: RawReport, own: Own = NOTHING) -> KeptReport | None:
    """Reads a report into a case, with a user's own data, and joins it to the others; null where it is in it already.
    """
    if store.has(report_id(raw)):
        return None
    return add_reading(store, raw, read_report(raw, own))


def add_reading(store: Store, raw: RawReport, reading: Reading) -> KeptReport | None:
    """A report that was read into a case; null where it is in it already."""
    report = kept(reading)
    return report if enter(store, [(raw, report)]) else None


def enter(store: Store, reports: Iterable[Read]) -> frozenset[str]:
    """Reports that were read, perhaps by other processes, into a case: all of them or none; gives the ids of those that
    were not in it. Many at once take less time than one by one, and give the same record."""
    by_id: dict[str, Read] = {}
    for raw, report in reports:
        by_id.setdefault(report.id, (raw, report))  # of one that comes twice the first is kept, as from any run
    with store.writing() as index:
        new = by_id.keys() - index.known(by_id)
        _enter(index, [by_id[report] for report in sorted(new)])
    return frozenset(new)


def enter_each(store: Store, reports: Sequence[Read]) -> tuple[frozenset[str], dict[str, Exception]]:
    """The same where one report on which the program fails must not lose the others; gives the ids of those that were
    not in the case, and why others could not be joined, by id. Raises ``CaseError`` as ``enter`` does."""
    try:
        return enter(store, reports), {}
    except CaseError:
        raise
    except Exception as error:  # noqa: BLE001 - the caller names it with its report
        if len(reports) == 1:
            return frozenset(), {reports[0][1].id: error}
    alone = [enter_each(store, [one]) for one in reports]
    return frozenset().union(*(new for new, _ in alone)), {i: why for _, failed in alone for i, why in failed.items()}


def _enter(index: SqlIndex, reports: Collection[Read]) -> None:
    index.put_reports(reports, _engine())           # what was read is never changed
    derive(index, [report for _, report in reports])


@cache
def _engine() -> str:
    return version("dateline")


def remove_report(store: Store, report: str) -> bool:
    """Takes a report out of a case; false where it is not in it. People's judgements stay."""
    with store.writing() as index:
        if not index.known([report]):
            return False
        _leave(index, report)
    return True


def _leave(index: SqlIndex, report: str) -> None:
    withdraw(index, index.report(report))
    index.drop_report(report)


def reread_report(store: Store, report: str, own: Own = NOTHING) -> KeptReport | None:
    """Reads a report of a case again, from the bytes that the case keeps, after an upgrade; null where it is not in it.

    People's judgements point to claims, whose ids do not depend on the rule that read them, so they hold again.
    """
    raw = store.raw(report)
    if raw is None:
        return None
    reading = read_report(raw, own)
    with store.writing() as index:
        _leave(index, report)
        _enter(index, [(raw, kept(reading))])
    return kept(reading)
