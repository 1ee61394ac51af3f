"""Actors as PLOVER writes them: words, code of the country, sector."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Any

from dateline.data.load import groups, peoples, states
from dateline.data.schemes import alpha3
from dateline.export.natures import nature_of
from dateline.model import ActorMention, Telling

_MANY = 4  # countries from which on a group is of none: PLOVER's IMG
_OF_STATES = ("international", "state_coalition", "mission")  # natures of bodies that states make: PLOVER's IGO
Parts = tuple[list[dict[str, Any]], list[dict[str, Any]]]


def parts(tellings: Iterable[Telling], *, both: bool) -> Parts:
    """Actors and recipients of the claims of a record, each once, in the order that they are told. ``both``: where
    both sides use force, all that bear arms are actors."""
    told = list(tellings)
    doers, hit = dict(_named(told, "agent")), dict(_named(told, "target"))
    if both or doers.keys() & hit.keys():
        doers |= {key: actor for key, actor in hit.items() if _armed(actor)}
    recipients = _objects(a for key, a in hit.items() if key not in doers)
    return _objects(doers.values()), recipients or _victims(told)


def _named(told: Iterable[Telling], part: str) -> Iterator[tuple[str, ActorMention]]:
    """The first naming of each actor: a pair of what tells it from others and the naming."""
    seen = set()
    for telling in told:
        for actor in getattr(telling.claim, part):
            key = actor.id or actor.text.lower()
            if key not in seen and nature_of(actor) is not None:
                seen.add(key)
                yield key, actor


def _armed(actor: ActorMention) -> bool:
    nature = nature_of(actor)
    return nature is not None and nature.party in ("state", "group", "armed")


def _objects(actors: Iterable[ActorMention]) -> list[dict[str, Any]]:
    """The objects, without those that have no name where just one of their sector has one: "the army" is the Sudanese
    army told before."""
    made = [_object(actor) for actor in actors]
    named = Counter(a["sector"] for a in made if a["dateline_id"])
    return [a for a in made if a["dateline_id"] or named[a["sector"]] != 1]


def _victims(told: Iterable[Telling]) -> list[dict[str, Any]]:
    """Civilians by the words for those harmed, where no target is told: "killed 12 villagers"."""
    civil = (h.who for t in told for h in t.claim.harm if h.group in ("civilians", "children", "women") and h.who)
    words = dict.fromkeys(who.text for who in civil)
    return [{"actorText": who, "code": "", "sector": "CVL", "dateline_id": None} for who in words]


def _object(actor: ActorMention) -> dict[str, Any]:
    nature = nature_of(actor)
    code = "IGO" if nature and nature.name in _OF_STATES else _code(actor.side or actor.id or "", actor.id or "")
    return {"actorText": actor.text, "code": code, "sector": nature.sector if nature else "", "dateline_id": actor.id}


@lru_cache(maxsize=65536)
def _code(side: str, id_: str) -> str:
    """ISO 3166-1 alpha-3 of the state, or of the country of a group; PLOVER's codes for those of none; else empty."""
    iso = _states().get(".".join((id_ if id_.startswith("state.") else side).split(".")[:2]))
    if iso is not None:
        return alpha3().get(iso, "")
    countries = _countries().get(id_.removesuffix(".force")) or _countries().get(side)
    if countries is None:
        return "NGO" if id_.startswith("org.") else ""
    if id_.startswith("people."):
        return alpha3().get(countries[0], "") if len(countries) == 1 else ""
    return alpha3().get(countries[0], "") if 0 < len(countries) < _MANY else "IMG"


@cache
def _states() -> dict[str, str]:
    return {s.id: s.iso2 for s in states()}


@cache
def _countries() -> dict[str, tuple[str, ...]]:
    return {g.id: g.countries for g in groups()} | {p.id: p.countries for p in peoples()}
