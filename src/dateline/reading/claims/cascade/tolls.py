"""Casualties joined inside a sentence, and totals of a war told from incidents."""

from __future__ import annotations

from dataclasses import replace

from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.engine import Proposal

_LONG = frozenset({"month", "months", "year", "years", "decade"})


def is_toll(scene: Scene, hit: Hit) -> bool:
    """Whether the dead are a running total: "since 2011", "so far this year", "the conflict has killed"."""
    if any(t.role == "since" and t.granularity in ("month", "year", "vague", "decade", "season") for t in scene.times):
        return True
    words = {t.lower for t in scene.parsed.sentence.tokens}
    if words & {"conflict", "war", "turmoil", "unrest", "insurgency"} and not words & {"attack", "strike", "clashes"}:
        return "since" in words or "began" in words or "started" in words
    return False


def tally(scene: Scene, proposals: list[Proposal]) -> list[Proposal]:
    """"killed 14 and wounded 50" is one claim with both harms, at the first trigger."""
    out: list[Proposal] = []
    for p in proposals:
        first = next((q for q in out if q.type == p.type and p.type in ("casualties", "toll") and _joined(scene, q, p)), None)
        if first is None:
            out.append(p)
            continue
        harm = first.harm + tuple(h for h in p.harm if (h.kind, h.low, h.high, h.who) not in {(g.kind, g.low, g.high, g.who) for g in first.harm})
        out[out.index(first)] = replace(first, harm=harm, agent=first.agent or p.agent, place=first.place or p.place, time=first.time or p.time)
    return out


def _joined(scene: Scene, a: Proposal, b: Proposal) -> bool:
    """Whether nothing but a list or "and" parts the two: no new clause with a subject of its own kind of place or time."""
    if a.harm and b.harm and {h.kind for h in a.harm} == {h.kind for h in b.harm} and any(
            h.low is not None for h in a.harm) and any(h.low is not None for h in b.harm):
        return False
    return a.source == b.source
