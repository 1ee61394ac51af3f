"""Meetings and deals of known days that a text dates from its own day: "the truce agreed on Sunday".

The days on which such a page can be are those from which its words ("Sunday", "this weekend", "last month") lead to a
day of the occasion. Every way of laying is monotone in the day of publication, so these days have no gaps but between
one occasion and the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from dateline.model import Page, TimeMention
from dateline.reading.when.bound import Bound
from dateline.reading.when.days import shift, week_days
from dateline.reading.when.known import facts
from dateline.reading.when.lexicon import alternatives, fold
from dateline.reading.when.resolve import lay
from dateline.reading.when.story import story_sentences, tells_ahead

_FROM_PUBLICATION = frozenset({"weekday", "period", "date", "deictic"})
_REACH = 366  # days by which such words lead from the page to what they date, at most
_NEAR = 60  # characters between the words for what was done and its time, at most


@dataclass(frozen=True, slots=True)
class _Occasion:
    """``words``: what must stand in the sentence, the last of them what was done."""

    what: str
    words: tuple[re.Pattern[str], ...]
    spans: tuple[tuple[date, date], ...]


def narrowed(page: Page, times: Sequence[TimeMention], whole: Bound) -> list[Bound]:
    """What narrows the days of ``whole``, each bound within those before it. What lies outside them is told of another
    occasion and narrows nothing."""
    found: list[Bound] = []
    for sentence, inside in story_sentences(page, times):
        for bound in _of_occasions(page.text[sentence.start : sentence.end], sentence.start, inside):
            closer = _within(bound, found[-1] if found else whole)
            found += [closer] if closer else []
    for _, inside in story_sentences(page, times):
        week = _in_its_week(found[-1], inside) if found else None
        found += [week] if week else []
    return found


def _within(bound: Bound, other: Bound) -> Bound | None:
    """The days that both allow."""
    first = max(d for d in (bound.first, other.first) if d)
    last = min(d for d in (bound.last, other.last) if d)
    return Bound(first, last, bound.reason) if first <= last else None


def _of_occasions(text: str, start: int, times: Sequence[TimeMention]) -> Iterator[Bound]:
    """The bounds of a sentence from ``start`` that tells of an occasion with one time, counted from the page's day."""
    counted = [t for t in times if t.value.kind in _FROM_PUBLICATION and t.value.year is None]
    if len(counted) != 1 or counted[0].value.end is not None or _over().search(text):
        return
    time, ahead = counted[0], tells_ahead(fold(text))
    for occasion in _occasions():
        near = any(time.start - start - m.end() <= _NEAR and start + m.start() - time.end <= _NEAR
                   for m in occasion.words[-1].finditer(text))
        if near and all(words.search(text) for words in occasion.words):
            days = [day for span in occasion.spans for day in _page_days(time, span, ahead)]
            if days:
                yield Bound(min(days), max(days), f"“{time.text}” is told of {occasion.what}: written from {min(days)} "
                                                  f"to {max(days)}")


def _page_days(time: TimeMention, span: tuple[date, date], ahead: bool) -> Iterator[date]:
    """The days of publication from which ``time`` means a day of ``span``."""
    first, last = (shift(span[0], -_REACH), span[1]) if ahead else (span[0], shift(span[1], _REACH))
    for k in range((last - first).days + 1):
        day = shift(first, k)
        begin, end = lay(time.value, day, ahead)
        if begin is not None and end is not None and begin <= span[1] and end >= span[0]:
            yield day


def _in_its_week(bound: Bound, times: Sequence[TimeMention]) -> Bound | None:
    """The days of some week on which a sentence can say "on Thursday" of "this week": not before that day."""
    day = next((t for t in times if t.value.kind == "weekday" and not t.value.unit and not t.value.end), None)
    week = next((t for t in times if (t.value.kind, t.value.unit, t.value.direction) == ("period", "week", 0)), None)
    if day is None or week is None or day.value.weekday is None or bound.first is None or bound.last is None:
        return None
    if week_days(bound.first) != week_days(bound.last):
        return None
    first = max(bound.first, shift(week_days(bound.first)[0], day.value.weekday))
    return Bound(first, bound.last, f"“{day.text}” is of “{week.text}”") if first <= bound.last else None


@cache
def _occasions() -> tuple[_Occasion, ...]:
    return tuple(
        _Occasion(row["what"], tuple(_any(words) for words in row["words"]),
                  tuple((date.fromisoformat(span[0]), date.fromisoformat(span[-1])) for span in row["days"]))
        for row in facts()["occasion"]
    )


@cache
def _over() -> re.Pattern[str]:
    """What ended is dated by its end."""
    return _any("|".join(facts()["over_words"]))


def _any(phrases: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(phrases.split('|'))})(?!\w)")
