"""What mentions make of a row of units: a time stands beside the clause, an actor told in several groups is one noun.

Source: the complex groups of FASTUS (Hobbs et al. 1997, stage 3).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import itemgetter

from dateline.model import ActorMention, Found, TimeMention
from dateline.reading.claims.cascade.row import Row, Units, is_verb, row_of, units_in
from dateline.reading.grammar import Parsed
from dateline.reading.shapes import replace


def laid_out(parsed: Parsed, actors: tuple[ActorMention, ...], times: tuple[TimeMention, ...]) -> Units:
    """The units of a sentence with its actors each in one, and its times as adverbs."""
    return units_in(_with_joiners(_with_adverbs(_with_whole(row_of(parsed, actors)), times)))


_start, _end = itemgetter(0), itemgetter(1)


def _covered(row: Row, found: Found) -> range:
    """The units that stand wholly inside a mention."""
    return range(bisect_left(row.offsets, found.start, key=_start), bisect_right(row.offsets, found.end, key=_end))


def _with_adverbs(row: Row, times: tuple[TimeMention, ...]) -> Row:
    """Whole units of a time as adverbs ("for months"), so that none is taken for a subject or an object; with the
    commas in and behind a date ("Monday, May 10, 2021, ")."""
    if not times:
        return row
    letters = list(row.letters)
    for time in times:
        dated = _dated(row, time)
        groups = [k for k in dated if letters[k] in "NPO"]
        for k in groups if groups and not _cuts_word(row, time) else ():
            letters[k] = "L"
        inner = [k for k in dated[:-1] if letters[k - 1:k + 2] == ["L", ",", "L"]]
        closing = [dated.stop] if inner and row.letters[dated.stop:dated.stop + 1] == "," else []
        for k in (*inner, *closing):
            letters[k] = "L"
    return replace(row, letters="".join(letters)) if "".join(letters) != row.letters else row


def _dated(row: Row, time: TimeMention) -> range:
    """The units of a time; of "since rebels took X in May" only the phrase behind the verb and its object."""
    covered = _covered(row, time)
    verbs = [k for k in covered if is_verb(row.letters[k])] if time.role == "since" else []
    if not verbs:
        return covered
    phrase = next((k for k in range(verbs[-1], covered.stop) if row.letters[k] == "P"), covered.stop)
    return range(phrase, covered.stop)


def _cuts_word(row: Row, time: TimeMention) -> bool:
    """Whether a time ends inside a word, which is none then: "in a night" of "in a night-long battle"."""
    return any(token.start < time.end < token.end for token in row.parsed.sentence.tokens)


def _with_joiners(row: Row) -> Row:
    """"as well as" as the one conjunction that it is."""
    if "well" not in [token.lower for token in row.parsed.sentence.tokens]:
        return row
    words = [row.parsed.lower[first] for first, _ in row.spans]
    found = [k for k in range(len(words)) if words[k:k + 3] == ["as", "well", "as"]]
    if not found:
        return row
    letters, spans, groups = list(row.letters), list(row.spans), list(row.groups)
    for k in reversed(found):
        letters[k:k + 3], spans[k:k + 3], groups[k:k + 3] = "C", [(spans[k][0], spans[k + 2][1])], [-1]
    return Row(row.parsed, "".join(letters), tuple(spans), tuple(groups), row.actors)


def _with_whole(row: Row) -> Row:
    """The groups that one actor goes through as the noun that opens it: "forces loyal to X", "fighters of Y"."""
    long = [(actor, inside) for actor in reversed(row.actors) if len(inside := _reached(row, actor)) > 1]
    if not long:
        return row
    letters, spans, groups = list(row.letters), list(row.spans), list(row.groups)
    free = len(letters)  # units before this one are as they were; two actors may reach into one unit
    for actor, inside in long:
        if row.letters[inside[0]] != "N" or inside[-1] >= free:
            continue
        free = inside[0]
        a, b = inside[0], inside[-1]
        first, last = spans[b]
        while is_verb(letters[b]) and first < last and row.parsed.sentence.tokens[first].start < actor.end:
            first += 1  # "Russia Today reported": a word of the name was taken for an adverb
        rest = [b] if letters[b] != "N" and first < last else []
        end = first if rest else last
        spans[a:b + 1] = [(spans[a][0], end), *((first, last) for _ in rest)]
        letters[a:b + 1] = [letters[a], *(letters[k] for k in rest)]
        groups[a:b + 1] = [groups[a], *(groups[k] for k in rest)]
    if free == len(row.letters):
        return row
    return Row(row.parsed, "".join(letters), tuple(spans), tuple(groups), row.actors)


def _reached(row: Row, actor: ActorMention) -> range:
    """The units that an actor has words in."""
    return range(bisect_right(row.offsets, actor.start, key=_end), bisect_left(row.offsets, actor.end, key=_start))
