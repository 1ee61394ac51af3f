"""The declared patterns, loaded and indexed by their first word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, Literal

from dateline.data.table import read_toml
from dateline.model import ClaimType, HarmKind
from dateline.reading.grammar.lexicon import verb_forms

OBJECT = frozenset("*")  # stands for the object in the words of a pattern
PATTERN_FILES = ("ground", "strikes", "harm", "relief")
_ROLES = frozenset({"agent", "target", "place", "harm"})
_PHRASED = ("verbs", "nouns", "phrases")
_KEYS = frozenset((
    *_PHRASED, "adjectives", "suffixes", "type", "object", "subject", "of", "target", "not", "roles", "harm", "also",
    "default_status", "context", "intransitive", "means", "examples",
))


@dataclass(frozen=True, slots=True)
class Pattern:
    """One declaration of a data file; see the head of ``data/patterns/ground.toml`` for the keys.

    ``type`` is "strike" where the means that the sentence names gives the claim type; without one ``means`` does.
    """

    id: str
    type: ClaimType | Literal["strike"]
    object: frozenset[str]
    subject: frozenset[str]
    of: frozenset[str]
    target: frozenset[str]
    exceptions: tuple[tuple[str, ...], ...]
    excepting: frozenset[str]  # the first word of each exception
    roles: Mapping[str, str]
    harm: HarmKind | None
    also: HarmKind | None
    default_status: str | None
    context: str | None
    intransitive: bool
    means: ClaimType | None


@dataclass(frozen=True)
class Entry:
    """One way of saying a pattern: the ``words`` after the first, each a set of alternatives; ``*`` is an object."""

    pattern: Pattern
    words: tuple[frozenset[str], ...]

    @cached_property
    def needed(self) -> frozenset[str]:
        """Words of which a sentence must have one: of several sets of alternatives that of the longest words, which
        stand in the fewest sentences; empty where the first word is enough."""
        return max((words for words in self.words if words != OBJECT), key=lambda words: min(map(len, words)),
                   default=frozenset())


class Ways(list[Entry]):
    """The entries that begin with one word."""

    @cached_property
    def free(self) -> list[Entry]:
        """Those that need no other word."""
        return [entry for entry in self if not entry.needed]

    @cached_property
    def needed(self) -> frozenset[str]:
        """The words of which the others need one."""
        return frozenset().union(*(entry.needed for entry in self))


@dataclass(frozen=True, slots=True)
class PatternIndex:
    """Entries by first word, longest first. Verbs by lemma, nouns by singular, phrases and adjectives as written."""

    verbs: dict[str, Ways] = field(default_factory=dict)
    nouns: dict[str, Ways] = field(default_factory=dict)
    phrases: dict[str, Ways] = field(default_factory=dict)
    adjectives: dict[str, Pattern] = field(default_factory=dict)
    suffixes: list[tuple[str, Pattern]] = field(default_factory=list)


@cache
def pattern_index() -> PatternIndex:
    """All patterns of ``data/patterns``. Raises ``ValueError`` naming the file and entry that is wrong."""
    index = PatternIndex()
    for file in PATTERN_FILES:
        for n, raw in enumerate(read_toml("patterns", f"{file}.toml")["pattern"], 1):
            _add(index, _pattern(f"{file}:{raw.get('type')}:{n}", raw), raw)
    for table in (index.verbs, index.nouns, index.phrases):
        for entries in table.values():
            entries.sort(key=lambda e: len(e.words), reverse=True)
    return index


def _add(index: PatternIndex, pattern: Pattern, raw: dict[str, Any]) -> None:
    """Adds the ways of saying a pattern to the index."""
    for part, table in zip(_PHRASED, (index.verbs, index.nouns, index.phrases), strict=True):
        for words in raw.get(part, ()):
            first, *rest = words.split()
            if part == "verbs" and first not in _lemmas():
                raise ValueError(f"data/patterns, {pattern.id}: {first!r} is not in verbs.txt")
            table.setdefault(first.lower(), Ways()).append(Entry(pattern, tuple(frozenset(w.split("|")) for w in rest)))
    index.adjectives.update((w, pattern) for w in raw.get("adjectives", ()))
    index.suffixes.extend((w, pattern) for w in raw.get("suffixes", ()))


@cache
def _lemmas() -> frozenset[str]:
    return frozenset(f.lemma for f in verb_forms().values()) | {"be"}


def _pattern(id_: str, raw: dict[str, Any]) -> Pattern:
    unknown = raw.keys() - _KEYS
    if unknown:
        raise ValueError(f"data/patterns, {id_}: unknown key {min(unknown)!r}")
    if odd := {*raw.get("roles", {}).values()} - _ROLES:
        raise ValueError(f"data/patterns, {id_}: unknown role {min(odd)!r}")
    return Pattern(
        id_, raw["type"],
        object=frozenset(raw.get("object", ())), subject=frozenset(raw.get("subject", ())),
        of=frozenset(raw.get("of", ())), target=frozenset(raw.get("target", ())),
        exceptions=tuple(tuple(w.split()) for w in raw.get("not", ())),
        excepting=frozenset(w.split()[0] for w in raw.get("not", ())), roles=raw.get("roles", {}),
        harm=raw.get("harm"), also=raw.get("also"), default_status=raw.get("default_status"),
        context=raw.get("context"), intransitive=raw.get("intransitive", False),
        means=raw.get("means"),
    )
