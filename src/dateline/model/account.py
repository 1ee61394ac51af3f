"""One incident as one report tells it, reduced to what joining compares."""

from __future__ import annotations

from datetime import date

from dateline.model.claim import ClaimType, HarmKind, Status
from dateline.model.place import Precision
from dateline.model.shape import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of an account: ``name`` folded, ``id`` of the gazetteer or null, geometry in WGS84 degrees and km."""

    name: str
    id: str | None
    latitude: float | None
    longitude: float | None
    radius_km: float | None
    precision: Precision


@dataclass(frozen=True, slots=True)
class Figure:
    """People harmed as an account counts them; null where open."""

    kind: HarmKind
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Account:
    """What one report says of one happening.

    ``id`` is the smallest id of its claims, so it is the same on every machine. ``first``, ``last`` are the days that
    the words give; ``earliest``, ``latest`` bound the day in any case. ``agents`` and ``targets`` are actor ids or,
    where there is none, folded words. ``names`` are the names told in the passage, rare ones being strong evidence.
    """

    id: str
    report: str
    type: ClaimType
    types: frozenset[ClaimType]
    claims: tuple[str, ...]
    statuses: frozenset[Status]
    first: date | None
    last: date | None
    earliest: date | None
    latest: date | None
    published: tuple[date, date] | None
    spots: tuple[Spot, ...]
    agents: frozenset[str]
    targets: frozenset[str]
    figures: tuple[Figure, ...]
