"""Word lists of the cascade, from ``data/patterns``, and the singular that nouns are looked up by."""

from __future__ import annotations

from functools import cache

from dateline.data.table import read_toml


@cache
def word_class(name: str) -> frozenset[str]:
    """A list of ``classes.toml``: what a noun is, what a verb does to its parts."""
    return _lists("classes.toml")[name]


@cache
def status_words(name: str) -> frozenset[str]:
    """A list of ``status.toml``: words that decide whether something happened."""
    return _lists("status.toml")[name]


@cache
def _lists(file: str) -> dict[str, frozenset[str]]:
    """The lists of a file; "_" parts the words of a phrase."""
    return {name: frozenset(w.replace("_", " ") for w in words.split())
            for name, words in read_toml("patterns", file).items()}


def singular(word: str) -> str:
    """The singular of a plural noun, by its ending (Quirk et al. 1985, ch. 5); the word itself otherwise.

    >>> [singular(w) for w in ("strikes", "supplies", "clashes", "talks", "casualties")]
    ['strike', 'supply', 'clash', 'talks', 'casualty']
    """
    if word in word_class("no_plural"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("shes", "ches", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
