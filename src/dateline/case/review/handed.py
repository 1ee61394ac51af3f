"""Reports handed in to a case: which are new, which were in it, and which could not be read or joined."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from dateline.case.parts import in_parts
from dateline.case.pipeline import Read, enter_each
from dateline.case.store import Store
from dateline.case.unread import NotRead
from dateline.model import KeptReport, RawReport, Refusal, kept, report_id
from dateline.reading.pipeline import read_report


@dataclass(frozen=True, slots=True)
class HandedIn:
    """What came of reports: ids of those that are new and of those that were in the case, and a sentence for each that
    could not be read or joined."""

    new: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


def _plainly(raw: RawReport) -> KeptReport:
    return kept(read_report(raw))


def hand_in(
    store: Store, items: Iterable[RawReport | Refusal], read: Callable[[RawReport], KeptReport] = _plainly,
) -> HandedIn:
    """Reads reports into a case and joins them, many at once; one report on which the program fails does not lose the
    others. ``read``: how a report is read; it may raise ``NotRead``. Raises ``CaseError`` where the database fails."""
    told = HandedIn()
    for some in in_parts(_read(store, items, read, told), lambda one: len(one[0].content)):
        new, wrong = enter_each(store, some)
        for raw, report in some:
            if report.id in wrong:
                told.failed.append(_why(raw, NotRead.by_fault("joining", wrong[report.id])))
            else:
                (told.new if report.id in new and report.id not in told.new else told.known).append(report.id)
    return told


def _read(
    store: Store, items: Iterable[RawReport | Refusal], read: Callable[[RawReport], KeptReport], told: HandedIn,
) -> Iterator[Read]:
    """Reads what is not in the case."""
    for item in items:
        if isinstance(item, Refusal):
            told.failed.append(str(item))
        elif (one := _one(store, item, read, told)) is not None:
            yield one


def _one(store: Store, raw: RawReport, read: Callable[[RawReport], KeptReport], told: HandedIn) -> Read | None:
    """A report as it is read; null where it was in the case or cannot be read."""
    try:
        id_ = report_id(raw)
    except UnicodeEncodeError as error:
        half = f"\\u{ord(error.object[error.start]):04x}"
        why = NotRead(f"its name or address holds half a character ({half}), which no case keeps: give it another")
        told.failed.append(_why(raw, why))
        return None
    if store.has(id_):
        told.known.append(id_)
        return None
    try:
        return raw, read(raw)
    except NotRead as error:
        told.failed.append(_why(raw, error))
    except Exception as error:  # noqa: BLE001 - it is named
        told.failed.append(_why(raw, NotRead.by_fault("reading", error)))
    return None


def _why(report: RawReport, why: NotRead) -> str:
    """The sentence about a report that is not in the case."""
    where = report.path if report.line is None else f"{report.path}:{report.line}"
    return f"{where}: {why}"
