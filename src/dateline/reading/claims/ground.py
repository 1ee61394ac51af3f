"""Every quoted value of a proposal must stand in the text, to the letter."""

from __future__ import annotations

from dateline.model import Found, Page
from dateline.reading.claims.engine import Proposal


def ground(page: Page, proposal: Proposal) -> bool:
    """Whether all words of a proposal stand in the page at their offsets, the trigger inside its sentence."""
    sentence = page.sentences[proposal.sentence]
    if not sentence.start <= proposal.trigger.start < proposal.trigger.end <= sentence.end:
        return False
    stand = [page.text[f.start:f.end] == f.text for f in _values(proposal) if f is not None]
    return all(stand)


def _values(p: Proposal) -> tuple[Found | None, ...]:
    harmed = [value for h in p.harm for value in (h.words, h.who)]
    return (p.trigger, *p.agent, *p.target, *p.place, *p.source, *harmed, p.time, p.weapon)
