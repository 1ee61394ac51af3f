"""Every quoted value of a proposal must stand in the text, to the letter."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Found, Page
from dateline.reading.claims.engine import Proposal


def ground(page: Page, proposal: Proposal) -> bool:
    """Whether all words of a proposal stand in the page at their offsets, the trigger inside its sentence."""
    sentence = page.sentences[proposal.sentence]
    if not sentence.start <= proposal.trigger.start < proposal.trigger.end <= sentence.end:
        return False
    return all(page.text[f.start:f.end] == f.text for f in _values(proposal))


def _values(proposal: Proposal) -> Iterator[Found]:
    yield proposal.trigger
    yield from (*proposal.agent, *proposal.target, *proposal.place, *proposal.source)
    for h in proposal.harm:
        yield h.words
        if h.who is not None:
            yield h.who
    for value in (proposal.time, proposal.weapon):
        if value is not None:
            yield value
