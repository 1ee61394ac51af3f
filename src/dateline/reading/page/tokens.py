"""Words, numbers and marks of a stretch of text, each with its offsets."""

from __future__ import annotations

import re
from functools import cache

from dateline.data.table import read_toml
from dateline.model.page import Token

# Marks that combine with the letter before them, and the joiners of Arabic script: part of the word.
_LETTER = r"[\w\u0300-\u036f\u064b-\u0655\u0670\u200c\u200d]"
_NUMBER = r"\d+(?:[.,:]\d+)+"
_UNLOST = rf"(?:(?!ï¿½){_LETTER})"  # a letter that is not the first of a lost one
_PART = rf"(?:{_NUMBER}{_UNLOST}*|{_UNLOST}+)"
_LABEL = r"[a-z0-9-]{1,63}"  # of a host's name, no longer by RFC 1035; hosts of more than eleven are not looked for
# ``plain`` says nothing that ``word`` does not: most tokens are small letters that nothing goes on from.
_TOKEN = re.compile(
    rf"""
    \s*+(?:(?P<plain>[a-z]++(?![\w.@+:/'’ʼ‐‑\u0300-\u036f\u064b-\u0655\u0670\u200c\u200d-]))
  | (?P<lost>(?:ï¿½_?|\ufffd)+)
  | (?P<address>(?:https?://|www\.)[^\s<>"“”]+|[\w.+-]{{1,64}}+@[\w-]+(?:\.[\w-]+)+|\b{_LABEL}+(?:\.{_LABEL}){{0,9}}\.[a-z]{{2,6}}\b(?![\w’']))
  | (?P<dotted>\b(?:[^\W\d_]\.){{2,}}(?:(?:[-‐‑]{_LETTER}+)+|[^\W\d_]\b)?|\b[^\W\d_]\.[^\W\d_]\b)
  | (?P<word>{_PART}(?:(?:[-‐‑]['’‘`]?|['’‘ʼ`]){_PART})*)
  | (?P<ending>['’]s(?!\w))
  | (?P<mark>\.{{2,}}|--+|[^\w\s]))
    """,
    re.VERBOSE,
)
_ENDING = re.compile(r"(?<=\w)['’ʼ][sS]$")
_QUOTES = str.maketrans("‘’‚‛ʼ“”„‟«»", "'''''" + '"' * 6)


@cache
def abbreviations() -> dict[str, frozenset[str]]:
    """The tables of ``data/page/abbreviations.toml``, without their dots: leading, trailing, before_number."""
    table = read_toml("page", "abbreviations.toml")
    return {kind: frozenset(table[kind]) for kind in ("leading", "trailing", "before_number")}


def fold(text: str) -> str:
    """Lower case with straight quotes. Of the same length wherever lower case keeps the length."""
    return text.lower() if text.isascii() else text.translate(_QUOTES).casefold()


def tokenize(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of ``text[start:end]``; offsets count code points of ``text``."""
    tokens: list[Token] = []
    position = start
    while (match := _TOKEN.match(text, position, end)) is not None:
        kind = match.lastgroup or 0
        first, position = match.span(kind)
        if kind == "plain":
            words = text[first:position]
            tokens.append(Token(words, first, position, words))
            continue
        if kind == "address":
            position = first + len(match["address"].rstrip(".,;:!?)]}'\"’”"))
        elif kind == "word":
            position = _with_dot(text, first, position, end)
            if text[position - 1] in "sS" and (ending := _ENDING.search(text, first, position)):
                tokens.append(_token(text, first, ending.start()))
                first = ending.start()
        tokens.append(_token(text, first, position))
    return tuple(tokens)


def _token(text: str, start: int, end: int) -> Token:
    words = text[start:end]
    return Token(words, start, end, fold(words))


def _with_dot(text: str, first: int, last: int, end: int) -> int:
    """The end of a word, its dot included where it is an abbreviation or an initial."""
    if last >= end or text[last] != ".":
        return last
    word = text[first:last]
    known = abbreviations()
    if word in known["leading"] or word in known["trailing"]:
        return last + 1
    after = text[last + 1 : last + 3].lstrip()[:1]
    if word in known["before_number"] and after.isdigit():
        return last + 1
    if len(word) == 1 and word.isupper() and after.isupper():
        return last + 1
    return last
