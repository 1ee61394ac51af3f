"""Tags of marks, figures and function words, by the tokens beside them (closed classes: Quirk et al. 1985, ch. 2)."""

from __future__ import annotations

from functools import cache

from dateline.model import Token
from dateline.reading.answers import of_word
from dateline.reading.grammar.lexicon import function_words, verb_forms, word_lists
from dateline.reading.grammar.rough import MARKS, bound_words, bounds_figure, peek
from dateline.reading.page.tokens import fold

_NOMINAL = frozenset("NE)")
_BEFORE_CLAUSE = frozenset("VUGAJ,L")  # after these "that" opens a clause of its own
_OPENS_VERB = ("X", "Q", "T")
_OPENS_PERFECT = ("X", "A")
_BEGINS_PREDICATE = frozenset("AXQUV")
_ADDRESSEE = 6  # words between "told" and "that"
_ENDS_OBJECT = frozenset(("P", "T", "O", "B", "C", "W", ",", ".", ":", '"', ""))


def closed_tag(tokens: tuple[Token, ...], i: int, tags: list[str], headline: bool) -> str | None:
    """The tag of a mark, figure or function word; null for an open-class word. ``tags``: those of the tokens before."""
    before = tags[-1] if tags else ""
    tag = _shape_tag(tokens, i, before, headline)
    if tag is not None:
        return tag
    low, lists = tokens[i].lower, word_lists()
    if bounds_figure(tokens, i) or (low in lists["day_name"] and before not in ("D", "J", "S")):
        return "L"
    if low in lists["with_to"] and i + 1 < len(tokens) and tokens[i + 1].lower == "to" and (
            not _opens_infinitive(tokens, i + 1)):
        return "P"  # "killed due to shelling", not "due to resume"
    tag = function_words().get(low)
    counts = tag == "J" and before in ("N", "E") and peek(tokens, i + 1) == "M"  # "rebels free 12 hostages"
    opened = counts or (tag == "J" and before in _OPENS_VERB) or (tag in ("P", "J") and before == "T") or (
        tag == "J" and _describes_before(tokens, i, before))
    if tag is None or (opened and low in verb_forms()):
        return None  # "has armed the rebels", "will last a day", "to free the crew", "to back the rebels"
    return _function_tag(tokens, i, tag, before, headline)


@of_word
def is_open(word: str) -> bool:
    """Whether a word is of an open class whatever stands beside it: letters alone, no acronym, in no list of closed
    classes."""
    return word.isalpha() and not word.isupper() and fold(word) not in _listed()


@cache
def _listed() -> frozenset[str]:
    lists = word_lists()
    return bound_words().union(lists["day_name"], lists["possessive_mark"], lists["with_to"], function_words())


def _describes_before(tokens: tuple[Token, ...], i: int, before: str) -> bool:
    """Whether a participle describes the noun before it by what it is done with: "guerrillas armed with mortars"."""
    lists = word_lists()
    with_what = before in ("N", "E") and tokens[i].lower in lists["participle_adjective"] and i + 1 < len(tokens)
    return with_what and tokens[i + 1].lower in lists["after_participle"]


def _shape_tag(tokens: tuple[Token, ...], i: int, before: str, headline: bool) -> str | None:
    """The tag of a token that its characters give: a possessive, a mark, a figure, an acronym."""
    token = tokens[i]
    if token.text.isalpha() and not token.text.isupper():
        return None
    if token.lower in word_lists()["possessive_mark"] or (token.text in "’'" and _owns(tokens, i, before)):
        return "S"
    if token.text in MARKS:
        return MARKS[token.text]
    if token.text[0].isdigit():
        return "J" if token.text[-1].isalpha() else "M"  # "20th", "15-year-old"
    if "-" in token.text and all(function_words().get(part) == "M" for part in token.lower.split("-")):
        return "M"  # "fifty-one"
    acronym = token.text.isupper() and len(token.text) > 1
    return "E" if acronym and not (headline and all(t.text.isupper() for t in tokens if t.text[0].isalpha())) else None


def _owns(tokens: tuple[Token, ...], i: int, before: str) -> bool:
    """Whether an apostrophe is the possessive of the plural it touches ("rebels' positions")."""
    return before in ("N", "E") and tokens[i].start == tokens[i - 1].end and tokens[i - 1].lower.endswith("s")


def _function_tag(tokens: tuple[Token, ...], i: int, tag: str, before: str, headline: bool) -> str:
    """The class that a function word has here; ``tag`` is the one it has by default."""
    token, low, lists = tokens[i], tokens[i].lower, word_lists()
    if token.text == "May" and _is_month(tokens, i):
        return "E"
    if before == "E" and token.text[0].isupper() and tag in "JLPM" and not headline:
        return "E"
    if low in lists["demonstrative"]:
        return _demonstrative_tag(tokens, i, before)
    if low == "more" and before == "M":
        return "J"
    if low == "half" and i + 1 < len(tokens) and tokens[i + 1].lower in lists["after_half"]:
        return "D"  # "half a million", "half the population"
    if before in ("M", "J") and (_leaves_open(tokens, i, before) or _adds_half(tokens, i, before)):
        return "J"
    if low in _told_beside() and (beside := _beside_tag(tokens, i, before)) is not None:
        return beside
    if tag == "W" and _before_hour(tokens, i):
        return "P"  # "before dawn on Sunday", "after 3 p.m."
    if tag == "T":
        return "T" if _opens_infinitive(tokens, i) else "P"
    if tag == "P" and _is_of_name(tokens, i):
        return "E"
    region = before in ("J", "S") and low in lists["compass"]
    if tag == "P" and (region or (before == "D" and low != "including")):
        return "N"  # "the south", "the remote west", "the city's east"
    return tag


