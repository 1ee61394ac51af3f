"""HTML to main text and metadata (trafilatura; figures in reference ``pages-and-dates``, section 1)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from dateline.reading.page.credits import byline, without_dates
from dateline.reading.page.names import is_person

_FEWEST = 60  # words under which the careful extraction is tried again with standard settings
_MOST, _LONGEST = 3, 120  # date lines kept, characters of one
# Dates of other stories stand in side bars, lists of links and comments.
_ASIDE = "ancestor-or-self::*[not(.//h1)][self::aside or self::footer or self::nav or {}]".format(
    " or ".join(
        f"contains(@{mark}, '{word}')"
        for mark in ("class", "id")
        for word in ("related", "sidebar", "side-bar", "comment", "widget", "popular", "trending", "read-next", "more")
    )
)
_DATED = (
    ".//*[self::time or contains(@class, 'date') or contains(@class, 'time') or contains(@class, 'publish')]"
    f"[not({_ASIDE})]"
)
_WITHIN = ("//article[.//h1] | //header[.//h1]", "//article[not(ancestor::article)][1] | //main", "//body")
_BYLINE = (
    ".//*[@rel='author' or @itemprop='author' or contains(@class, 'byline') or contains(@class, 'author')]"
    f"[not({_ASIDE})]"
)
_LONGEST_NAME = 60  # characters of a byline
# XML knows no control characters; lxml would refuse the whole page for one of them.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Extract:
    """The main text of a page, "" where none was found, and what its markup says of it."""

    text: str
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    date: str | None = None
    url: str | None = None
    date_lines: tuple[str, ...] = ()


def extract(markup: str, url: str | None = None) -> Extract:
    """The main text with its title above, white space as the extractor leaves it. Never raises on bad markup."""
    clean = _CONTROL.sub(" ", markup)
    careful = _document(clean, url, precise=True)
    if careful is None or len(careful.text.split()) < _FEWEST:
        standard = _document(clean, url, precise=False)
        if standard and (careful is None or len(standard.text) > len(careful.text)):
            careful = standard
    if careful is None:
        return Extract("")
    story = _story_element(clean)
    if story is None:
        return careful
    return replace(careful, date_lines=_date_lines(story), author=careful.author or _author(story))


def _story_element(markup: str) -> Any:
    """The element that holds the story: the article with the headline, else the main part, else the body."""
    from lxml.etree import LxmlError  # type: ignore[import-untyped]
    from lxml.html import HTMLParser, document_fromstring  # type: ignore[import-untyped]

    try:
        page = document_fromstring(markup.encode("utf-8"), parser=HTMLParser(encoding="utf-8"))
        return next((found[0] for path in _WITHIN if (found := page.xpath(path))), None)
    except (LxmlError, ValueError):
        return None  # the main text was read by a more patient parser


def _date_lines(story: Any) -> tuple[str, ...]:
    """The words of the first elements that are marked up as dates, in the order of the page."""
    lines = (" ".join(element.text_content().split()) for element in story.xpath(_DATED)[: 4 * _MOST])
    return tuple(dict.fromkeys(line for line in lines if 6 <= len(line) <= _LONGEST))[:_MOST]


def _author(story: Any) -> str | None:
    """The name in the first element that is marked up as the author's or as a byline; null where it holds no name."""
    for element in story.xpath(_BYLINE)[:_MOST]:
        words = " ".join(element.text_content().split())[: 2 * _LONGEST_NAME]
        name = byline(bare := without_dates(words)) or bare
        if len(name) <= _LONGEST_NAME and is_person(name):
            return name
    return None


def _document(markup: str, url: str | None, *, precise: bool) -> Extract | None:
    from lxml.etree import LxmlError
    from trafilatura import bare_extraction

    try:
        document: Any = bare_extraction(
            markup, url=url, favor_precision=precise, with_metadata=True, include_comments=False
        )
    except (LxmlError, ValueError, TypeError, AttributeError, RecursionError):
        return None  # markup that no parser takes: the page is reported as having no text
    if document is None or not (document.text or "").strip():
        return None
    title = _bare(document.title)
    text = document.text.strip()
    if title and title.casefold() not in text[: 2 * len(title) + 200].casefold():
        text = f"{title}\n\n{text}"
    author, outlet = _bare(document.author), _bare(document.sitename)
    return Extract(text, title, author, outlet, _bare(document.date), _bare(document.url))


def _bare(words: str | None) -> str | None:
    return words.strip() or None if words else None
