"""What a token is by itself: a mark, an open-class word by its ending, and the rough tag of a word still to come."""

from __future__ import annotations

from functools import cache

from dateline.model import Token
from dateline.reading.grammar.lexicon import affixes, bounds, function_words, unlisted_form, verb_forms, word_lists

MARKS = {
    ",": ",", ".": ".", "!": ".", "?": ".", "…": ".", "...": ".", ";": ":", ":": ":", "|": ":",
    '"': '"', "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "''": '"', "``": '"', "'": '"', "‘": '"', "’": '"',
    "(": "(", "[": "(", ")": ")", "]": ")", "-": "-", "–": "-", "—": "-", "―": "-", "--": "-",
    "ï¿½_": '"', "ï¿½ï¿½": '"', "%": "N", "$": "M", "€": "M", "£": "M",
}


def open_tag(token: Token) -> str:
    """The tag of an open-class word by its ending (Quirk et al. 1985, app. I); without letter or digit it is a mark."""
    low = token.lower
    if low.endswith("ly") and len(low) > 4 and low not in word_lists()["ly_noun"]:
        return "L"
    if low in word_lists()["ive_noun"]:
        return "N"
    if low.endswith(affixes("adjective_ending")):
        return "J"
    return "N" if token.text[0].isalnum() else "."


def bounds_figure(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a word bounds the figure that follows: "at least 20", "more than a dozen", "over 100"."""
    phrases = _bounding().get(tokens[i].lower)
    return phrases is not None and not _spans_time(tokens, i) and any(
        _phrase_before_figure(tokens, i - k, words) for k, words in phrases)


def _spans_time(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether "over" leads to a span of time: "2,000 dead over ten years", not "for over ten years"."""
    if tokens[i].lower not in word_lists()["bound_or_span"] or i + 2 >= len(tokens) or i == 0:
        return False
    return tokens[i + 2].lower in word_lists()["periods"] and function_words().get(tokens[i - 1].lower) != "P"


@cache
def bound_words() -> frozenset[str]:
    """The words of all phrases that bound a figure."""
    return frozenset(_bounding())


@cache
def _bounding() -> dict[str, list[tuple[int, tuple[str, ...]]]]:
    """The phrases that bound a figure by each of their words, with its place in the phrase."""
    found: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for words in bounds():
        for k, word in enumerate(words):
            found.setdefault(word, []).append((k, words))
    return found


def _phrase_before_figure(tokens: tuple[Token, ...], start: int, words: tuple[str, ...]) -> bool:
    """Whether the phrase stands at ``start`` and a figure after it; "a" opens one only after several words."""
    end = start + len(words)
    if start < 0 or end >= len(tokens) or any(tokens[start + j].lower != w for j, w in enumerate(words)):
        return False
    after = tokens[end]
    if after.text[0].isdigit() or function_words().get(after.lower) == "M":
        return True
    return after.lower == "a" and len(words) > 1


def peek(tokens: tuple[Token, ...], i: int) -> str:
    """A rough tag of a coming token: closed classes, names, known verbs, else by its ending; empty after the last."""
    if i >= len(tokens):
        return ""
    token = tokens[i]
    if token.text in MARKS:
        return MARKS[token.text]
    if token.text[0].isdigit() or bounds_figure(tokens, i):
        return "M"
    if token.text.isupper() and len(token.text) > 1:
        return "E"
    return function_words().get(token.lower) or _peek_open(tokens, i)


def _peek_open(tokens: tuple[Token, ...], i: int) -> str:
    token = tokens[i]
    form = verb_forms().get(token.lower) or unlisted_form(token.lower)
    if token.text[0].isupper() and (form is None or i == 0 or tokens[i - 1].text[0].islower()):
        return "E"
    if form is not None and form.form in ("ed", "past", "part"):
        return "U"
    if form is not None and form.form == "s" and not form.also_noun:
        return "V"
    return open_tag(token)
