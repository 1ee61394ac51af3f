"""Which side an actor of the data files belongs to: what the grades need to know of speakers and of those who act."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from dateline.data.load import groups, organisations
from dateline.model import ActorMention

_FORCES = ".forces"  # "state.syria.forces" are the forces of "state.syria"


def side_of(actor: str) -> str:
    """The side of an actor id: the state or group that it belongs to, else itself."""
    return _sides().get(actor) or actor.removesuffix(_FORCES)


def sides_of(actors: Iterable[ActorMention]) -> frozenset[str]:
    """The sides of the actors that have an id; words alone decide nothing."""
    return frozenset(side_of(a.id) for a in actors if a.id is not None)


@cache
def _sides() -> dict[str, str]:
    return {g.id: g.side for g in groups() if g.side} | {o.id: o.side for o in organisations() if o.side}
