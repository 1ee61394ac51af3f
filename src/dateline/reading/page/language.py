"""The language of a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from dateline.data.table import read_toml

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST = 5  # words below which a language is not told
_SHARE = 0.08  # share of a language's own function words that settles it: English prose has 0.12 or more
_SAMPLE = 4000  # characters


@cache
def _own_words() -> Mapping[str, frozenset[str]]:
    return {language: frozenset(table["words"]) for language, table in read_toml("page", "languages.toml").items()}


def tell_language(text: str) -> str | None:
    """ISO 639-1 code, or null where there are too few words.

    A text with enough function words of a listed language needs no more; the others go to py3langid, whose model
    takes 0.5 s and 100 MB to load.
    """
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    if len(words) < _FEWEST:
        return None
    for language, own in _own_words().items():
        if sum(word in own for word in words) >= max(1, _SHARE * len(words)):
            return language
    import py3langid

    code: str = py3langid.classify(text[:_SAMPLE])[0]
    return code
