"""Basic groups of a sentence: noun groups and verb groups with tense, voice and negation.

Source: the basic groups of FASTUS, as regular expressions over word classes (Hobbs et al. 1997, stage 2).
"""

from __future__ import annotations

import re
from dataclasses import field
from functools import cache
from typing import Literal

from dateline.data.load import noun_forms, organisations, outlets
from dateline.model import Sentence, beyond
from dateline.reading.grammar.lexicon import VerbForm, word_lists
from dateline.reading.grammar.tags import is_headline, tag_sentence
from dateline.reading.shapes import dataclass

# Over the letters of `tags`. Adverbs stand in a noun group only before what they describe.
_NOUN_GROUP = re.compile(r"D*+(?:L(?=[LJMD]))*+D*+[MJNE](?:[MJNE]|L(?=[LJM]))*|D")
_VERB_GROUP = re.compile(r"(?:T[LI]*)?(?:[QXA][LIH]{0,3}?)*[LI]*[VUG]|T?[LI]*[QXA][LI]*(?:A[LI]*)*")

_TWO_COUNTED = re.compile(r"L*MJ*[NE]+(?=M[JNE])")  # two counted groups, the comma between them lost
_AUXILIARY_LEMMA = {"A": "be", "X": "have"}
_BEGIN_NOUN, _BEGIN_VERB = frozenset("HDMJNEL"), frozenset("TQXAVUGLI")  # tags of the words that groups begin with
_BARE: dict[str, Literal["ing", "ed"]] = {"G": "ing", "U": "ed"}


