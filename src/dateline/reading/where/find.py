"""From a page to its place mentions."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model import Layer, Page, PlaceMention, Sentence, Toponym
from dateline.reading.where.folding import fold
from dateline.reading.where.gazetteer import Hit, admin1_name
from dateline.reading.where.lexicon import lexicon
from dateline.reading.where.locate import Spot, locate, spot_of
from dateline.reading.where.nodes import Name, Node, acts_on_noun, is_acronym, nodes_of
from dateline.reading.where.phrase import Phrase
from dateline.reading.where.phrases import Reader
from dateline.reading.where.resolve import Resolver, want_of

_LOOK_AHEAD = 5     # nodes after a name within which its verb must stand


def find_places(page: Page) -> tuple[PlaceMention, ...]:
    """The place mentions of a page's sentences in order, resolved with the whole page in view; none overlap."""
    sentences = _read(page)
    places = Resolver(n.country for read in sentences for n in read.nodes if n.country)
    for read in sentences:
        for phrase, located in zip(read.phrases, read.located, strict=True):
            places.see(phrase, located)
    places.settle()
    mentions = (_mention(page.text, read.nodes, phrase, located, places)
                for read in sentences for phrase, located in zip(read.phrases, read.located, strict=True))
    return tuple(m for m in mentions if m)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The nodes of a sentence, its phrases, and for each whether words before it say that it is a place."""

    nodes: list[Node]
    phrases: list[Phrase]
    located: list[bool]


def _read(page: Page) -> list[_Sentence]:
    """The sentences of a page; those that use a name which another one shows to be a place are read again."""
    found = [_read_sentence(sentence, page.text) for sentence in page.sentences]
    unknown = {n.text for read in found for p in read.phrases for n in p.names if not n.known}
    learned, firsts = frozenset(map(fold, unknown)), {name.split()[0].lower() for name in unknown}
    return [_read_sentence(sentence, page.text, learned) if _has_spare(read, firsts) else read
            for sentence, read in zip(page.sentences, found, strict=True)]


def _read_sentence(sentence: Sentence, text: str, learned: frozenset[str] = frozenset()) -> _Sentence:
    reader = Reader(nodes_of(sentence, text, learned), text)
    phrases = reader.phrases()
    return _Sentence(reader.nodes, phrases, _located(reader, phrases))


def _has_spare(read: _Sentence, firsts: set[str]) -> bool:
    """Whether a sentence holds a first word of a learned name outside its phrases."""
    inside = {k for p in read.phrases for k in range(p.first, p.last)}
    return any(n.kind == "capital" and n.lower.split()[0] in firsts and k not in inside
               for k, n in enumerate(read.nodes))


def _located(reader: Reader, phrases: list[Phrase]) -> list[bool]:
    """Whether words before each phrase say that it is a place; a list hands that on: "in Suran and Halfaya"."""
    found: list[bool] = []
    nodes = reader.nodes
    for i, phrase in enumerate(phrases):
        last = phrases[i - 1] if i else None
        listed = last and last.last == phrase.first - 1 and nodes[last.last].lower in ("and", ",", "or")
        handed = bool(listed and last and (found[-1] or (last.name and last.type)))
        found.append(handed or phrase.first in reader.listing or _is_located(nodes, phrase))
    return found


def _is_located(nodes: list[Node], phrase: Phrase) -> bool:
    before = nodes[phrase.first - 1].lower if phrase.first else ""
    owned = before == "of" and phrase.first > 1 and nodes[phrase.first - 2].kind == "type"
    return owned or before in lexicon()["strong_locative"]


def _mention(text: str, nodes: list[Node], phrase: Phrase, located: bool, places: Resolver) -> PlaceMention | None:
    if not _is_place(phrase, located, places):
        return None
    wants = _wants(phrase)
    toponyms = tuple(_toponym(n, wants.get(n), places) for n in phrase.names)
    spot = locate(phrase, places)
    latitude, longitude, radius = _rounded(spot) if spot else (None, None, None)
    alone = not phrase.names and phrase.within is None and phrase.line is None
    pointing = (alone and phrase.determiner in lexicon()["definite"]
                and (phrase.relation is None or phrase.behind > phrase.last))
    return PlaceMention(
        text[phrase.start:phrase.end], phrase.start, phrase.end, "name" if phrase.name else "site", phrase.head_start,
        toponyms, latitude, longitude, radius, spot.precision if spot else "unresolved", pointing,
        _is_metonym(nodes, phrase, places), phrase.word)


def _wants(phrase: Phrase) -> dict[Name, str | None]:
    """The sense that the phrases inside a phrase ask of their names: "a town in [Homs province]"."""
    found = {phrase.name: want_of(phrase)} if phrase.name else {}
    for inner in (phrase.within, phrase.relation.anchor if phrase.relation else None):
        if inner:
            found = _wants(inner) | found
    return found


def _rounded(spot: Spot) -> tuple[float, float, float]:
    return round(spot.latitude, 4), round(spot.longitude, 4), round(spot.radius_km, 1)


def _is_place(phrase: Phrase, located: bool, places: Resolver) -> bool:
    """A bare name that the gazetteer knows but the page does not bear out is dropped, not shown as unresolved."""
    name = phrase.name
    if name is None or not name.known or places.get(name.text, want_of(phrase)):
        return True
    return located or phrase.type is not None or phrase.relation is not None


def _toponym(name: Name, want: str | None, places: Resolver) -> Toponym:
    hit = places.get(name.text, want)
    if hit is None:
        return Toponym(name.text, name.start, name.end, id=None, name=None, latitude=None, longitude=None,
                       radius_km=None, precision="unresolved", country=None, admin1=None, how="unresolved")
    e, spot = hit.entry, spot_of(hit.entry)
    admin1 = None if e.kind == "country" else admin1_name(e.admin1)
    latitude, longitude, radius = _rounded(spot)
    return Toponym(name.text, name.start, name.end, e.id, e.name, latitude, longitude, radius, spot.precision,
                   e.country, admin1, _layer(hit), places.alternatives(name.text, want))


def _layer(hit: Hit) -> Layer:
    kind = hit.entry.kind
    if kind in ("country", "admin1"):
        return "country" if kind == "country" else "admin1"
    return "overlay" if hit.entry.id.startswith("project:") else hit.layer


def _before_of(nodes: list[Node], i: int) -> str:
    """The word before an "of" that stands before node ``i``: "Government of Iraq"."""
    return nodes[i - 2].lower if nodes[i - 1].lower == "of" else ""


def _is_metonym(nodes: list[Node], phrase: Phrase, places: Resolver) -> bool:
    """Whether a bare country or town stands for its government or forces: "Washington said", "Tigray forces"."""
    if phrase.name is None or phrase.type or phrase.dirs or phrase.relation:
        return False
    words, i = lexicon(), phrase.last
    if is_acronym(phrase.name.text) and acts_on_noun(nodes, i):
        return True
    located = phrase.first > 0 and nodes[phrase.first - 1].lower in words["locative"]
    if i < len(nodes) and nodes[i].lower in words["actor_nouns"] and (phrase.determiner or not located):
        return True
    if located:
        return phrase.first > 1 and _before_of(nodes, phrase.first) in words["actor_nouns"]
    hit = places.get(phrase.name.text, want_of(phrase))
    if hit is None or phrase.within:
        return False
    if phrase.first > 0 and nodes[phrase.first - 1].lower == "by":
        return True
    for node in nodes[i:i + _LOOK_AHEAD]:
        if node.lower in words["political_verbs"]:
            return True
        if node.lower not in words["auxiliaries"] and node.kind not in ("name", "determiner") and node.lower != "and":
            return False
    return False
