"""From a page to its place mentions."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model import Layer, Page, PlaceMention, Sentence, Toponym
from dateline.reading.where.folding import fold
from dateline.reading.where.gazetteer import Hit, admin1_name
from dateline.reading.where.lexicon import lexicon
from dateline.reading.where.locate import Spot, locate, spot_of
from dateline.reading.where.metonym import is_metonym
from dateline.reading.where.nodes import Name, Node, is_acronym, nodes_of
from dateline.reading.where.phrase import Phrase
from dateline.reading.where.phrases import Reader
from dateline.reading.where.resolve import Resolver, is_doubtful, want_of
from dateline.reading.where.standing import Standing, standings


def find_places(page: Page) -> tuple[PlaceMention, ...]:
    """The place mentions of a page's sentences in order, resolved with the whole page in view; none overlap."""
    sentences = _read(page)
    people = frozenset(name for read in sentences for name in read.people)
    demonyms = (n.country for read in sentences for n in read.nodes if n.country)
    places = Resolver(demonyms, people, page.dateline_place.text if page.dateline_place else None)
    for read in sentences:
        for phrase, standing in zip(read.phrases, read.standings, strict=True):
            places.see(phrase, standing)
    places.settle()
    mentions = (_mention(page.text, read.nodes, phrase, standing, places)
                for read in sentences for phrase, standing in zip(read.phrases, read.standings, strict=True))
    return tuple(m for m in mentions if m)


@dataclass(frozen=True, slots=True)
class _Sentence:
    """The nodes of a sentence, its phrases, how each stands, and the known names that persons bear."""

    nodes: list[Node]
    phrases: list[Phrase]
    standings: list[Standing]
    people: set[str]


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
    return _Sentence(reader.nodes, phrases, standings(reader, phrases), reader.people)


def _has_spare(read: _Sentence, firsts: set[str]) -> bool:
    """Whether a sentence holds a first word of a learned name outside its phrases."""
    inside = {k for p in read.phrases for k in range(p.first, p.last)}
    return any(n.kind == "capital" and n.lower.split()[0] in firsts and k not in inside
               for k, n in enumerate(read.nodes))


def _mention(text: str, nodes: list[Node], phrase: Phrase, standing: Standing, places: Resolver
             ) -> PlaceMention | None:
    if not _is_place(phrase, standing, places):
        return None
    wants = _wants(phrase)
    toponyms = tuple(_toponym(n, wants.get(n), places) for n in phrase.names if n.start >= phrase.start)
    spot = locate(phrase, places)
    latitude, longitude, radius = _rounded(spot) if spot else (None, None, None)
    town = phrase.type is not None and phrase.type.group == "settlement"  # "the town in the east of the country"
    alone = not phrase.names and phrase.line is None and (phrase.within is None or town)
    pointing = (alone and phrase.determiner in lexicon()["definite"]
                and (phrase.relation is None or phrase.behind > phrase.last))
    return PlaceMention(
        text[phrase.start:phrase.end], phrase.start, phrase.end, "name" if phrase.name else "site", phrase.head_start,
        toponyms, latitude, longitude, radius, spot.precision if spot else "unresolved", pointing,
        is_metonym(nodes, phrase, _is_resolved(phrase, places)), phrase.word)


def _is_resolved(phrase: Phrase, places: Resolver) -> bool:
    return phrase.name is not None and places.get(phrase.name.text, want_of(phrase)) is not None


def _wants(phrase: Phrase) -> dict[Name, str | None]:
    """The sense that the phrases inside a phrase ask of their names: "a town in [Homs province]"."""
    found = {phrase.name: want_of(phrase)} if phrase.name else {}
    for inner in (phrase.within, phrase.relation.anchor if phrase.relation else None):
        if inner:
            found = _wants(inner) | found
    return found


def _rounded(spot: Spot) -> tuple[float, float, float]:
    return round(spot.latitude, 4), round(spot.longitude, 4), round(spot.radius_km, 1)


def _is_place(phrase: Phrase, standing: Standing, places: Resolver) -> bool:
    """A bare name that the gazetteer knows but the page does not bear out is dropped, not shown as unresolved."""
    name = phrase.name
    if name is None or not name.known or _is_resolved(phrase, places):
        return True
    if phrase.type is None and standing == Standing.ACTED_ON and (is_doubtful(name.text) or is_acronym(name.text)):
        return False
    return standing > Standing.BARE or phrase.type is not None or phrase.relation is not None


def _toponym(name: Name, want: str | None, places: Resolver) -> Toponym:
    hit = places.get(name.text, want)
    if hit is None:
        return Toponym(name.text, name.start, name.end, id=None, name=None, latitude=None, longitude=None,
                       radius_km=None, precision="unresolved", country=None, admin1=None, how="unresolved",
                       alternatives=places.alternatives(name.text, want))
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
