"""Where the clause of a time expression looks: back or ahead.

Source: future time in English verbs and their complements, Quirk et al. (1985), 4.41-4.48; the words are in
``data/when/words.toml``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from dateline.model import Found, TimeDirection, found
from dateline.reading.grammar import Parsed, VerbGroup
from dateline.reading.when.lexicon import word_list

_WALL = 6  # tokens that a boundary between a verb and a time counts for
_REACH = 40  # tokens within which the verb of a time is looked for
_FORWARD = 3  # tokens that a verb behind counts for more, unless the time opens its clause
_STEPS = 4  # verbs that hang on each other
_CUE_REACH = 5  # tokens before a time in which "scheduled for" or "due" stands


@dataclass(frozen=True, slots=True)
class Looks:
    """Where a clause looks, and the words that say so."""

    way: TimeDirection
    words: Found


def looks(text: str, parsed: Parsed, start: int, end: int) -> Looks | None:
    """Where the clause around the words from ``start`` to ``end`` looks; null where it does not say."""
    tokens = parsed.sentence.tokens
    first = bisect_right(tokens, start, key=lambda t: t.end)
    last = bisect_left(tokens, end, key=lambda t: t.start)
    verb = _finite(parsed, _governing(parsed, first, last))
    way = _way(parsed, verb) if verb is not None else None
    cue = None if way == "future" or _is_over(verb) else _cue(parsed, first, verb)
    if cue is not None:
        return Looks("future", found(text, tokens[cue].start, tokens[cue].end))
    return Looks(way, found(text, *parsed.words(verb.first, verb.last))) if way and verb else None


def _verb_before(parsed: Parsed, at: int) -> VerbGroup | None:
    """The verb group that ends nearest before token ``at``."""
    for k in range(at - 1, max(-1, at - _REACH), -1):
        group = parsed.groups[parsed.group_of[k]] if parsed.group_of[k] >= 0 else None
        if isinstance(group, VerbGroup) and group.last <= at:
            return group
    return None


def _verb_after(parsed: Parsed, at: int) -> VerbGroup | None:
    """The verb group that begins nearest from token ``at`` on."""
    for k in range(at, min(len(parsed.tags), at + _REACH)):
        group = parsed.groups[parsed.group_of[k]] if parsed.group_of[k] >= 0 else None
        if isinstance(group, VerbGroup) and group.first >= at:
            return group
    return None


def _governing(parsed: Parsed, first: int, last: int) -> VerbGroup | None:
    """The verb group nearest to tokens ``first`` to ``last``, the one before them on a tie."""
    before, after = _verb_before(parsed, first), _verb_after(parsed, last)
    if before is None or after is None:
        return before or after
    fronted = parsed.tags[max(0, first - 3):first].strip("PDL")[-1:] in ("", ",", "C", "W", "(", ";")
    forward = _gap(parsed, last, after.first) + (0 if fronted else _FORWARD)
    return before if _gap(parsed, before.last, first) <= forward else after


def _gap(parsed: Parsed, first: int, last: int) -> int:
    return last - first + _WALL * sum(tag in ',:;W"(RC' for tag in parsed.tags[first:last])


def _finite(parsed: Parsed, verb: VerbGroup | None) -> VerbGroup | None:
    """A bare -ed form behind a verb that looks ahead is a participle before a noun: "will sell preferred shares"."""
    if verb is None or verb.bare != "ed":
        return verb
    before = _verb_before(parsed, verb.first)
    if before is None or not (before.modal or before.infinitive):
        return verb
    between = parsed.tags[before.last:verb.first]
    described = parsed.tags[verb.last:verb.last + 1] in ("N", "E", "J") and not set(between) & set(',:;W"(RCH')
    return before if described else verb


def _way(parsed: Parsed, verb: VerbGroup, steps: int = _STEPS) -> TimeDirection | None:
    if verb.modal:
        return "past" if verb.perfect or verb.modal.startswith("could") else "future"
    if verb.infinitive:
        return _way_of_infinitive(parsed, verb, steps)
    if verb.lemma in word_list("announcing") and (verb.passive or verb.bare == "ed"):
        return "future"
    if verb.bare == "ing":
        before = _verb_before(parsed, verb.first)
        return _way(parsed, before, steps - 1) if before and steps else None
    return _way_of_tense(parsed, verb)


def _way_of_infinitive(parsed: Parsed, verb: VerbGroup, steps: int) -> TimeDirection | None:
    """The words "plans to meet", "is to meet", "agreed to meet" look ahead; "began to meet" as "began" does."""
    if verb.first and parsed.lower[verb.first - 1] in word_list("intending_noun"):
        return "future"  # "an agreement to buy"
    governor = _verb_before(parsed, verb.first)
    if governor is None:
        return None
    bare_be = governor.lemma == "be" and governor.last == verb.first
    if bare_be or governor.lemma in word_list("announcing") or governor.lemma in word_list("intending"):
        return "future"
    return _way(parsed, governor, steps - 1) if steps else None


def _way_of_tense(parsed: Parsed, verb: VerbGroup) -> TimeDirection | None:
    finite = parsed.lower[verb.first]
    present = finite in word_list("present_be")
    if verb.perfect:
        return "past"
    if verb.progressive:
        return "future" if present else "past"
    if present or verb.passive:
        return None if present else "past"
    form = parsed.verbs[verb.head]
    if form is None or form.invariant:
        return None
    if form.form in ("s", "base"):
        return "future" if verb.lemma in word_list("timetabled") else None
    return "past"


def _cue(parsed: Parsed, first: int, verb: VerbGroup | None) -> int | None:
    """The token of a word such as "due" or "upcoming" just before the time and behind the verb."""
    floor = max(first - _CUE_REACH, verb.first if verb is not None and verb.last <= first else 0)
    return next((i for i in range(first - 1, floor - 1, -1) if parsed.lower[i] in word_list("ahead")), None)


def _is_over(verb: VerbGroup | None) -> bool:
    """Whether a verb tells what had happened by then."""
    return verb is not None and verb.perfect
