"""From a page to its place mentions."""

from __future__ import annotations

from dateline.model import Layer, Page, PlaceMention, Toponym
from dateline.reading.where.gazetteer import Hit, admin1_name
from dateline.reading.where.lexicon import lexicon
from dateline.reading.where.locate import Spot, locate, spot_of
from dateline.reading.where.nodes import Name, Node, nodes_of
from dateline.reading.where.phrase import Phrase
from dateline.reading.where.phrases import Reader
from dateline.reading.where.resolve import Resolver, want_of

_LOOK_AHEAD = 5     # nodes after a name within which its verb must stand


def find_places(page: Page) -> tuple[PlaceMention, ...]:
    """The place mentions of a page's sentences in order, resolved with the whole page in view; none overlap."""
    rows = [nodes_of(sentence, page.text) for sentence in page.sentences]
    sentences = [(nodes, Reader(nodes, page.text).phrases()) for nodes in rows]
    places = Resolver(n.country for nodes, _ in sentences for n in nodes if n.country)
    for nodes, phrases in sentences:
        for phrase, located in zip(phrases, _located(nodes, phrases), strict=True):
            places.see(phrase, located)
    places.settle()
    mentions = (_mention(page.text, nodes, p, places) for nodes, phrases in sentences for p in phrases)
    return tuple(m for m in mentions if m)


def _located(nodes: list[Node], phrases: list[Phrase]) -> list[bool]:
    """Whether words before each phrase say that it is a place; a list hands that on: "in Suran and Halfaya"."""
    found: list[bool] = []
    for i, phrase in enumerate(phrases):
        last = phrases[i - 1] if i else None
        listed = last and last.last == phrase.first - 1 and nodes[last.last].lower in ("and", ",", "or")
        found.append(_is_located(nodes, phrase) or bool(listed and last and (found[-1] or (last.name and last.type))))
    return found


def _is_located(nodes: list[Node], phrase: Phrase) -> bool:
    before = nodes[phrase.first - 1].lower if phrase.first else ""
    owned = before == "of" and phrase.first > 1 and nodes[phrase.first - 2].kind == "type"
    return owned or before in lexicon()["strong_locative"]


def _mention(text: str, nodes: list[Node], phrase: Phrase, places: Resolver) -> PlaceMention | None:
    if not _is_place(nodes, phrase, places):
        return None
    wants = _wants(phrase)
    toponyms = tuple(_toponym(n, wants.get(n), places) for n in phrase.names)
    spot = locate(phrase, places)
    latitude, longitude, radius = _rounded(spot) if spot else (None, None, None)
    pointing = (phrase.determiner in lexicon()["definite"] and not phrase.names and phrase.relation is None
                and phrase.within is None and phrase.line is None)
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


def _is_place(nodes: list[Node], phrase: Phrase, places: Resolver) -> bool:
    """A bare name that the gazetteer knows but the page does not bear out is dropped, not shown as unresolved."""
    name = phrase.name
    if name is None or not name.known or places.get(name.text, want_of(phrase)):
        return True
    return phrase.type is not None or _is_located(nodes, phrase)


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
