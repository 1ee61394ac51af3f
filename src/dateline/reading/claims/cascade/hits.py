"""Where the declared patterns meet a sentence: hits, before it is asked whether subject and object fit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from dateline.reading.answers import of_word
from dateline.reading.claims.cascade.classes import singular
from dateline.reading.claims.cascade.patterns import OBJECT, Entry, Pattern, Ways, pattern_index
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.grammar import Parsed
from dateline.reading.shapes import dataclass

HitKind = Literal["verb", "noun", "phrase", "adjective", "suffix"]
GAP = 9  # words an object between verb and particle may have
_BEGIN = frozenset("VUGNEJ")  # tags of the words that patterns begin with, phrases aside
_REACH = 3  # describing words between the words of a verb pattern
_DESCRIBING = frozenset("DJLIMS")
# Meetings and deals have names of their own ("the Geneva Conference"); fights do not.
_NAMED_HAPPENINGS = frozenset({"talks", "agree"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern met at tokens ``first`` to ``last`` (exclusive) in ``unit``; ``gap``: where the object begins."""

    pattern: Pattern
    kind: HitKind
    first: int
    last: int
    unit: int
    gap: int | None = None


def hits_in(scene: Scene) -> Iterator[tuple[Hit, ...]]:
    """For each place in the sentence where patterns are met, the hits there, longest first."""
    taken = 0
    for i in _beginnings(scene.parsed):
        found = tuple(_hits_at(scene, i)) if i >= taken else ()
        if found:
            yield found
            if found[0].kind in ("noun", "phrase"):
                taken = found[0].last


def _beginnings(parsed: Parsed) -> list[int]:
    """The tokens at which a pattern may begin: most words begin none."""
    verbs, phrases = pattern_index().verbs, pattern_index().phrases
    tokens = parsed.sentence.tokens
    row = zip(range(len(tokens)), tokens, parsed.tags, parsed.verbs, strict=True)
    return [i for i, token, tag, form in row if token.lower in phrases or (
        tag in _BEGIN and (_may_begin(token.lower) or (form is not None and form.lemma in verbs)))]


@of_word
def _may_begin(word: str) -> bool:
    """Whether a word may begin a pattern, verbs aside."""
    index = pattern_index()
    return "-" in word or not {word, singular(word)}.isdisjoint(index.nouns) or (
        word in index.phrases or word in index.adjectives)


def _hits_at(scene: Scene, i: int) -> Iterator[Hit]:
    """The hits that begin at token ``i``: phrases before verbs or nouns, single adjectives and suffixes last."""
    index = pattern_index()
    tag, low = scene.parsed.tags[i], scene.parsed.lower[i]
    unit = scene.units.unit_of[i]
    for entry in _possible(scene, index.phrases.get(low)):
        span = _match(scene, i, entry, strict=True)
        if span is not None:
            yield Hit(entry.pattern, "phrase", i, span[0], unit, span[1])
    form = scene.parsed.verbs[i]
    if tag in "VUG" and form is not None:
        yield from _verb_hits(scene, i, form.lemma, unit)
    elif tag in "NEJU":
        yield from _noun_hits(scene, i, low, unit)
    if low in index.adjectives or "-" in low:
        yield from _word_hits(scene, i, low, unit)


def _possible(scene: Scene, entries: Ways | None) -> list[Entry]:
    """Those of which the sentence has a word that they need."""
    if entries is None:
        return []
    has_none_of = scene.words.isdisjoint
    if has_none_of(entries.needed):
        return entries.free
    return [entry for entry in entries if not (entry.needed and has_none_of(entry.needed))]


def _verb_hits(scene: Scene, i: int, lemma: str, unit: int) -> Iterator[Hit]:
    verb = scene.units.verb[unit]
    if verb is not None and verb.head != i:
        return
    for entry in _possible(scene, pattern_index().verbs.get(lemma)):
        span = _match(scene, i, entry)
        if span is not None:
            yield Hit(entry.pattern, "verb", i, span[0], unit, span[1])


def _noun_hits(scene: Scene, i: int, low: str, unit: int) -> Iterator[Hit]:
    met = (*_spaced(scene, i, low), *_hyphened(i, low))
    if not met or _in_name(scene, i):
        return
    named = _capital_in_body(scene, i)
    for entry, last in met:
        if entry.pattern.type in _NAMED_HAPPENINGS or not named:
            yield Hit(entry.pattern, "noun", i, last, unit)


