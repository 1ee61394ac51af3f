"""Dates stamped into the words of a story: "Posted: ...", "(Published ...)", "UPDATE (...)", "(@name) May 3, 2016"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dateline.model.page import STORY_KINDS, Block, DateCandidate, Evidence
from dateline.model.text import found
from dateline.reading.page.calendars import find_dates, fold_letters
from dateline.reading.page.tables import any_of, credit_words

_REACH = 60  # characters after a label within which its date stands
# Between a label and its date: marks, the number of an update, a clock time, "at", "on".
_CLOCK = r"\d{1,2}:\d{2}\s*(?:[ap]\.?m\b\.?)?(?:\s+[A-Z]{2,4}\b)?"
_GAP = re.compile(rf"\s*\d?[\W_]*(?:at\s+)?(?:{_CLOCK})?[\W_]*(?:on\s+)?", re.I)
_BRACKET = re.compile(r"(?:[A-Z][^()\n]{1,60})?\((?P<date>[^()\n]{6,30})\)\s*[-–—]")


def stamps(text: str, blocks: Sequence[Block]) -> Iterator[DateCandidate]:
    """The stamped dates of the story's blocks, in the order of the text.

    ``labelled`` or ``updated`` by the word before the date; ``post`` under the name of who wrote an embedded post.
    """
    story = [block for block in blocks if block.kind in STORY_KINDS]
    for label in labels().finditer(text):
        block = next((b for b in story if b.start <= label.start() < b.end), None)
        if block is None:
            continue
        end = min(block.end, label.end() + _REACH)
        words = next(find_dates(text, label.end(), end, short=True), None)
        if words is None or not _GAP.fullmatch(text, label.end(), words.start):
            continue
        if not (label["post"] or label.group()[0].isupper() or words.clock or ":" in text[label.end() : words.start]):
            continue  # "a list published 3 May 2016"
        for day in words.days:
            yield DateCandidate(found(text, words.start, words.end), day, day, evidence_of(label))


def bracketed(text: str, blocks: Sequence[Block]) -> Iterator[DateCandidate]:
    """The date in brackets that stands before the first paragraph, with or without its town: "TOWN (9 Nov 2014) - "."""
    story = next((block for block in blocks if block.kind in ("lead", "body")), None)
    head = _BRACKET.match(text, story.start, story.end) if story else None
    words = next(find_dates(text, head.start("date"), head.end("date"), short=True), None) if head else None
    if head and words and (words.start, words.end) == head.span("date"):
        for day in words.days:
            yield DateCandidate(found(text, words.start, words.end), day, day, "dateline")


def evidence_of(label: re.Match[str]) -> Evidence:
    """What a match of ``labels`` makes of the date after it."""
    return "post" if label["post"] else "updated" if label["updated"] else "labelled"


@cache
def labels() -> re.Pattern[str]:
    """Words before a date that say what it is, and the name under an embedded post; of text or folded letters."""
    words = credit_words()
    updated, published = (any_of(map(fold_letters, kind)) for kind in (words.updated, words.published))
    return re.compile(rf"(?P<post>\(@\w{{1,30}}\))|(?<!\w)(?:(?P<updated>{updated})|(?:{published}))(?!\w)", re.I)
