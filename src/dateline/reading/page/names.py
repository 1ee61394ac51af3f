"""Names on a page: persons told from outlets and agencies by their form and by the list of outlets."""

from __future__ import annotations

import re

from dateline.reading.page.tables import credit_words, known_outlet, plain

_INITIAL = re.compile(r"(?:[A-Z]\.)+")
_WORD = re.compile(r"[^\W\d_](?:[\w.'’\-]*[\w.])?")


def is_outlet(name: str) -> bool:
    """Whether a name is a known outlet, or has a word that only names of outlets have ("News", "TV")."""
    if known_outlet(name):
        return True
    if plain(name) in credit_words().release:  # "Press release"
        return False
    words = plain(name).replace(",", " ").split()
    return bool(words) and len(words) <= 5 and any(word in credit_words().outlet_nouns for word in words)


def is_name(words: str, most: int = 5) -> bool:
    """Whether words have the form of a name: up to ``most`` words, each in a capital, particles apart."""
    parts = words.replace(",", " ").replace("&", " and ").split()
    if not 1 <= len(parts) <= most or parts[-1].lower() in credit_words().particles:
        return False
    return all(part in credit_words().particles or _capital(part) for part in parts)


def is_person(words: str) -> bool:
    """Whether words look like one person's or several persons' names and not like an outlet."""
    several = [part for part in re.split(r",|\band\b|&|;", words) if part.strip()]
    return all(2 <= len(part.split()) <= 4 and is_name(part) and not is_outlet(part) for part in several)


def _capital(part: str) -> bool:
    core = part.strip("\"'’“”")
    return bool(core) and core[0].isupper() and bool(_WORD.fullmatch(core) or _INITIAL.fullmatch(core))
