"""The language of a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from dateline.data.table import read_toml

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 5  # words below which a language is not told
_SHARE = 0.08  # share of a language's own function words that settles it: English prose has 0.12 or more
_SHORT = 20  # words under which a model's guess is worth nothing for Latin script
_OWN = 2  # function words that tell a short text
_SAMPLE = 4000  # characters


@cache
def _own_words() -> Mapping[str, frozenset[str]]:
    return {language: frozenset(table["words"]) for language, table in read_toml("page", "languages.toml").items()}


def tell_language(text: str) -> str | None:
    """ISO 639-1 code, or null where there are too few words.

    A text with enough function words of English needs no more. Of the others, those in a script of their own and
    those of some length go to py3langid, whose model takes 0.5 s and 100 MB to load; a short one in Latin script
    is told by its function words alone, as names outweigh all else in it for a model.
    """
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample)
    if len(words) < _FEWEST:
        return None
    if _count(map(str.lower, words), "en") >= max(1, _SHARE * len(words)):
        return "en"
    if len(words) < _SHORT and _is_latin(sample):
        return _by_own_words(words)
    import py3langid

    code: str = py3langid.classify(sample)[0]
    return code


def _by_own_words(words: Sequence[str]) -> str | None:
    """The language with most of its own words, in small letters, two of them at the least; null where there is none."""
    counts = {language: _count(words, language) for language in _own_words()}
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] >= max(_OWN, _SHARE * len(words)) else None


def _count(words: Iterable[str], language: str) -> int:
    return sum(map(_own_words()[language].__contains__, words))


def _is_latin(text: str) -> bool:
    """Whether most letters are of the blocks of Latin script."""
    letters = [char for char in text if char.isalpha()]
    return 2 * sum(char < "\u0250" or "\u1e00" <= char < "\u1f00" for char in letters) > len(letters)
