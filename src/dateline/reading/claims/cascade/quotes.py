"""Sentences inside a quotation whose speaker stands in another sentence of it."""

from __future__ import annotations

import re

from dateline.model import Page, SourceLink
from dateline.reading.claims.cascade.attribution import Scope
from dateline.reading.claims.cascade.scene import Scene

# The mark that opens first, so that a search skips to one.
_QUOTATION = re.compile(r"[“„«\"](?:(?<!\")[^“”„«»]{0,3000}[”»]|(?<=\")\"*[^\"]{0,3000}\"+)")
SHORT_QUOTE = 6  # words; what is shorter quotes a term and not a statement
SHORT_SENTENCE = 14  # tokens; a sentence beside a quotation that only says who speaks


def quoted_speakers(
    page: Page, scenes: list[Scene], scopes: list[tuple[Scope, ...]],
) -> dict[int, tuple[SourceLink, ...]]:
    """For sentences that lie in a quotation and name no speaker: the speaker of the sentence it begins or ends in, else
    of the one beside it."""
    out: dict[int, tuple[SourceLink, ...]] = {}
    for start, end in _quotations(page):
        touched = [s for s in scenes if s.parsed.sentence.start < end and s.parsed.sentence.end > start]
        if not touched or (len(page.text[start:end].split()) < SHORT_QUOTE and not _is_whole(touched[0], start, end)):
            continue
        said = next((scopes[s.index][-1].links for s in (touched[-1], touched[0]) if scopes[s.index]), ())
        said = said or _beside(scenes, scopes, touched[0].index - 1) or _beside(scenes, scopes, touched[-1].index + 1)
        if not said:
            continue
        for s in touched:
            inside = s.parsed.sentence.start >= start - 2 and s.parsed.sentence.end <= end + 2
            if inside and not scopes[s.index]:
                out[s.index] = said
    return out


def _is_whole(scene: Scene, start: int, end: int) -> bool:
    """Whether a quotation is a whole sentence with its verb, however short, and no term."""
    sentence = scene.parsed.sentence
    covered = start <= sentence.start + 1 and end >= sentence.end - 1
    return covered and not set("VU").isdisjoint(scene.parsed.tags)


def _beside(scenes: list[Scene], scopes: list[tuple[Scope, ...]], index: int) -> tuple[SourceLink, ...]:
    """The speaker of a short sentence, or of one that is partly quoted itself."""
    if not 0 <= index < len(scenes) or not scopes[index]:
        return ()
    tags = scenes[index].parsed.tags
    return scopes[index][-1].links if len(tags) <= SHORT_SENTENCE or '"' in tags else ()


def _quotations(page: Page) -> list[tuple[int, int]]:
    """Stretches of the text between quotation marks, straight or curly, that do not cross a block."""
    spans: list[tuple[int, int]] = []
    for block in page.blocks:
        text = page.text[block.start:block.end]
        spans += [(block.start + m.start(), block.start + m.end()) for m in _QUOTATION.finditer(text)]
    return spans
