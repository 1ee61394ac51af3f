"""Who published, sent and wrote a page: outlet, agency, author, and the town of its dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from dateline.model.page import Block
from dateline.model.text import Found, found
from dateline.reading.page.datelines import Dateline, find_dateline
from dateline.reading.page.labels import byline, source_line
from dateline.reading.page.names import is_name, is_outlet, is_person
from dateline.reading.page.tables import agency_names, credit_words, known_outlet, outlets_by_domain, plain

_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"“”)\]]+", re.I)
_BY_INSIDE = re.compile(r"(?:^|[\s(])[Bb]y:?\s+(?P<name>[A-Z].*)")
_AFTER_NAME = re.compile(r"[;|\d)]| - |\b[Ee]diting\b| in (?=[A-Z])")
_SOURCE_INSIDE = re.compile(r"\(?(?:Source|With|Via)s?:?\s+(?P<name>[A-Z][^()]*?)\)?\.?$")


@dataclass(frozen=True, slots=True)
class Publishers:
    """Names as the page writes them; null where it does not say."""

    outlet: str | None
    agency: str | None
    author: str | None
    dateline_place: Found | None


def find_publishers(
    text: str, blocks: Sequence[Block], outlet: str | None, author: str | None, url: str | None
) -> Publishers:
    """The credits of a page. ``outlet``, ``author`` and ``url`` are what the row or the HTML says; they win."""
    credits = [text[block.start : block.end] for block in blocks if block.kind == "credit"]
    dateline = _dateline(text, blocks)
    sent_by = text[slice(*dateline.agency)] if dateline and dateline.agency else None
    placed = dateline is not None and dateline.place is not None
    named = [author] if author and is_outlet(author) and not _is_own(author) else []  # "By Reuters" in the markup
    names = dict.fromkeys([*([sent_by] if sent_by and placed else []), *_agencies(credits), *named])
    outlet = outlet or (sent_by if sent_by and not placed else None) or _outlet(text, blocks, url)
    outlet = outlet or next((name for name in _outlet_lines(credits)), None)
    agency = next((name for name in names if not _same(name, outlet)), None)
    person = author if author and not is_outlet(author) and not _is_own(author) else next(_authors(credits), None)
    place = found(text, *dateline.place) if dateline and dateline.place else None
    return Publishers(outlet, agency, person, place)


def _dateline(text: str, blocks: Sequence[Block]) -> Dateline | None:
    """The dateline in the credit that stands right before the story."""
    for number, block in enumerate(blocks[1:], 1):
        before = blocks[number - 1]
        if block.kind in ("lead", "body") and before.kind == "credit":
            dateline = find_dateline(text, before.start, block.end)
            if dateline and before.end <= dateline.end <= block.start:
                return dateline
    return None


def _same(name: str, outlet: str | None) -> bool:
    """Whether two names mean one publisher."""
    if outlet is None:
        return False
    first, second = known_outlet(name), known_outlet(outlet)
    if first and second:
        return first.name == second.name
    return plain(name).removeprefix("the ").startswith(plain(outlet).removeprefix("the "))  # "X Bureau" is of X


def _outlet(text: str, blocks: Sequence[Block], url: str | None) -> str | None:
    """The outlet that a disclaimer names, or the address of the page, or an address in its furniture."""
    clutter = [text[block.start : block.end] for block in blocks if block.kind == "clutter"]
    for words in clutter:
        match = credit_words().disclaimer.match(words)
        if match and is_name(match["name"].removeprefix("The "), 5) and len(match["name"].split()) > 1:
            return match["name"]
    addresses = [url] if url else []
    addresses += [match.group() for words in clutter for match in _URL.finditer(words)]
    return next((name for address in addresses if (name := outlet_of(address))), None)


def outlet_of(address: str) -> str | None:
    """The name of the outlet to whose domain an address belongs; null for domains not in the list."""
    try:
        host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:
        return None  # "http://[": no address
    parts = host.removeprefix("www.").split(".")
    for first in range(len(parts) - 1):
        if outlet := outlets_by_domain().get(".".join(parts[first:])):
            return outlet.name
    return None


def _outlet_lines(credits: Sequence[str]) -> Iterator[str]:
    """Credit lines that are the name of an outlet and nothing else."""
    for words in credits:
        bare = words.strip("()[]-–— .|")
        marked = words[:1] in "([-–—" or words[-1:] in ")]"  # as an agency's credit is
        if not marked and is_name(bare, 5) and is_outlet(bare) and not _is_own(bare):
            yield bare


def _agencies(credits: Sequence[str]) -> Iterator[str]:
    """Names of agencies in credits: after "By" or "Source:", in brackets, after a dash, before a date."""
    for words in credits:
        for name in (byline(words), source_line(words)):
            if name and is_outlet(name) and not _is_own(name):
                yield _listed(name)
        match = _SOURCE_INSIDE.search(words)
        if match and is_outlet(match["name"]) and not _is_own(match["name"]):
            yield _listed(match["name"])
        if known := agency_names().search(words):
            yield known.group()


def _is_own(name: str) -> bool:
    return plain(name) in credit_words().own


def _listed(name: str) -> str:
    """The first known name in "TRT World and agencies", else the whole."""
    parts = re.split(r",|/| and ", name)
    return next((part.strip() for part in parts if known_outlet(part)), name.strip(" ."))


def _authors(credits: Sequence[str]) -> Iterator[str]:
    """Names of persons in credits: after "By" or "Reporting by:", or alone on a line."""
    for words in credits:
        match = _BY_INSIDE.search(words)
        name = byline(words) or (_AFTER_NAME.split(match["name"])[0] if match else words)
        persons = [part.strip(" .)-") for part in name.split(",") if len(part.split()) > 1]  # "Jane Doe, Kyiv"
        if persons and is_person(persons[0]) and words[-1] not in "-–—:":  # a dash or colon ends a dateline
            yield ", ".join(persons)
        elif match and persons and is_name(persons[0], 9) and not is_outlet(persons[0]):
            yield persons[0]
