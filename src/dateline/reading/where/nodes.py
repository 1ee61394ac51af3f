"""A sentence as a row of nodes: names found, type words joined ("air base"), the rest tagged by the lexicon."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from dateline.model import Sentence, Token
from dateline.reading.answers import of_word
from dateline.reading.page.tokens import fold as folded
from dateline.reading.where.folding import ARABIC_ARTICLES, fold
from dateline.reading.where.gazetteer import by_id, look_up_by_sound
from dateline.reading.where.lexicon import (
    Lexicon,
    TypeWord,
    compass_letters,
    ends_phrase,
    lexicon,
    short_form_starts,
    short_forms,
)
from dateline.reading.where.named import look_up
from dateline.reading.where.wording import ARTICLES, bare_word, is_arabic_article, is_name_like

Kind = Literal["name", "pair", "demonym", "type", "adjective", "direction", "determiner", "number", "quantifier",
               "owner", "capital", "mark", "word"]

_BARE_ARTICLES = frozenset(["al", "el"])
_LONGEST = 5
_TOWN = 50_000  # inhabitants from which a name that persons bear is first that of a town
_CITY = 100_000         # inhabitants from which a name is not taken for the first word of a longer one
_LISTED_TOWN = 5_000    # inhabitants from which a common word may be a town's name
_SHORTEST_OWNER = 5     # letters of a name with an s that may be its owner's
_SHORT_TOWN = 50_000    # inhabitants of a town at war from which two or three letters may be its name
_INITIALS = 3           # letters of capitals that are some body's, though a town be called so
_LONGEST_FORM = 4       # tokens of a state written short: "W. Va."
_BEFORE_STATE = frozenset([",", "(", "-", "–"])
_NUMBER = re.compile(r"\d[\d,.]*(?:th|st|nd|rd|-?kms?|-?miles?)?$|\d+%$")


@dataclass(frozen=True, slots=True)
class Name:
    """Words that may name a place. ``known``: the gazetteer has places of that name."""

    text: str
    start: int
    end: int
    known: bool


@dataclass(slots=True)
class Node:
    """A stretch of a sentence with one job. ``first`` and ``last`` (exclusive) are token numbers.

    Never changed, but not frozen: frozen ones take three times as long to make, and a report has hundreds.
    """

    kind: Kind
    first: int
    last: int
    start: int
    end: int
    lower: str
    name: Name | None = None
    other: Name | None = None       # the second name of a pair ("Ithrya-Khanaser")
    type: TypeWord | None = None
    country: str | None = None      # of a demonym


def nodes_of(sentence: Sentence, text: str, learned: frozenset[str] = frozenset()) -> list[Node]:
    """The nodes of a sentence in order; they cover all its tokens.

    ``learned``: folded names that no gazetteer has but the page itself shows to be places ("the village of X").
    """
    tokens, words = sentence.tokens, lexicon()
    found: list[Node] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if kind := _small_kind(token.text):  # most words and marks, told at once
            node = Node(kind, i, i + 1, token.start, token.end, token.lower)
        else:
            node = _name(tokens, i, text, words, learned) or _type(tokens, i, words) or _plain(tokens, i, words)
        found.append(node)
        i = node.last
    return found


@of_word
def _small_kind(text: str) -> Kind | None:
    """What a word, figure or mark without a capital that begins no type word and no name always is; null for others."""
    lower = folded(text)
    plain = text == text.lower() and lower not in _BARE_ARTICLES and lower not in lexicon().longest_type
    return _kind_of(lower) if plain and not lower.endswith("ys") else None


def acts_on_noun(nodes: list[Node], i: int) -> bool:
    """Whether a noun stands at ``i``, after an acronym: "US raids" are raids by the US, "US and French troops"."""
    if i >= len(nodes):
        return False
    if nodes[i].lower in ("and", ",") and i + 1 < len(nodes) and nodes[i + 1].kind == "demonym":
        return True
    words, lower = lexicon(), nodes[i].lower
    if lower in words["raided_objects"]:
        return True  # "a US attack"
    lists = ("function_words", "locative", "auxiliaries")
    return nodes[i].kind in ("word", "capital") and lower[0].isalpha() and not any(lower in words[n] for n in lists)


def _starts_bare(tokens: tuple[Token, ...], i: int) -> bool:
    """An article that stands apart: "Al Hasakah"."""
    return tokens[i].lower in _BARE_ARTICLES and i + 1 < len(tokens) and tokens[i + 1].text[0].isupper()


def _name(tokens: tuple[Token, ...], i: int, text: str, words: Lexicon, learned: frozenset[str]) -> Node | None:
    token = tokens[i]
    if not (is_name_like(token) or _starts_bare(tokens, i)):
        return None
    if demonym := _demonym(tokens, i, words):
        return demonym
    if short := _short_form(tokens, i, text) or _side(tokens, i, text, words):
        return short
    for last in range(_reach(tokens, i, text), i, -1):
        if last > i + 1 and _connects(tokens[last - 1].text, words):
            continue  # "Christians and" is no Christiansand
        if last == i + 1 and _is_first_part(tokens, i, words):
            return _node("capital", tokens, i, i + 2, f"{token.lower} {tokens[i + 1].lower}")
        titled = token.lower in words["titles"] and _is_followed(tokens, i)
        if last == i + 1 and (titled or not (_may_stand_alone(token, words) or _is_placed_town(tokens, i, words))):
            return None
        if node := _known(tokens, i, last, text, words) or _learned(tokens, i, last, text, learned):
            return node
        if last > i + 1 and _is_heard(tokens[i:last], text, words):
            return _node("capital", tokens, i, last, text[token.start:tokens[last - 1].end].lower())
    return _pair(token, i, words)


def _is_heard(tokens: tuple[Token, ...], text: str, words: Lexicon) -> bool:
    """Whether words that are no name as they stand are one by their sound: with an article inside, a generic word first
    ("Khan al-Shih", "Tal Rifaat"), or a name ("Bala Morghab"); its parts alone are then no names of places."""
    first, *rest = (t.lower for t in tokens)
    generic = first in words["first_parts"] or first in words["place_parts"]
    inside = any(w in ARABIC_ARTICLES or w.startswith(ARTICLES) for w in rest)
    named = len(tokens) == 2 and all(_may_stand_alone(t, words) for t in tokens) and any(
        h.entry.country in words.war_countries for h in look_up(tokens[0].text))
    return (generic or inside or named) and bool(look_up_by_sound(text[tokens[0].start:tokens[-1].end]))


def _demonym(tokens: tuple[Token, ...], i: int, words: Lexicon) -> Node | None:
    word = tokens[i].lower
    pair = f"{word} {tokens[i + 1].lower}" if i + 1 < len(tokens) else ""
    for lower, last in ((pair, i + 2), (word, i + 1)):
        if lower in words.demonyms:
            return _node("demonym", tokens, i, last, lower, country=words.demonyms[lower])
    return None


def _short_form(tokens: tuple[Token, ...], i: int, text: str) -> Node | None:
    """A state written short: "B.C." anywhere, "Ky." and "TX" behind a comma: "Paris, TX"."""
    if tokens[i].text not in short_form_starts():
        return None
    forms, start = short_forms(), tokens[i].start
    behind = i > 1 and tokens[i - 1].lower in _BEFORE_STATE and is_name_like(tokens[i - 2])
    for last in range(min(i + _LONGEST_FORM, len(tokens)), i, -1):
        form = text[start:tokens[last - 1].end]
        if form in forms and (behind or "." in form[:-1]):
            return _node("name", tokens, i, last, form.lower(), name=Name(form, start, start + len(form), True))
    return None


def _reach(tokens: tuple[Token, ...], i: int, text: str) -> int:
    """The furthest token that a name from ``i`` may reach: capitals and connectors parted by single spaces."""
    last = end = i + 1
    while last < len(tokens) and last < i + _LONGEST and text[tokens[last - 1].end:tokens[last].start] in (" ", "-"):
        if is_name_like(tokens[last]) or tokens[last].text.isdigit():
            end = last + 1
        elif not _connects(tokens[last].lower, lexicon()):
            break
        last += 1
    return end


def _connects(word: str, words: Lexicon) -> bool:
    """Whether a word in small letters may stand inside a name."""
    return word in ARABIC_ARTICLES or word in words["connectors"]


def _learned(tokens: tuple[Token, ...], i: int, last: int, text: str, learned: frozenset[str]) -> Node | None:
    start, end = tokens[i].start, tokens[last - 1].end
    if not learned or fold(text[start:end]) not in learned:
        return None
    return _node("name", tokens, i, last, text[start:end].lower(), name=Name(text[start:end], start, end, False))


def _known(tokens: tuple[Token, ...], i: int, last: int, text: str, words: Lexicon) -> Node | None:
    start, end = tokens[i].start, tokens[last - 1].end
    name = text[start:end].rstrip(".") if not tokens[last - 1].text.endswith(".") else text[start:end]
    if last - i > 1 and fold(name) in words.common:
        return None
    if hits := look_up(name):
        person = last == i + 1 and tokens[i].lower in words.persons and _is_followed(tokens, i)
        if person and all(h.entry.population < _TOWN for h in hits):
            return None  # "Boko Haram", "Hamza Brigade": a village of that name says nothing
        if len(name) <= _INITIALS and name.isupper() and all(h.entry.kind == "town" for h in hits):
            return None  # "SDF", "NGO"
        known = any(h.layer == "exact" and h.entry.population >= _CITY for h in hits)
        if not known and _goes_on(tokens, last, text, words):
            return _node("capital", tokens, i, last, name.lower())  # "Busra al-Harir" is not Busra
        return _node("name", tokens, i, last, name.lower(), name=Name(text[start:end], start, end, True))
    if _lost_apostrophe(name):
        bare = Name(text[start:end - 1], start, end - 1, True)
        return _node("owner", tokens, i, last, name.lower(), name=bare)
    return None


def _lost_apostrophe(name: str) -> bool:
    """Whether a page has "Syrias" for "Syria's"; a name that sounds like a town's is one by itself: "Toubas"."""
    if len(name) < _SHORTEST_OWNER or not name.endswith("s") or name.endswith("ss"):
        return False
    owners = look_up(name[:-1])
    return any(h.entry.kind in ("country", "admin1") for h in owners) or (bool(owners) and not look_up_by_sound(name))


