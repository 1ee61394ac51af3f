"""Dossiers built by hand, for formats that need no case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from dateline.model import (
    ActorMention,
    Claim,
    ClaimTime,
    Dossier,
    Event,
    Found,
    Harm,
    Interval,
    PlaceMention,
    ReportHead,
    SourceLink,
    Telling,
    Toponym,
)
from dateline.reading.incidents import row_of, type_of_row

TEXT = "Warplanes bombed a market in Taiz on Wednesday, killing nine people, residents said."


def found(words: str) -> Found:
    """Words of ``TEXT`` where they first stand in it."""
    start = TEXT.index(words)
    return Found(words, start, start + len(words))


def actor(name: str, id_: str | None = None, side: str | None = None, kind: Any = "group") -> ActorMention:
    return ActorMention(name, 0, len(name), id_, name, kind, side=side)


def place(name: str = "Taiz", at: tuple[float, float] | None = (13.5795, 44.0209), precision: Any = "point",
          radius_km: float = 3.0, country: str | None = "YE", admin1: str | None = "Taiz") -> PlaceMention:
    """A place of one name; without coordinates where ``at`` is null."""
    latitude, longitude = at or (None, None)
    id_, how, radius = (f"made:{name}", "exact", radius_km) if at else (None, "unresolved", None)
    fine: Any = precision if at else "unresolved"
    layer: Any = how
    name_ = Toponym(name, 0, len(name), id_, name if at else None, latitude, longitude, radius, fine,
                    country if at else None, admin1 if at else None, layer)
    return PlaceMention(name, 0, len(name), "name", 0, (name_,), latitude, longitude, radius, fine)


def harm(low: int | None, high: int | None, group: Any = "unknown", side: str | None = None, kind: Any = "killed",
         words: str = "nine") -> Harm:
    return Harm(Found(words, 0, len(words)), kind, low, high, None, group, side)


def link(name: str, kind: Any = "person", side: str | None = None) -> SourceLink:
    return SourceLink(name, 0, len(name), None, name, kind, side)


def claim(id_: str = "c1", type_: Any = "airstrike", *, on: date | None = date(2024, 5, 1), **more: Any) -> Claim:
    """A claim of ``TEXT``; ``more``: its other fields."""
    plain: dict[str, Any] = {
        "agent": (), "target": (), "place": (), "harm": (), "source": (), "status": "happened", "extent": None,
        "weapon": None, "incident": 1, "how": "cascade 1 made:by_hand",
        "time": ClaimTime(None, on, on, on, on or date(2024, 5, 2), "day" if on else None),
    }
    return Claim(id=id_, type=type_, quote=found(TEXT), trigger=found("bombed"), **(plain | more))


def head(id_: str = "r1", outlet: str | None = "Village Radio", published: date | None = date(2024, 5, 2),
         **more: Any) -> ReportHead:
    plain: dict[str, Any] = {"name": id_, "url": f"https://radio.example/{id_}", "sha256": "0" * 64, "title": None,
                             "agency": None, "author": None, "language": "en"}
    return ReportHead(id=id_, outlet=outlet, published=Interval(published, published), **(plain | more))


def dossier(*claims: Claim, heads: tuple[ReportHead, ...] = (), origins: tuple[str, ...] = (), grade: Any = "weak",
            **more: Any) -> Dossier:
    """An event of claims, one a report where there are several ``heads`` and ``origins``, else all of one."""
    told = sorted(claims or (claim(),), key=lambda c: c.id)
    heads = heads or (head(),)
    origins = origins or tuple(h.teller for h in heads)
    tellings = tuple(Telling(c, heads[n % len(heads)].id, origins[n % len(origins)], None) for n, c in enumerate(told))
    event = Event(told[0].id, type_of_row(told), tuple(c.id for c in told), tuple(sorted(h.id for h in heads)),
                  tuple(sorted(set(origins))), (), grade, (), row_of(told))
    return Dossier(replace(event, **more) if more else event, tellings, heads)
