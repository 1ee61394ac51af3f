"""Meetings and deals of known days that a text dates from its own day: "the truce agreed on Sunday".

The days on which such a page can be are those from which its words ("Sunday", "this weekend", "last month") lead to a
day of the occasion. A truce counts where it is told as made ("agreed on Sunday to a truce", "a truce took effect"), not
where it is broken, kept or talked of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any

from dateline.model import Page, TimeMention
from dateline.reading.when.campaigns import opened_lately
from dateline.reading.when.counted_back import is_coarse, is_counted, listed_days
from dateline.reading.when.days import Days, shift, week_days
from dateline.reading.when.fronts import fronts
from dateline.reading.when.known import any_word, day_span, facts, truces
from dateline.reading.when.left import Left, Told
from dateline.reading.when.lexicon import alternatives, fold
from dateline.reading.when.story import story_sentences, tells_ahead
from dateline.reading.when.turns import turns

_NEAR = 60  # characters between the words for what was done and its time, at most


@dataclass(frozen=True, slots=True)
class _Occasion:
    """``words``: what must stand in the sentence, the last of them what was done.

    ``unless``: what tells of another. ``coarse``: only with a month or more ("last September"), as of the start of what
    went on for years; ``complete``: its list lacks none between two others; ``ongoing``: others may have come after the
    last; ``either``: told of on both sides of its day, as votes are; ``made``: what was done is a truce or peace.
    """

    what: str
    words: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str] | None
    spans: tuple[Days, ...]
    coarse: bool
    complete: bool
    ongoing: bool
    either: bool
    made: bool

    def is_told(self, text: str) -> bool:
        """Whether every one of the words stands in a sentence, and none that tells of another."""
        return all(words.search(text) for words in self.words) and not (self.unless and self.unless.search(text))


def narrowed(page: Page, times: Sequence[TimeMention], left: Left) -> Left:
    """What is left after all that the story dates from its own day. What leaves nothing is told of another occasion,
    narrows nothing and is named as not used."""
    whole, told_in = left, list(story_sentences(page, times))
    texts = [page.text[sentence.start : sentence.end] for sentence, _ in told_in]
    for (sentence, inside), text, after in zip(told_in, texts, [*texts, ""][1:], strict=True):
        ways = (_of_occasions(text, sentence.start, inside), turns(text, sentence.start, inside),
                opened_lately(text, sentence.start, inside, after))
        for told in chain.from_iterable(ways):
            left = left.within(told)
    for told in fronts(page, times):
        left = left.within(told)
    for _, inside in told_in:
        week = _in_its_week(left, inside) if left != whole else None
        left = left.within(week) if week else left
    return left


def _of_occasions(text: str, start: int, times: Sequence[TimeMention]) -> Iterator[Told]:
    """What a sentence from ``start`` tells of occasions with one time, counted from the page's day."""
    counted = [t for t in times if is_counted(t)]
    if len(counted) != 1 or counted[0].value.end is not None or _over().search(text):
        return
    time, ahead = counted[0], tells_ahead(fold(text))
    at = time.start - start, time.end - start
    for occasion in _occasions():
        told = (is_coarse(time) or not occasion.coarse) and occasion.is_told(text)
        if told and any(_is_near(text, m.span(), at, made=occasion.made) for m in occasion.words[-1].finditer(text)):
            yield Told(_days_of(occasion, time, ahead=ahead), f"“{time.text}” is told of {occasion.what}")


def _days_of(occasion: _Occasion, time: TimeMention, *, ahead: bool) -> tuple[Days, ...]:
    """The days on which a page can be that tells of the occasion with ``time``."""
    return listed_days(time, occasion.spans, complete=occasion.complete or occasion.coarse, ongoing=occasion.ongoing,
                       ways=(False, True) if occasion.either else (ahead,))


def _is_near(text: str, deed: tuple[int, int], time: tuple[int, int], *, made: bool) -> bool:
    """Whether the time stands in the deed or near it, and is no other's ("on Sunday despite the truce"): of what is
    ``made``, with nothing but the words of such a deed between."""
    between = text[deed[1] : time[0]] or text[time[1] : deed[0]]
    if made:
        return _made_near().fullmatch(between) is not None
    return len(between) <= _NEAR and not _apart().search(between)


