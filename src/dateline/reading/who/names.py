"""Names of actors from the data files, found in running words: longest match, hyphens and apostrophes folded away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from dateline.data.load import groups, organisations, outlets, peoples, states
from dateline.model import ActorKind, Token
from dateline.reading.who.words import shaping

LONGEST_NAME = 9  # words


@dataclass(frozen=True, slots=True)
class Named:
    """An entry that a name stands for. ``adjective``: the name is one ("Russian"); ``metonym``: a capital or palace."""

    id: str
    name: str
    kind: ActorKind
    side: str | None
    countries: tuple[str, ...] = ()
    adjective: bool = False
    metonym: bool = False
    exact: bool = False


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
        yield from ((name, Named(g.id, g.name, _group_kind(g.kind), g.side or g.id, g.countries)) for name in g.names)
    for o in organisations():
        yield from ((name, Named(o.id, o.name, o.kind, o.side)) for name in o.names)
    for s in states():
        state = Named(s.id, s.name, "state", s.id, (s.iso2,))
        yield from ((name, state) for name in s.names)
        yield from ((name, replace(state, adjective=True)) for name in s.demonyms)
        yield from ((name, replace(state, metonym=True)) for name in s.metonyms)
    for p in peoples():
        people = Named(p.id, p.name, "people", None, p.countries, adjective=True)
        yield from ((name, people) for name in (*p.adjectives, *p.peoples))
    for m in outlets():
        yield from ((name, Named(f"media.{fold(m.name)}", m.name, "media", m.side)) for name in m.names)


def _group_kind(kind: str) -> ActorKind:
    kinds: dict[str, ActorKind] = {"force": "force", "coalition": "coalition", "group": "group"}
    return kinds.get(kind, "organisation")


def match_name(tokens: tuple[Token, ...], i: int) -> tuple[int, tuple[Named, ...]] | None:
    """The longest name that begins at token ``i``: the token after it and the entries it may stand for."""
    index = name_index()
    text = tokens[i].text
    if not text[0].isalnum() or (text[0].islower() and not text.startswith(("al-", "el-"))):
        return None
    compound = _led(tokens[i])
    if compound is not None:
        return i + 1, compound
    best: tuple[int, tuple[Named, ...]] | None = None
    folded = ""
    for j in range(i, min(i + LONGEST_NAME, len(tokens))):
        folded += fold(tokens[j].text)
        if folded not in index.starts:
            # "Syrias", "Daeshs": the apostrophe of a possessive was lost
            if j == i and folded.endswith("s") and folded[:-1] in index.names and best is None:
                best = _fitting(index.names[folded[:-1]], tokens, i, j, lost_s=True) or best
            break
        if folded in index.names and tokens[j].text[0].isalnum():
            best = _fitting(index.names[folded], tokens, i, j) or best
    return best


def _led(token: Token) -> tuple[Named, ...] | None:
    """The entry of "US-led": whoever leads acts. Null where a longer name may begin ("US-led coalition")."""
    head, dash, tail = token.text.rpartition("-")
    if not dash or tail.lower() not in shaping("leading") or fold(token.text) in name_index().starts:
        return None
    entries = name_index().names.get(fold(head))
    return tuple(replace(e, adjective=True) for e in entries) if entries else None


def _fitting(entries: tuple[Named, ...], tokens: tuple[Token, ...], i: int, j: int,
             lost_s: bool = False) -> tuple[int, tuple[Named, ...]] | None:
    """The entries whose case fits: an acronym only in capitals ("IS", never "is"), or capitalised when long enough."""
    text = tokens[i].text[:-1] if lost_s else tokens[i].text
    kept = tuple(e for e in entries if not e.exact or j > i or text.isupper() or (len(text) > 3 and text[0].isupper()))
    if j > i and all(t.text.islower() for t in tokens[i:j + 1]):
        return None
    return (j + 1, kept) if kept else None
