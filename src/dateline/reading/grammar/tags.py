"""A word class for every token of a sentence: one letter each (see ``CLASS_TAG`` in ``lexicon``), and

E name, N other noun, V finite verb or infinitive, U -ed form used as a verb, G -ing form used as a verb, S possessive,
and marks: , . : " ( ) -

Rules, not statistics: enough for a cascade that skips what it does not understand (FASTUS, Hobbs et al. 1997).
"""

from __future__ import annotations

from dateline.model import Sentence, Token
from dateline.reading.grammar.lexicon import VerbForm, function_words, verb_forms, word_lists, word_lists_of_bounds

_MARKS = {",": ",", ".": ".", "!": ".", "?": ".", "…": ".", "...": ".", ";": ":", ":": ":", "|": ":", '"': '"', "“": '"',
          "”": '"', "„": '"', "«": '"', "»": '"', "''": '"', "``": '"', "'": '"', "‘": '"', "’": '"', "(": "(",
          "[": "(", ")": ")", "]": ")", "-": "-", "–": "-", "—": "-", "--": "-"}
_POSSESSIVE = frozenset({"'s", "s'"})
_NOUNISH = frozenset("NEJMG")
_BEFORE_NOUN = frozenset("DJMSPOB")


def tag_sentence(sentence: Sentence) -> tuple[str, tuple[VerbForm | None, ...]]:
    """The tags of a sentence as a string with a letter a token, and the verb form of each token tagged as a verb."""
    tokens = sentence.tokens
    headline = _is_headline(tokens)
    forms = verb_forms()
    tags: list[str] = []
    verbs: list[VerbForm | None] = []
    for i, token in enumerate(tokens):
        form = None
        tag = _closed_tag(tokens, i, tags, headline)
        if tag is None:
            form = forms.get(token.lower) or _unlisted_form(token.lower)
            if form is not None and not (_is_name(tokens, i, headline)):
                tag = _verb_or_noun(form, tokens, i, tags)
            else:
                tag = "E" if _is_name(tokens, i, headline) else _open_tag(token)
        tags.append(tag)
        verbs.append(form if tag in "VUG" else None)
    return "".join(tags), tuple(verbs)


def _unlisted_form(low: str) -> VerbForm | None:
    """The form of a verb that the list lacks, by its ending."""
    if low.endswith("ed") and len(low) > 5 and not low.endswith("eed") and "-" not in low:
        return VerbForm(low[:-2], "ed", False)
    return None


def _is_headline(tokens: tuple[Token, ...]) -> bool:
    """Whether most words are capitalised, so that a capital says nothing."""
    words = [t for t in tokens if t.text[0].isalpha()]
    return len(words) >= 4 and sum(t.text[0].isupper() for t in words) > 0.6 * len(words)


def _is_name(tokens: tuple[Token, ...], i: int, headline: bool) -> bool:
    """Whether the capital of a token makes it a name."""
    text = tokens[i].text
    if not text[0].isupper():
        return text[:3] in ("al-", "el-", "Al-") and len(text) > 3
    if len(text) > 1 and text.isupper() and not headline:
        return True
    if headline:
        return tokens[i].lower not in verb_forms()
    starts = i == 0 or tokens[i - 1].text in ('"', "“", "‘", "'", ".", ":", "(", "-", "–", "—")
    if not starts:
        return True
    follows = i + 1 < len(tokens) and tokens[i + 1].text[0].isupper()
    return follows or tokens[i].lower not in verb_forms()


