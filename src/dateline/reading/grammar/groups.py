"""Basic groups of a sentence: noun groups and verb groups with tense, voice and negation (FASTUS stage 2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from dateline.model import Sentence
from dateline.reading.grammar.lexicon import VerbForm, word_lists
from dateline.reading.grammar.tags import tag_sentence

_NOUN_GROUP = re.compile(r"D*(?:L(?=[LJMD]))*D*[MJNE](?:[MJNE]|L(?=[LJM]))*|D")
_VERB_GROUP = re.compile(r"(?:T[LI]*)?(?:[QXA][LIH]{0,3}?)*[LI]*[VUG]|T?[LI]*[QXA][LI]*(?:A[LI]*)*")


@dataclass(frozen=True, slots=True)
class NounGroup:
    """Tokens ``first`` to ``last`` (exclusive) about the noun at ``head``. ``owner``: the group of a possessive before it."""

    first: int
    last: int
    head: int
    pronoun: bool
    definite: bool
    owner: int | None = None


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with its auxiliaries: tokens ``first`` to ``last`` (exclusive), the verb at ``head``."""

    first: int
    last: int
    head: int
    lemma: str
    passive: bool
    negated: bool
    modal: str | None
    perfect: bool
    progressive: bool
    infinitive: bool
    bare: Literal["ing", "ed"] | None


Group = NounGroup | VerbGroup


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence with a tag a token, its groups in order, and for each token the index of its group or -1."""

    sentence: Sentence
    tags: str
    verbs: tuple[VerbForm | None, ...]
    groups: tuple[Group, ...]
    group_of: tuple[int, ...]

    def words(self, first: int, last: int) -> tuple[int, int]:
        """The offsets of tokens ``first`` to ``last`` (exclusive)."""
        return self.sentence.tokens[first].start, self.sentence.tokens[last - 1].end

    def lower(self, i: int) -> str:
        """The folded word at token ``i``, empty outside the sentence."""
        return self.sentence.tokens[i].lower if 0 <= i < len(self.sentence.tokens) else ""


def parse_sentence(sentence: Sentence) -> Parsed:
    """Tags and groups of one sentence."""
    tags, verbs = tag_sentence(sentence)
    groups: list[Group] = []
    i = 0
    while i < len(tags):
        group = _verb_group(sentence, tags, verbs, i) or _noun_group(sentence, tags, i, groups)
        if group is None:
            i += 1
            continue
        groups.append(group)
        i = group.last
    group_of = [-1] * len(tags)
    for n, g in enumerate(groups):
        for k in range(g.first, g.last):
            group_of[k] = n
    return Parsed(sentence, tags, verbs, tuple(groups), tuple(group_of))


def _noun_group(sentence: Sentence, tags: str, i: int, groups: list[Group]) -> NounGroup | None:
    tokens = sentence.tokens
    if tags[i] == "H":
        return NounGroup(i, i + 1, i, True, False)
    if tags[i] not in "DMJNEL" or (tags[i] == "L" and tags[i:i + 4].strip("L")[:1] not in ("M", "J", "D")):
        return None
    m = _NOUN_GROUP.match(tags, i)
    if m is None:
        return None
    last = m.end()
    head = last - 1
    if (last + 1 < len(tags) and tags[last] == "O" and tokens[head].lower in word_lists()["quantity"]
            and (more := _NOUN_GROUP.match(tags, last + 1))):
        last = more.end()
        head = last - 1
    owner = None
    if groups and i > 0 and tags[i - 1] == "S" and groups[-1].last == i - 1:
        owner = len(groups) - 1
    return NounGroup(i, last, head, False, tokens[i].lower in ("the", "this", "these", "that", "those"), owner)


def _verb_group(sentence: Sentence, tags: str, verbs: tuple[VerbForm | None, ...], i: int) -> VerbGroup | None:
    if tags[i] not in "TQXAVUGLI":
        return None
    m = _VERB_GROUP.match(tags, i)
    if m is None or m.end() == i:
        return None
    first, last = i, m.end()
    head = last - 1
    while head > first and tags[head] not in "VUGAXQ":
        head -= 1
    body = tags[first:head]
    words = [sentence.tokens[k].lower for k in range(first, last)]
    form = verbs[head]
    has_be, has_have = "A" in body, "X" in body
    tag = tags[head]
    modal = next((w for w, t in zip(words, tags[first:last], strict=True) if t == "Q"), None)
    bare: Literal["ing", "ed"] | None = None
    if not (has_be or has_have or modal or "T" in body):
        bare = {"G": "ing", "U": "ed"}.get(tag)  # type: ignore[assignment]
    return VerbGroup(
        first, last, head, form.lemma if form else "be" if tag == "A" else "have" if tag == "X" else "do",
        passive=tag == "U" and has_be, negated="I" in tags[first:last] or any(w.endswith("n't") for w in words),
        modal=modal, perfect=has_have, progressive=tag == "G" and has_be, infinitive=tags[first] == "T", bare=bare,
    )
