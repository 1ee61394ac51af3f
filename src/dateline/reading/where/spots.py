"""The place names of a sentence one by one, wherever they stand: "the Aleppo hospital", "Syrian", "Oxford, Ohio"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.model import Found
from dateline.reading.where.lexicon import lexicon
from dateline.reading.where.nodes import Name, Node
from dateline.reading.where.sentences import SentenceRead
from dateline.reading.where.sighting import NATION
from dateline.reading.where.standing import Standing
from dateline.reading.where.toponym import wants_in


@dataclass(frozen=True, slots=True)
class Spotted:
    """A name that may be a place's, the sense wanted of it, and how it stands."""

    name: Name
    want: str | None = None
    standing: Standing = Standing.BARE


def spot_names(read: SentenceRead) -> Iterator[Spotted]:
    """The names of a sentence in order: those of its phrases, and those that stand in none."""
    wants = _wants(read)
    for i, node in enumerate(read.nodes):
        if node.kind == "demonym":
            yield _nation(node, read.row.text)
        for name in (node.name, node.other):
            if name and name in wants:
                yield Spotted(name, wants.pop(name), Standing.BARE)
            elif name and not read.row.bears_person(i):
                yield Spotted(name, None, Standing.PLACED if read.row.is_placed(i) else Standing.BARE)
    yield from (Spotted(name, want) for name, want in wants.items())


def spotted_at(words: Found, sentences: Sequence[SentenceRead]) -> Spotted:
    """The place name that is known to stand there, in the sense that its phrase asks for."""
    read = next((s for s in sentences if s.start <= words.start < s.end), None)
    if read:
        for name, want in _wants(read).items():
            if (name.start, name.end) == (words.start, words.end):
                return Spotted(name, want, Standing.PLACED)
    country = lexicon().demonyms.get(words.text.lower())
    name = Name(words.text, words.start, words.end, True)
    return Spotted(name, NATION + country if country else None, Standing.PLACED)


def _wants(read: SentenceRead) -> dict[Name, str | None]:
    """The names inside the phrases of a sentence, with the sense that each phrase wants of its own."""
    found: dict[Name, str | None] = {}
    for phrase in read.phrases:
        found |= dict.fromkeys(phrase.names)
        found |= wants_in(phrase)
    return found


def _nation(node: Node, text: str) -> Spotted:
    words = text[node.start:node.end]
    return Spotted(Name(words, node.start, node.end, True), NATION + (node.country or ""), Standing.PLACED)