def _goes_on(tokens: tuple[Token, ...], i: int, text: str, words: Lexicon) -> bool:
    """Whether a word with an Arabic article follows at once, in a sentence that has kept its commas, or one that ends a
    name before the comma of what it lies in: "in Hasaka Abiad, Lower Shabelle"."""
    if i >= len(tokens) or text[tokens[i - 1].end:tokens[i].start] != " ":
        return False
    if not is_arabic_article(tokens[i].lower):
        return _ends_name(tokens, i, words)
    bare = bare_word(tokens[i].lower)
    return bare not in words.persons and bare not in words.groups and any(t.text == "," for t in tokens)


def _ends_name(tokens: tuple[Token, ...], i: int, words: Lexicon) -> bool:
    """Whether a capitalised word that no list knows stands before a comma and another capital."""
    lower = tokens[i].lower
    listed = lower in words.persons or lower in words.groups or lower in words.demonyms or _kind_of(lower) != "word"
    return not listed and is_name_like(tokens[i]) and _may_stand_alone(tokens[i], words) and (
        i + 2 < len(tokens) and tokens[i + 1].text == "," and is_name_like(tokens[i + 2]))


def _is_first_part(tokens: tuple[Token, ...], i: int, words: Lexicon) -> bool:
    """ "Tal", "Karm" before another word of a name: alone they are only "hill", "vineyard"."""
    lower = tokens[i].lower
    return (lower in words["first_parts"] or lower in words["place_parts"]) and _is_followed(tokens, i)


