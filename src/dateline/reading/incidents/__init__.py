"""Incidents of a report.

Takes: the claims of one report as their sentences tell them.
Gives: claims with incident numbers, completed from what else is told of the same happening, and a row for each.
Looks things up in: ``data/patterns/happenings.toml``.
Never: joins two happenings because they are alike; fills a title from the body or the body from a title.
"""

from __future__ import annotations

from dateline.model import Claim, Incident
from dateline.reading.claims import Told
from dateline.reading.incidents.link import link
from dateline.reading.incidents.rows import incident_rows, row_of, type_of_row
from dateline.reading.incidents.speakers import name_speakers

__all__ = ["find_incidents", "row_of", "type_of_row"]


def find_incidents(told: tuple[Told, ...]) -> tuple[tuple[Claim, ...], tuple[Incident, ...]]:
    """The claims linked and completed, their speakers named, and the incidents in the order of their first claim."""
    claims = name_speakers(link(told))
    return claims, incident_rows(claims)
