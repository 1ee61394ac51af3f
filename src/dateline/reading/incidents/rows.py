"""A row per incident, as far as one report gives it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from typing import Any

from dateline.model import ActorMention, Claim, ClaimType, HarmClass, HarmKind, Incident, PlaceMention

# Which type names a row that holds several: what happened before what it led to.
_ORDER: tuple[ClaimType, ...] = (
    "seize", "chemical", "airstrike", "shelling", "bombing", "attack", "clash", "offensive", "repel", "relieve",
    "withdraw", "besiege", "open_route", "close_route", "abduct", "release", "talks", "agree", "aid",
)


def incident_rows(claims: tuple[Claim, ...]) -> tuple[Incident, ...]:
    """One ``Incident`` a number, in the order of their first claim."""
    groups: dict[int, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(claim.incident, []).append(claim)
    return tuple(Incident(n, type_of_row(g), tuple(c.id for c in g), row_of(g)) for n, g in groups.items())


def type_of_row(group: list[Claim]) -> ClaimType:
    """The type that names a row of several claims: what happened before what it led to."""
    types = {c.type for c in group}
    return next((t for t in _ORDER if t in types), None) or Counter([c.type for c in group]).most_common(1)[0][0]


def row_of(group: list[Claim]) -> dict[str, Any]:
    """The columns that the claims about one happening give, of one report or of many."""
    kind = type_of_row(group)
    sides = [_sides(c, kind) for c in group]
    return {
        "types": list(dict.fromkeys(c.type for c in group)), **_days(group), **_where(group),
        "agent": _actors([a for doers, _ in sides for a in doers]),
        "target": _actors([a for _, targets in sides for a in targets]),
        "harm": _harm(group), "status": list(dict.fromkeys(c.status for c in group)),
        "sources": list(dict.fromkeys(s.text for c in group for s in c.source)),
    }


def _sides(claim: Claim, kind: ClaimType) -> tuple[tuple[ActorMention, ...], tuple[ActorMention, ...]]:
    """Who acts and who is acted upon in a row of type ``kind``: who left a place stands against who took it."""
    if claim.type == "withdraw" and kind != "withdraw":
        return (), claim.agent
    return claim.agent, claim.target


def _days(group: list[Claim]) -> dict[str, str | None]:
    """The days that most claims give, and the narrowest bounds; where the bounds cross only the last one stands."""
    told = [(c.time.first, c.time.last) for c in group if c.time.first is not None]
    first, last = Counter(told).most_common(1)[0][0] if told else (None, None)
    latests = [c.time.latest for c in group if c.time.latest]
    earliest = max((c.time.earliest for c in group if c.time.earliest), default=None)
    latest = min(latests, default=None)
    if earliest and latest and earliest > latest:
        earliest, latest = None, max(latests)
    days = {"from": first, "to": last, "earliest": earliest, "latest": latest}
    return {name: day.isoformat() if day else None for name, day in days.items()}


def _where(group: list[Claim]) -> dict[str, str | float | None]:
    """The most exact place named in the province told first: a resolved one before an unresolved, a small radius
    before a large."""
    columns = ("place", "latitude", "longitude", "radius_km", "precision", "country", "admin1")
    places = [p for c in group for p in c.place]
    if not places:
        return dict.fromkeys(columns)
    areas = [_area(p) for p in places]
    province = next((area for area in areas if area[1]), (None, None))
    near = [p for p, area in zip(places, areas, strict=True) if area == province or province[1] is None]
    place = min(near, key=lambda p: (p.latitude is None, p.radius_km or math.inf))
    values = (place.text, place.latitude, place.longitude, place.radius_km, place.precision, *_area(place))
    return dict(zip(columns, values, strict=True))


def _area(place: PlaceMention) -> tuple[str | None, str | None]:
    """Country and first-level region of the smallest known name: of "Syria's Idlib" those of the town."""
    toponym = min((t for t in place.toponyms if t.id), key=lambda t: t.radius_km or math.inf, default=None)
    return (toponym.country, toponym.admin1) if toponym else (None, None)


def _actors(actors: Iterable[ActorMention]) -> list[dict[str, str | None]]:
    """Each actor once, by id where it has one, else by its words."""
    out: dict[str, dict[str, str | None]] = {}
    for a in actors:
        out.setdefault(a.id or a.text.lower(), {"id": a.id, "name": a.name or a.text})
    return list(out.values())


def _harm(group: list[Claim]) -> list[dict[str, Any]]:
    """The span of the figures claimed, by kind, class and side; rival figures are not summed."""
    spans: dict[tuple[HarmKind, HarmClass, str | None], list[tuple[int | None, int | None]]] = {}
    for c in group:
        for h in c.harm:
            spans.setdefault((h.kind, h.group, h.side), []).append((h.low, h.high))
    return [{"kind": kind, "class": cls, "side": side,
             "low": min((lo for lo, _ in figures if lo is not None), default=None),
             "high": None if any(hi is None for _, hi in figures) else max(hi for _, hi in figures if hi is not None)}
            for (kind, cls, side), figures in spans.items()]