def _is_followed(tokens: tuple[Token, ...], i: int) -> bool:
    return i + 1 < len(tokens) and is_name_like(tokens[i + 1])


def _may_stand_alone(token: Token, words: Lexicon) -> bool:
    """No common word, type word or direction; three letters or fewer only as written: "US", not "Us"."""
    lower = token.lower
    if lower in words.types or lower in words.compass or lower in words.common or lower in words["adjectives"]:
        return token.text in ("US", "UK")
    letters = token.text.replace(".", "")
    if token.text in short_forms():
        return False
    return len(letters) > 3 or (len(letters) > 1 and letters.isupper())


def _is_placed_town(tokens: tuple[Token, ...], i: int, words: Lexicon) -> bool:
    """ "Ann township", "town of Sake", "seized Sake": a common word or given name by which a town at war is listed,
    where a noun says that a place is meant, or what stands before a common word takes places."""
    lower = tokens[i].lower
    before = tokens[i - 1].lower if i else ""
    typed = _is_town_word(tokens, i + 1, words) or (before == "of" and _is_town_word(tokens, i - 2, words))
    placed = (before in words["strong_locative"] or before in words["place_verbs"]) and len(lower) > _INITIALS
    alone = placed and lower in words.common and ends_phrase(tokens[i + 1].lower if i + 1 < len(tokens) else "")
    kind = lower in words.types or lower in words.compass or lower in words["adjectives"]
    if not kind and _is_short_town(tokens, i, words):
        return True
    return (typed or alone) and not kind and any(
        fold(h.entry.name) == lower and h.entry.country in words.war_countries and h.entry.population >= _LISTED_TOWN
        for h in look_up(tokens[i].text))


def _is_short_town(tokens: tuple[Token, ...], i: int, words: Lexicon) -> bool:
    """ "between Gao and X", "from Wau": a town of two or three letters at war, where a preposition takes a place."""
    token, before = tokens[i], tokens[i - 1].lower if i else ""
    shape = 1 < len(token.text) <= _INITIALS and token.text.istitle() and before in words["locative"] | words["linking"]
    if not shape or token.lower in words.common or token.lower in words.persons or _is_followed(tokens, i):
        return False
    return any(fold(h.entry.name) == token.lower and h.entry.country in words.war_countries
               and h.entry.population >= _SHORT_TOWN for h in look_up(token.text))


