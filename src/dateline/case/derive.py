"""What follows from the reports of a case: its events, and the lanes of control that they tell of."""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

from dateline.case.control import ControlIndex, enter_lanes, renew
from dateline.case.join import JoinIndex, join_reports, leave, rejoin
from dateline.model import KeptReport

MANY = 250  # reports that are joined at once; with more each takes hardly less time


class DerivedIndex(JoinIndex, ControlIndex, Protocol):
    """Lookups and derived rows of one case."""


def derive(index: DerivedIndex, reports: Collection[KeptReport]) -> None:
    """Joins reports that the index holds to the others."""
    changed = join_reports(index, reports)                  # copies, accounts, edges, events
    enter_lanes(index, reports)
    renew(index, changed.union(claim.id for report in reports for claim in report.claims))  # who holds what


def derive_again(index: DerivedIndex, report: KeptReport) -> None:
    """Makes anew what follows from a report that the index holds, after a judgement on one of its claims."""
    changed = rejoin(index, report)
    places = index.drop_lanes(report.id)
    enter_lanes(index, [report])
    renew(index, changed.union(claim.id for claim in report.claims), places)


def withdraw(index: DerivedIndex, report: KeptReport) -> None:
    """Takes back what follows from a report that the index still holds."""
    changed = leave(index, report)
    places = index.drop_lanes(report.id)
    renew(index, changed - {c.id for c in report.claims}, places)
