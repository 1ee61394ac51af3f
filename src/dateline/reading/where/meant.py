"""What a name means that a person gives for a place: settled as reading settles the names of a page."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.model import Block, Toponym
from dateline.reading.page.sentences import split
from dateline.reading.where.named import look_up
from dateline.reading.where.nodes import Name, nodes_of
from dateline.reading.where.phrase import Phrase
from dateline.reading.where.phrases import Reader
from dateline.reading.where.resolve import Resolver
from dateline.reading.where.sighting import SETTLED, want_of
from dateline.reading.where.standing import Standing
from dateline.reading.where.toponym import toponym

_ARTICLES = ("", "the")


def place_meant(words: str, beside: Iterable[str]) -> Toponym:
    """The place of that name, or of the name in "the town of X", "X, Y province", where the places ``beside`` are told
    of. Its offsets are those in the words, and its values null where reading would leave it open, or where the words
    place it elsewhere than the name ("south of X", "X market")."""
    places = Resolver(())
    for other in beside:
        places.hear(other, None, Standing.PLACED)
    phrase = _phrase(words)
    if phrase is not None and phrase.name is not None:
        name, want = phrase.name, want_of(phrase)
        places.see(phrase, Standing.PLACED)
    else:
        name, want = Name(words, 0, len(words), bool(look_up(words))), None
        places.hear(words, None, Standing.PLACED)
    places.settle()
    return toponym(name, want, places)


def _phrase(words: str) -> Phrase | None:
    """The phrase that words are, where it means the place of its own name and nothing else."""
    sentences = split(words, Block(0, len(words), "title"), 0)
    phrases = [p for s in sentences for p in Reader(nodes_of(s, words), words).phrases()]
    if len(phrases) != 1 or phrases[0].name is None:
        return None
    phrase = phrases[0]
    whole = words[:phrase.start].strip().lower() in _ARTICLES and not words[phrase.end:].strip()
    elsewhere = phrase.dirs or phrase.relation or phrase.line or (phrase.type and phrase.type.group not in SETTLED)
    return phrase if whole and not elsewhere else None