def _in_its_week(left: Left, times: Sequence[TimeMention]) -> Told | None:
    """The days of some week on which a sentence can say "on Thursday" of "this week": not before that day."""
    day = next((t for t in times if t.value.kind == "weekday" and not t.value.unit and not t.value.end), None)
    week = next((t for t in times if (t.value.kind, t.value.unit, t.value.direction) == ("period", "week", 0)), None)
    if day is None or week is None or day.value.weekday is None or left.first is None or left.last is None:
        return None
    if week_days(left.first) != week_days(left.last):
        return None
    first = max(left.first, shift(week_days(left.first)[0], day.value.weekday))
    return Told(((first, left.last),), f"“{day.text}” is of “{week.text}”")


@cache
def _occasions() -> tuple[_Occasion, ...]:
    of_facts = (_occasion(row, tuple(map(any_word, row["words"])), row["days"]) for row in facts()["occasion"])
    return (*of_facts, *(occasion for row in truces()["truce"] for occasion in _truces(row)))


def _truces(row: Mapping[str, Any]) -> Iterator[_Occasion]:
    """A truce as agreed and as begun: both have their days."""
    who, kinds = tuple(map(any_word, row["words"])), tuple(row["made"])
    yield _occasion(row, (*who, _agreed(kinds)), row["days"])
    yield _occasion(row, (*who, _begun(kinds)), row.get("begun", row["days"]))


def _occasion(row: Mapping[str, Any], words: tuple[re.Pattern[str], ...], days: Sequence[Sequence[str]]) -> _Occasion:
    coarse, complete, ongoing, either = (row.get(key, False) for key in ("coarse", "complete", "ongoing", "either"))
    spans = tuple(map(day_span, days))
    unless = any_word(row["unless"]) if "unless" in row else None
    return _Occasion(row["what"], words, unless, spans, coarse, complete, ongoing, either, "made" in row)


@cache
def _agreed(kinds: tuple[str, ...]) -> re.Pattern[str]:
    """A truce or peace told as agreed: "agreed on Sunday to a truce", "the truce signed on Sunday"."""
    before, behind = alternatives(truces()["made"]["before"]), alternatives(truces()["made"]["behind"])
    link, what, no = rf"(?: {_linked()})*", _what(kinds), _never()
    return re.compile(rf"{no}(?:{before}){link} {what}|{what}{link} {no}(?:{behind})(?!\w| to\b)")


@cache
def _begun(kinds: tuple[str, ...]) -> re.Pattern[str]:
    """The same told as in force: "the truce for Gaza took effect"."""
    begun = alternatives(truces()["made"]["begun"])
    return re.compile(rf"{_what(kinds)}(?: {_linked()})* {_never()}(?:{begun})(?!\w| to\b)")


def _what(kinds: tuple[str, ...]) -> str:
    lists = truces()["made"]
    nouns = alternatives(noun for kind in kinds for noun in lists[kind])
    return rf"(?<![\w-])(?:{nouns})(?!\w| (?:{alternatives(lists['about_it'])})\b)"


def _never() -> str:
    return r"(?<!\w)" + "".join(f"(?<!{word} )" for word in truces()["made"]["never"])


@cache
def _made_near() -> re.Pattern[str]:
    """What may stand between a deed and its time, in either order."""
    return re.compile(rf"(?:,? {_linked()})*,? ?")


@cache
def _linked() -> str:
    """A word that may stand between a verb and its noun: a small one, a name, a number, "a US-brokered"."""
    lists = truces()["made"]
    between, hyphened = alternatives(lists["between"]), alternatives(lists["hyphened"])
    return rf"(?:(?:{between})(?![\w-])|[A-Z\d][\w.'-]*|[\w.]+-(?:{hyphened})(?!\w))"


@cache
def _apart() -> re.Pattern[str]:
    return any_word("|".join(facts()["apart_words"]))


@cache
def _over() -> re.Pattern[str]:
    """What ended is dated by its end."""
    return any_word("|".join(facts()["over_words"]))
