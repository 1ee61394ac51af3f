"""The sentences of a page's story, each with its time expressions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from dateline.model import STORY_KINDS, Page, Sentence, TimeMention
from dateline.reading.when.lexicon import alternatives, fold, words


def story_sentences(page: Page, times: Sequence[TimeMention]) -> Iterator[tuple[Sentence, Sequence[TimeMention]]]:
    """``times`` are those of the story, in the order of the text."""
    starts = [m.start for m in times]
    for sentence in page.sentences:
        if sentence.kind in STORY_KINDS:
            yield sentence, times[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]


def past_weekdays(page: Page, times: Sequence[TimeMention]) -> list[TimeMention]:
    """The bare weekdays on which the story tells that something happened."""
    return [m for sentence, inside in story_sentences(page, times) for m in inside
            if m.value.kind == "weekday" and m.value.year is None and not m.value.end
            and not tells_ahead(fold(page.text[sentence.start : sentence.end]))]


def tells_ahead(folded: str) -> bool:
    """Whether a sentence speaks of what is still to come."""
    return _future().search(folded) is not None


@cache
def _future() -> re.Pattern[str]:
    lists = words()
    day = alternatives([*lists["words"]["after_by"], *lists["month"], *lists["weekday"]])
    return re.compile(rf"\b(?:{alternatives(lists['words']['future'])})\b|\bby (?:\d|(?:{day})\b)")
