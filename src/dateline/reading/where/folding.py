"""Spellings of a place name brought to one form: folded, without its article, and as a key of its sounds.

Rules: ``reference/places.md`` section 3, after the romanisation tables of BGN/PCGN for Arabic and Ukrainian.
The gazetteer is built with these very functions (``tools/build_gazetteer.py``), so both sides agree.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

from dateline.reading.answers import of_word

# ʿayn, hamza and quotation marks stand inside words ("Dar`a", "Za'atari") and are dropped, not taken for spaces.
_DROPPED = {ord(c): None for c in "ʿʾʻʼʹ'’‘`´ـ"}
_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه"})
ARABIC_ARTICLES = frozenset(["al", "el", "ar", "as", "ash", "ad", "at", "az", "an", "ul", "il", "ez", "es", "ed", "er",
                             "et", "esh"])
_SPACE = re.compile(r"[\s-]+")
_NO_WORD = re.compile(r"[\W_]+")
_ARTICLE = re.compile(r"^(?:al|el|ar|as|ash|ad|at|az|an|ul) (?=\w{3})")
_INNER_ARTICLE = re.compile(rf"(?:(?<= )|^)(?:{'|'.join(sorted(ARABIC_ARTICLES))}) ")
_ARABIC_ARTICLE = re.compile(r"^ال(?=\w{3})")

_VOWELS = re.compile(r"[aeiou]")
_SHORTEST = 3  # letters of a word that may be written together with the next
_TELLING = 5  # letters of a key by sound from which it is hardly another town's
_ALIKE = 0.75  # likeness of two spellings from which one letter less will do (own rule)

_K1_STEPS = tuple((re.compile(a), b) for a, b in (
    (r"sh|ch", "x"), (r"kh", "h"), (r"gh", "g"), (r"dh", "d"), (r"th", "t"), (r"[qc]", "k"),
    (r"ou|oo|aw|w|o", "u"), (r"ei|ai|ay|ee|y|e", "i"), (r"(.)\1+", r"\1"),
    (r"(?<=\w\w)(?:iyah?|ih|ah?|i)\b", ""), (r"\b(?:tal|til)\b", "tal"), (r"\b(?:kafr|kfar|kifr|kafar)\b", "kfr"),
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


@of_word
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
    return len(parts) == 1 or all(len(part) >= _SHORTEST or part in ARABIC_ARTICLES for part in parts)


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


def is_telling(name: str, listed: str, key: str | None = None) -> bool:
    """Whether a name that sounds like a place's is its own where only one place of a country sounds so: the two have
    several words, or sounds enough, or hardly differ. ``key``: that of the name, where it is not the Arabic one.

    Measured on the towns of Syria: of the spellings left out whose key is another spelling's, 99 of 100 lead to their
    town from five letters of the key up, and one of 100 towns left out leads to another (bench/spellings.py).

    >>> is_telling("Umm Rawaba", "Umm Ruwaba"), is_telling("Sarakib", "Sarāqib"), is_telling("Azzaz", "A‘zāz")
    (True, True, True)
    >>> is_telling("Beyda", "Bawda")
    False
    """
    words, key = _INNER_ARTICLE.sub("", spaced(name)), arabic_key(name) if key is None else key
    if " " in words or len(key) >= _TELLING:
        return True
    likeness = SequenceMatcher(None, words, _INNER_ARTICLE.sub("", spaced(listed)), autojunk=False).ratio()
    return len(key) == _TELLING - 1 and likeness >= _ALIKE


def skeleton(name: str) -> str:
    """The consonants of the key K1, which many names share: "Al Bab" and "Halab" differ by one letter."""
    return _VOWELS.sub("", arabic_key(name))


def _steps(words: str, steps: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, new in steps:
        words = pattern.sub(new, words)
    return words.replace(" ", "")
