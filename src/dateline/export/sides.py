"""The sides of an event, one for all namings of its people: a state, a group, or those whom nobody names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from dateline.case.join.sides import side_of
from dateline.data.load import groups, states
from dateline.data.schemes import GwState, Nature, Party, gw_states, ucdp_groups
from dateline.export.natures import nature_of
from dateline.model import ActorMention


@dataclass(frozen=True, slots=True)
class Side:
    """``key``: the id of the state or group, else the party with a colon, so that all of a party whom nobody names are
    one. ``state``: the state that it is; null for all others. ``name``: as UCDP would write it, else the words."""

    key: str
    name: str
    party: Party
    state: GwState | None = None

    @property
    def named(self) -> bool:
        """Whether it is known who it is."""
        return not self.key.endswith(":")

    @property
    def fights(self) -> bool:
        """Whether it bears arms."""
        return self.party in ("state", "group", "armed")


def side_of_actor(actor: ActorMention) -> Side | None:
    """The side that an actor is of; null for things and for actors of no known nature."""
    nature = nature_of(actor)
    if nature is None:
        return None
    nameless = actor.id is None and actor.side is None
    rebels = (actor.id or "").startswith("state.") and not actor.of_state and nature.party in ("group", "armed")
    if nameless or rebels or nature.party in ("civilians", "none"):
        return Side(f"{nature.party}:", actor.text, nature.party)
    return _named(actor.side or side_of(actor.id or ""), actor.id, nature, actor.name or actor.text)


def side_of_id(id_: str) -> Side | None:
    """The side of an actor id as a figure of harm gives it; null where the id is of none that is known."""
    key = _state_key(side_of(id_))
    name = ucdp_groups().get(key) or _names().get(key)
    if key.startswith("state."):
        return _of_state(key, "state", name or key)
    return Side(key, name, "group") if name else None


@lru_cache(maxsize=65536)
def _named(side: str, id_: str | None, nature: Nature, name: str) -> Side:
    """The side of a named actor: of a group by its own name, if UCDP has no other for it or for those it is of."""
    key = _state_key(side)
    if key.startswith("state."):
        return _of_state(key, nature.party, name)
    ours = _names().get(id_ or key, name)
    return Side(key, ucdp_groups().get(id_ or "") or ucdp_groups().get(key, ours), nature.party)


def _state_key(id_: str) -> str:
    """"state.yemen" of "state.yemen.armed_forces", which the actor files give no side."""
    return ".".join(id_.split(".")[:2]) if id_.startswith("state.") else id_


def _of_state(key: str, party: Party, name: str) -> Side:
    known = gw_states().get(_codes().get(key, ""))
    if party != "state" or known is None:
        return Side(key, name, party)
    return Side(key, f"Government of {known.name}", party, known)


@cache
def _names() -> dict[str, str]:
    return {g.id: g.name for g in groups()}


@cache
def _codes() -> dict[str, str]:
    return {s.id: s.iso2 for s in states()}