def _closed_tag(tokens: tuple[Token, ...], i: int, tags: list[str], headline: bool) -> str | None:
    """The tag of a mark, number or function word; null for an open-class word."""
    token = tokens[i]
    before = tags[-1] if tags else ""
    if token.lower in _POSSESSIVE or (token.text in "’'" and before in ("N", "E") and token.start == tokens[i - 1].end
                                      and tokens[i - 1].lower.endswith("s")):
        return "S"
    if token.text in _MARKS:
        return _MARKS[token.text]
    if token.text[0].isdigit():
        return "M" if not token.text[-1].isalpha() else "J"
    if token.text.isupper() and len(token.text) > 1 and not headline:
        return "E"
    if _quantifies(tokens, i) or (token.lower in word_lists()["day_name"] and before not in ("D", "J", "S")):
        return "L"
    tag = function_words().get(token.lower)
    if tag is None:
        return None
    if token.text == "May" and _is_month(tokens, i):
        return "E"
    if token.text[0].isupper() and tag in "JLPM" and before in ("E",) and not headline:
        return "E"
    if token.lower in ("this", "these", "those", "that") and _peek(tokens, i + 1) in ("A", "X", "Q", "U", "V"):
        return "R" if token.lower == "that" and before in ("N", "E", ")") else "H"
    if token.lower == "that":
        return _tag_that(tokens, i, before)
    if token.lower == "more" and before == "M":
        return "J"
    if tag == "T" and (tokens[i - 1].lower in word_lists()["before_to"] if i else False):
        return "P"
    if tag == "T" and not _opens_infinitive(tokens, i):
        return "P"
    if tag in "PL" and before == "D" and token.lower not in ("including",):
        return "N" if tag == "P" else tag
    return tag


