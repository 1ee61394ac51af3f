"""Every place name of a page, also in names of offices and as an adjective, with candidates and reasons.

What claims need is less (``find_places``): a claim happens in a place, while "the Aleppo hospital" names one too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.model import Block, Candidate, Page, PlaceReading, found
from dateline.reading.page.sentences import split
from dateline.reading.shapes import replace
from dateline.reading.where.gazetteer import Hit, admin1_name
from dateline.reading.where.locate import OUTSKIRT_WORDS, locate, spot_of
from dateline.reading.where.phrase import Phrase
from dateline.reading.where.resolve import Resolver
from dateline.reading.where.sentences import read_sentences, resolver_of
from dateline.reading.where.sighting import NATION, want_of
from dateline.reading.where.spots import Spotted, people_in, spot_names, spotted_at
from dateline.reading.where.toponym import layer_of, rounded, toponym

_MOST_CANDIDATES = 10
_LONGEST_LINE = 200     # characters


def survey_places(page: Page) -> tuple[PlaceReading, ...]:
    """The place names of a page in order, and after them in the text the phrases that lie somewhere else than any name
    in them: "25 km south of X", "the road between X and Y"."""
    if not page.sentences:
        page = _as_one_line(page)
    sentences = read_sentences(page)
    places = resolver_of(page, sentences)
    places.context.people |= people_in(sentences)
    names = [spot for read in sentences for spot in spot_names(read, places.context.people)]
    _settle(places, names)
    told = [_reading(spot, places) for spot in names if places.is_named(spot.name.text, spot.want)]
    phrases = [r for read in sentences for p in read.phrases if (r := _outermost(page.text, p, places))]
    return tuple(sorted((*told, *phrases), key=lambda r: (r.start, -r.end)))


def _as_one_line(page: Page) -> Page:
    """A text that is one line too short to be a story ("Aleppo city") with that line as its sentence."""
    line = Block(page.text.find(page.text.strip()), len(page.text.rstrip()), "title")
    alone = "\n" not in page.text.strip() and line.end - line.start <= _LONGEST_LINE
    return replace(page, sentences=tuple(split(page.text, line, 0))) if alone else page


def resolve_spans(page: Page, spans: Sequence[tuple[int, int]]) -> tuple[PlaceReading, ...]:
    """What the place names at these offsets of the page's text mean; each is known to be one."""
    sentences = read_sentences(page)
    places = resolver_of(page, sentences)
    places.context.people = frozenset()
    names = [spotted_at(found(page.text, *span), sentences) for span in spans]
    _settle(places, names)
    return tuple(_reading(spot, places) for spot in names)


def _settle(places: Resolver, names: Iterable[Spotted]) -> None:
    for spot in names:
        if spot.want and spot.want.startswith(NATION):
            places.hear_nation(spot.name.text, spot.want)
        else:
            places.hear(spot.name.text, spot.want, spot.standing)
    places.settle()


def _reading(spot: Spotted, places: Resolver) -> PlaceReading:
    t = toponym(spot.name, spot.want, places)
    candidates = tuple(_candidate(h) for h in places.candidates(t.text, spot.want)[:_MOST_CANDIDATES])
    return PlaceReading(t.text, t.start, t.end, t.id, t.name, t.latitude, t.longitude, t.radius_km, t.precision,
                        t.country, t.admin1, t.how, places.reason(t.text, spot.want), candidates, t.pcode, t.sources)


def _candidate(hit: Hit) -> Candidate:
    e = hit.entry
    return Candidate(e.id, e.name, e.country, None if e.kind == "country" else admin1_name(e.admin1),
                     round(e.latitude, 4), round(e.longitude, 4), layer_of(hit), e.code, e.source)


def _outermost(text: str, phrase: Phrase, places: Resolver) -> PlaceReading | None:
    """The phrase, or the first within it, that lies elsewhere than its names: "a depot in the outskirts of Homs"."""
    inner: Phrase | None = phrase
    while inner is not None:
        if read := _phrase(text, inner, places):
            return read
        inner = inner.within if inner.name is None else None
    return None


def _phrase(text: str, phrase: Phrase, places: Resolver) -> PlaceReading | None:
    """A phrase that a distance, a direction, two ends or a word such as "outskirts" place elsewhere than its name."""
    own = places.get(phrase.name.text, want_of(phrase)) if phrase.name else None
    around = phrase.word in OUTSKIRT_WORDS or (own and phrase.dirs)
    if not phrase.names or not (around or (not own and (phrase.relation or phrase.line))):
        return None
    spot = locate(phrase, places)
    if spot is None or (own and spot == spot_of(own.entry)):
        return None
    home = next((h.entry for n in phrase.names if (h := places.get(n.text, None))), None)
    return PlaceReading(text[phrase.start:phrase.end], phrase.start, phrase.end, None, None, *rounded(spot),
                        spot.precision, home.country if home else None, None, "relative", _told(phrase))


def _told(phrase: Phrase) -> str:
    """What places the phrase, in words."""
    if phrase.line:
        return f"a line between {' and '.join(n.text for n in phrase.line)}"
    if phrase.relation is None:
        part = phrase.dirs[-1].upper() if phrase.dirs else phrase.word
        return f"the {part} of {phrase.names[0].text}, not the place itself"
    distance, names = phrase.relation.number, " and ".join(n.text for n in phrase.relation.anchor.names)
    if distance:
        return f"computed from the distance and direction told from {names or 'there'}"
    return f"in that direction from {names}" if phrase.relation.compass else f"near {names}"
