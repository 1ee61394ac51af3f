"""The word lists of roles, of what points back and of saying, from ``data/patterns``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from dateline.data.table import read_toml


def role_words(name: str) -> frozenset[str]:
    """A list of ``roles.toml``."""
    return _lists("roles")[name]


def carry_words(name: str) -> frozenset[str]:
    """A list of ``carry.toml``."""
    return _lists("carry")[name]


def saying(name: str) -> frozenset[str]:
    """A list of ``attribution.toml``."""
    return _lists("attribution")[name]


@cache
def alike_places() -> tuple[frozenset[str], ...]:
    """The nouns that name one kind of place, kind by kind (``alike`` in ``carry.toml``)."""
    return tuple(frozenset(nouns) for nouns in read_toml("patterns", "carry.toml")["alike"].values())


@cache
def _lists(file: str) -> Mapping[str, frozenset[str]]:
    """The lists of one file by name: a string holds words, an array holds phrases; tables are left out."""
    table = read_toml("patterns", f"{file}.toml")
    return {name: frozenset(value.split() if isinstance(value, str) else value)
            for name, value in table.items() if not isinstance(value, dict)}
