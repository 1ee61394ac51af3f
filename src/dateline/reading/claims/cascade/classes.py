"""Word lists of the cascade, from ``data/patterns``, and the singular that nouns are looked up by."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache, reduce
from operator import or_

from dateline.data.table import read_toml
from dateline.reading.answers import of_word


@of_word
def word_class(name: str) -> frozenset[str]:
    """A list of ``classes.toml``: what a noun is, what a verb does to its parts."""
    return lists_of("classes.toml")[name]


@cache
def any_class(*names: str) -> frozenset[str]:
    """Several lists of ``classes.toml`` together."""
    return together("classes.toml", names)


@of_word
def status_words(name: str) -> frozenset[str]:
    """A list of ``status.toml``: words that decide whether something happened."""
    return lists_of("status.toml")[name]


@cache
def any_status(*names: str) -> frozenset[str]:
    """Several lists of ``status.toml`` together."""
    return together("status.toml", names)


def together(file: str, names: tuple[str, ...]) -> frozenset[str]:
    """The words of all these lists of a file of ``data/patterns``."""
    return reduce(or_, (lists_of(file)[name] for name in names))


@cache
def lists_of(file: str) -> Mapping[str, frozenset[str]]:
    """The lists of a file of ``data/patterns`` by name; tables are left out.

    A string holds words, "_" parting the words of a phrase; an array holds phrases.
    """
    return {name: frozenset(w.replace("_", " ") for w in value.split()) if isinstance(value, str) else frozenset(value)
            for name, value in read_toml("patterns", file).items() if not isinstance(value, dict)}


@lru_cache(maxsize=1 << 14)
def is_built(word: str) -> bool:
    """Whether a noun names a house, bridge or vehicle that a strike may be on."""
    return not {word, singular(word)}.isdisjoint(any_class("site", "structure"))


def _singular(word: str) -> str:
    """The singular of a plural noun, by its ending (Quirk et al. 1985, ch. 5); the word itself otherwise.

    >>> [_singular(w) for w in ("strikes", "supplies", "sorties", "clashes", "talks", "casualties")]
    ['strike', 'supply', 'sortie', 'clash', 'talks', 'casualty']
    """
    if word in word_class("no_plural"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-1] if word in word_class("in_ie") else word[:-3] + "y"
    if word.endswith(("shes", "ches", "sses", "xes")) or word in word_class("in_es"):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


singular = of_word(_singular)
