"""One claim where several engines or patterns propose the same."""

from __future__ import annotations

from dateline.reading.claims.engine import Engine, Proposal


def merge(proposals: list[tuple[Engine, Proposal]]) -> list[tuple[Engine, Proposal]]:
    """Proposals of one type whose triggers overlap are one: the first engine's stands. In the order of the text."""
    kept: list[tuple[Engine, Proposal]] = []
    for engine, p in sorted(proposals, key=lambda ep: (ep[1].trigger.start, ep[1].trigger.end, ep[1].type)):
        if not any(q.type == p.type and q.trigger.overlaps(p.trigger) for _, q in kept[-6:]):
            kept.append((engine, p))
    return kept
