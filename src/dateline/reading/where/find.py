"""From a page to its place mentions."""

from __future__ import annotations

from dateline.model import Page, PlaceMention
from dateline.reading.where.lexicon import lexicon
from dateline.reading.where.locate import around, locate
from dateline.reading.where.metonym import is_metonym
from dateline.reading.where.nodes import Node
from dateline.reading.where.phrase import Phrase
from dateline.reading.where.resolve import Resolver
from dateline.reading.where.sentences import read_sentences, resolver_of
from dateline.reading.where.sighting import is_doubtful, want_of
from dateline.reading.where.standing import Standing
from dateline.reading.where.told import as_told
from dateline.reading.where.toponym import own_names, rounded, toponym, wants_in
from dateline.reading.where.wording import is_acronym


def find_places(page: Page) -> tuple[PlaceMention, ...]:
    """The place mentions of a page's sentences in order, resolved with the whole page in view; none overlap."""
    sentences = read_sentences(page)
    places = resolver_of(page, sentences)
    places.settle()
    mentions = (_mention(page.text, read.nodes, phrase, standing, places)
                for read in sentences for phrase, standing in zip(read.phrases, read.standings, strict=True))
    return as_told(tuple(m for m in mentions if m))


def _mention(text: str, nodes: list[Node], phrase: Phrase, standing: Standing, places: Resolver
             ) -> PlaceMention | None:
    if not _is_place(phrase, standing, places):
        return None
    wants = wants_in(phrase)
    inside = [n for n in phrase.names if n.start >= phrase.start]
    own = [n for n in own_names(phrase) if n in inside]
    names = (*own, *(n for n in inside if n not in own))
    toponyms = tuple(toponym(n, wants.get(n), places) for n in names)
    spot = locate(phrase, places)
    spot = around(spot) if spot and _is_near(nodes, phrase) else spot
    latitude, longitude, radius = rounded(spot) if spot else (None, None, None)
    town = phrase.type is not None and phrase.type.group == "settlement"  # "the town in the east of the country"
    alone = not phrase.names and phrase.line is None and (phrase.within is None or town)
    pointing = (alone and phrase.determiner in lexicon()["definite"]
                and (phrase.relation is None or phrase.behind > phrase.last))
    return PlaceMention(
        text[phrase.start:phrase.end], phrase.start, phrase.end, "name" if phrase.name else "site", phrase.head_start,
        toponyms, latitude, longitude, radius, spot.precision if spot else "unresolved", pointing,
        is_metonym(nodes, phrase, _is_resolved(phrase, places)), phrase.word, own=len(own))


def _is_near(nodes: list[Node], phrase: Phrase) -> bool:
    """Whether a bare name is what something is near: "fighting near Raqqa" is not in it."""
    words, k = lexicon(), phrase.first - 1
    if k >= 0 and nodes[k].lower in words["bastion"]:  # "near the group's bastion Raqqa"
        while k > 0 and nodes[k].kind != "mark" and (
                nodes[k].lower not in words["function_words"] or nodes[k].lower in words["definite"]):
            k -= 1
    before = nodes[k].lower if k >= 0 else ""
    return phrase.name is not None and phrase.relation is None and before in words["close_by"]


def _is_resolved(phrase: Phrase, places: Resolver) -> bool:
    return phrase.name is not None and places.get(phrase.name.text, want_of(phrase)) is not None


def _is_place(phrase: Phrase, standing: Standing, places: Resolver) -> bool:
    """A bare name that the gazetteer knows but the page does not bear out is dropped, not shown as unresolved."""
    name = phrase.name
    if name is None or not name.known or _is_resolved(phrase, places):
        return True
    if phrase.type is None and standing == Standing.ACTED_ON and (is_doubtful(name.text) or is_acronym(name.text)):
        return False
    return standing > Standing.BARE or phrase.type is not None or phrase.relation is not None