@dataclass(frozen=True, slots=True)
class NounGroup:
    """Tokens ``first`` to ``last`` (exclusive) about the noun at ``head``.

    ``definite``: with "the" or a demonstrative; ``owner``: the index of the group whose possessive stands before it.
    """

    first: int
    last: int
    head: int
    pronoun: bool
    definite: bool
    owner: int | None = None


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with its auxiliaries: tokens ``first`` to ``last`` (exclusive), the verb at ``head``.

    ``bare``: an -ing or -ed form without auxiliary or "to".
    """

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


@dataclass(frozen=True)
class Parsed:
    """A sentence with a tag a token, its groups in order, and for each token the index of its group or -1.

    ``headline``: most words are capitalised, so that a capital says nothing. ``lower``: the folded word at a token,
    empty outside the sentence.
    """

    sentence: Sentence
    headline: bool
    tags: str
    verbs: tuple[VerbForm | None, ...]
    groups: tuple[Group, ...]
    group_of: tuple[int, ...]
    lower: tuple[str, ...] = field(repr=False)

    def words(self, first: int, last: int) -> tuple[int, int]:
        """The offsets of tokens ``first`` to ``last`` (exclusive)."""
        return self.sentence.tokens[first].start, self.sentence.tokens[last - 1].end


def parse_sentence(sentence: Sentence) -> Parsed:
    """Tags and groups of one sentence."""
    headline = is_headline(sentence.tokens)
    tags, verbs = tag_sentence(sentence, headline)
    groups: list[Group] = []
    i = 0
    while i < len(tags):
        group: Group | None = _verb_group(sentence, tags, verbs, i) if tags[i] in _BEGIN_VERB else None
        if group is None and tags[i] in _BEGIN_NOUN:
            group = _noun_group(sentence, tags, i, groups)
        if group is None:
            i += 1
            continue
        groups.append(group)
        i = group.last
    group_of = [-1] * len(tags)
    for n, g in enumerate(groups):
        group_of[g.first:g.last] = [n] * (g.last - g.first)
    lower = beyond([token.lower for token in sentence.tokens], "")
    return Parsed(sentence, headline, tags, verbs, tuple(groups), tuple(group_of), lower)


def _noun_group(sentence: Sentence, tags: str, i: int, groups: list[Group]) -> NounGroup | None:
    """The noun group that begins at token ``i`` (a tag of _BEGIN_NOUN); "dozens of towns" is one, about the towns."""
    if tags[i] == "H":
        return NounGroup(i, i + 1, i, True, False)
    if tags[i] == "L" and tags[i:i + 4].strip("L")[:1] not in ("M", "J", "D"):
        return None
    tokens, lists = sentence.tokens, word_lists()
    if i and tokens[i].lower in lists["to_the_end"] and tokens[i - 1].lower == "to":
        return NounGroup(i, i + 1, i, False, False)  # "hacked to death nine farmers"
    found = _NOUN_GROUP.match(tags, i)
    if found is None or (tags[i] == "L" and any(
            tokens[k].lower in lists["day_name"] for k in range(i, i + len(tags[i:]) - len(tags[i:].lstrip("L"))))):
        return None  # "on Monday a group said", "late Monday the group said": the day describes no group
    last = _cut(sentence, tags, i, found.end())
    if tags[last:last + 1] == "O" and tokens[last - 1].lower in lists["quantity"]:
        counted = _NOUN_GROUP.match(tags, last + 1)
        last = _cut(sentence, tags, last + 1, counted.end()) if counted else last
    owned = bool(groups) and i > 0 and tags[i - 1] == "S" and groups[-1].last == i - 1
    definite = tokens[i].lower == "the" or tokens[i].lower in lists["demonstrative"]
    return NounGroup(i, last, last - 1, False, definite, len(groups) - 1 if owned else None)


def _cut(sentence: Sentence, tags: str, i: int, last: int) -> int:
    """The end of a noun group from token ``i`` to ``last`` without what begins the next one where a comma was lost:
    "ten civilians | some of them children", "five dead | 12 wounded"."""
    if last - i == 1:
        return last  # one word parts from nothing
    if (signed := _signed_at(sentence, tags, i, last)) < last:
        return signed
    telling = i > 0 and sentence.tokens[i - 1].lower in word_lists()["telling"]
    parted = (_outlet_told(sentence, i, last) if telling else None) or _beside_time(sentence, tags, i, last)
    if parted is not None:
        return parted
    last = _before_opener(sentence, tags, i, last)
    end = last - 1
    if sentence.tokens[end].lower in word_lists()["postpositive"]:
        described = len(tags[i:end].rstrip("L")) + i
        if described > i and tags[described - 1] in "NE":
            return described
    if tags[last:last + 1] == "O" and tags[last + 1:last + 2] in ("H", "R"):
        while end > i and tags[end - 1] == "L":
            end -= 1  # "more than half of them"
        share = tags[end] == "M" or sentence.tokens[last - 1].lower in word_lists()["partitive"]
        figures = sentence.tokens[end].text.isdigit() and sentence.tokens[end - 1].text.isdigit()
        return end if share and end > i and (tags[end - 1] in "NE" or figures) else last  # "to 57 | 21 of them"
    if tags.find("M", i + 1, last) < 0:
        return last
    if (run_in := _counted_people(sentence, tags, i, last)) is not None:
        return run_in
    counted = _TWO_COUNTED.match(tags, i, last)
    if counted is not None and tags[last:last + 1] not in ("U", "V"):
        return counted.end()  # "14 soldiers | five civilians"
    figures = tags[end] == "M" and tags[last:last + 1] == "U" and tags[i:last].lstrip("L")[:1] == "M"
    while figures and tags[end - 1] == "L":
        end -= 1  # "dead | over 100"
    return end if figures and tags[end - 1] in "NJ" and end - 1 > i else last


def _counted_people(sentence: Sentence, tags: str, i: int, last: int) -> int | None:
    """The token at which a place parts from the people counted behind it, the mark between lost, where a verb tells
    what befell them: "on Aleppo city | 18 civilians were killed", a heading "In Aleppo | Eight civilians were hurt";
    not "Brigade 55 soldiers"."""
    tokens, k = sentence.tokens, tags.find("M", i + 1, last)
    if tags[i] not in "NE" or tags[last:last + 1] not in tuple("AXUV") or set(tags[i:k]) - set("NE"):
        return None
    if not _is_table(tokens[last - 1].lower, "people", "force") or _is_table(tokens[k - 1].lower, "force"):
        return None
    numbers_it = tokens[k].text.isdigit() and (
        len(tokens[k].text) == 4 or tokens[k - 1].lower in word_lists()["numbered"])  # "in 2016", "on Route 9"
    return None if numbers_it or set(tags[k + 1:last]) - set("NEJ") or k + 1 == last else k


def _is_table(word: str, *tables: str) -> bool:
    return any(noun.table in tables for noun in noun_forms().get(word, ()))


def _signed_at(sentence: Sentence, tags: str, i: int, last: int) -> int:
    """The token at which the last words of a headline name who says it, their colon lost, else ``last``: "raids kill 29
    in border town | Monitor", "nine dead in convoy attack | Red Cross"."""
    tokens, k = sentence.tokens, last
    if last == len(tokens) and tokens[last - 1].lower in word_lists()["signing"] and tags[i] != "D" and (
            signed := _signed_alone(sentence, i, last)) < last:
        return signed
    while k > i + 1 and tokens[k - 1].text[:1].isupper():
        k -= 1
    if k == last or tags[i] == "D" or tags[k - 1] != "N" or not tokens[k - 1].text.islower() or (
            "".join(t.text for t in tokens[last:]) not in ("", ".")):
        return last
    name = " ".join(t.lower for t in tokens[k:last])
    known = name in speaker_names() or any(noun.table == "source" for noun in noun_forms().get(name, ()))
    return k if known else last


def _signed_alone(sentence: Sentence, i: int, last: int) -> int:
    """The token at which a watcher begins who is named by no more than what he is, behind a name or a plural: "nine
    killed in Homs | War Monitor", "blast kills 38 soldiers | monitor"; not "a Human Rights Monitor"."""
    tokens, k = sentence.tokens, last - 1
    while k > i and tokens[k - 1].lower in word_lists()["signing_describer"]:
        k -= 1
    if k == i:
        return last
    before, own = tokens[k - 1], tokens[k].text
    several = before.lower.endswith("s")
    ends = several or own.isupper() or before.text[:1].isupper()
    leads = tokens[i - 1].lower if i > 0 else ""
    struck = own.lower() in word_lists()["signing_struck"] and leads in word_lists()["striking_at"]
    belongs = k == i + 1 and (leads == "of" or struck) and not several  # "the convoy of a French NGO"
    return k if ends and own[:1].isupper() >= before.text[:1].isupper() and not belongs else last


