"""What the API answers of the case from further off: the map, the lanes of control, what each side says."""

from __future__ import annotations

from typing import Any, TypedDict

from dateline.serve.shapes import EventRow, HarmSpan


class Points(TypedDict):
    """Events column by column, for the map and the timeline. ``shape``: the number of its GeoJSON among ``shapes``
    for an event that is drawn as more than a point (the line of a road, the circle of what is known to some km)."""

    id: list[str]
    type: list[str]
    grade: list[str]
    place: list[str | None]
    latitude: list[float | None]
    longitude: list[float | None]
    radius_km: list[float | None]
    precision: list[str | None]
    first: list[str | None]
    last: list[str | None]
    earliest: list[str | None]
    latest: list[str | None]
    shape: list[int | None]
    shapes: list[dict[str, Any]]


class Lanes(TypedDict):
    """Stretches of control, by place and time. ``points``: latitude and longitude of the places that are on the map;
    ``lines``: the GeoJSON of the roads that are told by two places or more."""

    points: dict[str, list[float]]
    lines: dict[str, dict[str, Any]]
    holdings: list[dict[str, Any]]


class ClaimTold(TypedDict):
    """A claim, the report that tells it, and the event that holds it: null for one of a state ("still hold")."""

    claim: dict[str, Any]
    report: str
    name: str
    outlet: str | None
    published: str | None
    event: str | None


class ClaimsTold(TypedDict):
    """Claims by the day of their reports."""

    claims: list[ClaimTold]


class SideSaid(TypedDict):
    """Those who speak for one side of an event, or for none, and what they say of it."""

    side: str | None
    origins: list[str]
    says: list[str]
    harm: list[HarmSpan]


class Compared(TypedDict):
    """An event with what each side says of it."""

    event: EventRow
    sides: list[SideSaid]


class SidePage(TypedDict):
    """Some of the events that more than one origin tells; ``total`` in all."""

    total: int
    offset: int
    events: list[Compared]
