"""Sentences as groups of words.

Takes: the sentences of a page.
Gives: for each a ``Parsed``: a word class a token, noun groups, verb groups with voice, tense and negation.
Looks things up in: ``data/english``.
Never: knows what the words are about.
"""

from __future__ import annotations

from dateline.model import Page
from dateline.reading.grammar.groups import Group, NounGroup, Parsed, VerbGroup, parse_sentence

__all__ = ["Group", "NounGroup", "Parsed", "VerbGroup", "parse_page", "parse_sentence"]


def parse_page(page: Page) -> tuple[Parsed, ...]:
    """One ``Parsed`` a sentence of the page, in order."""
    return tuple(parse_sentence(s) for s in page.sentences)
