"""What nouns are, from ``data/patterns/classes.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of one class."""
    return _classes()[name]


@cache
def _classes() -> dict[str, frozenset[str]]:
    text = (files("dateline.data") / "patterns" / "classes.toml").read_text(encoding="utf-8")
    return {name: frozenset(words.split()) for name, words in tomllib.loads(text).items()}


def singular(word: str) -> str:
    """The singular of a plural noun, by its ending; the word itself otherwise.

    >>> [singular(w) for w in ("strikes", "supplies", "clashes", "talks", "casualties")]
    ['strike', 'supply', 'clash', 'talks', 'casualty']
    """
    if word in ("talks", "hostilities", "losses", "gas", "news", "bus", "crisis", "siege", "us"):
        return {"hostilities": "hostility"}.get(word, word)
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("shes", "ches", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
