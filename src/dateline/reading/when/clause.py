"""Where the clause of a time expression looks: back or ahead.

Source: future time in English verbs and their complements, Quirk et al. (1985), 4.41-4.48; the words are in
``data/when/words.toml``.
"""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model import Found, TimeDirection, found
from dateline.reading.grammar import Parsed, VerbGroup
from dateline.reading.when.lexicon import word_list

_WALL = 6  # tokens that a boundary between a verb and a time counts for
_CUE_REACH = 5  # tokens before a time in which "scheduled for" or "due" stands


@dataclass(frozen=True, slots=True)
class Looks:
    """Where a clause looks, and the words that say so."""

    way: TimeDirection
    words: Found


def looks(text: str, parsed: Parsed, start: int, end: int) -> Looks | None:
    """Where the clause around the words from ``start`` to ``end`` looks; null where it does not say."""
    tokens = parsed.sentence.tokens
    first = next((i for i, t in enumerate(tokens) if t.end > start), len(tokens))
    last = next((i for i, t in enumerate(tokens) if t.start >= end), len(tokens))
    verb = _governing(parsed, first, last)
    way = _way(parsed, verb) if verb is not None else None
    cue = None if way == "future" or _is_over(verb) else _cue(parsed, first, verb)
    if cue is not None:
        return Looks("future", found(text, tokens[cue].start, tokens[cue].end))
    return Looks(way, found(text, *parsed.words(verb.first, verb.last))) if way and verb else None


def _verbs(parsed: Parsed) -> list[VerbGroup]:
    return [g for g in parsed.groups if isinstance(g, VerbGroup)]


def _governing(parsed: Parsed, first: int, last: int) -> VerbGroup | None:
    """The verb group nearest to tokens ``first`` to ``last``, one before them on a tie."""
    best: tuple[int, VerbGroup] | None = None
    for verb in _verbs(parsed):
        before = verb.last <= first
        a, b = (verb.last, first) if before else (last, verb.first)
        if not before and verb.first < last:
            continue
        walls = sum(tag in ',:;W"(RC' for tag in parsed.tags[a:b])
        distance = 2 * (b - a + _WALL * walls) + (not before)
        if best is None or distance < best[0]:
            best = distance, verb
    return best[1] if best else None


def _way(parsed: Parsed, verb: VerbGroup) -> TimeDirection | None:
    if verb.modal:
        unreached = verb.negated and verb.modal.startswith("could")
        return "past" if verb.perfect or unreached else "future"
    if verb.infinitive:
        return _way_of_infinitive(parsed, verb)
    if verb.lemma in word_list("announcing") and (verb.passive or verb.bare == "ed"):
        return "future"
    if verb.bare == "ing":
        before = [v for v in _verbs(parsed) if v.last <= verb.first]
        return _way(parsed, before[-1]) if before else None
    return _way_of_tense(parsed, verb)


def _way_of_infinitive(parsed: Parsed, verb: VerbGroup) -> TimeDirection | None:
    """The words "plans to meet", "is to meet", "agreed to meet" look ahead; "began to meet" as "began" does."""
    before = [v for v in _verbs(parsed) if v.last <= verb.first]
    if not before:
        return None
    governor = before[-1]
    bare_be = governor.lemma == "be" and governor.last == verb.first
    if bare_be or governor.lemma in word_list("announcing") or governor.lemma in word_list("intending"):
        return "future"
    return _way(parsed, governor)


def _way_of_tense(parsed: Parsed, verb: VerbGroup) -> TimeDirection | None:
    finite = parsed.lower(verb.first)
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
    return next((i for i in range(first - 1, floor - 1, -1) if parsed.lower(i) in word_list("ahead")), None)


def _is_over(verb: VerbGroup | None) -> bool:
    """Whether a verb tells what had happened by then."""
    return verb is not None and verb.perfect
