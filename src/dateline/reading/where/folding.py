"""Spellings of a place name brought to one form: folded, without its article, and as a key of its sounds.

Rules: ``reference/places.md`` section 3, after the romanisation tables of BGN/PCGN for Arabic and Ukrainian.
The gazetteer is built with these very functions (``tools/build_gazetteer.py``), so both sides agree.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# ʿayn, hamza and quotation marks stand inside words ("Dar`a", "Za'atari") and are dropped, not taken for spaces.
_DROPPED = {ord(c): None for c in "ʿʾʻʼʹ'’‘`´ـ"}
_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه"})
_ARTICLES = frozenset(["al", "el", "ar", "as", "ash", "ad", "at", "az", "an", "ul", "il", "ez", "es", "ed", "er", "et"])
_SPACE = re.compile(r"[\s-]+")
_NO_WORD = re.compile(r"[\W_]+")
_ARTICLE = re.compile(r"^(?:al|el|ar|as|ash|ad|at|az|an|ul) (?=\w{3})")
_INNER_ARTICLE = re.compile(r"(?:(?<= )|^)(?:al|el|ar|as|ash|ad|at|az|an|ul|il) ")
_ARABIC_ARTICLE = re.compile(r"^ال(?=\w{3})")

_VOWELS = re.compile(r"[aeiou]")
_SHORTEST = 3  # letters of a word that may be written together with the next
_LONG = 4  # consonants from which a name of two words is hardly another town's

_K1_STEPS = tuple((re.compile(a), b) for a, b in (
    (r"sh|ch", "$"), (r"kh", "h"), (r"gh", "g"), (r"dh", "d"), (r"th", "t"), (r"[qc]", "k"),
    (r"ou|oo|aw|w|o", "u"), (r"ei|ai|ay|ee|y|e", "i"), (r"(.)\1+", r"\1"),
    (r"(?<=\w\w)(?:iyah?|ih|ah?|i)\b", ""), (r"\b(?:tal|til)\b", "tal"), (r"\b(?:kafr|kfar|kifr)\b", "kfr"),
))
_SLAVIC_STEPS = tuple((re.compile(a), b) for a, b in (
    (r"kh", "h"), (r"g", "h"), (r"y[aeiou]|i[aeu]", "i"), (r"(?:iy|yi|ii|ij|yj|y|j)", "i"), (r"(?:ovk|evk|ivk)", "ivk"),
    (r"w", "v"), (r"(.)\1+", r"\1"), (r"(?<=\w\w\w)[aeio]+\b", ""),
))


@lru_cache(maxsize=65536)
def spaced(name: str) -> str:
    """The name in lower case without marks, its words parted by single spaces: "Tall Rif`at" -> "tall rifat"."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name.translate(_DROPPED)) if not unicodedata.combining(c))
    return _NO_WORD.sub(" ", bare.translate(_ARABIC).casefold()).strip()


def fold(name: str) -> str:
    """The folded name without spaces, as the gazetteer is searched: "Deir ez-Zor" -> "deirezzor"."""
    return spaced(name).replace(" ", "")


def word_count(name: str) -> int:
    """Words of the name as it is written: "Deir ez-Zor" has three."""
    return len(_parts(name))


def may_be_joined(name: str) -> bool:
    """Whether a name of several words can be one word elsewhere ("Khan Younis", "Khanyounis"): only if no word but an
    article is of one or two letters, or any sentence makes names ("In Tel", "A US", "US on").

    >>> may_be_joined("Khan Younis"), may_be_joined("al-Bab"), may_be_joined("U.S."), may_be_joined("In Tel")
    (True, True, True, False)
    """
    parts = _parts(name)
    return len(parts) == 1 or all(len(part) >= _SHORTEST or part in _ARTICLES for part in parts)


def _parts(name: str) -> list[str]:
    """The folded words between spaces and hyphens: "U.S." is one."""
    return [fold(part) for part in _SPACE.split(name.strip())]


def without_article(name: str) -> str | None:
    """The folded name without a leading Arabic article, or null where it has none: "al-Bab" -> "bab"."""
    words = spaced(name)
    bare = _ARABIC_ARTICLE.sub("", _ARTICLE.sub("", words))
    return bare.replace(" ", "") if bare != words else None


@lru_cache(maxsize=65536)
def arabic_key(name: str) -> str:
    """Key K1 of a romanised Arabic name: "Khanaser" and "Khanāşir" both give "hanasir"."""
    return _steps(_INNER_ARTICLE.sub("", spaced(name)), _K1_STEPS)


@lru_cache(maxsize=65536)
def slavic_key(name: str) -> str:
    """The key of a romanised Slavic name: "Gorlovka" and "Horlivka" both give "horlivk" or near it."""
    return _steps(spaced(name), _SLAVIC_STEPS)


def spelled_alike(one: str, other: str) -> bool:
    """Whether two names of two words or more differ in their vowels only, which spellings of one name often do.

    >>> spelled_alike("Umm Rawaba", "Umm Ruwaba"), spelled_alike("Bara", "Bura")
    (True, False)
    """
    words = _consonants(one)
    return words == _consonants(other) and len(words) > 1 and sum(map(len, words)) >= _LONG


def skeleton(name: str) -> str:
    """The consonants of the key K1, which many names share: "Al Bab" and "Halab" differ by one letter."""
    return _VOWELS.sub("", arabic_key(name))


def _consonants(name: str) -> list[str]:
    """Word by word, without articles."""
    return [_VOWELS.sub("", word) for word in _INNER_ARTICLE.sub("", spaced(name)).split()]


def _steps(words: str, steps: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, new in steps:
        words = pattern.sub(new, words)
    return words.replace(" ", "")
