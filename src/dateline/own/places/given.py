"""A place as a file gives it, before anything is checked."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Given:
    """The cells of one place; empty strings where the file says nothing. ``line`` counts from 1, of a GeoJSON file the
    features. ``admin1`` is a code, ``parent`` words; ``feature`` a code of GeoNames or GNS, ``type`` words."""

    line: int
    name: str
    latitude: str | float = ""
    longitude: str | float = ""
    id: str = ""
    also: tuple[str, ...] = ()
    type: str = ""
    feature: str = ""
    country: str = ""
    parent: str = ""
    admin1: str = ""
    population: str = ""
    radius: str | float = ""
    code: str = ""
    level: str = ""
    precision: str = ""
    valid_from: str = ""
    valid_to: str = ""
    source: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is rightly no place of ours, and why."""

    line: int
    reason: str