def _spaced(scene: Scene, i: int, low: str) -> Iterator[tuple[Entry, int]]:
    """The entries that the words from token ``i`` are, each with the token after it."""
    one = singular(low)
    for key in (low,) if one == low else (low, one):
        for entry in pattern_index().nouns.get(key, ()):
            last = _match_noun(scene, i, entry)
            if last is not None:
                yield entry, last


def _hyphened(i: int, low: str) -> Iterator[tuple[Entry, int]]:
    """The entries that one hyphenated word is ("air-strikes")."""
    if "-" not in low:
        return
    first, *rest = low.replace("-", " ").split() or ("",)
    for entry in pattern_index().nouns.get(first, ()):
        if len(entry.words) == len(rest) and all(
                singular(w) in alternatives for w, alternatives in zip(rest, entry.words, strict=True)):
            yield entry, i + 1


def _word_hits(scene: Scene, i: int, low: str, unit: int) -> Iterator[Hit]:
    """Adjectives inside a noun group ("dead" only as its head: "15 dead"), and words with a suffix ("rebel-held")."""
    index = pattern_index()
    if low in index.adjectives and scene.parsed.tags[i] in "JUNE":
        noun = scene.units.noun[unit]
        if noun is not None and (low != "dead" or noun.head == i):
            yield Hit(index.adjectives[low], "adjective", i, i + 1, unit)
    if "-" in low:
        for suffix, pattern in index.suffixes:
            if low.endswith(suffix):
                yield Hit(pattern, "suffix", i, i + 1, unit)


def _capital_in_body(scene: Scene, i: int) -> bool:
    """A capitalised noun inside a body sentence is part of a name ("the Mosul Operation Command")."""
    tokens = scene.parsed.sentence.tokens
    return (i > 0 and tokens[i].text[0].isupper() and not tokens[i].text.isupper() and scene.parsed.tags[i] == "E"
            and scene.parsed.sentence.kind in ("body", "lead") and tokens[i - 1].text[0].isalpha()
            and tokens[i - 1].text[0].isupper() and not scene.parsed.headline)


def _in_name(scene: Scene, i: int) -> bool:
    """Whether a word is part of a known name of several words ("War Media", "Operation ... Branch")."""
    token = scene.parsed.sentence.tokens[i]
    return token.text[0].isupper() and any(
        m.start <= token.start and token.end <= m.end and m.id is not None and not m.head and " " in m.text
        for m in scene.actors)


def _match_noun(scene: Scene, i: int, entry: Entry) -> int | None:
    """The token after a noun pattern whose words stand from token ``i`` on without a gap."""
    j = i + 1
    for alternatives in entry.words:
        low = scene.parsed.lower[j]
        if low not in alternatives and singular(low) not in alternatives:
            return None
        j += 1
    return j


def _match(scene: Scene, i: int, entry: Entry, *, strict: bool = False) -> tuple[int, int | None] | None:
    """The token after a pattern that begins at token ``i``, and the first token of the object between, if any.

    ``strict``: its words stand side by side.
    """
    j, gap = i + 1, None
    pending = False
    for alternatives in entry.words:
        if alternatives == OBJECT:
            pending, gap = True, j
            continue
        hit = _seek(scene, j, alternatives, GAP if pending else 0 if strict else _REACH, loose=not pending)
        if hit is None:
            return None
        pending = False
        j = hit + 1
    return j, gap


def _seek(scene: Scene, j: int, alternatives: frozenset[str], reach: int, *, loose: bool) -> int | None:
    """The next token that is one of the alternatives; between may stand describing words only, or an object."""
    marks = scene.parsed.tags[j:j + reach + 3].count('"')  # "took 'full control' of": they part nothing
    for k in range(j, min(j + reach + marks + 1, len(scene.parsed.tags))):
        low = scene.parsed.lower[k]
        if low in alternatives or singular(low) in alternatives:
            return k
        tag = scene.parsed.tags[k]
        if tag == '"':
            continue
        if tag in "VWR:." or (tag not in _DESCRIBING if loose else tag == "U"):
            return None
    return None
