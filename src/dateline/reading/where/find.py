"""From a page to its place mentions."""

from __future__ import annotations

from dateline.model import Layer, Page, PlaceMention, Toponym
from dateline.reading.where.gazetteer import Hit, admin1_name
from dateline.reading.where.lexicon import lexicon
from dateline.reading.where.locate import locate, spot_of
from dateline.reading.where.nodes import Name, Node, nodes_of
from dateline.reading.where.phrase import Phrase
from dateline.reading.where.phrases import Reader
from dateline.reading.where.resolve import Resolver, want_of

_LOOK_AHEAD = 3     # nodes after a name within which its verb must stand


def find_places(page: Page) -> tuple[PlaceMention, ...]:
    """The place mentions of a page's sentences in order, resolved with the whole page in view; none overlap."""
    sentences = [(nodes, Reader(nodes, page.text).phrases()) for nodes in (nodes_of(s, page.text) for s in page.sentences)]
    places = Resolver(n.country for nodes, _ in sentences for n in nodes if n.country)
    for nodes, phrases in sentences:
        for phrase in phrases:
            places.see(phrase, _is_located(nodes, phrase))
    places.settle()
    mentions = (_mention(page.text, nodes, p, places) for nodes, phrases in sentences for p in phrases)
    return tuple(m for m in mentions if m)


def _is_located(nodes: list[Node], phrase: Phrase) -> bool:
    return phrase.first > 0 and nodes[phrase.first - 1].lower in lexicon()["strong_locative"]


def _mention(text: str, nodes: list[Node], phrase: Phrase, places: Resolver) -> PlaceMention | None:
    toponyms = tuple(_toponym(n, want_of(phrase) if n == phrase.name else None, places) for n in phrase.names)
    if not _is_place(nodes, phrase, places):
        return None
    spot = locate(phrase, places)
    pointing = (phrase.determiner in lexicon()["definite"] and not phrase.names and phrase.relation is None
                and phrase.within is None and phrase.line is None)
    return PlaceMention(
        text[phrase.start:phrase.end], phrase.start, phrase.end, "name" if phrase.name else "site", phrase.head_start,
        toponyms, *(_rounded(spot.latitude, spot.longitude, spot.radius_km) if spot else (None, None, None)),
        spot.precision if spot else "unresolved", pointing, _is_metonym(nodes, phrase, places), phrase.word)


def _rounded(latitude: float, longitude: float, radius: float) -> tuple[float, float, float]:
    return round(latitude, 4), round(longitude, 4), round(radius, 1)


def _is_place(nodes: list[Node], phrase: Phrase, places: Resolver) -> bool:
    """A bare name that the gazetteer knows but the page does not bear out is dropped, not shown as unresolved."""
    name = phrase.name
    if name is None or not name.known or places.get(name.text, want_of(phrase)):
        return True
    return phrase.type is not None or _is_located(nodes, phrase)


def _toponym(name: Name, want: str | None, places: Resolver) -> Toponym:
    hit = places.get(name.text, want)
    if hit is None:
        return Toponym(name.text, name.start, name.end, None, None, None, None, None, "unresolved", None, None, "unresolved")
    e, spot = hit.entry, spot_of(hit.entry)
    admin1 = None if e.kind == "country" else admin1_name(e.admin1)
    return Toponym(name.text, name.start, name.end, e.id, e.name, *_rounded(spot.latitude, spot.longitude, spot.radius_km),
                   spot.precision, e.country, admin1, _layer(hit), places.alternatives(name.text, want))


def _layer(hit: Hit) -> Layer:
    kind = hit.entry.kind
    if kind in ("country", "admin1"):
        return "country" if kind == "country" else "admin1"
    return "overlay" if hit.entry.id.startswith("project:") else hit.layer


def _is_metonym(nodes: list[Node], phrase: Phrase, places: Resolver) -> bool:
    """Whether a bare country or town stands for its government or forces: "Washington said", "Tigray forces"."""
    if phrase.name is None or phrase.type or phrase.dirs or phrase.relation:
        return False
    words = lexicon()
    if phrase.first > 0 and nodes[phrase.first - 1].lower in words["locative"]:
        return False
    i = phrase.last
    if i < len(nodes) and nodes[i].lower in words["actor_nouns"]:
        return True
    hit = places.get(phrase.name.text, want_of(phrase))
    if hit is None or phrase.within:
        return False
    if phrase.first > 0 and nodes[phrase.first - 1].lower == "by":
        return True
    for node in nodes[i:i + _LOOK_AHEAD]:
        if node.lower in words["political_verbs"]:
            return True
        if node.lower not in words["auxiliaries"] and node.kind != "name" and node.lower != "and":
            return False
    return False
