"""The outlet's own name above a page, told from a title: a menu stands beside it, or the page says it again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.reading.page.lines import Line
from dateline.reading.page.names import is_name
from dateline.reading.page.navigation import is_section, is_site_menu, menu_items
from dateline.reading.page.tables import fold_marks
from dateline.reading.page.towns import is_place

_HEAD = 3  # lines among which a mast-head stands
_LONGEST = 5  # words of an outlet's name
_ADDRESS = re.compile(r"(?:https?://|www\.|[\w.+-]{1,64}@)([\w.-]{4,100})", re.I)
_IN_ADDRESS = ("@", "://", "www.")  # one of them stands in each
_YEARS = r"(?:\d{4}(?:\s*[-–]\s*\d{4})?[\s,]*)?"


@dataclass(frozen=True, slots=True)
class Masthead:
    """The number of the line and the name that it begins with."""

    line: int
    name: str


def find_masthead(text: str, lines: Sequence[Line]) -> Masthead | None:
    """The mast-head of a page; null where the first lines hold none."""
    for number, line in enumerate(lines[:_HEAD]):
        items = menu_items(line.text)
        if line.ends or line.words > 4 * _LONGEST:
            return None
        if not items or not _may_be(items[0], line):
            continue
        beside = len(items) > 1 and all(map(is_section, items[1:]))
        below = number + 1 < len(lines) and is_site_menu(lines[number + 1].text)
        headed = any(_may_head(other) for other in lines[number + 1 : number + 2 + _HEAD])
        if ((beside or (below and len(items) == 1)) and headed) or named_again(text, items[0], line.end):
            return Masthead(number, items[0])
    return None


def _may_be(name: str, line: Line) -> bool:
    if line.furniture and name == line.text:
        return False
    return is_name(name, _LONGEST) and not is_section(name) and not is_place(name)


def _may_head(line: Line) -> bool:
    return 4 <= line.words <= 25 and not line.ends and not line.furniture


def named_again(text: str, name: str, start: int = 0, *, told: bool = False) -> bool:
    """Whether the page says from ``start`` on that the name is its publisher's: in a credit or an address.

    ``told``: "a doctor told X" counts too. That says only that X is an outlet, or an office.
    """
    low, folded = fold_marks(name), text[start:].casefold()
    if low not in folded and squeeze(low) not in folded:
        return False
    bare = r"\s+".join(map(re.escape, low.split()))
    said = re.compile(
        rf"(?:©|\(c\)|copyright{'|told' if told else ''})\s*(?:the\s+)?{_YEARS}{bare}\b"
        rf"|\({bare}\)\s*[-–—:]|\b{bare}(?:\s*©|'s correspondent)"
    )
    return said.search(folded) is not None or any(squeeze(low) == label for label in site_labels(text[start:]))


def site_labels(text: str) -> list[str]:
    """The words of the sites in the addresses of a text: "https://www.red-sea-post.example/x" gives "redseapost"."""
    if not any(map(text.lower().__contains__, _IN_ADDRESS)):
        return []
    hosts = (match[1].casefold().removeprefix("www.").split(".") for match in _ADDRESS.finditer(text))
    return [squeeze(part) for host in hosts for part in host[:-1]]


def squeeze(words: str) -> str:
    """Letters and digits alone, in small letters, without a leading "the"."""
    return "".join(filter(str.isalnum, words.casefold().removeprefix("the ")))