@cache
def speaker_names() -> frozenset[str]:
    """The names of outlets and organisations in small letters."""
    return _outlet_names() | {name.lower() for body in organisations() for name in (body.name, *body.aliases)}


def _outlet_told(sentence: Sentence, i: int, last: int) -> int | None:
    """The token after an outlet, behind a word of telling, where what was told follows: "told AFP | rebels left"."""
    words = [token.lower for token in sentence.tokens[i:last]]
    opened = ((n, " ".join(words[:n]).removeprefix("the ")) for n in range(len(words) - 1, 0, -1))
    return next((i + n for n, name in opened if name in _outlet_names()), None)


@cache
def _outlet_names() -> frozenset[str]:
    """The names of outlets in small letters."""
    return frozenset(name.lower() for outlet in outlets() for name in (outlet.name, *outlet.aliases))


@cache
def _times() -> frozenset[str]:
    """The nouns and names of times, of which a group parted by one has one."""
    return frozenset().union(*(word_lists()[name] for name in ("period", "periods", "day_name", "month")))


def _beside_time(sentence: Sentence, tags: str, i: int, last: int) -> int | None:
    """The token at which a time parts from what stands beside it in a group: "31 people | last week", "this week |
    rebels", "Monday night | rebels", "recent days | rebels", "May 2020 | rebels"; no "the May offensive"."""
    tokens, lists = sentence.tokens, word_lists()
    if _times().isdisjoint([token.lower for token in tokens[i:last]]):
        return None
    acts = tokens[last - 1].lower in lists["act_noun"] or tokens[last - 1].lower in lists["ing_noun"]
    named = tags[i] != "D" and not acts  # "August shelling"
    for k in range(i, last):
        before, word = tokens[k - 1].lower if k > 0 else "", tokens[k].lower
        dated = (before in lists["dating"] and (word in lists["period"] or word in lists["day_name"])) or (
            named and before in lists["day_name"] and word in lists["period"])
        long = word in lists["periods"] and before not in lists["dating"]  # no "last months loss"
        end = _month_end(sentence, tags, i, k, last) if named else None
        if end or (k + 1 < last and (dated or long)):
            return end or k + 1
        if dated and k - 1 > i and tags[k - 2] in "NE":
            return k - 1
    return None


def _month_end(sentence: Sentence, tags: str, i: int, k: int, last: int) -> int | None:
    """The token after a month that opens a group, with its day or year, where the group goes on."""
    if tags[k] != "E" or sentence.tokens[k].lower not in word_lists()["month"] or not set(tags[i:k]) <= {"M", "J"}:
        return None
    end = k + 1 + (tags[k + 1:k + 2] == "M")
    return end if end < last and tags[end] != "M" else None


def _before_opener(sentence: Sentence, tags: str, i: int, last: int) -> int:
    """The end of a noun group without the word that opens the time behind it: "nine soldiers | late Monday"."""
    tokens, lists = sentence.tokens, word_lists()
    for k in range(i + 1, last if last < len(tokens) else last - 1):
        if tokens[k].lower in lists["time_opener"] and tags[k - 1] in "NE" and any(
                tokens[k + 1].lower in lists[name] for name in ("day_name", "period", "month", "dating")):
            return k
    return last


def _is_negated(word: str) -> bool:
    return word.endswith("n't") or word in word_lists()["negated"]


def _verb_group(sentence: Sentence, tags: str, verbs: tuple[VerbForm | None, ...], i: int) -> VerbGroup | None:
    """The verb group that begins at token ``i`` (a tag of _BEGIN_VERB), with voice, aspect and mood (Quirk et al. 1985,
    ch. 3)."""
    if tags[i - 1:i + 1] == "PL" and sentence.tokens[i].lower in word_lists()["day_name"]:
        return None  # "on Monday captured": the day hangs on the preposition
    found = _VERB_GROUP.match(tags, i)
    if found is None or found.end() == i:
        return None
    last, span = found.end(), found.group()
    head = i + (len(span.rstrip("TLIH")) or 1) - 1  # the last that is a verb
    words = [token.lower for token in sentence.tokens[i:last]]
    before, tag, form = tags[i:head], tags[head], verbs[head]
    has_be, has_have = "A" in before, "X" in before
    modal = words[span.index("Q")] if "Q" in span else None
    return VerbGroup(
        i, last, head, form.lemma if form else _AUXILIARY_LEMMA.get(tag, "do"),
        passive=tag == "U" and has_be, negated="I" in span or any(map(_is_negated, words)),
        modal=modal, perfect=has_have, progressive=tag == "G" and has_be, infinitive=tags[i] == "T",
        bare=None if has_be or has_have or modal or "T" in before else _BARE.get(tag),
    )
