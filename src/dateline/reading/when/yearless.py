"""Dates without a year that the other bounds of the page leave one year: of a dateline, or with a weekday."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from dateline.model import Page, Sentence, TimeMention
from dateline.reading.when.bound import Bound
from dateline.reading.when.days import shift
from dateline.reading.when.lexicon import alternatives, fold, words
from dateline.reading.when.story import story_sentences, tells_ahead


def years_found(page: Page, times: Sequence[TimeMention], whole: Bound) -> Iterator[Bound]:
    """What such dates leave of ``whole``; nothing where it is open, or where more than one year would do."""
    if whole.first is None or whole.last is None:
        return
    for quoted, month, day in _of_datelines(page):
        days = [d for d in _days(month, day, whole) if whole.first <= d <= whole.last]
        if len(days) == 1:
            yield Bound(days[0], min(shift(days[0], 1), whole.last), f"“{quoted}” of the dateline is {days[0]}")
    for sentence, inside in story_sentences(page, times):
        for time in _with_weekday(page, sentence, inside):
            weekday = words()["weekday"][fold(time.text).split()[0].strip(",")]
            days = [d for d in _days(time.value.month or 1, time.value.day or 1, whole) if d.weekday() == weekday]
            if len(days) == 1:
                first, last = max(days[0], whole.first), min(shift(days[0], 364), whole.last)
                yield Bound(first, last, f"“{time.text}” is {days[0]}")


def _days(month: int, day: int, whole: Bound) -> list[date]:
    """The days of that date from which a page of ``whole`` can be told without a year: at most a year before it."""
    if whole.first is None or whole.last is None:
        return []
    days = []
    for year in range(whole.first.year - 1, whole.last.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue  # 29 February
        if shift(whole.first, -364) <= found <= whole.last:
            days.append(found)
    return days


def _with_weekday(page: Page, sentence: Sentence, times: Sequence[TimeMention]) -> Iterator[TimeMention]:
    """The dates of a sentence about the past that have day, month and weekday, and no year."""
    for time in times:
        value = time.value
        full = value.kind == "date" and value.month and value.day and not (value.year or value.end or value.unit)
        named = fold(time.text).split()[0].strip(",") in words()["weekday"]
        if full and named and not tells_ahead(fold(page.text[sentence.start : sentence.end])):
            yield time


def _of_datelines(page: Page) -> Iterator[tuple[str, int, int]]:
    """Words, month and day of the dates in the credits before the story: "CAIRO, Apr 20 (EFE)"."""
    story = next((n for n, block in enumerate(page.blocks) if block.kind == "body"), len(page.blocks))
    for block in page.blocks[:story]:
        if block.kind == "credit":
            for match in _day_of_year().finditer(fold(page.text[block.start : block.end])):
                at = block.start + match.start()
                month, day = match["m1"] or match["m2"], match["d1"] or match["d2"]
                yield page.text[at : at + len(match.group())], int(words()["month"][month]), int(day)


@cache
def _day_of_year() -> re.Pattern[str]:
    month = alternatives(words()["month"])
    one, other = rf"(?P<m1>{month})\b\.? (?P<d1>[0-3]?\d)", rf"(?P<d2>[0-3]?\d) (?P<m2>{month})\b"
    return re.compile(rf"\b(?:{one}|{other})(?!\d|,? \d{{4}})")
