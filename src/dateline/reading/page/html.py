"""HTML to main text and metadata (trafilatura; figures in reference ``pages-and-dates``, section 1)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

_FEWEST = 60  # words under which the careful extraction is tried again with standard settings
_MOST, _LONGEST = 3, 120  # date lines kept, characters of one
_DATED = "//time | //*[contains(@class, 'date') or contains(@class, 'time') or contains(@class, 'publish')]"
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
    return replace(careful, date_lines=_date_lines(clean)) if careful else Extract("")


def _date_lines(markup: str) -> tuple[str, ...]:
    """The words of the first elements that are marked up as dates, in the order of the page."""
    from lxml.etree import LxmlError  # type: ignore[import-untyped]
    from lxml.html import HTMLParser, document_fromstring  # type: ignore[import-untyped]

    try:
        marked = document_fromstring(markup.encode("utf-8"), parser=HTMLParser(encoding="utf-8")).xpath(_DATED)
    except (LxmlError, ValueError):
        return ()  # the main text was read by a more patient parser
    lines = (" ".join(element.text_content().split()) for element in marked[: 4 * _MOST])
    return tuple(dict.fromkeys(line for line in lines if 6 <= len(line) <= _LONGEST))[:_MOST]


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
