"""HTML in which whatever is not written here is text: the words of reports are escaped unless they are ``Html``."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import urlsplit

from dateline.export.visible import short, visible

LONGEST = 300  # letters of one value that are shown
_ADDRESS = re.compile(r"https?://[^\s\"'<>\\^`{|}]+", re.IGNORECASE)
_LONGEST_ADDRESS = 2000


class Html(str):
    """Text that is markup already."""

    __slots__ = ()


Content = str | None  # ``Html`` as it is, other text escaped; null is nothing


def element(name: str, *content: Content, **attributes: str | None) -> Html:
    """An element. Attributes are escaped, those that are null left out; ``class_`` is ``class``, ``aria_label``
    ``aria-label``."""
    told = "".join(f' {key.rstrip("_").replace("_", "-")}="{escape(visible(value))}"'
                   for key, value in attributes.items() if value is not None)
    return Html(f"<{name}{told}>{joined(*content)}</{name}>")


def joined(*content: Content) -> Html:
    """Pieces one after the other."""
    return Html("".join(c if isinstance(c, Html) else escape(short(c, LONGEST)) for c in content if c is not None))


def told(words: str | None, longest: int = LONGEST) -> Html:
    """Words of a report, whose direction of writing is their own; a dash where there are none."""
    if not words:
        return element("span", Html('<abbr title="not told">–</abbr>'), class_="none")
    return Html(f"<bdi>{escape(short(words, longest))}</bdi>")


def pairs(*rows: tuple[str, Content]) -> Html:
    """A list of names with what they mean; those that mean nothing are left out."""
    return element("dl", *(joined(element("dt", name), element("dd", value)) for name, value in rows if value))


def bullets(items: list[Html]) -> Html | None:
    """A list, null where it is empty."""
    return element("ul", *(element("li", item) for item in items)) if items else None


def address(url: str | None) -> Html | None:
    """An address as a link, where it leads to the web and nowhere else than it says; else as text."""
    if url is None:
        return None
    if not leads_to_the_web(url):
        return joined(told(url), element("span", " (no address of the web: not a link)", class_="dim"))
    return element("a", Html(f"<bdi>{escape(short(url, LONGEST))}</bdi>"), href=url,
                   rel="noopener noreferrer nofollow external")


def leads_to_the_web(url: str) -> bool:
    """Whether an address is one of http or https, without unseen characters and without a name in front of its host,
    which would pass for the host ("https://paper.example@other.example/")."""
    if not _ADDRESS.fullmatch(url) or len(url) > _LONGEST_ADDRESS or visible(url) != url:
        return False
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and "@" not in parts.netloc and (parts.port or 0) >= 0  # raises where it is none
    except ValueError:
        return False
