"""What a word looks like: a proper name, one with an Arabic article, an acronym."""

from __future__ import annotations

from dateline.model import Token

ARTICLES = ("al-", "el-", "as-", "ash-", "ad-", "ar-", "az-", "at-", "an-", "ez-", "es-", "esh-", "et-", "er-",
            "ed-", "al ", "el ")
"""Arabic articles as reports write them before a word."""
_LINKS = frozenset("- ")


def is_name_like(token: Token) -> bool:
    """Whether a token may be part of a proper name: a capital, or an Arabic article before one ("al-Hader")."""
    word = token.text
    if word[0].isupper():
        return True
    bare = bare_word(word)
    return bare != word and bare[:1].isupper()


def is_arabic_article(token: str) -> bool:
    """Whether a word in small letters bears an Arabic article: "al-shaar"."""
    return token.startswith(ARTICLES)


def bare_word(word: str) -> str:
    """The word behind its Arabic article, ʿayn and hamza left out: "Shughur" of "ash-Shughur", "Asal" of "al-'Asal"."""
    if word[2:3] not in _LINKS and word[3:4] != "-":
        return word     # nearly every word, told at once
    lower = word.lower()
    article = next((a for a in ARTICLES if lower.startswith(a)), "")
    return word[len(article):].lstrip("'’‘`") if article else word


def is_acronym(name: str) -> bool:
    """Whether a name is written in capitals: "US", "U.K.", "UAE"."""
    return len(name) <= 5 and name.replace(".", "").isupper()
