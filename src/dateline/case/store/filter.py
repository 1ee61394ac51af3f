"""Which events a list holds: by day, place, region, actor, type, grade, source and words."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, func, or_, select

from dateline.case.store import schema as s
from dateline.model import Event, great_circle_km

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
    names in any case of letters; ``text``: words of a quote.
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

    def on(self, query: Select[Any]) -> Select[Any]:
        """The query with what the tables can decide."""
        c = s.event.c
        if self.since is not None:
            query = query.where(or_(c.last >= self.since, and_(c.last.is_(None), c.latest >= self.since)))
        if self.until is not None:
            query = query.where(or_(c.first <= self.until, c.first.is_(None)))
        if self.place is not None:
            query = query.where(func.lower(c.place).contains(self.place.lower(), autoescape=True))
        if self.region is not None:
            named = func.lower(c.admin1).contains(self.region.lower(), autoescape=True)
            query = query.where(or_(named, c.country == self.region.upper()))
        if self.near is not None:
            query = query.where(*_box(self.near))
        if self.grades:
            query = query.where(c.grade.in_(self.grades))
        return self._by_claims(query)

    def _by_claims(self, query: Select[Any]) -> Select[Any]:
        """The query with what only an event's claims can decide."""
        k = s.claim.c
        for column, words in ((k.agent, self.actor), (k.source, self.source), (k.quote, self.text)):
            if words is None:
                continue
            found = func.lower(column).contains(words.lower(), autoescape=True)
            if column is k.agent:
                found = or_(found, func.lower(k.target).contains(words.lower(), autoescape=True))
            holding = select(s.event_claim.c.event).join(s.claim, s.claim.c.id == s.event_claim.c.claim).where(found)
            query = query.where(s.event.c.id.in_(holding))
        return query

    def passes(self, event: Event) -> bool:
        """What is left to be decided on the event itself: all its types, and the distance."""
        if self.types and not set(self.types) & set(event.row["types"]):
            return False
        if self.near is None:
            return True
        centre, at = (self.near.latitude, self.near.longitude), (event.row["latitude"], event.row["longitude"])
        return great_circle_km(centre, at) <= self.near.km


EVERYTHING = Filter()


def _box(near: Near) -> tuple[Any, Any]:
    c, height = s.event.c, near.km / _KM_PER_DEGREE
    width = height / max(0.01, math.cos(math.radians(near.latitude)))
    return (c.latitude.between(near.latitude - height, near.latitude + height),
            c.longitude.between(near.longitude - width, near.longitude + width))
