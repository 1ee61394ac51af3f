"""A row per incident, as far as one report gives it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from dateline.model import ActorMention, Claim, Incident, PlaceMention

# Which type names a row that holds several: what happened before what it led to.
_ORDER = ("seize", "chemical", "airstrike", "shelling", "bombing", "attack", "clash", "offensive", "repel", "relieve", "withdraw",
          "besiege", "open_route", "close_route", "abduct", "release", "talks", "agree", "aid")


def incident_rows(claims: tuple[Claim, ...]) -> tuple[Incident, ...]:
    """One ``Incident`` a number, in the order of their first claim."""
    groups: dict[int, list[Claim]] = {}
    for claim in claims:
        groups.setdefault(claim.incident, []).append(claim)
    return tuple(Incident(n, _type(g), tuple(c.id for c in g), _row(g)) for n, g in groups.items())


def _type(group: list[Claim]) -> str:
    types = {c.type for c in group}
    return next((t for t in _ORDER if t in types), Counter(c.type for c in group).most_common(1)[0][0])


def _row(group: list[Claim]) -> dict[str, Any]:
    place = _best_place(group)
    days = [(c.time.first, c.time.last) for c in group if c.time.first is not None]
    day = Counter(days).most_common(1)[0][0] if days else (None, None)
    earliest = max((c.time.earliest for c in group if c.time.earliest), default=None)
    latest = min((c.time.latest for c in group if c.time.latest), default=None)
    if earliest and latest and earliest > latest:
        earliest, latest = None, max(c.time.latest for c in group if c.time.latest)
    toponym = next((t for t in place.toponyms if t.id), None) if place else None
    return {
        "types": list(dict.fromkeys(c.type for c in group)),
        "from": day[0].isoformat() if day[0] else None, "to": day[1].isoformat() if day[1] else None,
        "earliest": earliest.isoformat() if earliest else None, "latest": latest.isoformat() if latest else None,
        "place": place.text if place else None,
        "latitude": place.latitude if place else None, "longitude": place.longitude if place else None,
        "radius_km": place.radius_km if place else None, "precision": place.precision if place else None,
        "country": toponym.country if toponym else None, "admin1": toponym.admin1 if toponym else None,
        "agent": _actors(a for c in group for a in c.agent), "target": _actors(a for c in group for a in c.target),
        "harm": _harm(group), "status": list(dict.fromkeys(c.status for c in group)),
        "sources": list(dict.fromkeys(s.text for c in group for s in c.source)),
    }


def _best_place(group: list[Claim]) -> PlaceMention | None:
    """The most exact place named: a resolved one before an unresolved, a small radius before a large."""
    places = [p for c in group for p in c.place]
    return min(places, key=lambda p: (p.latitude is None, p.radius_km or 1e6), default=None)


def _actors(actors: Iterable[ActorMention]) -> list[dict[str, str | None]]:
    """Each actor once, by id where it has one, else by its words."""
    out: dict[str, dict[str, str | None]] = {}
    for a in actors:
        out.setdefault(a.id or a.text.lower(), {"id": a.id, "name": a.name or a.text})
    return list(out.values())


def _harm(group: list[Claim]) -> list[dict[str, Any]]:
    """The span of the figures claimed, by kind, class and side; rival figures are not summed."""
    spans: dict[tuple[str, str, str | None], list[tuple[int | None, int | None]]] = {}
    for c in group:
        for h in c.harm:
            spans.setdefault((h.kind, h.group, h.side), []).append((h.low, h.high))
    return [{"kind": kind, "class": cls, "side": side,
             "low": min((lo for lo, _ in figures if lo is not None), default=None),
             "high": None if any(hi is None for _, hi in figures) else max(hi for _, hi in figures if hi is not None)}
            for (kind, cls, side), figures in spans.items()]
