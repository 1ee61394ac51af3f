"""What mentions make of a row of units: a time stands beside the clause, an actor told in several groups is one noun.

Source: the complex groups of FASTUS (Hobbs et al. 1997, stage 3).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import itemgetter

from dateline.model import ActorMention, Found, TimeMention
from dateline.reading.claims.cascade.row import Units, is_verb, units_of
from dateline.reading.grammar import Parsed
from dateline.reading.shapes import replace


def laid_out(parsed: Parsed, actors: tuple[ActorMention, ...], times: tuple[TimeMention, ...]) -> Units:
    """The units of a sentence with its actors each in one, and its times as adverbs."""
    return _with_joiners(_with_adverbs(_with_whole(units_of(parsed, actors)), times))


_start, _end = itemgetter(0), itemgetter(1)


def _covered(units: Units, found: Found) -> range:
    """The units that stand wholly inside a mention."""
    return range(bisect_left(units.offsets, found.start, key=_start), bisect_right(units.offsets, found.end, key=_end))


def _with_adverbs(units: Units, times: tuple[TimeMention, ...]) -> Units:
    """Whole units of a time as adverbs ("for months"), so that none is taken for a subject or an object; with the
    commas in and behind a date ("Monday, May 10, 2021, ")."""
    if not times:
        return units
    letters = list(units.letters)
    for time in times:
        dated = _dated(units, time)
        groups = [k for k in dated if letters[k] in "NPO"]
        for k in groups if groups and not _cuts_word(units, time) else ():
            letters[k] = "L"
        inner = [k for k in dated[:-1] if letters[k - 1:k + 2] == ["L", ",", "L"]]
        closing = [dated.stop] if inner and units.letter[dated.stop] == "," else []
        for k in (*inner, *closing):
            letters[k] = "L"
    return replace(units, letters="".join(letters)) if "".join(letters) != units.letters else units


def _dated(units: Units, time: TimeMention) -> range:
    """The units of a time; of "since rebels took X in May" only the phrase behind the verb and its object."""
    covered = _covered(units, time)
    verbs = [k for k in covered if is_verb(units.letters[k])] if time.role == "since" else []
    if not verbs:
        return covered
    phrase = next((k for k in range(verbs[-1], covered.stop) if units.letters[k] == "P"), covered.stop)
    return range(phrase, covered.stop)


def _cuts_word(units: Units, time: TimeMention) -> bool:
    """Whether a time ends inside a word, which is none then: "in a night" of "in a night-long battle"."""
    return any(token.start < time.end < token.end for token in units.parsed.sentence.tokens)


def _with_joiners(units: Units) -> Units:
    """"as well as" as the one conjunction that it is."""
    if "well" not in [token.lower for token in units.parsed.sentence.tokens]:
        return units
    found = [k - 1 for k, (first, _) in enumerate(units.spans) if units.parsed.lower[first] == "well"
             and units.word[k - 1] == units.word[k + 1] == "as"]
    if not found:
        return units
    letters, spans, groups = list(units.letters), list(units.spans), list(units.groups)
    for k in reversed(found):
        letters[k:k + 3], spans[k:k + 3], groups[k:k + 3] = "C", [(spans[k][0], spans[k + 2][1])], [-1]
    return Units(units.parsed, "".join(letters), tuple(spans), tuple(groups), units.actors)


def _with_whole(units: Units) -> Units:
    """The groups that one actor goes through as the noun that opens it: "forces loyal to X", "fighters of Y"."""
    long = [(actor, inside) for actor in reversed(units.actors) if len(inside := _reached(units, actor)) > 1]
    if not long:
        return units
    letters, spans, groups = list(units.letters), list(units.spans), list(units.groups)
    free = len(letters)  # units before this one are as they were; two actors may reach into one unit
    for actor, inside in long:
        if units.letters[inside[0]] != "N" or inside[-1] >= free:
            continue
        free = inside[0]
        a, b = inside[0], inside[-1]
        first, last = spans[b]
        while is_verb(letters[b]) and first < last and units.parsed.sentence.tokens[first].start < actor.end:
            first += 1  # "Russia Today reported": a word of the name was taken for an adverb
        rest = [b] if letters[b] != "N" and first < last else []
        end = first if rest else last
        spans[a:b + 1] = [(spans[a][0], end), *((first, last) for _ in rest)]
        letters[a:b + 1] = [letters[a], *(letters[k] for k in rest)]
        groups[a:b + 1] = [groups[a], *(groups[k] for k in rest)]
    if free == len(units.letters):
        return units
    return Units(units.parsed, "".join(letters), tuple(spans), tuple(groups), units.actors)


def _reached(units: Units, actor: ActorMention) -> range:
    """The units that an actor has words in."""
    return range(bisect_right(units.offsets, actor.start, key=_end), bisect_left(units.offsets, actor.end, key=_start))
