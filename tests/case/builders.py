"""Accounts, claims and reports built by hand, for rules that need no reading."""

from __future__ import annotations

from datetime import date
from typing import Any

from dateline.model import (
    Account,
    ActorMention,
    Claim,
    ClaimTime,
    Figure,
    Found,
    Harm,
    KeptReport,
    PageDate,
    PlaceMention,
    SourceLink,
    Spot,
    Toponym,
)

TAIZ = ("geonames:70225", 13.579, 44.021)
MARIB = ("geonames:71132", 15.463, 45.325)


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def spot(name: str, at: tuple[str, float, float] | None = None) -> Spot:
    id_, latitude, longitude = at or (None, None, None)
    return Spot(name, id_, latitude, longitude, 2.0 if at else None, "point" if at else "unresolved")


def account(id_: str, type_: str = "airstrike", *, on: str | None = None, published: str = "2024-05-02",
            places: tuple[Spot, ...] = (), killed: int | None = None, agents: tuple[str, ...] = (),
            report: str | None = None) -> Account:
    out = date.fromisoformat(published)
    figures = (Figure("killed", killed, killed),) if killed is not None else ()
    kind: Any = type_
    return Account(id_, report or f"r{id_}", kind, frozenset({kind}), (id_,), frozenset({"happened"}), day(on), day(on),
                   day(on), day(on) or out, (out, out), places, frozenset(agents), frozenset(), figures)


def actor(text: str, id_: str | None = None) -> ActorMention:
    return ActorMention(text, 0, len(text), id_, text, "group")


def place(name: str, at: tuple[str, float, float] | None = None) -> PlaceMention:
    id_, latitude, longitude = at or (None, None, None)
    precision: Any = "point" if at else "unresolved"
    toponym = Toponym(name, 0, len(name), id_, name, latitude, longitude, 2.0, precision, "YE", None, "exact")
    return PlaceMention(name, 0, len(name), "name", 0, (toponym,), latitude, longitude, 2.0, precision)


def claim(id_: str, type_: str, *, agent: tuple[ActorMention, ...] = (), target: tuple[ActorMention, ...] = (),
          where: tuple[PlaceMention, ...] = (), on: str | None = None, status: str = "happened",
          extent: str | None = None, source: tuple[SourceLink, ...] = (), killed: int | None = None,
          incident: int = 1, **more: Any) -> Claim:
    kind: Any = type_
    words = Found("told", 0, 4)
    harm = (Harm(words, "killed", killed, killed, None, "unknown", None),) if killed is not None else ()
    given: dict[str, Any] = {"status": status, "extent": extent, **more}
    return Claim(id=id_, type=kind, quote=words, trigger=words, agent=agent, target=target, place=where,
                 time=ClaimTime(None, day(on), day(on), day(on), day(on), None), harm=harm, source=source,
                 weapon=None, incident=incident, how="by hand", **given)


def link(name: str, kind: str = "person", side: str | None = None) -> SourceLink:
    given: Any = kind
    return SourceLink(name, 0, len(name), None, name, given, side)


def report(id_: str, *claims: Claim, outlet: str | None = None, agency: str | None = None,
           published: str | None = "2024-05-02", text: str = "told") -> KeptReport:
    dated = PageDate(day(published), day(published), "row" if published else None, ())
    return KeptReport(
        id_, id_, f"{id_}.txt", None, "0" * 64, text, None, outlet, agency, None, "en", dated, (), (), claims)
