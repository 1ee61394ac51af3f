"""HTML to a tree without the words that no reader sees: scripts, styles, templates, comments."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

_DEEPEST = 150  # elements in one another that are kept; pages of the press have under 60
# XML knows no control characters; lxml would refuse the whole page for one of them.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
# Elements that are always closed by a tag of their own and say nothing of the text within them.
_FRAME = re.compile(r"<(/?)(?:div|span|section|article|center|font|blockquote|b|i|em|strong|u)(?=[\s>/])[^<>]*>", re.I)
_DATA = "//script[@type='application/ld+json']"  # what the page says of itself; the extractor reads it
_HIDDEN = ("script", "style", "noscript", "template")
# An end that is missing hides the rest, as in a browser; so no character is looked at twice.
_HIDDEN_TEXT = re.compile(rf"<({'|'.join(_HIDDEN)})\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.I | re.S)


@dataclass(frozen=True, slots=True)
class Markup:
    """The tree of a page, null where no parser takes it. ``cut``: what is nested too deeply is not in it."""

    tree: Any
    cut: bool = False


def parse(markup: str) -> Markup:
    """The tree of an HTML page, data for machines in its head, everything else that is not shown left out."""
    from lxml.etree import LxmlError  # type: ignore[import-untyped]
    from lxml.html import HTMLParser, document_fromstring  # type: ignore[import-untyped]

    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(flatten(_CONTROL.sub(" ", markup)).encode("utf-8"), parser=parser)
    except (LxmlError, ValueError):
        return Markup(None, _is_cut(parser))
    _strip(tree)
    return Markup(tree, _is_cut(parser))


def _is_cut(parser: Any) -> bool:
    """Whether the parser left out what lies below its own limit of depth."""
    return any("depth" in entry.message.lower() for entry in parser.error_log)


def _strip(tree: Any) -> None:
    """Takes out all that is not shown; data for machines goes to the end of the head, away from every text."""
    from lxml.etree import SubElement, strip_elements

    data = [element.text for element in tree.xpath(_DATA)]
    strip_elements(tree, *_HIDDEN, with_tail=False)
    head = tree.find("head")
    if data and head is None:
        head = tree.makeelement("head")
        tree.insert(0, head)
    for text in data:
        SubElement(head, "script", type="application/ld+json").text = text


def flatten(markup: str) -> str:
    """The markup less the tags of plain frames below ``_DEEPEST``; the words within stay. Of one pass."""
    depth = 0

    def kept(match: re.Match[str]) -> str:
        nonlocal depth
        if match[1]:
            depth = max(0, depth - 1)
            return match.group() if depth < _DEEPEST else " "
        depth += 1
        return match.group() if depth <= _DEEPEST else " "

    return _FRAME.sub(kept, markup)


def shown(words: str) -> str:
    """A title or name less the hidden elements and comments that stand in it as text."""
    return " ".join(_HIDDEN_TEXT.sub(" ", words).split()) if "<" in words else words
