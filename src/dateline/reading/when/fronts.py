"""Fronts that the news of a day tells of: "mortar shells hit the centre of Damascus on Tuesday"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

from dateline.data.table import read_toml
from dateline.model import Page, Sentence, TimeMention
from dateline.reading.when.counted_back import is_coarse
from dateline.reading.when.days import Days, shift
from dateline.reading.when.known import also_capital, any_word, day_span, facts, told_as_history
from dateline.reading.when.left import Told
from dateline.reading.when.lexicon import alternatives, fold
from dateline.reading.when.story import story_sentences, tells_ahead

_OF_THE_DAY = frozenset({"weekday", "deictic", "overnight"})
_OPENING = 3  # sentences of the story that open it
_TOLD = 15  # days after which "on Tuesday" and "last week" are no longer told of the last day


@dataclass(frozen=True, slots=True)
class _Front:
    """``words``: one of each must stand in the sentence, and none of ``unless``; ``days``: when it was so."""

    what: str
    words: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str] | None
    days: tuple[Days, ...]

    def is_told(self, text: str) -> bool:
        """Whether a sentence tells of it."""
        return all(word.search(text) for word in self.words) and not (self.unless and self.unless.search(text))


def fronts(page: Page, times: Sequence[TimeMention]) -> Iterator[Told]:
    """The days on which a page can be news of a front: as its opening tells of it, or a sentence of a day."""
    opening = _opening(page)
    for sentence, inside in story_sentences(page, times):
        text = _asides().sub(",", page.text[sentence.start : sentence.end])
        day = next((time for time in inside if _is_of_the_week(time)), None)
        news = day or (sentence in opening and not inside and _is_news().search(text))
        if news and _places().search(text) and not _is_past_or_ahead(text, inside):
            words = f"“{day.text}”" if day else "the opening"
            told = (front for front in _fronts() if front.is_told(text))
            yield from (Told(front.days, f"{words} is told of {front.what}") for front in told)


def _opening(page: Page) -> frozenset[Sentence]:
    """The titles and the first sentences below them: who was killed there without a time is news."""
    below = (sentence for sentence in page.sentences if sentence.kind in ("lead", "body"))
    return frozenset([*(sentence for sentence in page.sentences if sentence.kind == "title"), *islice(below, _OPENING)])


def _is_of_the_week(time: TimeMention) -> bool:
    """Whether the words mean a day or week right before the page: "on Tuesday", "overnight", "last week"."""
    value = time.value
    week = (value.kind, value.unit) == ("period", "week") and value.direction in (0, -1)
    return (week or value.kind in _OF_THE_DAY) and time.role == "at" and not value.end


def _is_past_or_ahead(text: str, times: Sequence[TimeMention]) -> bool:
    """Whether a sentence tells of history, or of what is still to come."""
    named = any(time.value.year is not None or is_coarse(time) for time in times)
    return named or tells_ahead(fold(text)) or told_as_history(text)


@cache
def _fronts() -> tuple[_Front, ...]:
    return tuple(_Front(row["what"], tuple(map(any_word, _spelled_out(row))),
                        any_word(also_capital(row["unless"])) if "unless" in row else None,
                        tuple(map(_told_days, row["days"])))
                 for row in _table()["front"])


def _told_days(span: Sequence[str]) -> Days:
    """The days on which a page can tell of a span; an empty end is open."""
    first, last = day_span(span)
    return first, shift(last, _TOLD)


def _spelled_out(row: Mapping[str, Any]) -> list[str]:
    """The lines of words, with the lists that "@" takes from the deeds."""
    deeds = _table()["deeds"]
    lines = ("|".join(deeds[word[1:]] if word.startswith("@") else word for word in line.split("|"))
             for line in row["words"])
    return list(map(also_capital, lines))


@cache
def _asides() -> re.Pattern[str]:
    """Relative clauses after commas, which recall as often as they tell: ", which took the town," or at the end."""
    return re.compile(rf", (?:{alternatives(facts()['turning']['relative'])}) [^,]*(?:,|$)")


@cache
def _is_news() -> re.Pattern[str]:
    return any_word(_table()["news"]["words"])


@cache
def _places() -> re.Pattern[str]:
    """Any word of the first line of any front: most sentences hold none."""
    return any_word("|".join(_spelled_out(row)[0] for row in _table()["front"]))


@cache
def _table() -> Mapping[str, Any]:
    return read_toml("when", "fronts.toml")