def _is_month(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether "May" is the month: after a preposition or "last", or beside a number."""
    before = tokens[i - 1].lower if i else ""
    beside = any(0 <= k < len(tokens) and tokens[k].text[0].isdigit() for k in (i - 1, i + 1))
    return beside or function_words().get(before) in ("P", "O", "B", "W") or before in ("last", "next", "early", "mid", "late", "this")


def _quantifies(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a word bounds the figure that follows: "at least 20", "more than a dozen", "as many as 700", "over 100"."""
    for words in word_lists_of_bounds():
        for k, word in enumerate(words):
            start = i - k
            if tokens[i].lower == word and start >= 0 and start + len(words) < len(tokens) and all(
                    tokens[start + j].lower == w for j, w in enumerate(words)):
                after = tokens[start + len(words)]
                known = function_words().get(after.lower)
                if after.text[0].isdigit() or known == "M" or after.lower in ("a", "half"):
                    return len(words) > 1 or after.lower != "a"
    return False


def _opens_infinitive(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether "to" stands before a base form ("to take", "to be", "to fully control"), not before a noun."""
    for token in tokens[i + 1:i + 3]:
        if token.lower in ("be", "have"):
            return True
        if token.lower.endswith("ly") or function_words().get(token.lower) in ("L", "I"):
            continue
        form = verb_forms().get(token.lower)
        return form is not None and form.form == "base" and (token.text[0].islower() or i == 0 or token.text[0].isupper() == tokens[i - 1].text[0].isupper())
    return False


def _tag_that(tokens: tuple[Token, ...], i: int, before: str) -> str:
    """"that": relative after a noun, joining after a verb, else pointing."""
    if before in ("N", "E", ")"):
        return "R"
    if before in ("V", "U", "G", "A", "J", ",", "L"):
        return "W"
    return "D"


def _open_tag(token: Token) -> str:
    low = token.lower
    if low.endswith("ly") and len(low) > 4:
        return "L"
    if low in word_lists()["ive_noun"]:
        return "N"
    if low.endswith(("ous", "ful", "ive", "ical", "able", "ible", "-held", "-led", "-backed", "-controlled")):
        return "J"
    return "N" if token.text[0].isalnum() else "."


def _verb_or_noun(form: VerbForm, tokens: tuple[Token, ...], i: int, tags: list[str]) -> str:
    before = tags[-1] if tags else ""
    after = _peek(tokens, i + 1)
    if form.form == "ing":
        if before == "B" and tags[-2:-1] == ["U"] and after in ("N", "E"):
            return "J"  # "was shelled by retreating fighters"
        return _tag_ing(tokens[i], before, after, i > 0 and tokens[i - 1].lower.endswith("s"))
    if form.form in ("ed", "past", "part"):
        if after in ("N", "E") and before in ("C", ",", "", "L") and tokens[i].lower in word_lists()["participle_adjective"]:
            return "J"
        return _tag_ed(before, after)
    if form.form == "base" and before in ("A", "X"):
        return "U"  # "was hit", "have cut": past and base are one form
    if before in ("T", "Q", "H", "R") or (before in ("L", "I") and _after_verb_opener(tags)):
        return "V"
    if form.form == "base" and not form.also_noun:
        return "N" if before in ("D", "J", "S", "O", "P", "B") and after not in ("D", "H", "P") else "V"
    if form.form == "s" and not form.also_noun and before not in ("D", "J", "S", "O", "P", "B"):
        return "V"
    return _tag_ambiguous(form, tokens, i, before, after, tags)


def _tag_ing(token: Token, before: str, after: str, plural_before: bool) -> str:
    if before == "A":
        return "G"
    if token.lower in word_lists()["ing_noun"] and (before in ("D", "J", "S") or after not in ("D", "H", "E", "M", "N", "J")):
        return "N"
    if before == "N" and after == "N" and token.lower in word_lists()["ing_noun"] and not plural_before:
        return "J"  # "a separate fighting force"
    if before in ("W", ","):
        return "G"
    if before in ("M", "D", "J", "S") and after in ("N", "E", "J"):
        return "J"
    if before in ("D", "J", "S"):
        return "N" if after not in ("N",) else "J"
    if before in ("P", "O", "B") and after in ("P", "O", ",", ".", "C", "B", "T", ""):
        return "N"
    return "G"


def _tag_ed(before: str, after: str) -> str:
    """An -ed form before a noun and after a determiner, adjective or preposition is an adjective."""
    if before in _BEFORE_NOUN and after in ("N", "E", "J"):
        return "J"
    if before in ("D", "S") or (before in ("V", "U", "G") and after in ("N", "E", "J")):
        return "J"
    return "U"


def _after_verb_opener(tags: list[str]) -> bool:
    for tag in reversed(tags):
        if tag not in "LI":
            return tag in "TQHR"
    return False


def _tag_ambiguous(form: VerbForm, tokens: tuple[Token, ...], i: int, before: str, after: str, tags: list[str]) -> str:
    """A form that is as often a noun: a verb only where a subject stands before it and an object after it."""
    if before == "L" and (bare := "".join(tags).rstrip("L")):
        before = bare[-1]
    title = tokens[i].text[0].isupper() and before == "E" and form.form == "s"  # commas are lost between headline verbs
    if before in ("N", "E", ")") and (title or not any(t in "VUA" for t in _clause_tail(tags))):
        following = verb_forms().get(tokens[i + 1].lower) if i + 1 < len(tokens) else None
        if form.form == "s" and following is not None and following.form == "base" and after == "N":
            return "N"  # "the regime forces hold"
        plural = _is_plural(tokens[i - 1].lower)
        agrees = plural == (form.form == "base") or before == "E" or form.invariant
        if agrees and (after in ("D", "M", "H", "E", "R", "T") or (after in ("N", "J") and form.form == "s" and not plural) or (
                before != "E" and len(tags) and tags[-1] == "L" and after in ("N", "J"))):
            return "V"
        if agrees and (plural or form.invariant) and form.form == "base" and after in ("J", "N", "P", "L"):
            return "V"
    return "N"


def _is_plural(word: str) -> bool:
    return word.endswith(("s", "men")) or word in word_lists()["plural"]


def _clause_tail(tags: list[str]) -> list[str]:
    """The tags back to the last clause boundary."""
    for k in range(len(tags) - 1, -1, -1):
        if tags[k] in ',:W"(R' or (tags[k] == "C" and k > 0):
            return tags[k + 1:]
    return tags


def _peek(tokens: tuple[Token, ...], i: int) -> str:
    """A rough tag of a coming token: closed classes, names, known verbs, else noun."""
    if i >= len(tokens):
        return ""
    token = tokens[i]
    if token.text in _MARKS:
        return _MARKS[token.text]
    if token.text[0].isdigit() or _quantifies(tokens, i):
        return "M"
    if token.text.isupper() and len(token.text) > 1:
        return "E"
    tag = function_words().get(token.lower)
    if tag is not None:
        return tag
    form = verb_forms().get(token.lower) or _unlisted_form(token.lower)
    if token.text[0].isupper() and (form is None or i == 0 or tokens[i - 1].text[0].islower()):
        return "E"
    if form is not None and form.form in ("ed", "past", "part"):
        return "U"
    if form is not None and form.form == "s" and not form.also_noun:
        return "V"
    return _open_tag(token)
