"""Dates without a year, that the other bounds of the page leave few years: of a dateline, or with a weekday."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from dateline.model import Page, Sentence, TimeMention
from dateline.reading.grammar import parse_sentence
from dateline.reading.when.clause import looks
from dateline.reading.when.days import shift
from dateline.reading.when.left import Left, Told
from dateline.reading.when.lexicon import alternatives, fold, words
from dateline.reading.when.story import story_sentences, tells_ahead

# Days by which such a date lies after or before its page; after, where no verb says that it is past. Measured on news
# of known days: beyond lie no more than beyond a year, none of 71 told as past of the wars, 58 of 795 of US news.
_AHEAD, _BACK = 30, 270


@dataclass(frozen=True, slots=True)
class _Date:
    """A date without a year in a story: the ``weekday`` beside it, and whether its verb tells that it is ``past``."""

    time: TimeMention
    weekday: int | None
    past: bool


def chosen(page: Page, times: Sequence[TimeMention], left: Left) -> Left:
    """What such dates leave: with its weekday a date is of few years, without it it only chooses among intervals."""
    for told in _of_datelines(page, left):
        left = left.within(told)
    dates = [one for sentence, inside in story_sentences(page, times) for one in _dates(page, sentence, inside)]
    for one in dates:
        if one.weekday is not None:
            left = left.within(_told_of(one, left))
    for one in dates:
        if one.weekday is None and len(left.spans) > 1:
            closer = left.within(_told_of(one, left))
            left = closer if len(closer.spans) <= len(left.spans) else left
    return left


def _told_of(one: _Date, left: Left) -> Told:
    """The days on which a page can be that names the date without its year."""
    days = [day for day in _in_years(one.time.value.month or 1, one.time.value.day or 1, left)
            if one.weekday in (None, day.weekday())]
    ahead = 0 if one.past else _AHEAD
    return Told(tuple((shift(day, -ahead), shift(day, _BACK)) for day in days), f"“{one.time.text}” without a year")


def _in_years(month: int, day: int, left: Left) -> list[date]:
    """That day of each year in which a page of the intervals can tell of it; none where they are open."""
    if left.first is None or left.last is None:
        return []
    found = []
    for year in range(left.first.year - 1, left.last.year + 2):
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue  # 29 February
    return found


def _dates(page: Page, sentence: Sentence, times: Sequence[TimeMention]) -> Iterator[_Date]:
    """The dates of a sentence that have day and month, and no year, and are not told as still to come."""
    if tells_ahead(fold(page.text[sentence.start : sentence.end])):
        return
    for time in times:
        value = time.value
        if value.kind == "date" and value.month and value.day and not (value.year or value.end or value.unit):
            clause = looks(page.text, parse_sentence(sentence), time.start, time.end)
            if clause is None or clause.way != "future":
                named = words()["weekday"].get(fold(time.text).split()[0].strip(","))
                past = time.role == "since" or (clause is not None and clause.way == "past")
                yield _Date(time, named, past)


def _of_datelines(page: Page, left: Left) -> Iterator[Told]:
    """The dates in the credits before the story, "CAIRO, Apr 20 (EFE)": the page is of that day or the next."""
    story = next((n for n, block in enumerate(page.blocks) if block.kind == "body"), len(page.blocks))
    for block in page.blocks[:story]:
        if block.kind == "credit":
            for match in _day_of_year().finditer(fold(page.text[block.start : block.end])):
                at = block.start + match.start()
                month, day = int(words()["month"][match["m1"] or match["m2"]]), int(match["d1"] or match["d2"])
                yield Told(tuple((one, shift(one, 1)) for one in _in_years(month, day, left)),
                           f"“{page.text[at : at + len(match.group())]}” of the dateline")


@cache
def _day_of_year() -> re.Pattern[str]:
    month = alternatives(words()["month"])
    one, other = rf"(?P<m1>{month})\b\.? (?P<d1>[0-3]?\d)", rf"(?P<d2>[0-3]?\d) (?P<m2>{month})\b"
    return re.compile(rf"\b(?:{one}|{other})(?!\d|,? \d{{4}})")
