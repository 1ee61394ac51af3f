"""Campaigns as a text of their time tells them: as going on, launched on a day without a year, or so many years old."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from dateline.model import TimeMention
from dateline.reading.when.bound import Bound
from dateline.reading.when.counted_back import is_coarse, is_counted, page_days
from dateline.reading.when.days import Days, shift, shift_months
from dateline.reading.when.known import any_word, campaigns, day_span, spelled_out
from dateline.reading.when.left import Told
from dateline.reading.when.lexicon import alternatives, fold, words
from dateline.reading.when.outbreaks import number

_NEAR = 60  # characters between "launched" and its day
_SAME_DAY = 1  # days by which the day of a launch may differ


def going_on(text: str) -> str | None:
    """The words with which a sentence tells of fighting as not yet over; null where it does not."""
    match = _going_on().search(fold(text))
    return match.group() if match else None


def launched(text: str, start: int, times: Sequence[TimeMention]) -> Iterator[Bound]:
    """The year after a campaign that a sentence from ``start`` says was launched on a day without a year ("launched its
    offensive on May 31"): of a year before that it would have the year."""
    for time in times:
        value = time.value
        if value.kind != "date" or not (value.month and value.day) or value.year or value.end or value.unit:
            continue
        at = time.start - start
        if not _launched().search(fold(text[max(0, at - _NEAR) : at])):
            continue
        for needed, days in _begun():
            if (value.month, value.day) in days and all(word.search(text) for word in needed):
                begun = days[value.month, value.day]
                yield Bound(begun, shift_months(begun, 12), f"“{time.text}” is told of what began on {begun}")


def opened_lately(text: str, start: int, times: Sequence[TimeMention], after: str) -> Iterator[Told]:
    """The days from which a sentence can tell, in words counted from its own day, that a campaign was launched or has
    gone on: "launched an assault on Saturday", "have died since Tuesday in the battle".

    The sentence itself names the place; the other words of the campaign, who does what, can all stand in the one
    ``after`` it: "War came to X last week. The offensive of the Y ...".
    """
    counted = [time for time in times if is_counted(time) and time.value.end is None]
    folded = fold(text) if counted else ""
    for time in counted:
        at, end = time.start - start, time.end - start
        beside = folded[max(0, at - _NEAR) : at], folded[end : end + _NEAR]
        since = time.role == "since" and not is_coarse(time)
        if not since and not any(map(_launched().search, beside)):
            continue
        for what, (place, *others), spans in _campaigns():
            if place.search(text) and any(all(word.search(told) for word in others) for told in (text, after)):
                yield Told(tuple(page_days(time, span) for span in spans), f"“{time.text}” is told of {what}")


def against(text: str) -> Iterator[Bound]:
    """The days on which "the four-year campaign against Isis" is said of one: half a year less to a year more."""
    folded = fold(text)
    for pattern, (first, last), unless in _aged() if "against " in folded and "year" in folded else ():
        for match in () if unless and any_word(unless).search(text) else pattern.finditer(folded):
            months = 12 * int(number(match["num"]))
            yield Bound(shift_months(first, months - 6), shift_months(last, months + 12),
                        f"“{text[match.start() : match.end()]}” is counted from {first}")


@cache
def _aged() -> tuple[tuple[re.Pattern[str], Days, str], ...]:
    """The ways of telling the age of the campaign against each group, when it began, and what tells of another."""
    table = campaigns()["aged"]
    num = rf"(?P<num>\d{{1,2}}|{alternatives(words()['number'])})"
    kind = rf"(?:[\w-]+ ){{0,2}}?(?:{alternatives(table['nouns'])})"
    age = rf"\b{num}[- ]year(?:[- ](?:long|old))? {kind} against (?:the )?"
    return tuple((re.compile(rf"{age}(?:{alternatives(groups.split('|'))})\b"), day_span(days), unless)
                 for groups, *days, unless in (row if len(row) > 3 else [*row, ""] for row in table["groups"]))


@cache
def _campaigns() -> tuple[tuple[str, tuple[re.Pattern[str], ...], tuple[Days, ...]], ...]:
    """What each campaign is, the words that tell of it, and its days."""
    return tuple((row["what"], tuple(any_word(words) for words in spelled_out(row)),
                  tuple(map(day_span, row["days"])))
                 for row in campaigns()["campaign"])


@cache
def _begun() -> tuple[tuple[tuple[re.Pattern[str], ...], dict[tuple[int, int], date]], ...]:
    """The words of each campaign with the days, by month and day, on which it is told to have begun."""
    rows = []
    for row in campaigns()["campaign"]:
        starts = [date.fromisoformat(span[0]) for span in row["days"]]
        near = [shift(day, k) for day in starts for k in range(-_SAME_DAY, _SAME_DAY + 1)]
        rows.append((tuple(any_word(words) for words in spelled_out(row)), {(day.month, day.day): day for day in near}))
    return tuple(rows)


@cache
def _launched() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(campaigns()['going_on']['launched'])})\b")


@cache
def _going_on() -> re.Pattern[str]:
    table = campaigns()["going_on"]
    nouns, goes, verbs = (alternatives(table[name]) for name in ("nouns", "goes", "sides_verbs"))
    return re.compile(rf"\b(?:{nouns})\b(?: [\w'’-]+){{0,6}}? (?:{goes})\b"
                      rf"|\b(?:is|are|has been|have been)(?: (?:still|now|also|currently|slowly))? (?:{verbs})\b"
                      rf"|\b(?:{alternatives(table['whole'])})\b")
