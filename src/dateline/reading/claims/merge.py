"""One claim where several engines or patterns propose the same."""

from __future__ import annotations

from dateline.reading.claims.engine import Engine, Proposal


def merge(proposals: list[tuple[Engine, Proposal]]) -> list[tuple[Engine, Proposal]]:
    """Proposals of one type whose triggers overlap are one: the first engine's stands. In the order of the text."""
    kept: list[tuple[Engine, Proposal]] = []
    for engine, p in sorted(proposals, key=lambda ep: (ep[1].trigger.start, ep[1].trigger.end, ep[1].type)):
        alike = [q for _, q in kept[-6:] if q.type == p.type]
        if not any(q.trigger.overlaps(p.trigger) for q in alike):
            kept.append((engine, p))
    return kept
