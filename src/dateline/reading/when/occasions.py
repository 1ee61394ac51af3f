"""Meetings and deals of known days that a text dates from its own day: "the truce agreed on Sunday".

The days on which such a page can be are those from which its words ("Sunday", "this weekend", "last month") lead to a
day of the occasion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain

from dateline.model import Page, TimeMention
from dateline.reading.when.campaigns import opened_lately
from dateline.reading.when.counted_back import is_coarse, is_counted, page_days
from dateline.reading.when.days import shift, week_days
from dateline.reading.when.fronts import fronts
from dateline.reading.when.known import any_word, facts
from dateline.reading.when.left import Left, Told
from dateline.reading.when.lexicon import fold
from dateline.reading.when.story import story_sentences, tells_ahead
from dateline.reading.when.turns import turns

_NEAR = 60  # characters between the words for what was done and its time, at most


@dataclass(frozen=True, slots=True)
class _Occasion:
    """``words``: what must stand in the sentence, the last of them what was done.

    ``coarse``: only with a month or more ("last September"), as of the start of what went on for years; ``complete``:
    its list lacks none between two others; ``either``: told of on both sides of its day, as votes are.
    """

    what: str
    coarse: bool
    complete: bool
    either: bool
    words: tuple[re.Pattern[str], ...]
    spans: tuple[tuple[date, date], ...]


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
    for occasion in _occasions():
        near = any(time.start - start - m.end() <= _NEAR and start + m.start() - time.end <= _NEAR
                   for m in occasion.words[-1].finditer(text))
        if near and (is_coarse(time) or not occasion.coarse) and all(words.search(text) for words in occasion.words):
            ways = (False, True) if occasion.either else (ahead,)
            days = tuple(page_days(time, span, ahead=way) for span in occasion.spans for way in ways)
            told = Told(days, f"“{time.text}” is told of {occasion.what}")
            yield told if occasion.coarse or occasion.complete else told.closed()


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
    return tuple(
        _Occasion(row["what"], row.get("coarse", False), row.get("complete", False), row.get("either", False),
                  tuple(any_word(words) for words in row["words"]),
                  tuple((date.fromisoformat(span[0]), date.fromisoformat(span[-1])) for span in row["days"]))
        for row in facts()["occasion"]
    )


@cache
def _over() -> re.Pattern[str]:
    """What ended is dated by its end."""
    return any_word("|".join(facts()["over_words"]))
