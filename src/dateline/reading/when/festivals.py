"""Feasts and fasts of a lunar or solar calendar that a page tells of as now: "during the holy month of Ramadan"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.data.table import read_toml
from dateline.model import Page, TimeMention
from dateline.reading.when.days import Days, shift
from dateline.reading.when.known import any_word
from dateline.reading.when.left import Left, Told
from dateline.reading.when.other_calendars import days_of, years_around
from dateline.reading.when.story import story_sentences

# Expressions that may stand beside a feast of the page's own days.
_BY_DAY = frozenset({"weekday", "deictic", "overnight", "hijri", "persian", "vague", "duration"})


@dataclass(frozen=True, slots=True)
class _Festival:
    """What it is, the words that tell of it, and where it stands in its calendar."""

    what: str
    words: re.Pattern[str]
    calendar: str
    month: int
    day: int | None
    days: int


def kept(page: Page, times: Sequence[TimeMention], left: Left) -> Left:
    """What the feasts of the story leave of intervals that have two ends."""
    if left.first is None or left.last is None or _any().search(page.text) is None:
        return left
    for sentence, inside in story_sentences(page, times):
        text = page.text[sentence.start : sentence.end]
        if _other().search(text) or any(t.value.year is not None or t.value.kind not in _BY_DAY for t in inside):
            continue
        for told in _told(text, left):
            left = left.within(told)
    return left


def _told(text: str, left: Left) -> Iterator[Told]:
    near = int(_table()["near"])
    for festival in _festivals():
        if match := festival.words.search(text):
            spans = tuple((shift(first, -near), shift(last, near)) for first, last in _in_years(festival, left))
            yield Told(spans, f"“{match.group()}” is told of {festival.what}")


def _in_years(festival: _Festival, left: Left) -> Iterator[Days]:
    """Its days in each year near the intervals."""
    if left.first is None or left.last is None:
        return
    years = years_around(festival.calendar, left.first), years_around(festival.calendar, left.last)
    for year in range(years[0].start, years[1].stop):
        if days := days_of(festival.calendar, year, festival.month, festival.day):
            yield days[0], shift(days[1], festival.days - 1) if festival.day else days[1]


@cache
def _table() -> Mapping[str, Any]:
    return read_toml("when", "festivals.toml")


@cache
def _festivals() -> tuple[_Festival, ...]:
    return tuple(_Festival(row["what"], any_word("|".join(row["words"])), row["calendar"], row["month"],
                           row.get("day"), row.get("days", 1)) for row in _table()["festival"])


@cache
def _any() -> re.Pattern[str]:
    return any_word("|".join(word for row in _table()["festival"] for word in row["words"]))


@cache
def _other() -> re.Pattern[str]:
    return any_word("|".join(_table()["other"]["words"]))
