"""Sentences inside a quotation whose speaker stands in another sentence of it."""

from __future__ import annotations

from dateline.model import Page, SourceLink
from dateline.reading.claims.cascade.attribution import Scope, quote_spans
from dateline.reading.claims.cascade.scene import Scene


def quoted_speakers(page: Page, scenes: list[Scene], scopes: list[tuple[Scope, ...]]) -> dict[int, tuple[SourceLink, ...]]:
    """For sentences that lie in a quotation and name no speaker: the speaker of the sentence it begins or ends in."""
    out: dict[int, tuple[SourceLink, ...]] = {}
    for start, end in quote_spans(page):
        touched = [s for s in scenes if s.parsed.sentence.start < end and s.parsed.sentence.end > start]
        if not touched:
            continue
        if len(page.text[start:end].split()) < 6:
            continue
        said = next((scopes[s.index][-1].links for s in (touched[-1], touched[0]) if scopes[s.index]), None)
        if said is None:
            said = _beside(scenes, scopes, touched[0].index - 1) or _beside(scenes, scopes, touched[-1].index + 1)
        if said is None:
            continue
        for s in touched:
            inside = s.parsed.sentence.start >= start - 2 and s.parsed.sentence.end <= end + 2
            if inside and not scopes[s.index]:
                out[s.index] = said
    return out


def _beside(scenes: list[Scene], scopes: list[tuple[Scope, ...]], index: int) -> tuple[SourceLink, ...] | None:
    if 0 <= index < len(scenes) and scopes[index]:
        scene = scenes[index]
        if len(scene.parsed.tags) <= 14 or '"' in scene.parsed.tags:
            return scopes[index][-1].links
    return None
