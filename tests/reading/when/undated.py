"""A page told in sentences, and the days that it leaves for its own."""

from __future__ import annotations

from dateline.model import Block, Page, PageDate, RawReport, Sentence
from dateline.reading.page import read_page
from dateline.reading.when import find_times, settle_page_date


def settled(text: str) -> PageDate:
    """The day of a page with this text and no date: every full stop ends a sentence."""
    ends = [i + 1 for i, c in enumerate(text) if c == "."]
    sentences = tuple(Sentence(a, b, 0, "body", ()) for a, b in zip([0, *ends], ends, strict=False))
    page = Page(RawReport("r", "r.txt", text.encode()), text, (Block(0, len(text), "body"),), sentences,
                None, None, None, None, None, "en", ())
    return settle_page_date(page, find_times(page))


def read(text: str) -> PageDate:
    """The same of a page read whole, so that the tense of its verbs counts."""
    page = read_page(RawReport("r", "r.txt", text.encode()))
    return settle_page_date(page, find_times(page))
