"""Sentences of a block: where one ends is decided on tokens, never by a bare full stop."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.data.table import read_toml
from dateline.model.page import Block, Sentence, Token
from dateline.reading.answers import of_word
from dateline.reading.page.tokens import abbreviations, tokenize

_STOPS = frozenset(".!?…؟۔。") | {"..", "...", "...."}
_LAST = frozenset(mark[-1] for mark in _STOPS)
_OPENERS = frozenset("“‘«„([{")
_ASIDES = frozenset("([")  # after "a.m." they add to the sentence and begin none
_CLOSERS = frozenset("”’»)]}")
_STRAIGHT = frozenset("\"'")
_TITLE_MARKS = frozenset("-|–")  # between a title and its site
_TAIL = 14  # words that may stand between a closed quotation and the end of its sentence
_LONGEST = 250  # tokens; no sentence of news is so long, and reading one takes more than linear time
_CROSSHEAD = 4  # words that a heading without a line of its own has at least
_SAID = 5  # words among which a verb of saying stands before what is said
_SPEAKER = 8  # words that may stand between a closed quotation and the verb of saying


@of_word
def _words(kind: str) -> frozenset[str]:
    """A list of ``data/page/sentences.toml``: ``verbs`` of saying, ``starters`` of sentences, ``film_sites``."""
    return frozenset(read_toml("page", "sentences.toml")[kind])


def split(text: str, block: Block, number: int) -> tuple[Sentence, ...]:
    """The sentences of one block, in order; ``number`` is its index in ``Page.blocks``."""
    tokens = tokenize(text, block.start, block.end)
    found = []
    for first, last in _spans(text, tokens):
        found.append(Sentence(tokens[first].start, tokens[last - 1].end, number, block.kind, tokens[first:last]))
    return tuple(found)


def _spans(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Half-open ranges of token numbers, one per sentence."""
    first = index = 0
    titled = not _TITLE_MARKS.isdisjoint([token.text for token in tokens])
    while index < len(tokens):
        last = tokens[index].text[-1] in _LAST
        end = _after_stop(text, tokens, index) if last else _after_site(tokens, index) if titled else None
        if end is None:
            index += 1
            if index - first >= _CROSSHEAD and _follows_crosshead(tokens, index):
                yield first, index
                first = index
        else:
            if end < len(tokens) and _begins(text, tokens, index, end):
                yield first, end
                first = end
            index = end
        if index - first >= _LONGEST:
            yield first, index
            first = index
    if first < len(tokens):
        yield first, len(tokens)


def _after_stop(text: str, tokens: Sequence[Token], index: int) -> int | None:
    """Where a sentence that stops at ``index``, by a word of _LAST, would end, closing quotes and brackets included."""
    token = tokens[index]
    if token.text not in _STOPS and not _may_end(token):
        return None
    end = index + 1
    while end < len(tokens) and (tokens[end].text in _STOPS or _closes(text, tokens, end)):
        end += 1
    return _after_notes(text, tokens, end)


def _after_site(tokens: Sequence[Token], index: int) -> int | None:
    """Past the site that ends the title of a film, which lost its line: "Strikes hit Gao - YouTube Nine people"."""
    parted = index > 1 and tokens[index - 1].text in _TITLE_MARKS
    return index + 1 if parted and tokens[index].text in _words("film_sites") else None


def _follows_crosshead(tokens: Sequence[Token], index: int) -> bool:
    """Whether a sentence begins at ``index`` after a crosshead that lost its line: "Shells hit Homs In the same area
    a child was hurt". Only a function word in a capital does, between words, so that no title or name is meant; after
    a place also those who fight ("Shells hit Homs Militants fired at the port"). What
    somebody said, its quotation marks lost, is no sentence of its own ("told reporters The army has left")."""
    if index + 1 >= len(tokens) or not tokens[index].text[0].isupper():
        return False
    said = tokens[index - _SAID if index > _SAID else 0:index]
    if not _words("verbs").isdisjoint([token.lower for token in said]):
        return False
    word, before, after = tokens[index].text, tokens[index - 1], tokens[index + 1]
    if before.text[0].isupper() and before.lower in _words("numbered"):
        return False
    if word in _words("linkers"):
        return before.text[-1].islower() and before.lower not in _words("lettered")
    told = word in _words("after_crosshead") or (word in _words("after_place") and _ends_place(tokens, index))
    return told and after.text[0].islower() and after.lower not in _words("after_letter") and (
        before.text[-1].islower() and before.lower not in _words("lettered"))


