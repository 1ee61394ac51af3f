"""Findings as objects with stable keys: what ``compare --json`` and ``--csv`` give (``docs/codebook.md``)."""

from __future__ import annotations

from typing import Any

from dateline.compare.differences import told_by
from dateline.compare.pipeline import Finding


def row(finding: Finding) -> dict[str, Any]:
    """The keys are the same for every finding; of a side that there is not, all are null."""
    return {
        "verdict": finding.verdict, "theirs": finding.theirs and finding.theirs.id,
        "line": finding.theirs and finding.theirs.line, "event": finding.ours and finding.ours.id,
        "also": [ours.id for ours in finding.also], "other": finding.other, "score": finding.score,
        "reasons": list(finding.agrees), "doubts": list(finding.doubts),
        "differences": [d.words for d in finding.differences],
        "km": None if finding.km is None else round(finding.km, 1),
        **_theirs(finding), **_ours(finding),
    }


def _theirs(finding: Finding) -> dict[str, Any]:
    t = finding.theirs
    return {"theirs_from": t and t.first.isoformat(), "theirs_to": t and t.last.isoformat(),
            "theirs_place": t and (t.places[0] if t.places else None), "theirs_type": t and (t.kind or None),
            "theirs_actors": list(t.actors) if t else [], "theirs_killed": t and t.best,
            "theirs_killed_low": t and t.low, "theirs_killed_high": t and t.high}


def _ours(finding: Finding) -> dict[str, Any]:
    o = finding.ours
    return {"from": o.first.isoformat() if o and o.first else None, "to": o.last.isoformat() if o and o.last else None,
            "place": o and o.place, "type": o and o.type, "actors": list(o.actors) if o else [],
            "killed_low": o and o.killed[0], "killed_high": o and o.killed[1],
            "killed_told": list(told_by(o)) if o else [], "grade": o and o.grade}