def _side(tokens: tuple[Token, ...], i: int, text: str, words: Lexicon) -> Node | None:
    """ "the Northwest region of Cameroon": a direction with a capital that is a region's name, where the page names its
    land."""
    lower, behind = tokens[i].lower, [t.lower for t in tokens[i + 1:i + 4]]
    if len(words.compass.get(lower, "")) != 2 or not tokens[i].text[0].isupper():
        return None
    shared = behind[:1] == ["and"] and len(words.compass.get(behind[1], "")) == 2 if len(behind) == 3 else False
    kind = words.types.get(behind[2] if shared else behind[0]) if behind else None
    if kind is None or kind.want != "admin1":
        return None
    lands = {h.entry.country for h in look_up(tokens[i].text) if h.entry.kind == "admin1"} & words.war_countries
    if not any(land is not None and (e := by_id(f"country:{land}")) and e.name in text for land in lands):
        return None
    return _node("name", tokens, i, i + 1, lower, name=Name(tokens[i].text, tokens[i].start, tokens[i].end, True))


def _is_town_word(tokens: tuple[Token, ...], i: int, words: Lexicon) -> bool:
    kind = words.types.get(tokens[i].lower) if 0 <= i < len(tokens) else None
    return kind is not None and kind.group in ("settlement", "district")


def _pair(token: Token, i: int, words: Lexicon) -> Node | None:
    """Two names in one word: "Ithrya-Khanaser". One of them must be known."""
    if "-" not in token.text[1:-1] or token.lower.startswith(ARTICLES):
        return None
    for cut in (m.start() for m in re.finditer("-", token.text)):
        left, right = token.text[:cut], token.text[cut + 1:]
        if not (left[:1].isupper() and right and (right[0].isupper() or right.startswith(ARTICLES))):
            continue
        if left.lower() in words.demonyms and right.lower() in words.demonyms:
            return Node("demonym", i, i + 1, token.start, token.end, token.lower, country=words.demonyms[left.lower()])
        known = bool(look_up(left)), bool(look_up(right))
        if any(known) and len(left) > 2 and len(right) > 2:
            first = Name(left, token.start, token.start + cut, known[0])
            second = Name(right, token.start + cut + 1, token.end, known[1])
            return Node("pair", i, i + 1, token.start, token.end, token.lower, name=first, other=second)
    return None


def _type(tokens: tuple[Token, ...], i: int, words: Lexicon) -> Node | None:
    lower = tokens[i].lower
    for last in range(min(len(tokens), i + words.longest_type.get(lower, 0)), i, -1):
        phrase = " ".join([t.lower for t in tokens[i:last]])
        if phrase in words.types:
            return _node("type", tokens, i, last, phrase, type=words.types[phrase])
    # "citys" in pages without apostrophes.
    if lower.endswith("ys") and lower[:-1] in words.types:
        return _node("owner", tokens, i, i + 1, lower[:-1], type=words.types[lower[:-1]])
    return None


def _plain(tokens: tuple[Token, ...], i: int, words: Lexicon) -> Node:
    token = tokens[i]
    lower = token.lower
    kind = _kind_of(lower)
    if kind != "word" or lower in words["function_words"]:
        return _node(kind, tokens, i, i + 1, lower)
    placed = i > 0 and tokens[i - 1].lower in words["locative"] and _is_followed(tokens, i)
    if placed and token.text in compass_letters():
        return _node("direction", tokens, i, i + 1, compass_letters()[token.text])
    if _starts_bare(tokens, i):
        both = f"{lower} {tokens[i + 1].lower}"
        return _node("adjective" if _kind_of(both) == "adjective" else "capital", tokens, i, i + 2, both)
    described = token.lower.partition("-")[0] in words.demonyms and token.text.rpartition("-")[2].islower()
    return _node("capital" if is_name_like(token) and not described else "word", tokens, i, i + 1, lower)


@of_word
def _kind_of(lower: str) -> Kind:
    """What a word in small letters is by the lists, "word" where it is in none."""
    words = lexicon()
    if not lower[0].isalnum() and len(lower) < 3 and lower not in ("'s", "’s"):
        return "mark"
    if lower in words.compass:
        return "direction"
    if _NUMBER.match(lower) or lower in words["numbers"]:
        return "number"
    if lower in words["adjectives"] or ("-" in lower and lower.rpartition("-")[2] in words["held_endings"]):
        return "adjective"
    if lower in words["determiners"]:
        return "determiner"
    return "quantifier" if lower in words["quantifiers"] else "word"


def _node(kind: Kind, tokens: tuple[Token, ...], first: int, last: int, lower: str, *, name: Name | None = None,
          type: TypeWord | None = None, country: str | None = None) -> Node:
    return Node(kind, first, last, tokens[first].start, tokens[last - 1].end, lower, name, None, type, country)
