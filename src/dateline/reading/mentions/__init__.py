"""Times, places and actors of a page, settled together.

Takes: a page; what a user keeps of their own, if anything.
Gives: ``Mentions``: parsed sentences with the times, places and actors in them, each word owned by one reading.
Looks things up in: nothing of its own.
Never: finds anything itself.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TypeVar

from dateline.data.own import NOTHING, Own
from dateline.model import ActorMention, Found, Page, PlaceMention, TimeMention
from dateline.reading.grammar import Parsed, parse_page
from dateline.reading.mentions.settle import settle
from dateline.reading.shapes import cached_property, dataclass
from dateline.reading.when import find_times
from dateline.reading.where import find_places, in_force
from dateline.reading.who import find_actors

__all__ = ["Mentions", "find_mentions"]

M = TypeVar("M", bound=Found)
_START, _END = attrgetter("start"), attrgetter("end")


@dataclass(frozen=True)
class Mentions:
    """What stands on a page, in the order of the text; sentences are those of the page, parsed."""

    sentences: tuple[Parsed, ...]
    times: tuple[TimeMention, ...]
    places: tuple[PlaceMention, ...]
    actors: tuple[ActorMention, ...]

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the page in lower case."""
        return frozenset(token.lower for parsed in self.sentences for token in parsed.sentence.tokens)

    @cached_property
    def doing(self) -> tuple[ActorMention, ...]:
        """The actors that are told to do something: right before a verb, or behind "by"."""
        out: list[ActorMention] = []
        for parsed in self.sentences:
            tokens = parsed.sentence.tokens
            for actor in self.actors_in(parsed.sentence.start, parsed.sentence.end):
                first = bisect_left(tokens, actor.start, key=_START)
                last = bisect_left(tokens, actor.end, key=_START)
                first -= parsed.tags[first - 1 if first else 0] == "D"
                if parsed.tags[last:last + 1] in ("V", "U") or (first > 0 and tokens[first - 1].lower == "by"):
                    out.append(actor)
        return tuple(out)

    def times_in(self, start: int, end: int) -> tuple[TimeMention, ...]:
        return _inside(self.times, start, end)

    def places_in(self, start: int, end: int) -> tuple[PlaceMention, ...]:
        return _inside(self.places, start, end)

    def actors_in(self, start: int, end: int) -> tuple[ActorMention, ...]:
        return _inside(self.actors, start, end)


def _inside(mentions: tuple[M, ...], start: int, end: int) -> tuple[M, ...]:
    """Those that overlap ``start`` to ``end``; mentions are in order and do not overlap each other."""
    k = bisect_left(mentions, start, key=_END)
    out: list[M] = []
    while k < len(mentions) and mentions[k].start < end:
        if mentions[k].end > start:
            out.append(mentions[k])
        k += 1
    return tuple(out)


def find_mentions(page: Page, own: Own = NOTHING) -> Mentions:
    """Everything the three rooms find, settled. ``own``: the user's own actors and places, which go first."""
    parsed, named = find_actors(page, parse_page(page), own.actors)
    times = find_times(page)
    with in_force(own.places):
        found = find_places(page)
    places, actors = settle(page, parsed, times, found, named)
    return Mentions(parsed, times, places, actors)
