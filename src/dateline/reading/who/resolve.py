"""To which entry a name resolves, and what its rivals are: the choice that the reading makes, shown by itself."""

from __future__ import annotations

from datetime import date

from dateline.data.actor import Actor, fold
from dateline.model import ActorMention, RawReport
from dateline.reading.grammar import parse_page
from dateline.reading.page import read_page
from dateline.reading.shapes import dataclass
from dateline.reading.who import find_actors
from dateline.reading.who.names import Named, Setting, choose, name_index


@dataclass(frozen=True, slots=True)
class Resolved:
    """The entry ``chosen`` for a name and the ``rivals`` that have the name too."""

    chosen: Named
    rivals: tuple[Named, ...]


def resolve_name(
    name: str, own: tuple[Actor, ...] = (), country: str | None = None, day: date | None = None,
) -> Resolved | None:
    """The entry that a name stands for in a report of a country and day, where they are given; null where in none."""
    entries = name_index(own).names.get(fold(name))
    if not entries:
        return None
    chosen = choose(entries, Setting(country, (day, day) if day else None))
    return Resolved(chosen, tuple(e for e in entries if e is not chosen))


def actors_in_words(words: str, own: tuple[Actor, ...] = ()) -> tuple[ActorMention, ...]:
    """The actors that the reading finds in words that are no name of an entry: "Syrian regime forces"."""
    sentence = f"The {words} left on Monday."
    page = read_page(RawReport("words", "-", sentence.encode(), encoding="utf-8"))
    return find_actors(page, parse_page(page), own)[1]
