"""Casualties joined inside a sentence, and totals of a war told from incidents."""

from __future__ import annotations

from dataclasses import replace

from dateline.model import Status, TimeMention
from dateline.reading.claims.cascade.classes import singular, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.engine import Proposal

def is_toll(scene: Scene, hit: Hit, time: TimeMention | None, status: Status, by_somebody: bool) -> bool:
    """Whether the dead are a running total: over months or years, "since 2011", of a war, or told as a habit."""
    verb = scene.units.verb(hit.unit)
    if status == "ongoing" and scene.parsed.sentence.kind != "title" and not (verb and verb.progressive):
        return True
    words = {singular(t.lower) for t in scene.parsed.sentence.tokens}
    if time is not None and time.granularity in ("month", "year", "season", "decade") and time.role != "duration":
        return time.role == "since" or not (by_somebody or words & word_class("incident"))
    if time is not None and time.granularity in ("day", "part"):
        return False
    return bool(words & word_class("whole_war")) and "since" in words


def tally(scene: Scene, proposals: list[Proposal]) -> list[Proposal]:
    """"killed 14 and wounded 50" is one claim with both harms, at the first trigger."""
    out: list[Proposal] = []
    for p in proposals:
        first = next((q for q in out if q.type == p.type and p.type in ("casualties", "toll") and _joined(scene, q, p)), None)
        total = next((q for q in out if q.type == "toll" and p.type == "displace" and p.harm and q.source == p.source), None)
        if total is not None:  # "has killed 3,000 people and displaced two million"
            first = total
        if first is None:
            out.append(p)
            continue
        harm = first.harm + tuple(h for h in p.harm if (h.low is not None or h.high is not None or h.who is not None) and (h.kind, h.low, h.high, h.who) not in {(g.kind, g.low, g.high, g.who) for g in first.harm})
        out[out.index(first)] = replace(first, harm=harm, agent=first.agent or p.agent, place=first.place or p.place, time=first.time or p.time)
    return out


def civilian_attacks(scene: Scene, proposals: list[Proposal]) -> list[Proposal]:
    """An "attack" on a place that kills civilians is violence against them, not an offensive."""
    hurt = any(h.group in ("civilians", "children", "women") for p in proposals if p.type == "casualties" for h in p.harm)
    return [replace(p, type="attack") if hurt and p.type == "offensive" and not p.target and p.trigger.text.lower().startswith(
        "attack") else p for p in proposals]


def _joined(scene: Scene, a: Proposal, b: Proposal) -> bool:
    """Whether nothing but a list or "and" parts the two: no new clause with a subject of its own kind of place or time."""
    if a.harm and b.harm and {h.kind for h in a.harm} == {h.kind for h in b.harm} and any(
            h.low is not None for h in a.harm) and any(h.low is not None for h in b.harm):
        return False
    return a.source == b.source
