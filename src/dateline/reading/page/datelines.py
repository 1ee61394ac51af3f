"""Agency datelines: "CAIRO, Apr 20 (EFE) -", "ALEPPO –", "Khartoum:"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dateline.data.table import read_toml
from dateline.reading.page.names import is_outlet
from dateline.reading.page.tables import agency_names, any_of
from dateline.reading.page.towns import is_place

_PLACE = r"(?P<place>[A-Z][\w’'.-]*(?:(?:,? |/)(?:(?:al|el|de|of|and|the|la|in)[ -])?[A-Z][\w’'.-]*){0,4}?)"
_BARE = (4, 5)  # numbers of the patterns in which only the place tells a dateline
_DAY = r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?)"
_DASH = r"\s*\.?\s*(?:--|[-–—])+\s*"
_CAPITALS = r"(?P<place>[A-Z][A-Z’'-]{3,}(?: [A-Z][A-Z’'-]+){0,2})(?:,? [A-Z][a-z]+){0,2}"
_OPENS = r"(?=[\"“‘'(\[]?(?:[A-Z0-9]|al-|el-))"


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline from ``start`` to ``end``; spans of the place and of the agency or outlet, null where not told."""

    start: int
    end: int
    place: tuple[int, int] | None
    agency: tuple[int, int] | None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    known = rf"(?P<agency>{agency_names().pattern})"
    other = r"(?P<agency>[A-Z][\w ./]{1,30})"
    starters = any_of(word.title() for word in read_toml("page", "sentences.toml")["starters"])
    return (
        re.compile(rf"{_PLACE}{_DAY}?\s*[(\[]{known}[)\]](?:{_DASH}|\s*:\s*|\s+){_OPENS}"),
        re.compile(rf"{_PLACE}{_DAY}?\s*[(\[]{other}[)\]]{_DASH}{_OPENS}"),
        re.compile(rf"[(\[]?{known}[)\]]?(?:{_DASH}|\s*:\s*){_OPENS}"),
        re.compile(rf"{_PLACE}{_DAY}?{_DASH}(?<=\s){_OPENS}"),
        re.compile(rf"{_PLACE}(?P<day>{_DAY})?:\s+{_OPENS}"),
        re.compile(rf"{_CAPITALS}\s+(?=(?:{starters})\s)"),
    )


def _is_bare_place(match: re.Match[str]) -> bool:
    """Whether a place that neither dash nor agency follows is one: "Khartoum: ...", not the name of a speaker."""
    return len(match["place"].split()) <= 3 and (bool(match.groupdict().get("day")) or is_place(match["place"]))


def find_dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline at ``start``, past white space and marks; null where the story begins without one."""
    first = start + len(text[start:end]) - len(text[start:end].lstrip(" \t\n.:–—-"))
    for number, pattern in enumerate(_patterns()):
        match = pattern.match(text, first, min(end, first + 120))
        if not match or (number in _BARE and not _is_bare_place(match)):
            continue
        groups = match.groupdict()
        place = match.span("place") if groups.get("place") else None
        agency = match.span("agency") if groups.get("agency") else None
        if place and not agency and is_outlet(match["place"]):
            place, agency = None, place
        return Dateline(first, match.end(), place, agency)
    return None
