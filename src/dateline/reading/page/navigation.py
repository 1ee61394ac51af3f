"""Lines that belong to the site and not to the story: menus, trails, labels, mark-up left in plain text."""

from __future__ import annotations

import re

from dateline.reading.page.tables import credit_words, furniture, plain

_PARTING = re.compile("[>»›|→·•/]")
_BETWEEN = re.compile(r"\s*[>»›|→·•]\s*|\s+/\s+")
_LONGEST = 200  # characters of a menu
_ITEM = 3  # words of one of its items
_TAG = re.compile(r"</?[a-zA-Z!][^<>]{0,500}>")
_CODE = re.compile(r"<(?:script|style)\b.*", re.I | re.S)
_FORMULA = re.compile(r"[=+@-]\w*[(+|!]")  # a cell that a spreadsheet would compute
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST = 3  # words that a line still has without its mark-up


def menu_items(words: str) -> list[str]:
    """The items of a line parted by bars, arrows or dots; the whole line where nothing parts it."""
    head = words[:_LONGEST]
    items = _BETWEEN.split(head) if _PARTING.search(head) else [head]
    return [item.strip() for item in items if item.strip()]


def is_section(words: str) -> bool:
    """Whether the words are the name of a section of a site: "Africa", "Politique"."""
    return plain(words) in furniture().sections


def is_menu(words: str) -> bool:
    """Whether a line is a menu or a trail: short items with marks between, or names of sections in a row."""
    if len(words) > _LONGEST or has_markup(words) or credit_words().by.match(words):
        return False
    items = menu_items(words)
    if len(items) > 2:
        return all(len(item.split()) <= _ITEM for item in items)
    return all(map(is_section, items)) if items[1:] else _is_row_of_sections(words)


def is_site_menu(words: str) -> bool:
    """Whether a menu names a section of the site: "Share | Print" under a headline does not."""
    return is_menu(words) and any(map(is_section, [*menu_items(words), *words.split()]))


def _is_row_of_sections(words: str) -> bool:
    row = words.split()
    return len(row) > 3 and all(word[0].isupper() for word in row) and 2 * sum(map(is_section, row)) >= len(row)


def is_label(words: str) -> bool:
    """Whether a line only names the kind of text: "Press statement | For immediate release"."""
    items = menu_items(words)
    labels = [plain(item) in credit_words().release for item in items]
    return any(labels) and all(label or is_section(item) for label, item in zip(labels, items, strict=True))


def has_markup(text: str) -> bool:
    """Whether a text that came as plain text holds tags."""
    return "<" in text and _TAG.search(text) is not None


def is_markup(words: str) -> bool:
    """Whether hardly a word is left of a line without its tags and scripts, or it is a spreadsheet's formula."""
    if _FORMULA.match(words):
        return True
    return has_markup(words) and len(_WORD.findall(_TAG.sub(" ", _CODE.sub(" ", words)))) < _FEWEST
