"""Names of places brought to one form, so that two codings of one place meet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from dateline.data.table import read_toml
from dateline.reading.where.folding import arabic_key, fold, spaced

_MARKS = r"\s+-\s+|[,;/]"  # "Aleppo - Sheikh Maqsoud", "Bara town, Sudan"
_LONG = 5  # letters of a key from which a name is hardly another place's


@lru_cache(maxsize=1 << 16)
def keys(name: str) -> tuple[str, ...]:
    """What a name is found by: folded, and by the key of its sounds where that is long; nothing for "the town"."""
    bare = bare_name(name)
    sounds = arabic_key(" ".join(word for word in bare.split() if word not in _words("articles")))
    return tuple(dict.fromkeys(key for key in (fold(bare), f"~{sounds}" if len(sounds) >= _LONG else "") if key))


def pieces(names: Iterable[str]) -> tuple[str, ...]:
    """The names in cells of theirs: the whole and the parts that marks and words divide."""
    return tuple(dict.fromkeys(p for name in names for piece in (name, *_parts().split(name)) if (p := piece.strip())))


@lru_cache(maxsize=1 << 16)
def bare_name(name: str) -> str:
    """A name in small letters without words for places.

    >>> bare_name("the town of Deir ez-Zor"), bare_name("Taiz governorate")
    ('deir ez zor', 'taiz')
    """
    return " ".join(word for word in spaced(name).split() if word not in _place_words())


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(read_toml("compare", "places.toml")[name]["words"])


@cache
def _parts() -> re.Pattern[str]:
    return re.compile("|".join((_MARKS, *(rf"\b{re.escape(word)}\b" for word in sorted(_words("dividers"))))))


@cache
def _place_words() -> frozenset[str]:
    types = read_toml("places", "words.toml")["types"]
    return frozenset(word for entry in types.values() for word in entry["words"] if " " not in word) | _words("small")
