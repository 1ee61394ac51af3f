"""Toponyms and the places that phrases mean. Coordinates are WGS84 degrees, distances km."""

from __future__ import annotations

import math
from dataclasses import asdict, field
from typing import Any, Literal

from dateline.model.shape import dataclass
from dateline.model.text import Found

Precision = Literal["point", "near", "district", "province", "line", "region", "country", "unresolved"]
Layer = Literal["exact", "fold", "article", "key", "overlay", "country", "admin1", "relative", "unresolved"]


EARTH_KM = 6371.0  # mean radius


def great_circle_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Distance of two points given as latitude and longitude (haversine formula)."""
    la, lb = math.radians(a[0]), math.radians(b[0])
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin(math.radians(b[1] - a[1]) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(h))


@dataclass(frozen=True, slots=True)
class Toponym(Found):
    """A place name in the text, with its gazetteer entry or, where ``id`` is null, named but unresolved.

    ``country`` is an ISO 3166-1 alpha-2 code, ``admin1`` the name of the first-level region. ``how`` is the
    layer of the matcher that accepted the entry. ``pcode``: its P-code (OCHA), where a gazetteer has one. ``sources``:
    the gazetteers by name that the entry was taken from, that of its point first.
    """

    id: str | None
    name: str | None
    latitude: float | None
    longitude: float | None
    radius_km: float | None
    precision: Precision
    country: str | None
    admin1: str | None
    how: Layer
    alternatives: tuple[str, ...] = ()
    pcode: str | None = None
    sources: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {**self.words(), "id": self.id, "name": self.name, "latitude": self.latitude,
                "longitude": self.longitude, "radius_km": self.radius_km, "precision": self.precision,
                "country": self.country, "admin1": self.admin1, "how": self.how, "pcode": self.pcode,
                "sources": list(self.sources)}


@dataclass(frozen=True, slots=True, order=True)
class Gazetteer:
    """A gazetteer that gave places, and what it asks of whoever shows them. ``name``: as in ``Toponym.sources``."""

    name: str
    licence: str
    attribution: str

    @property
    def line(self) -> str:
        """What to print beside anything made from its places: "OCHA, Syria administrative boundaries (CC BY-IGO)"."""
        told = self.attribution or f"places from {self.name}"
        return told if self.licence and self.licence in told else f"{told} ({self.licence or 'licence not stated'})"

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name could mean. ``layer``: by which layer of the matcher the name leads to it;
    ``pcode``: its P-code, where its source has one; ``source``: the gazetteer that it is taken from."""

    id: str
    name: str
    country: str | None
    admin1: str | None
    latitude: float
    longitude: float
    layer: Layer
    pcode: str | None = None
    source: str = "shipped"

    def to_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True, slots=True)
class PlaceReading(Found):
    """A place name, or a phrase that lies elsewhere than the names in it (``how``: "relative"), and why so.

    ``reason`` says in words why the place was accepted, or why it is unresolved; ``candidates`` are all places that
    the name could mean, the best first.
    """

    id: str | None
    name: str | None
    latitude: float | None
    longitude: float | None
    radius_km: float | None
    precision: Precision
    country: str | None
    admin1: str | None
    how: Layer
    reason: str
    candidates: tuple[Candidate, ...] = ()
    pcode: str | None = None
    sources: tuple[str, ...] = ()

    def to_json(self, report: str) -> dict[str, Any]:
        """The line of ``dateline where --jsonl``: all but the reason, which is for reading. ``report``: its name."""
        return {"report": report, **self.words(), "id": self.id, "name": self.name, "latitude": self.latitude,
                "longitude": self.longitude, "radius_km": self.radius_km, "precision": self.precision,
                "country": self.country, "admin1": self.admin1, "how": self.how, "pcode": self.pcode,
                "sources": list(self.sources), "candidates": [c.to_json() for c in self.candidates]}


@dataclass(frozen=True, slots=True)
class PlaceMention(Found):
    """A phrase that says where: a name with its type words and offsets, or a site ("a popular market").

    The geometry is that of the whole phrase: "25 km south of Aleppo city" is not Aleppo. ``kind``: ``name``
    holds a toponym of its own, ``site`` is a common noun for a place. ``head_start`` is the offset of the word the
    phrase is about ("road" in "key road linking Homs with Aleppo").

    ``pointing``: "the town", "this area": the words name nothing and point back to a place told before.
    ``metonym``: the name stands where an actor would ("Washington said", "Tigray forces", "US raids"); who it is, is
    settled elsewhere. ``type_word`` is the common noun of the phrase in small letters ("town", "air base"), if any.
    ``own``: so many of the toponyms, which come first, name the place itself; the others name what it lies in.
    ``rule``: which rule put it into the claim where it stands.
    """

    kind: Literal["name", "site"]
    head_start: int
    toponyms: tuple[Toponym, ...]
    latitude: float | None
    longitude: float | None
    radius_km: float | None
    precision: Precision
    pointing: bool = False
    metonym: bool = False
    type_word: str | None = None
    own: int = field(default=1, compare=False)
    rule: str = field(default="", compare=False)

    def to_json(self) -> dict[str, Any]:
        return {**self.words(), "latitude": self.latitude, "longitude": self.longitude,
                "radius_km": self.radius_km, "precision": self.precision,
                "toponyms": [t.to_json() for t in self.toponyms], "rule": self.rule or None}
