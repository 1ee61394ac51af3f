"""What follows from a report that is in a case: its events, and the lanes of control that it tells of."""

from __future__ import annotations

from typing import Protocol

from dateline.case.control import ControlIndex, enter_lanes, renew
from dateline.case.join import JoinIndex, join_report, leave
from dateline.model import KeptReport


class DerivedIndex(JoinIndex, ControlIndex, Protocol):
    """Lookups and derived rows of one case."""


def derive(index: DerivedIndex, report: KeptReport) -> None:
    """Joins a report that the index holds to the others."""
    changed = join_report(index, report)                    # copies, accounts, edges, events
    enter_lanes(index, report)
    renew(index, changed | {c.id for c in report.claims})   # who holds what


def withdraw(index: DerivedIndex, report: KeptReport) -> None:
    """Takes back what follows from a report that the index still holds."""
    changed = leave(index, report)
    places = index.drop_lanes(report.id)
    renew(index, changed - {c.id for c in report.claims}, places)
