"""The sentences of a page's story, each with its time expressions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from dateline.model import STORY_KINDS, Page, Sentence, TimeMention
from dateline.reading.when.lexicon import alternatives, words

_FRESH = 2  # days: news tells of the day before as a rule (weekdays of TimeBank: 65 % are 0 or 1 day back)


def story_sentences(page: Page, times: Sequence[TimeMention]) -> Iterator[tuple[Sentence, Sequence[TimeMention]]]:
    """``times`` are those of the story, in the order of the text."""
    starts = [m.start for m in times]
    for sentence in page.sentences:
        if sentence.kind in STORY_KINDS:
            yield sentence, times[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]


def weekdays_fit(day: date, times: Sequence[TimeMention]) -> bool:
    """Whether no bare weekday of the story lies more than two days before ``day``, counted back from it."""
    named = [m.value.weekday for m in times if m.value.kind == "weekday" and m.value.year is None]
    return all((day.weekday() - weekday) % 7 <= _FRESH for weekday in named if weekday is not None)


def tells_ahead(folded: str) -> bool:
    """Whether a sentence speaks of what is still to come."""
    return _future().search(folded) is not None


@cache
def _future() -> re.Pattern[str]:
    lists = words()
    day = alternatives([*lists["words"]["after_by"], *lists["month"], *lists["weekday"]])
    return re.compile(rf"\b(?:{alternatives(lists['words']['future'])})\b|\bby (?:\d|(?:{day})\b)")
