"""The sentences of a page with the phrases in them that say where, before anything is looked up."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model import Page, Sentence
from dateline.reading.where.borne import borne_in
from dateline.reading.where.folding import fold
from dateline.reading.where.nodes import Node, nodes_of
from dateline.reading.where.phrase import Phrase
from dateline.reading.where.phrases import Reader
from dateline.reading.where.resolve import Resolver
from dateline.reading.where.standing import Standing, standings


@dataclass(frozen=True, slots=True)
class SentenceRead:
    """A sentence as a row of nodes, its phrases, and how each of them stands."""

    start: int
    end: int
    row: Reader
    phrases: list[Phrase]
    standings: list[Standing]

    @property
    def nodes(self) -> list[Node]:
        return self.row.nodes


def read_sentences(page: Page) -> list[SentenceRead]:
    """The sentences of a page; those that use a name which another one shows to be a place are read again."""
    found = [_read(sentence, page.text) for sentence in page.sentences]
    unknown = {n.text for read in found for p in read.phrases for n in p.names if not n.known}
    if not unknown:
        return found
    borne = _borne(found, frozenset(map(fold, unknown)))
    unknown = {name for name in unknown if fold(name) not in borne}
    learned, firsts = frozenset(map(fold, unknown)), {name.split()[0].lower() for name in unknown}
    return [_read(sentence, page.text, learned, borne) if read.row.guessed & borne or _has_spare(read, firsts) else read
            for sentence, read in zip(page.sentences, found, strict=True)]


def _borne(sentences: list[SentenceRead], names: frozenset[str]) -> frozenset[str]:
    """Those of the folded names that the page gives to another than a place."""
    return frozenset(name for read in sentences for name in borne_in(read.row, names))


def resolver_of(page: Page, sentences: list[SentenceRead]) -> Resolver:
    """The resolver of a page, which has seen all its phrases and settled nothing yet."""
    people = frozenset(name for read in sentences for name in read.row.people)
    demonyms = (n.country for read in sentences for n in read.nodes if n.country)
    places = Resolver(demonyms, people, page.dateline_place.text if page.dateline_place else None)
    for read in sentences:
        for phrase, standing in zip(read.phrases, read.standings, strict=True):
            places.see(phrase, standing)
    return places


def _read(sentence: Sentence, text: str, learned: frozenset[str] = frozenset(), borne: frozenset[str] = frozenset()
          ) -> SentenceRead:
    row = Reader(nodes_of(sentence, text, learned), text, borne)
    phrases = row.phrases()
    return SentenceRead(sentence.start, sentence.end, row, phrases, standings(row, phrases))


def _has_spare(read: SentenceRead, firsts: set[str]) -> bool:
    """Whether a sentence holds a first word of a learned name outside its phrases."""
    if not firsts:
        return False
    spare = {k for k, n in enumerate(read.nodes) if n.kind == "capital" and n.lower.split()[0] in firsts}
    return bool(spare) and not spare <= {k for p in read.phrases for k in range(p.first, p.last)}