@cache
def _told_beside() -> frozenset[str]:
    """The words whose class those beside them may tell."""
    lists = ("object_or_owner", "mid_adverb", "adverb_as_adjective", "ordinal_adverb")
    return frozenset(("as",)).union(*(word_lists()[name] for name in lists))


def _beside_tag(tokens: tuple[Token, ...], i: int, before: str) -> str | None:
    """The class that the words beside an adverb, "her" or "as" give it: "had long been expected", "the only hospital",
    "abducted her in the town", "a group known as X", where no clause begins."""
    lists, word = word_lists(), tokens[i].lower
    if word in lists["object_or_owner"] and peek(tokens, i + 1) in _ENDS_OBJECT:
        return "H"
    if word in lists["mid_adverb"] and before in _OPENS_PERFECT and peek(tokens, i + 1) in ("A", "U", "G"):
        return "L"
    if before == "D" and word in lists["adverb_as_adjective"]:
        return "J"
    if before in _NOMINAL and word in lists["ordinal_adverb"] and peek(tokens, i + 1) == "U":
        return "L"  # "rebels first captured the town"
    return "P" if word == "as" and i and tokens[i - 1].lower in lists["before_as"] else None


def _is_of_name(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a point of the compass is part of a name: "North Freedonia", not "north of Freedonia"."""
    if tokens[i].lower not in word_lists()["compass"] or not tokens[i].text[0].isupper():
        return False
    return i + 1 < len(tokens) and tokens[i + 1].text[0].isupper() and not tokens[i + 1].text.isupper()


def _leaves_open(tokens: tuple[Token, ...], i: int, before: str) -> bool:
    """Whether "or more", "or so" stand behind a figure and belong to its group ("50 or more people")."""
    if tokens[i].lower == "or":
        return before == "M" and i + 1 < len(tokens) and tokens[i + 1].lower in word_lists()["open_end"]
    return before == "J" and tokens[i - 1].lower == "or" and tokens[i].lower in word_lists()["open_end"]


def _adds_half(tokens: tuple[Token, ...], i: int, before: str) -> bool:
    """Whether a word is of "and a half" behind a number and belongs to its group ("two and a half million people")."""
    return any([token.lower for token in tokens[i - k:i - k + 3]] == ["and", "a", "half"]
               for k in range(min(i, 3)) if before == ("J" if k else "M"))


def _before_hour(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a word that may open a clause stands before an hour or a part of the day."""
    lists, after = word_lists(), [token.lower for token in tokens[i + 1:i + 3]]
    if not after or tokens[i].lower not in lists["before_hour"]:
        return False
    told = after[0].endswith(("am", "pm")) or ":" in after[0] or after[-1] in lists["half_day"]
    return (after[0][0].isdigit() and told) or after[0] in lists["part_of_day"]


def _is_month(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether "May" is the month: after a preposition or "last", or beside a number."""
    before = tokens[i - 1].lower if i else ""
    if any(0 <= k < len(tokens) and tokens[k].text[0].isdigit() for k in (i - 1, i + 1)):
        return True
    return function_words().get(before) in ("P", "O", "B", "W") or before in word_lists()["before_month"]


def _demonstrative_tag(tokens: tuple[Token, ...], i: int, before: str) -> str:
    """"this", "that": relative after a noun, pronoun before a verb, joining after a verb, else determiner."""
    that = tokens[i].lower == "that"
    if peek(tokens, i + 1) in _BEGINS_PREDICATE:
        return "R" if that and before in _NOMINAL else "H"
    if not that:
        return "D"
    if before == "C" and i > 1 and tokens[i - 1].lower in ("and", "but"):
        return "W"  # "said that X had fallen and that troops were leaving"
    if before == "P" and _ends_phrasal(tokens, i) and f"{tokens[i + 1].lower}s" not in word_lists()["periods"]:
        return "W"  # "pointed out that nine died", not "moved out that week"
    if before in _NOMINAL:
        return "W" if _tells_whom(tokens, i) else "R"
    return "W" if before in _BEFORE_CLAUSE else "D"


def _tells_whom(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether "that" opens what somebody is told, right behind who is told it: "told the agency that shells fell"; not
    "told villagers that fled to return"."""
    lists = word_lists()
    form = verb_forms().get(tokens[i + 1].lower) if i + 1 < len(tokens) else None
    if peek(tokens, i + 1) in _BEGINS_PREDICATE or (form is not None and form.form in ("ed", "past")):
        return False
    for k in range(i - 1, max(-1, i - _ADDRESSEE), -1):
        if tokens[k].lower in lists["telling_verb"]:
            return k < i - 1
        if function_words().get(tokens[k].lower) not in (None, "D", "J"):
            return False
    return False


def _ends_phrasal(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a verb and its particle stand before token ``i``."""
    return 1 < i < len(tokens) - 1 and tokens[i - 1].lower in word_lists()["particle"] and (
        tokens[i - 2].lower in verb_forms())


def _opens_infinitive(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether "to" stands before a base form ("to take", "to be", "to fully control"), not before a noun."""
    if i and tokens[i - 1].lower in word_lists()["before_to"]:
        return False
    for token in tokens[i + 1:i + 3]:
        if token.lower in word_lists()["auxiliary_base"]:
            return True
        if token.lower.endswith("ly") or function_words().get(token.lower) in ("L", "I"):
            continue
        form = verb_forms().get(token.lower)
        # A capital makes a name of the verb ("to March"), but for a headline, where the word before has one too.
        plain = i == 0 or token.text[0].islower() or token.text[0].isupper() == tokens[i - 1].text[0].isupper()
        return form is not None and form.form == "base" and plain
    return False
