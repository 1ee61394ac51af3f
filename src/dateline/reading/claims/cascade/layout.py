"""What mentions make of a row of units: a time stands beside the clause, an actor told in several groups is one noun.

Source: the complex groups of FASTUS (Hobbs et al. 1997, stage 3).
"""

from __future__ import annotations

from dateline.model import ActorMention, Found, TimeMention
from dateline.reading.claims.cascade.row import Units, is_verb, units_of
from dateline.reading.grammar import Parsed


def laid_out(parsed: Parsed, actors: tuple[ActorMention, ...], times: tuple[TimeMention, ...]) -> Units:
    """The units of a sentence with its actors each in one, and its times as adverbs."""
    units = units_of(parsed)
    return _with_adverbs(_with_whole(units, actors), times)


def _covered(units: Units, found: Found) -> list[int]:
    """The units that stand wholly inside a mention."""
    return [k for k, (first, last) in enumerate(units.spans)
            if found.start <= units.parsed.words(first, last)[0] and units.parsed.words(first, last)[1] <= found.end]


def _with_adverbs(units: Units, times: tuple[TimeMention, ...]) -> Units:
    """Whole units of a time as adverbs ("for months"), so that none is taken for a subject or an object."""
    letters = list(units.letters)
    for time in times:
        for k in _covered(units, time):
            if letters[k] in "NPO":
                letters[k] = "L"
    return Units(units.parsed, "".join(letters), units.spans, units.groups)


def _with_whole(units: Units, actors: tuple[ActorMention, ...]) -> Units:
    """The groups that one actor goes through as the noun that opens it: "forces loyal to X", "fighters of Y"."""
    letters, spans, groups = list(units.letters), list(units.spans), list(units.groups)
    for actor in reversed(actors):
        inside = _reached(units, actor)
        if len(inside) < 2 or units.letters[inside[0]] != "N":
            continue
        a, b = inside[0], inside[-1]
        first, last = spans[b]
        while is_verb(letters[b]) and first < last and units.parsed.sentence.tokens[first].start < actor.end:
            first += 1  # "Russia Today reported": a word of the name was taken for an adverb
        rest = [b] if letters[b] != "N" and first < last else []
        end = first if rest else last
        spans[a:b + 1] = [(spans[a][0], end), *((first, last) for _ in rest)]
        letters[a:b + 1] = [letters[a], *(letters[k] for k in rest)]
        groups[a:b + 1] = [groups[a], *(groups[k] for k in rest)]
    return Units(units.parsed, "".join(letters), tuple(spans), tuple(groups))


def _reached(units: Units, actor: ActorMention) -> list[int]:
    """The units that an actor has words in."""
    return [k for k, (first, last) in enumerate(units.spans)
            if units.parsed.words(first, last)[0] < actor.end and actor.start < units.parsed.words(first, last)[1]]
