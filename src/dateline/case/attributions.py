"""Whose places a case shows: the lines that belong beside whatever is made from it."""

from __future__ import annotations

from collections.abc import Collection

from dateline.case.store import Store
from dateline.model import Gazetteer
from dateline.reading.where.gazetteer import SHIPPED
from dateline.reading.where.used import of_file


def attributions(store: Store, reports: Collection[str] | None = None) -> tuple[str, ...]:
    """A line for each gazetteer that gave places of the claims of a case, or of these reports, in order of its name.

    Each report keeps what its gazetteers asked for on the day it was read, so the lines hold where they were taken
    away since. A report that a version before read, which kept none, owes that of the shipped gazetteer.
    """
    owed: set[Gazetteer] = set()
    for report in store.reports(reports):
        owed.update((of_file(SHIPPED),) if report.gazetteers is None else report.gazetteers)
    return tuple(dict.fromkeys(gazetteer.line for gazetteer in sorted(owed)))
