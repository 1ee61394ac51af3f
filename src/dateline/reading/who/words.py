"""Word lists that shape the naming of actors, from ``data/actors``."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from dateline.data.entries import Noun
from dateline.data.load import noun_forms, nouns, read_toml
from dateline.reading.answers import of_word
from dateline.reading.grammar import Parsed


@of_word
def shaping(name: str) -> frozenset[str]:
    """A list of ``data/actors/grammar.toml``."""
    return frozenset(read_toml("actors", "grammar.toml")[name].split())


@cache
def _loaded() -> re.Pattern[str]:
    """The loaded words of ``nouns.toml``, the longest where one begins another."""
    words = sorted({form for word in nouns().loaded for form in word.forms}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1 << 13)
def loaded_in(words: str, name: str | None = None) -> tuple[str, ...]:
    """The loaded words among others, as they stand: kept as wording, never in an id. Those of the neutral ``name``
    itself are none ("Liberation" of the Palestine Liberation Organization)."""
    found = dict.fromkeys(_loaded().findall(words))
    return tuple(word for word in found if name is None or word.lower() not in name.lower())


def noun_table(parsed: Parsed, k: int) -> str | None:
    """The table of ``nouns.toml`` with the noun at token ``k``; two words ("armed men") go before one."""
    return _table_of(parsed.lower[k], parsed.lower[k - 1])


@lru_cache(maxsize=1 << 14)
def _table_of(word: str, before: str) -> str | None:
    if word in shaping("ground") and before in shaping("before_ground"):
        return None  # "displacement camps"
    pair = noun_forms().get(f"{before} {word}") if word in _ends_of_pairs() else None
    found = pair or noun_forms().get(word)
    return found[0].table if found else None


@cache
def _ends_of_pairs() -> frozenset[str]:
    """The second words of the nouns of two."""
    return frozenset(noun.split()[1] for noun in noun_forms() if len(noun.split()) == 2)


def describing_noun(parsed: Parsed, k: int, *, named: bool) -> Noun | None:
    """The actor noun at token ``k`` that describes another noun ("rebel offensive"); ``named``: a name stands before
    it ("US military offensive"). Also with the s of a possessive, its apostrophe lost ("the armys last foothold")."""
    word = parsed.lower[k]
    if not named and word in shaping("not_describing"):
        return None
    nouns_ = noun_forms().get(word) or (noun_forms().get(word[:-1]) if lost_possessive(word) else None)
    return next((n for n in nouns_ or () if n.table in ("force", "government", "political")), None)


def lost_possessive(word: str) -> bool:
    """Whether a word is a collective with the s of a possessive, its apostrophe lost: "the regimes use"."""
    return word.endswith("s") and word[:-1] in shaping("collective")


def owned_by_one(word: str) -> bool:
    """Whether such a word is that of a body of which a report tells of one, whoever it is: "the coalitions strikes"."""
    return word.endswith("s") and word[:-1] in shaping("sole")


def is_role(parsed: Parsed, k: int) -> bool:
    """Whether the noun at token ``k`` is the role of a person ("commander", "spokeswoman")."""
    return parsed.lower[k] in _roles()


@cache
def _roles() -> frozenset[str]:
    return frozenset(word for word, nouns in noun_forms().items() if any(n.table == "role" for n in nouns))


def no_states_own(parsed: Parsed, first: int, head: int) -> bool:
    """Whether those who fight, named by tokens ``first`` to ``head``, are no forces of the state whose name they bear:
    "Syrian rebel factions", "Nigerian gunmen"; not "Syrian army volunteers"."""
    words = {parsed.lower[k] for k in range(first, head + 1)}
    pairs = {f"{parsed.lower[k - 1]} {parsed.lower[k]}" for k in range(first + 1, head + 1)}
    kinds = {f"{n.table}.{n.group}" for word in words | pairs for n in noun_forms().get(word, ())}
    own = kinds & shaping("states_own")
    return not own and bool(kinds & shaping("no_states_own") or words & shaping("against_state"))
