"""Whose places are shown: the lines that belong beside whatever is made from them."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.case.store import Store
from dateline.model import Gazetteer
from dateline.reading.where.gazetteer import SHIPPED
from dateline.reading.where.used import of_file

Owed = tuple[Gazetteer, ...] | None  # by a report


def attributions(store: Store) -> tuple[str, ...]:
    """A line for each gazetteer that gave places of the claims of a case, in order of its name."""
    return lines(store.gazetteers())


def lines(owed: Iterable[Owed]) -> tuple[str, ...]:
    """A line for each gazetteer that gave places of the claims of some reports (``ReportHead.gazetteers``), in order of
    its name.

    Each report keeps what its gazetteers asked for on the day it was read, so the lines hold where they were taken
    away since. A report that a version before read, which kept none, owes that of the shipped gazetteer.
    """
    every = {gazetteer for one in owed for gazetteer in ((of_file(SHIPPED),) if one is None else one)}
    return tuple(dict.fromkeys(gazetteer.line for gazetteer in sorted(every)))
