"""Dates stamped into the words of a story: "Posted: ...", "(Published ...)", "UPDATE (...)", "(@name) May 3, 2016"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dateline.model.page import STORY_KINDS, Block, DateCandidate, Evidence
from dateline.model.text import found
from dateline.reading.page.calendars import DateWords, find_dates, fold_letters
from dateline.reading.page.tables import any_of, credit_words

_REACH = 60  # characters after a label within which its date stands
# Between a label and its date: marks, the number of an update, a clock time, "at", "on".
_CLOCK = r"\d{1,2}:\d{2}\s*(?:[ap]\.?m\b\.?)?(?:\s+[A-Z]{2,4}\b)?"
_GAP = re.compile(rf"\s*\d?[\W_]*(?:at\s+)?(?:{_CLOCK})?[\W_]*(?:on\s+)?", re.I)
# A year; the digit first, so that a search skips to one.
_YEAR = re.compile(r"\d(?:(?:(?<=1)9|(?<=2)0)\d\d|/\d\d(?!\d))")
_LONGEST_LABEL = 35  # characters, with the name of who wrote a post
_BRACKET = re.compile(r"(?:[A-Z][^()\n]{1,60})?\((?P<date>[^()\n]{6,30})\)\s*[-–—]")


def stamps(text: str, blocks: Sequence[Block]) -> Iterator[DateCandidate]:
    """The stamped dates of the story's blocks, in the order of the text.

    ``labelled`` or ``updated`` by the word before the date; ``post`` under the name of who wrote an embedded post.
    """
    for block in blocks:
        if block.kind in STORY_KINDS:
            for label in _before_years(text, block):
                words = next(find_dates(text, label.end(), min(block.end, label.end() + _REACH), short=True), None)
                if words and _stamped(text, label, words):
                    for day in words.days:
                        yield DateCandidate(found(text, words.start, words.end), day, day, evidence_of(label))


def _before_years(text: str, block: Block) -> Iterator[re.Match[str]]:
    """The labels of a block that stand before a year: full dates are rare in a story, words like "posted" are not."""
    start = block.start
    for year in _YEAR.finditer(text, block.start, block.end):
        yield from labels().finditer(text, max(start, year.start() - _REACH - _LONGEST_LABEL), year.start())
        start = year.start()


def _stamped(text: str, label: re.Match[str], words: DateWords) -> bool:
    """Whether the label belongs to the date after it, and is no word of a sentence: "a list published 3 May 2016"."""
    between = text[label.end() : words.start]
    marked = label["post"] or label.group()[0].isupper() or words.clock or ":" in between
    return bool(marked) and _GAP.fullmatch(between) is not None


def at_head(text: str, blocks: Sequence[Block]) -> Iterator[DateCandidate]:
    """The date before the words of the first paragraph: in brackets ("TOWN (9 Nov 2014) - "), or with its weekday."""
    story = next((block for block in blocks if block.kind in ("lead", "body")), None)
    if story is None:
        return
    head = _BRACKET.match(text, story.start, story.end)
    start, end = head.span("date") if head else (story.start, min(story.end, story.start + _REACH))
    words = next(find_dates(text, start, end, short=head is not None), None)
    if words and words.start == start and (words.end == end if head else words.weekday_fits):
        for day in words.days:
            yield DateCandidate(found(text, words.start, words.end), day, day, "dateline" if head else "weekday")


def evidence_of(label: re.Match[str]) -> Evidence:
    """What a match of ``labels`` makes of the date after it."""
    return "post" if label["post"] else "updated" if label["updated"] else "labelled"


@cache
def labels() -> re.Pattern[str]:
    """Words before a date that say what it is, and the name under an embedded post; of text or folded letters."""
    words = credit_words()
    updated, published = (any_of(map(fold_letters, kind)) for kind in (words.updated, words.published))
    return re.compile(rf"(?P<post>\(@\w{{1,30}}\))|(?<!\w)(?:(?P<updated>{updated})|(?:{published}))(?!\w)", re.I)
