"""Incidents of a report.

Takes: the claims of one report, while "the attack" and "the town" can still be read.
Gives: claims with incident numbers, and a row for each incident.
Looks things up in: nothing.
Never: joins two happenings because they are alike.
"""

from __future__ import annotations

from dateline.model import Claim, Incident
from dateline.reading.incidents.group import number_claims
from dateline.reading.incidents.rows import incident_rows

__all__ = ["find_incidents"]


def find_incidents(claims: tuple[Claim, ...]) -> tuple[tuple[Claim, ...], tuple[Incident, ...]]:
    """The claims numbered by incident, and the incidents in the order of their first claim."""
    numbered = number_claims(claims)
    return numbered, incident_rows(numbered)
