"""HTML to main text and metadata (trafilatura; figures in reference ``pages-and-dates``, section 1)."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any

from dateline.reading.page.credits import byline, without_dates
from dateline.reading.page.markup import parse, shown
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


@dataclass(frozen=True, slots=True)
class Extract:
    """The main text of a page, "" where none was found, and what its markup says of it.

    ``cut``: some of the page is nested too deeply and was not read.
    """

    text: str
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    date: str | None = None
    url: str | None = None
    date_lines: tuple[str, ...] = ()
    cut: bool = False


def extract(markup: str, url: str | None = None) -> Extract:
    """The main text with its title above, white space as the extractor leaves it. Never raises on bad markup."""
    page = parse(markup)
    if page.tree is None:
        return Extract("", cut=page.cut)
    try:
        read = _best(page.tree, url)
    except RecursionError:  # the extractor walks into the page by calling itself
        return Extract("", cut=True)
    story = next((found[0] for path in _WITHIN if (found := page.tree.xpath(path))), None)
    if read is None or story is None:
        return replace(read or Extract(""), cut=page.cut)
    return replace(read, date_lines=_date_lines(story), author=read.author or _author(story), cut=page.cut)


def _best(tree: Any, url: str | None) -> Extract | None:
    """The careful extraction, or the one with standard settings where that finds more on a page of few words."""
    careful = _document(tree, url, precise=True)
    if careful is not None and len(careful.text.split()) >= _FEWEST:
        return careful
    standard = _document(tree, url, precise=False)
    return max((found for found in (careful, standard) if found), key=lambda found: len(found.text), default=None)


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


def _document(tree: Any, url: str | None, *, precise: bool) -> Extract | None:
    from lxml.etree import LxmlError  # type: ignore[import-untyped]
    from trafilatura import bare_extraction

    try:
        document: Any = bare_extraction(
            deepcopy(tree), url=url, favor_precision=precise, with_metadata=True, include_comments=False
        )
    except (LxmlError, ValueError, TypeError, AttributeError):
        return None  # markup that the extractor cannot take: the page is reported as having no text
    if document is None or not (document.text or "").strip():
        return None
    title = _bare(document.title)
    text = document.text.strip()
    if title and title.casefold() not in text[: 2 * len(title) + 200].casefold():
        text = f"{title}\n\n{text}"
    author, outlet = _bare(document.author), _bare(document.sitename)
    return Extract(text, title, author, outlet, _bare(document.date), _bare(document.url))


def _bare(words: str | None) -> str | None:
    return shown(words).strip() or None if words else None
