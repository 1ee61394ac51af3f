"""Which events a list holds: by day, place, region, actor, type, grade, source and words."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, false, or_, select

from dateline.case.store import schema as s
from dateline.case.store.letters import Holds
from dateline.case.store.search import Box, inside, terms, worded
from dateline.model import Event, encode, great_circle_km

_KM_PER_DEGREE = 111.2  # of latitude, on a sphere of 6371 km


@dataclass(frozen=True, slots=True)
class Near:
    """A circle: WGS84 degrees and km."""

    latitude: float
    longitude: float
    km: float


@dataclass(frozen=True, slots=True)
class Filter:
    """What an event must be to be listed; null and empty let everything pass.

    ``since``, ``until``: days of which one can be the event's. ``place``, ``region``, ``actor``, ``source``: parts of
    names in any case of letters; ``text``: words of one quote, see ``search.terms``. Raises ``ValueError`` where
    ``since`` is later than ``until``: no event could pass.
    """

    since: date | None = None
    until: date | None = None
    place: str | None = None
    near: Near | None = None
    region: str | None = None
    actor: str | None = None
    types: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    source: str | None = None
    text: str | None = None

    def __post_init__(self) -> None:
        if self.since is not None and self.until is not None and self.since > self.until:
            raise ValueError(f"no day lies between since and until: {self.since} is later than {self.until}")

    def on(self, query: Select[Any], dialect: str) -> Select[Any]:
        """The query with what the tables of that dialect can decide."""
        c = s.event.c
        if self.since is not None:
            query = query.where(or_(c.last >= self.since, and_(c.last.is_(None), c.latest >= self.since)))
        if self.until is not None:
            query = query.where(or_(c.first <= self.until, c.first.is_(None)))
        if self.place is not None:
            query = query.where(Holds(c.place, self.place))
        if self.region is not None:
            query = query.where(Holds(c.admin1, self.region) | (c.country == self.region.upper()))
        if self.near is not None:
            query = query.where(inside(dialect, _box(self.near)))
        if self.grades:
            query = query.where(c.grade.in_(self.grades))
        return self._by_claims(query, dialect)

    def _by_claims(self, query: Select[Any], dialect: str) -> Select[Any]:
        """The query with what only an event's claims can decide."""
        k = s.claim.c
        found: list[ColumnElement[bool]] = []
        if self.actor is not None:
            found.append(Holds(k.agent, self.actor) | Holds(k.target, self.actor))
        if self.source is not None:
            found.append(Holds(k.source, self.source))
        if self.text is not None:
            asked = terms(self.text)
            found.append(worded(dialect, asked) if asked else false())
        for wanted in found:
            claims = select(k.id).where(wanted)
            query = query.where(s.event.c.id.in_(
                select(s.event_claim.c.event).where(s.event_claim.c.claim.in_(claims))))
        return query

    @property
    def by_record(self) -> bool:
        """Whether some of it can only be decided on the events themselves."""
        return bool(self.types) or self.near is not None

    def passes(self, event: Event) -> bool:
        """What is left to be decided on the event itself: all its types, and the distance."""
        if self.types and not set(self.types) & set(event.row["types"]):
            return False
        if self.near is None:
            return True
        centre, at = (self.near.latitude, self.near.longitude), (event.row["latitude"], event.row["longitude"])
        return great_circle_km(centre, at) <= self.near.km


    def asked(self) -> dict[str, Any]:
        """What the filter asks for, as JSON: its fields that are not empty."""
        return {name: value for name, value in encode(self).items() if value not in (None, [])}


EVERYTHING = Filter()


def by_day(dialect: str) -> tuple[ColumnElement[Any], ...]:
    """The order of lists of events: by day and place, the undated last and those without a place first on their day;
    names by code point, so that it is the same on every database."""
    c = s.event.c
    place = c.place.collate("C") if dialect == "postgresql" else c.place
    return c.first.is_(None), c.first, c.place.is_not(None), place, c.id


def _box(near: Near) -> Box:
    """The box around a circle, over the date line and over a pole too."""
    height = near.km / _KM_PER_DEGREE
    width = height / max(0.01, math.cos(math.radians(near.latitude)))
    west, east = near.longitude - width, near.longitude + width
    if width >= 180:
        west, east = -180.0, 180.0
    return Box(near.latitude - height, near.latitude + height, (west + 180) % 360 - 180 if west < -180 else west,
               (east + 180) % 360 - 180 if east > 180 else east)