def _ends_place(tokens: Sequence[Token], index: int) -> bool:
    """Whether the words before ``index`` end in a place: "in Homs", "Homs city"."""
    return tokens[index - 1].lower in _words("place_ends") or tokens[index - 2].lower in _words("place_preposition")


def _after_notes(text: str, tokens: Sequence[Token], index: int) -> int:
    """Past the numbers of notes that hang on a full stop: "died.[3][4] A physician"."""
    while index < len(tokens) and tokens[index].text == "[" and tokens[index].start == tokens[index - 1].end:
        close = next((k for k in range(index + 1, min(index + 4, len(tokens))) if tokens[k].text == "]"), None)
        if close is None or not (tokens[index + 1].text.isdigit() or tokens[index + 1].lower in _words("notes")):
            break
        index = close + 1
    return index


def _may_end(token: Token) -> bool:
    word = token.text
    if not word.endswith(".") or len(word) < 3:
        return False
    return word.count(".") > 1 or word[:-1] in abbreviations()["trailing"]


def _closes(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether the mark at ``index`` closes a quotation or bracket that the sentence before it opened."""
    token = tokens[index]
    if token.text in _CLOSERS:
        return True
    if token.text not in _STRAIGHT:
        return False
    attached = token.start == tokens[index - 1].end
    following = text[token.end : token.end + 1]
    return attached and (not following or following.isspace() or not following.isalnum())


def _begins(text: str, tokens: Sequence[Token], stop: int, index: int) -> bool:
    """Whether a new sentence begins at token ``index`` after the stop at token ``stop``."""
    token, before = tokens[index], tokens[index - 1]
    touching = token.start == before.end
    first = _first_letter(tokens, index)
    if first is None or first.islower():
        return False
    if _may_end(tokens[stop]) and index == stop + 1:
        return (token.text in _OPENERS and token.text not in _ASIDES) or _starts_clause(tokens, index)
    if touching:
        return _run_together(tokens, stop, index)
    return not (index > stop + 1 and _is_speech_tail(tokens, index))


def _first_letter(tokens: Sequence[Token], index: int) -> str | None:
    """The first letter or digit from ``index`` on, looking past opening marks and dashes."""
    for token in tokens[index : index + 4]:
        if token.text[0].isalnum() and not token.text.startswith("ï¿½"):
            return token.text[0]
    return None


def _starts_clause(tokens: Sequence[Token], index: int) -> bool:
    """After "U.S." or "Inc." only a function word in a capital begins a sentence; a name goes on with it."""
    return tokens[index].lower in _words("starters")


def _run_together(tokens: Sequence[Token], stop: int, index: int) -> bool:
    """A stop with no space after it ends a sentence between a word in lower case and one with a capital."""
    before, after = tokens[stop - 1].text if stop else "", tokens[index].text
    return len(before) > 2 and before[-1].islower() and after[0].isupper() and len(after) > 1


def _is_speech_tail(tokens: Sequence[Token], index: int) -> bool:
    """Whether "Halabi said" follows a closed quotation and no clause of its own after it."""
    if tokens[index].text in _OPENERS or tokens[index].text in _STRAIGHT:
        return False
    tail = []
    for token in tokens[index : index + _TAIL]:
        if token.text in _STOPS:
            break
        tail.append(token.lower)
    else:
        if index + _TAIL < len(tokens):
            return False
    verbs = [number for number, word in enumerate(tail[:_SPEAKER]) if word in _words("verbs")]
    return bool(verbs) and "that" not in tail[verbs[0] :]
