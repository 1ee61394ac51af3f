"""Who published, sent and wrote a page: outlet, agency, author, and the town of its dateline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.model.page import Block
from dateline.model.text import Found, found
from dateline.reading.page.credits import byline, publisher_named, source_line, without_dates
from dateline.reading.page.datelines import Dateline, find_dateline
from dateline.reading.page.mastheads import named_again
from dateline.reading.page.names import is_name, is_outlet, is_person
from dateline.reading.page.outlets import addressed_outlet, implied_outlet, is_own, told_outlet
from dateline.reading.page.tables import agency_names, known_outlet, plain
from dateline.reading.page.towns import is_place

_BY_INSIDE = re.compile(r"(?:^|[\s(])[Bb]y:?\s+(?P<name>[A-Z].*)")
_AFTER_NAME = re.compile(r"[;|·•\d)]| - |\b[Ee]diting\b| in (?=[A-Z])")
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
    """The credits of a page. ``outlet``, ``author`` and ``url`` are what the row, the HTML or the mast-head says."""
    credits = [text[block.start : block.end] for block in blocks if block.kind == "credit"]
    place, sender = _dateline(text, blocks)
    outlet = outlet or told_outlet(text, blocks) or (sender if sender and not place else None)
    outlet = outlet or addressed_outlet(text, blocks, url) or implied_outlet(text, blocks, url)
    named = [author] if author and is_outlet(author) and not is_own(author) else []  # "By Reuters" in the markup
    names = dict.fromkeys([*([sender] if sender else []), *_agencies(credits), *named])
    agency = next((name for name in names if not _same(name, outlet)), None)
    authors = (name for name in _authors(credits, place.text if place else None) if not _same(name, outlet))
    person = author if author and not is_outlet(author) and not is_own(author) else next(authors, None)
    return Publishers(outlet, agency, person, place)


def _dateline(text: str, blocks: Sequence[Block]) -> tuple[Found | None, str | None]:
    """Town and sender of the dateline; a name that is no town, and that the page says it was told to, is the sender."""
    dateline = _before_story(text, blocks)
    if dateline is None:
        return None, None
    sender = text[slice(*dateline.agency)] if dateline.agency else None
    place = found(text, *dateline.place) if dateline.place else None
    if place and not sender and not is_place(place.text) and named_again(text, place.text, dateline.end, told=True):
        return None, place.text
    return place, sender


def _before_story(text: str, blocks: Sequence[Block]) -> Dateline | None:
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
    one, other = (f"{plain(words).removeprefix('the ')} " for words in (name, outlet))
    return one.startswith(other) or other.startswith(one)  # "X Bureau" is of X


def _agencies(credits: Sequence[str]) -> Iterator[str]:
    """Names of agencies in credits: after "By" or "Source:", in brackets, after a dash, before a date."""
    for words in credits:
        for name in (byline(words), source_line(words)):
            if name and is_outlet(name) and not is_own(name):
                yield _listed(name)
        match = _SOURCE_INSIDE.search(words)
        if match and is_outlet(match["name"]) and not is_own(match["name"]):
            yield _listed(match["name"])
        if known := agency_names().search(words):
            yield known.group()


def _listed(name: str) -> str:
    """The first known name in "TRT World and agencies", else the whole."""
    parts = re.split(r",|/| and ", name)
    return next((part.strip() for part in parts if known_outlet(part)), name.strip(" ."))


def _authors(credits: Sequence[str], town: str | None) -> Iterator[str]:
    """Names of persons in credits: after "By" or "Reporting by:", or alone on a line. ``town`` opens the dateline."""
    for words in credits:
        if publisher_named(words) or (town and words.startswith(town)):
            continue
        bare = without_dates(words)
        match = _BY_INSIDE.search(bare)
        name = byline(bare) or (_AFTER_NAME.split(match["name"])[0] if match else bare)
        persons = [part.strip(" .)-") for part in name.split(",") if len(part.split()) > 1]  # "Jane Doe, Kyiv"
        if persons and is_person(persons[0]) and not is_place(persons[0]) and words[-1] not in "-–—:":
            yield ", ".join(person for person in persons if is_person(person))  # a dash or colon ends a dateline
        elif match and persons and is_name(persons[0], 9) and not is_outlet(persons[0]):
            yield persons[0]
