"""Names of actors from the data files, found in running words: longest match, hyphens and apostrophes folded away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from dateline.data.load import groups, organisations, outlets, peoples, states
from dateline.model import ActorKind, Token
from dateline.reading.grammar.lexicon import affixes
from dateline.reading.who.words import shaping

LONGEST_NAME = 9  # words


@dataclass(frozen=True, slots=True)
class Named:
    """An entry that a name stands for. ``adjective``: the name is one ("Russian"); ``exact``: its case counts."""

    id: str
    name: str
    kind: ActorKind
    side: str | None
    countries: tuple[str, ...] = ()
    adjective: bool = False
    exact: bool = False


class KnownName(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive) are a name that stands for one of ``entries``."""

    first: int
    last: int
    entries: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class NameIndex:
    """``names``: folded name -> entries; ``starts``: every beginning of a folded name, to stop early."""

    names: dict[str, tuple[Named, ...]]
    starts: frozenset[str]


def fold(text: str) -> str:
    """A name without case, hyphens, apostrophes and white space, so that spellings meet.

    >>> fold("Da’esh") == fold("Daesh"), fold("al-Nusra Front") == fold("Al Nusra Front")
    (True, True)
    """
    return "".join(c for c in text.casefold() if c.isalnum())


@cache
def name_index() -> NameIndex:
    """All names of states, peoples, groups, organisations and outlets. Built once a process."""
    names: dict[str, list[Named]] = {}
    for name, entry in _all_names():
        entries = names.setdefault(fold(name), [])
        if all(e.id != entry.id for e in entries):
            entries.append(replace(entry, exact=name.isupper() and len(name) <= 5))
    starts = {n[:k] for n in names for k in range(1, len(n) + 1)}
    return NameIndex({k: tuple(v) for k, v in names.items()}, frozenset(starts))


def _all_names() -> Iterator[tuple[str, Named]]:
    """Every name with its entry; where a name has several the first comes first."""
    for g in groups():
        yield from ((name, Named(g.id, g.name, g.kind, g.side or g.id, g.countries)) for name in g.names)
    for o in organisations():
        yield from ((name, Named(o.id, o.name, o.kind, o.side)) for name in o.names)
    for s in states():
        state = Named(s.id, s.name, "state", s.id, (s.iso2,))
        yield from ((name, state) for name in s.names)
        yield from ((name, replace(state, adjective=True)) for name in s.demonyms)
        yield from ((name, state) for name in s.metonyms)
    for p in peoples():
        people = Named(p.id, p.name, "people", None, p.countries, adjective=True)
        yield from ((name, people) for name in (*p.adjectives, *p.peoples))
    for m in outlets():
        yield from ((name, Named(f"media.{fold(m.name)}", m.name, "media", m.side)) for name in m.names)


def names_in(tokens: tuple[Token, ...]) -> dict[int, KnownName]:
    """The known names of a sentence by their first token, the longest from each, none inside another."""
    found: dict[int, KnownName] = {}
    i = 0
    while i < len(tokens):
        name = match_name(tokens, i)
        if name is not None:
            found[i] = name
        i = name.last if name else i + 1
    return found


def match_name(tokens: tuple[Token, ...], i: int) -> KnownName | None:
    """The longest name that begins at token ``i``."""
    text = tokens[i].text
    if not text[0].isalnum() or (text[0].islower() and not text.startswith(affixes("name_article"))):
        return None
    leader = _led(tokens[i])
    return KnownName(i, i + 1, leader) if leader is not None else _longest(tokens, i)


def _longest(tokens: tuple[Token, ...], i: int) -> KnownName | None:
    index = name_index()
    best: KnownName | None = None
    folded = ""
    for j in range(i, min(i + LONGEST_NAME, len(tokens))):
        folded += fold(tokens[j].text)
        if folded not in index.starts:
            if j == i and folded.endswith("s") and folded[:-1] in index.names:
                # "Daeshs": the apostrophe of a possessive was lost
                return _fitting(index.names[folded[:-1]], tokens, i, j, tokens[i].text[:-1])
            break
        if folded in index.names and tokens[j].text[0].isalnum():
            best = _fitting(index.names[folded], tokens, i, j, tokens[i].text) or best
    return best


def _led(token: Token) -> tuple[Named, ...] | None:
    """The entry of "US-led": whoever leads acts. Null where a longer name may begin ("US-led coalition")."""
    head, dash, tail = token.text.rpartition("-")
    if not dash or tail.lower() not in shaping("leading") or fold(token.text) in name_index().starts:
        return None
    entries = name_index().names.get(fold(head))
    return tuple(replace(e, adjective=True) for e in entries) if entries else None


def _fitting(entries: tuple[Named, ...], tokens: tuple[Token, ...], i: int, j: int, text: str) -> KnownName | None:
    """The entries whose case fits tokens ``i`` to ``j``: an acronym only in capitals ("IS", never "is"), or capitalised
    when long enough. ``text``: the first token, without a lost possessive."""
    if j > i and all(t.text.islower() for t in tokens[i:j + 1]):
        return None
    kept = tuple(e for e in entries if not e.exact or j > i or text.isupper() or (len(text) > 3 and text[0].isupper()))
    return KnownName(i, j + 1, kept) if kept else None
