"""A report read as a page: its text in labelled blocks, who published it, and its date candidates."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from dateline.model.report import Problem, RawReport
from dateline.model.shape import dataclass
from dateline.model.text import Found

BlockKind = Literal["title", "lead", "body", "subhead", "caption", "credit", "clutter"]
STORY_KINDS: frozenset[BlockKind] = frozenset({"title", "lead", "body", "subhead", "caption"})

Evidence = Literal[
    "given",            # --published, by hand
    "two_calendars",    # a date line on which a second calendar agrees
    "weekday",          # a date line whose weekday agrees with the date
    "labelled",         # a date with a word such as "Published", or a date line with a clock time
    "dateline",         # an agency dateline: "CAIRO, Apr 20 (EFE)"
    "date_line",        # a bare date line at the head of the story
    "updated",          # a date with a word such as "Updated"
    "row",              # the row's `published`
    "metadata",         # HTML metadata
    "url",              # a date in the address
    "post",             # the date under an embedded post of a social network: the page is not older
    "picture",          # the date in the caption of a photograph: the page is not older
    "crawl",            # a date that looks like the day the page was fetched: never used
]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text with one job. Blocks cover the story; what lies between them is white space."""

    start: int
    end: int
    kind: BlockKind

    def to_json(self) -> dict[str, Any]:
        return {"start": self.start, "end": self.end, "kind": self.kind}


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark of punctuation. ``lower`` is folded for matching: lower case, straight quotes."""

    text: str
    start: int
    end: int
    lower: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a story block, its tokens, and the index of its block in ``Page.blocks``."""

    start: int
    end: int
    block: int
    kind: BlockKind
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """A possible publication date with its evidence. ``words`` is null for a date from outside the text."""

    words: Found | None
    first: date
    last: date
    evidence: Evidence

    def to_json(self) -> dict[str, Any]:
        words = self.words.words() if self.words else {"text": None, "start": None, "end": None}
        return {**words, "from": self.first.isoformat(), "to": self.last.isoformat(), "evidence": self.evidence}


@dataclass(frozen=True, slots=True)
class Page:
    """A report's text, what each stretch of it is, and what the page says about itself.

    ``title``, ``outlet``, ``agency`` and ``author`` are words of the page or of its row; ``agency`` is null
    where it is the outlet itself. ``dateline_place`` is the town of an agency dateline ("ALEPPO –").
    """

    report: RawReport
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    title: str | None
    outlet: str | None
    agency: str | None
    author: str | None
    dateline_place: Found | None
    language: str | None
    dates: tuple[DateCandidate, ...]
    problems: tuple[Problem, ...] = ()
