"""The declared patterns, loaded and indexed by their first word."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from dateline.reading.grammar.lexicon import verb_forms

PATTERN_FILES = ("ground", "strikes", "harm", "relief")
_PARTS = ("verbs", "nouns", "phrases", "adjectives", "suffixes")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One declaration of a data file; see the head of ``data/patterns/ground.toml`` for the keys."""

    id: str
    type: str
    object: frozenset[str]
    subject: frozenset[str]
    of: frozenset[str]
    target: frozenset[str]
    exceptions: tuple[tuple[str, ...], ...]
    roles: Mapping[str, str]
    harm: str | None
    also: str | None
    default_status: str | None
    context: str | None
    strike: bool
    intransitive: bool
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One way of saying a pattern: ``words`` after the first one; each a set of alternatives, ``*`` an object between."""

    pattern: Pattern
    words: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class PatternIndex:
    """Entries by first word, longest first. Verbs by lemma, nouns by singular, phrases and adjectives as written."""

    verbs: dict[str, tuple[Entry, ...]]
    nouns: dict[str, tuple[Entry, ...]]
    phrases: dict[str, tuple[Entry, ...]]
    adjectives: dict[str, Pattern]
    suffixes: tuple[tuple[str, Pattern], ...]
    patterns: tuple[Pattern, ...]


@cache
def pattern_index() -> PatternIndex:
    """All patterns of ``data/patterns``. Raises ``ValueError`` naming the file and entry that is wrong."""
    tables: dict[str, dict[str, list[Entry]]] = {"verbs": {}, "nouns": {}, "phrases": {}}
    adjectives: dict[str, Pattern] = {}
    suffixes: list[tuple[str, Pattern]] = []
    patterns: list[Pattern] = []
    for name in PATTERN_FILES:
        text = (files("dateline.data") / "patterns" / f"{name}.toml").read_text(encoding="utf-8")
        for n, raw in enumerate(tomllib.loads(text)["pattern"], 1):
            pattern = _pattern(f"{name}:{raw.get('type')}:{n}", raw)
            patterns.append(pattern)
            for part in ("verbs", "nouns", "phrases"):
                for words in raw.get(part, ()):
                    first, *rest = words.split()
                    if part == "verbs" and first not in _lemmas():
                        raise ValueError(f"data/patterns/{name}.toml, {pattern.id}: {first!r} is not in verbs.txt")
                    entry = Entry(pattern, tuple(frozenset(w.split("|")) for w in rest))
                    tables[part].setdefault(first.lower(), []).append(entry)
            adjectives.update((w, pattern) for w in raw.get("adjectives", ()))
            suffixes += [(w, pattern) for w in raw.get("suffixes", ())]
    for table in tables.values():
        for entries in table.values():
            entries.sort(key=lambda e: -len(e.words))
    return PatternIndex(*({k: tuple(v) for k, v in tables[part].items()} for part in ("verbs", "nouns", "phrases")),
                        adjectives, tuple(suffixes), tuple(patterns))


@cache
def _lemmas() -> frozenset[str]:
    return frozenset(f.lemma for f in verb_forms().values()) | {"be"}


def _pattern(id_: str, raw: dict[str, Any]) -> Pattern:
    unknown = raw.keys() - {*_PARTS, "type", "object", "subject", "of", "target", "not", "roles", "harm", "also", "default_status",
                            "context", "strike", "examples", "intransitive"}
    if unknown:
        raise ValueError(f"data/patterns, {id_}: unknown key {sorted(unknown)[0]!r}")
    return Pattern(
        id_, raw["type"], frozenset(raw.get("object", ())), frozenset(raw.get("subject", ())), frozenset(raw.get("of", ())),
        frozenset(raw.get("target", ())), tuple(tuple(w.split()) for w in raw.get("not", ())), raw.get("roles", {}),
        raw.get("harm"), raw.get("also"), raw.get("default_status"), raw.get("context"), raw.get("strike", False),
        raw.get("intransitive", False), tuple(raw.get("examples", ())),
    )
