"""The outlet where neither row, markup nor mast-head names it: disclaimers, copyrights, addresses, credit lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from dateline.model.page import Block
from dateline.reading.page.credits import poster, publisher_named
from dateline.reading.page.mastheads import site_labels, squeeze
from dateline.reading.page.names import is_name, is_outlet
from dateline.reading.page.navigation import is_label
from dateline.reading.page.tables import credit_words, known_outlet, outlets_by_domain, plain

_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"“”)\]]+", re.I)
_COPYRIGHT = re.compile(
    r"(?:©|\([cC]\)|Copyright)[\s©]*(?:\([cC]\))?\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,.]*(?:by\s+)?(?P<after>[A-Z][^.,|©\d]{1,50})"
    r"|^(?P<before>[A-Z][^.,|©]{1,50}?)\s*©"
)
_SIGNS = ("©", "(c)", "(C)", "Copyright")
_RUN = re.compile(r"[A-Z][\w’'-]*(?: (?:of |and |for |the )?[A-Z][\w’'-]*){0,4}")
_DEEPEST = 5  # dots of a domain looked at, from its end
_SHORTEST_SITE = 6  # letters of a site's name that a name on the page must begin with


def told_outlet(text: str, blocks: Sequence[Block]) -> str | None:
    """The outlet that a disclaimer, a copyright line or "Prepared by" names."""
    clutter = [text[block.start : block.end] for block in blocks if block.kind == "clutter"]
    credits = [text[block.start : block.end] for block in blocks if block.kind == "credit"]
    named = (*_disclaimers(clutter), *_copyrights([*clutter, *credits]), *filter(None, map(publisher_named, credits)))
    return next(iter(named), None)


def addressed_outlet(text: str, blocks: Sequence[Block], url: str | None) -> str | None:
    """The listed outlet to whose domain the page's address belongs, or an address in its furniture."""
    clutter = [text[block.start : block.end] for block in blocks if block.kind == "clutter"]
    addresses = [url] if url else []
    addresses += [match.group() for words in clutter for match in _URL.finditer(words)]
    return next((name for address in addresses if (name := outlet_of(address))), None)


def implied_outlet(text: str, blocks: Sequence[Block], url: str | None) -> str | None:
    """The outlet that is named on a line of its own, issues the statement, keeps the account, or has the address."""
    credits = [text[block.start : block.end] for block in blocks if block.kind == "credit"]
    named = next(_outlet_lines(credits), None) or _issuer(text, blocks) or _by_address(text, blocks, url)
    return named or next((who for who in map(poster, credits) if who and not is_own(who)), None)


def is_own(name: str) -> bool:
    """Whether a name only means the publisher's own people: "staff"."""
    return plain(name) in credit_words().own


def outlet_of(address: str) -> str | None:
    """The name of the outlet to whose domain an address belongs; null for domains not in the list."""
    try:
        host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:
        return None  # "http://[": no address
    parts = host.removeprefix("www.").rsplit(".", _DEEPEST)
    for first in range(len(parts) - 1):
        if outlet := outlets_by_domain().get(".".join(parts[first:])):
            return outlet.name
    return None


def _disclaimers(clutter: Sequence[str]) -> Iterator[str]:
    """Names before "is not responsible for"."""
    for words in clutter:
        match = credit_words().disclaimer.match(words)
        if match and is_name(match["name"].removeprefix("The "), 5) and len(match["name"].split()) > 1:
            yield match["name"]


def _copyrights(lines: Sequence[str]) -> Iterator[str]:
    """Names in copyright lines; an agency's stands there for its own text or photograph."""
    for words in lines:
        head = words[:200]
        match = _COPYRIGHT.search(head) if any(map(head.__contains__, _SIGNS)) else None
        name = (match["after"] or match["before"]).strip(" -–—") if match else ""
        name = re.split(r"\s+(?:All|all|ALL) |\s+[|–—-]\s+", name)[0].strip()
        known = known_outlet(name)
        if name and is_name(name, 6) and not (known and known.agency) and not is_own(name):
            yield name


def _outlet_lines(credits: Sequence[str]) -> Iterator[str]:
    """Credit lines that are the name of an outlet and nothing else."""
    for words in credits:
        bare = words.strip("()[]-–— .|")
        marked = words[:1] in "([-–—" or words[-1:] in ")]"  # as an agency's credit is
        if not marked and is_name(bare, 5) and is_outlet(bare) and not is_own(bare):
            yield bare


def _issuer(text: str, blocks: Sequence[Block]) -> str | None:
    """Who issues a press statement: the name of several words with which both title and text (or its notes) begin."""
    if not any(block.kind == "clutter" and is_label(text[block.start : block.end]) for block in blocks[:4]):
        return None
    title = next((text[block.start : block.end] for block in blocks if block.kind == "title"), "")
    match = _RUN.match(title)
    story = [text[block.start : block.end] for block in blocks if block.kind in ("lead", "body", "subhead")]
    words = match.group().split() if match else []
    for count in range(len(words), 1, -1):
        name = " ".join(words[:count])
        if any(_opens_with(line, name) for line in story):
            return name
    return None


def _opens_with(line: str, name: str) -> bool:
    about = credit_words().about.match(line)
    rest = line[about.end() if about else 0 :].removeprefix("The ").removeprefix("the ")
    return rest.startswith(name) and not rest[len(name) : len(name) + 1].isalnum()


def _by_address(text: str, blocks: Sequence[Block], url: str | None) -> str | None:
    """A name on the page that an address in its furniture, or its own, spells: "Red Sea Post", redseapost.example."""
    outside = [text[block.start : block.end] for block in blocks if block.kind in ("clutter", "credit")]
    sites = {label for words in [url or "", *outside] for label in site_labels(words)} - credit_words().platforms
    sites = {label for label in sites if len(label) >= _SHORTEST_SITE}
    if not sites:
        return None
    for match in _RUN.finditer(text):
        words = match.group().split()
        for first in range(len(words)):
            if any(_spells(site, words[first:]) for site in sites):
                return " ".join(words[first:])
    return None


def _spells(site: str, words: Sequence[str]) -> bool:
    """Whether a site is called by the whole name or by its first words."""
    heads = [squeeze(" ".join(words[:count])) for count in range(1, len(words) + 1)]
    return site in heads[min(1, len(heads) - 1) :]
