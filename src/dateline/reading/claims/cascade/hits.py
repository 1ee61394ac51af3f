"""Where the declared patterns meet a sentence: hits, before it is asked whether subject and object fit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dateline.reading.claims.cascade.classes import singular
from dateline.reading.claims.cascade.patterns import Entry, Pattern, pattern_index
from dateline.reading.claims.cascade.scene import Scene

HitKind = Literal["verb", "noun", "phrase", "adjective", "suffix"]
GAP = 9  # words an object between verb and particle may have
_LOOSE = frozenset("DJLIMS")


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern met at tokens ``first`` to ``last`` (exclusive) in unit ``unit``. ``gap``: token of the object between."""

    pattern: Pattern
    kind: HitKind
    first: int
    last: int
    unit: int
    gap: int | None = None


def hits_in(scene: Scene) -> Iterator[tuple[Hit, ...]]:
    """For each place in the sentence where patterns are met, the hits there, longest first."""
    taken = 0
    for i in range(len(scene.parsed.tags)):
        if i < taken:
            continue
        found = tuple(_hits_at(scene, i))
        if found:
            yield found
            if found[0].kind in ("noun", "phrase"):
                taken = found[0].last


def _hits_at(scene: Scene, i: int) -> Iterator[Hit]:
    index = pattern_index()
    tag, low = scene.parsed.tags[i], scene.parsed.lower(i)
    unit = scene.units.unit_of[i]
    for entry in index.phrases.get(low, ()):
        span = _match(scene, i, entry, strict=True)
        if span is not None:
            yield Hit(entry.pattern, "phrase", i, span[0], unit, span[1])
    form = scene.parsed.verbs[i]
    if tag in "VUG" and form is not None:
        verb = scene.units.verb(unit)
        if verb is None or verb.head == i:
            for entry in index.verbs.get(form.lemma, ()):
                span = _match(scene, i, entry)
                if span is not None:
                    yield Hit(entry.pattern, "verb", i, span[0], unit, span[1])
    elif tag in "NEJU" and not _in_name(scene, i):
        for hit in _noun_hits(scene, i, low, unit):
            if hit.pattern.type in _NAMED_HAPPENINGS or not _capital_in_body(scene, i):
                yield hit
    noun = scene.units.noun(unit)
    if tag in "JUNE" and low in index.adjectives and noun is not None and (low != "dead" or noun.head == i):
        yield Hit(index.adjectives[low], "adjective", i, i + 1, unit)
    if "-" in low:
        for suffix, pattern in index.suffixes:
            if low.endswith(suffix):
                yield Hit(pattern, "suffix", i, i + 1, unit)


# Meetings and deals have names of their own ("the Geneva Conference"); fights do not.
_NAMED_HAPPENINGS = frozenset({"talks", "agree"})


def _capital_in_body(scene: Scene, i: int) -> bool:
    """A capitalised noun inside a body sentence is part of a name ("the Mosul Operation Command")."""
    tokens = scene.parsed.sentence.tokens
    return (i > 0 and tokens[i].text[0].isupper() and not tokens[i].text.isupper() and scene.parsed.tags[i] == "E"
            and scene.parsed.sentence.kind in ("body", "lead") and tokens[i - 1].text[0].isalpha()
            and tokens[i - 1].text[0].isupper())


def _noun_hits(scene: Scene, i: int, low: str, unit: int) -> Iterator[Hit]:
    index = pattern_index()
    for key in dict.fromkeys((low, singular(low))):
        for entry in index.nouns.get(key, ()):
            last = _match_noun(scene, i, entry)
            if last is not None:
                yield Hit(entry.pattern, "noun", i, last, unit)
    if "-" in low:
        joined = low.replace("-", " ").split()
        for entry in index.nouns.get(joined[0], ()):
            if len(entry.words) == len(joined) - 1 and all(singular(w) in alt for w, alt in zip(joined[1:], entry.words, strict=True)):
                yield Hit(entry.pattern, "noun", i, i + 1, unit)


def _in_name(scene: Scene, i: int) -> bool:
    """Whether a word is part of a known name of several words ("War Media", "Operation ... Branch")."""
    token = scene.parsed.sentence.tokens[i]
    return token.text[0].isupper() and any(
        m.start <= token.start and token.end <= m.end and m.id is not None and not m.head and " " in m.text for m in scene.actors
    )


def _match_noun(scene: Scene, i: int, entry: Entry) -> int | None:
    j = i + 1
    for alternatives in entry.words:
        low = scene.parsed.lower(j)
        if low not in alternatives and singular(low) not in alternatives:
            return None
        j += 1
    return j


def _match(scene: Scene, i: int, entry: Entry, *, strict: bool = False) -> tuple[int, int | None] | None:
    """The token after a pattern that begins at token ``i``, and the first token of the object between, where it has one."""
    j, gap = i + 1, None
    pending = False
    for alternatives in entry.words:
        if alternatives == {"*"}:
            pending, gap = True, j
            continue
        hit = _seek(scene, j, alternatives, GAP if pending else 0 if strict else 3, loose=not pending)
        if hit is None:
            return None
        pending = False
        j = hit + 1
    return j, gap


def _seek(scene: Scene, j: int, alternatives: frozenset[str], reach: int, *, loose: bool) -> int | None:
    """The next token that is one of the alternatives; between may stand describing words only, or an object."""
    for k in range(j, min(j + reach + 1, len(scene.parsed.tags))):
        low = scene.parsed.lower(k)
        if low in alternatives or (singular(low) in alternatives and low not in ("us",)):
            return k
        tag = scene.parsed.tags[k]
        if loose and tag not in _LOOSE or tag in "VWR:." or (tag == "U" and not loose):
            return None
    return None
