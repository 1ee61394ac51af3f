"""The place names of a sentence one by one, wherever they stand: "the Aleppo hospital", "Syrian", "Oxford, Ohio"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.model import Found
from dateline.reading.where.folding import fold
from dateline.reading.where.lexicon import lexicon
from dateline.reading.where.named import look_up
from dateline.reading.where.nodes import Name, Node
from dateline.reading.where.phrases import Reader
from dateline.reading.where.sentences import SentenceRead
from dateline.reading.where.sighting import NATION, is_doubtful
from dateline.reading.where.standing import Standing
from dateline.reading.where.toponym import wants_in

_DASHES = frozenset(["-", "--", "–", "—", "("])
_BASED = "-based"
_CITY, _METROPOLIS = 100_000, 1_000_000


@dataclass(frozen=True, slots=True)
class Spotted:
    """A name that may be a place's, the sense wanted of it, and how it stands."""

    name: Name
    want: str | None = None
    standing: Standing = Standing.BARE


def spot_names(read: SentenceRead, people: frozenset[str]) -> list[Spotted]:
    """The names of a sentence in order: those of its phrases, and those that stand in none.

    ``people``: folded names that persons bear on the page.
    """
    wants = _wants(read)
    found = [spot for i, node in enumerate(read.nodes) for spot in _at(read.row, i, node, wants, people)]
    seen = {spot.name.start for spot in found}
    found += [Spotted(name, want) for name, want in wants.items()
              if name.start not in seen and (want or not name.known)]
    return _listed(sorted(found, key=lambda spot: spot.name.start), read.row.text)


def people_in(sentences: Iterable[SentenceRead]) -> frozenset[str]:
    """The folded names that persons bear: "Brown" where the page has "Gordon Brown"."""
    return frozenset(fold(node.name.text) for read in sentences for i, node in enumerate(read.nodes)
                     if node.name and _is_person(read.row, i))


def spotted_at(words: Found, sentences: Sequence[SentenceRead]) -> Spotted:
    """The place name that is known to stand there, in the sense that its phrase asks for."""
    read = next((s for s in sentences if s.start <= words.start < s.end), None)
    for name, want in (_wants(read) if read else {}).items():
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


def _at(row: Reader, i: int, node: Node, wants: dict[Name, str | None], people: frozenset[str]) -> Iterator[Spotted]:
    if node.kind == "demonym":
        yield from _nations(node, row.text)
    elif node.kind == "capital" and node.lower.endswith(_BASED):
        end = node.end - len(_BASED)
        if look_up(row.text[node.start:end]):
            yield Spotted(Name(row.text[node.start:end], node.start, end, True), None, Standing.PLACED)
    for name in (node.name, node.other):
        if name and name in wants and (wants[name] or node.kind == "pair" or not name.known):
            yield Spotted(name, wants[name], Standing.BARE)
        elif name and node.kind == "name" and (standing := _standing(row, i, name, people)) is not None:
            yield Spotted(name, None, standing)


def _standing(row: Reader, i: int, name: Name, people: frozenset[str]) -> Standing | None:
    """How a name stands; null where it is a person's or a part of something else's name."""
    if not name.known or _is_person(row, i):
        return None
    civic = row.word(i + 1) in lexicon()["civic"]
    if _is_district(name.text) or _opens(row, i):
        return Standing.PLACED
    if _is_inside(row, i, civic):
        return None
    borne = fold(name.text) in people or is_doubtful(name.text)
    if row.is_placed(i) or (civic and not borne):
        return Standing.PLACED
    return Standing.ACTED_ON if row.word(i - 1) in ("of", "from") and not borne else Standing.BARE


def _is_person(row: Reader, i: int) -> bool:
    """Whether the name is a person's, or one of two that stand together as given name and surname do."""
    if row.word(i + 1) in lexicon()["civic"]:
        return False
    if row.bears_person(i):
        return True
    pair = next((k for k in (i - 1, i) if _is_small(row.node(k)) and _is_small(row.node(k + 1))), None)
    return pair is not None and not row.headline


def _is_small(node: Node | None) -> bool:
    """Whether a node is the name of nothing larger than a town."""
    return node is not None and node.kind == "name" and not _is_large(node.name)


def _is_district(text: str) -> bool:
    return any(h.entry.kind == "district" for h in look_up(text))


def _opens(row: Reader, i: int) -> bool:
    """Whether it is the place of a dateline: "LONDON -- Police"."""
    return i == 0 and row.word(1) in _DASHES


def _is_inside(row: Reader, i: int, civic: bool) -> bool:
    """Whether the name is a word within another name: "United [Russia]", "[Coronado] Meat Market"."""
    before = row.node(i - 1)
    if before and i > 1 and row.capitalised(i - 1) and before.kind in ("capital", "adjective", "type") and (
            before.lower not in lexicon()["before_name"]):
        return True
    after = row.node(i + 1)
    followed = after is not None and row.capitalised(i + 1) and after.kind in ("capital", "name", "type", "adjective")
    return followed and not civic and not row.headline and not _is_large(row.nodes[i].name)


def _is_large(name: Name | None) -> bool:
    """Whether a name is that of an area, of a city, or by another spelling of a metropolis."""
    return name is not None and any(
        h.entry.kind != "town" or h.entry.population >= (_CITY if h.layer == "exact" else _METROPOLIS)
        for h in look_up(name.text))


def _nations(node: Node, text: str) -> Iterator[Spotted]:
    """The country of an adjective, or the two of "Russian-Turkish"."""
    start = node.start
    for part in text[node.start:node.end].split("-"):
        country = lexicon().demonyms.get(part.lower())
        if country:
            yield Spotted(Name(part, start, start + len(part), True), NATION + country, Standing.PLACED)
        start += len(part) + 1


def _listed(found: list[Spotted], text: str) -> list[Spotted]:
    """A list hands on how its names stand: "Bantam, Winsted and Torrington police"."""
    for order in (range(1, len(found)), range(len(found) - 2, -1, -1)):
        step = 1 if order.step > 0 else -1
        for k in order:
            one, other = found[k], found[k - step]
            between = text[min(one.name.end, other.name.end):max(one.name.start, other.name.start)].strip()
            if one.standing < other.standing and between in (",", "and", ", and", "or"):
                found[k] = replace(one, standing=Standing.ACTED_ON)
    return found
