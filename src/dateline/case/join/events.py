"""The accounts of one happening as one event: its row, its origins, its conflicts, its grade."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from dateline.case.join.conflicts import conflicts_of
from dateline.case.join.grades import grade
from dateline.case.join.judged import corrected_row, corrections, verdict
from dateline.case.join.origins import Origin, names_of, origin_of
from dateline.case.join.sides import specific_first
from dateline.model import Claim, Event, Judgement
from dateline.reading.incidents import row_of, type_of_row


def event_of(
    claims: Iterable[tuple[str, Claim]], voices: Mapping[str, Origin], judgements: Collection[Judgement] = (),
    led: Mapping[str, Claim] = MappingProxyType({}),
) -> Event:
    """The event that these claims tell. ``claims``: report id and claim; ``voices``: the origin of each report's own
    voice; ``judgements``: what people decided about any of the claims; ``led``: for claims of headlines the claim that
    they shorten, whose origin they have. The same whatever the order of the claims."""
    told = sorted(claims, key=lambda rc: rc[1].id)
    group = [c for _, c in told]
    with_origin = [(c, origin_of(led.get(c.id, c), voices[report])) for report, c in told]
    conflicts = conflicts_of(with_origin)
    graded, reasons = grade(with_origin, conflicts)
    decided = verdict(judgements)
    if decided is not None:
        graded, reasons = decided[0], (decided[1], *reasons)
    return Event(
        id=group[0].id, type=type_of_row(group), claims=tuple(c.id for c in group),
        reports=tuple(sorted({report for report, _ in told})), origins=names_of(o for _, o in with_origin),
        conflicts=conflicts, grade=graded, reasons=(*reasons, *corrections(judgements)),
        row=corrected_row(_row(group), judgements),
    )


def row_alone(claim: Claim, judgements: Collection[Judgement]) -> dict[str, Any]:
    """The row of a claim that no event holds, as an event of it alone would have it. ``judgements``: those on it."""
    return corrected_row(_row([claim]), judgements)


def _row(group: list[Claim]) -> dict[str, Any]:
    row = row_of(group)
    return {**row, "agent": specific_first(row["agent"]), "target": specific_first(row["target"])}
