"""Words for a number that nobody counted."""

from __future__ import annotations

from functools import cache, lru_cache

from dateline.data.table import read_toml


@lru_cache(maxsize=1 << 14)
def is_vague(words: str) -> bool:
    """Whether a figure is a word for many, of ``data/patterns/numbers.toml``.

    >>> is_vague("Dozens"), is_vague("tens of thousands"), is_vague("two dozen"), is_vague("14")
    (True, True, False, False)
    """
    return not _vague().isdisjoint(words.lower().split())


@cache
def _vague() -> frozenset[str]:
    return frozenset(read_toml("patterns", "numbers.toml")["vague"])
