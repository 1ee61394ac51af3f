"""Names of actors from the data files, found in running words: longest match, hyphens and apostrophes folded away."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from dateline.data.actor import Actor, fold, shipped_actors
from dateline.model import ActorKind, Token
from dateline.reading.answers import of_word
from dateline.reading.grammar.lexicon import affixes
from dateline.reading.shapes import dataclass, replace
from dateline.reading.who.words import shaping

LONGEST_NAME = 9  # words
LONGEST_ACRONYM = 5  # letters


@dataclass(frozen=True, slots=True)
class Named:
    """An entry under one of its names. ``adjective``: the name is one ("Russian"); ``exact``: its case counts."""

    actor: Actor
    alias: str
    adjective: bool = False
    exact: bool = False

    @property
    def id(self) -> str:
        return self.actor.id

    @property
    def name(self) -> str:
        return self.actor.name

    @property
    def kind(self) -> ActorKind:
        return self.actor.kind

    @property
    def side(self) -> str | None:
        return self.actor.side

    @property
    def countries(self) -> tuple[str, ...]:
        return self.actor.countries


class KnownName(NamedTuple):
    """Tokens ``first`` to ``last`` (exclusive) are a name that stands for one of ``entries``."""

    first: int
    last: int
    entries: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """What chooses among actors that share a name: the page's main ``country``, and the days it may be from."""

    country: str | None = None
    days: tuple[date, date] | None = None


@dataclass(frozen=True, slots=True)
class NameIndex:
    """``names``: folded name -> entries; ``starts``: every beginning of a folded name, to stop early."""

    names: dict[str, tuple[Named, ...]]
    starts: frozenset[str]


@lru_cache(maxsize=4)
def name_index(own: tuple[Actor, ...] = ()) -> NameIndex:
    """All names of the user's ``own`` actors and of the shipped ones, in this order. Built once for each list."""
    names: dict[str, list[Named]] = {}
    for actor in (*own, *shipped_actors()):
        for name in (*actor.names, *actor.adjectives):
            entries = names.setdefault(fold(name), [])
            if all(e.id != actor.id for e in entries):
                adjective = actor.kind == "people" or name not in actor.names
                entries.append(Named(actor, name, adjective, name.isupper() and len(name) <= LONGEST_ACRONYM))
    starts = {n[:k] for n in names for k in range(1, len(n) + 1)}
    return NameIndex({k: tuple(v) for k, v in names.items()}, frozenset(starts))


def choose(entries: tuple[Named, ...], setting: Setting) -> Named:
    """The entry that a name stands for: good in the days of the page, of its country, the user's own before shipped."""
    good = [e for e in entries if setting.days is None or e.actor.good_in(*setting.days)] or entries
    return next((e for e in good if _is_at_home(e.actor, setting.country)), good[0])


def _is_at_home(actor: Actor, country: str | None) -> bool:
    """Whether an entry is of a country; the user's own is of all where it names none."""
    return country in actor.countries or (actor.own and not actor.countries)


def names_in(tokens: tuple[Token, ...], index: NameIndex) -> dict[int, KnownName]:
    """The known names of a sentence by their first token, the longest from each, none inside another. An article is
    part of a name only where no longer one begins after it ("The Hill", but "the Hill Brigade")."""
    found: dict[int, KnownName] = {}
    end = 0
    for i in [i for i, token in enumerate(tokens) if _may_open(token.text)]:
        name = match_name(tokens, i, index) if i >= end else None
        if name is None:
            continue
        if tokens[i].lower == "the":
            after = match_name(tokens, i + 1, index) if i + 1 < len(tokens) else None
            name = after if after is not None and after.last > name.last else name
        name = _without_article(tokens, name)
        found[name.first] = name
        end = name.last
    return found


def _without_article(tokens: tuple[Token, ...], name: KnownName) -> KnownName:
    """A name without the article that opens it ("The Associated Press"), which is no part of its noun's words."""
    opens = tokens[name.first].lower == "the" and name.last - name.first > 1
    return name._replace(first=name.first + 1) if opens else name


def match_name(tokens: tuple[Token, ...], i: int, index: NameIndex) -> KnownName | None:
    """The longest name that begins at token ``i``."""
    if not _may_open(tokens[i].text):
        return None
    leader = _led(tokens[i], index)
    return KnownName(i, i + 1, leader) if leader is not None else _longest(tokens, i, index)


@of_word
def _may_open(word: str) -> bool:
    """Whether a name may begin with a word: with a capital, a figure or an Arabic article."""
    return word[0].isalnum() and (not word[0].islower() or word.startswith(affixes("name_article")))


def _longest(tokens: tuple[Token, ...], i: int, index: NameIndex) -> KnownName | None:
    best: KnownName | None = None
    folded = ""
    for j, token in enumerate(tokens[i:i + LONGEST_NAME], i):
        folded += fold(token.text)
        if folded not in index.starts:
            if _lost_possessive(token) and folded[:-1] in index.names:
                return _fitting(index.names[folded[:-1]], tokens, i, j, tokens[i].text.removesuffix("s"))
            break
        if folded in index.names and token.text[0].isalnum():
            best = _fitting(index.names[folded], tokens, i, j, tokens[i].text) or best
        elif _lost_possessive(token) and folded[:-1] in index.names:  # "Islamic States", a longer name's beginning
            best = _fitting(index.names[folded[:-1]], tokens, i, j, tokens[i].text.removesuffix("s")) or best
    return best


def _lost_possessive(token: Token) -> bool:
    """Whether a word may end in a possessive whose apostrophe was lost: "Daeshs"."""
    return token.text.endswith("s") and len(token.text) > 2 and token.text[-2].isalpha()


def _led(token: Token, index: NameIndex) -> tuple[Named, ...] | None:
    """The entry of "US-led": whoever leads acts. Null where a longer name may begin ("US-led coalition")."""
    if "-" not in token.text:
        return None
    head, _, tail = token.text.rpartition("-")
    if tail.lower() not in shaping("leading") or fold(token.text) in index.starts:
        return None
    entries = index.names.get(fold(head))
    return tuple(replace(e, adjective=True) for e in entries) if entries else None


def _fitting(entries: tuple[Named, ...], tokens: tuple[Token, ...], i: int, j: int, text: str) -> KnownName | None:
    """The entries whose case fits tokens ``i`` to ``j``: an acronym only in capitals ("IS", never "is"), or capitalised
    when long enough; no name of one word where words are parted ("Israel is" are no Israelis). ``text``: the first
    token, without a lost possessive."""
    if j > i and all(t.text.islower() for t in tokens[i:j + 1]):
        return None
    parted = any(a.end < b.start for a, b in pairwise(tokens[i:j + 1]))
    kept = tuple(e for e in entries if not (parted and e.alias.isalpha()) and (
        not e.exact or j > i or text.isupper() or (len(text) > 3 and text[0].isupper())))
    return KnownName(i, j + 1, kept) if kept else None
