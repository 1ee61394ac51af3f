"""The loaded words of a claim, kept beside it: whoever uses them, they decide no field."""

from __future__ import annotations

from dateline.model import Claim
from dateline.reading.who import loaded_in


def wording_of(claim: Claim) -> tuple[str, ...]:
    """The loaded words of trigger, actors, places and sources, each once, those carried over too."""
    named = [(v.text, v.name) for values in (claim.agent, claim.target, claim.source) for v in values]
    words = [(v.text, None) for v in (claim.trigger, *claim.place)]
    return tuple(dict.fromkeys(word for text, name in (*words, *named) for word in loaded_in(text, name)))
