"""Which side an actor of the data files belongs to, and who is part of whom: what conflicts and grades need to know of
speakers and of those who act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from dateline.data.actor import fold, shipped_actors
from dateline.data.load import Membership, groups, memberships, organisations
from dateline.model import ActorMention, Claim

_FORCES = ".forces"  # "state.syria.forces" are the forces of "state.syria"


def side_of(actor: str) -> str:
    """The side of an actor id: the state or group that it belongs to, else itself."""
    return _sides().get(actor) or actor.removesuffix(_FORCES)


def actor_named(name: str) -> str | None:
    """The id of the one actor of the data files that has a name; null where none or several have it.

    >>> actor_named("Ansar Allah"), actor_named("the Five of the Hill")
    ('group.houthis', None)
    """
    return _named().get(fold(name))


def sides_of(actors: Iterable[ActorMention]) -> frozenset[str]:
    """The sides of the actors that have an id; words alone decide nothing."""
    return frozenset(side_of(a.id) for a in actors if a.id is not None)


def is_one_part_of_other(one: Claim, two: Claim) -> bool:
    """Whether a doer of one of two claims is part of a doer of the other: of the group that its own group belongs to,
    or of a coalition in those years."""
    days = [d for c in (one, two) for d in (c.time.first or c.time.earliest, c.time.last or c.time.latest) if d]
    years = (min(days).year, max(days).year) if days else None
    return any(_is_part(a, b, years) or _is_part(b, a, years) for a in _ids(one) for b in _ids(two))


def specific_first(actors: Iterable[Mapping[str, Any]]) -> list[Any]:
    """The actors of a row, a coalition behind those of them who have been in it."""
    told = list(actors)
    return sorted(told, key=lambda whole: sum(_is_member(one["id"], whole["id"], None) for one in told))


def _ids(claim: Claim) -> Iterator[str]:
    return (actor.id.removesuffix(_FORCES) for actor in claim.agent if actor.id is not None)


def _is_part(one: str, whole: str, years: tuple[int, int] | None) -> bool:
    return side_of(side_of(one)) == whole or _is_member(one, whole, years)


def _is_member(one: str | None, whole: str | None, years: tuple[int, int] | None) -> bool:
    """Whether an actor, or its side, was in a coalition in one of these years, null for any."""
    if one is None or whole is None:
        return False
    found = _members().get((whole, one)) or _members().get((whole, side_of(one)))
    return found is not None and (years is None or (
        (found.valid_from or years[1]) <= years[1] and years[0] <= (found.valid_to or years[0])))


@cache
def _members() -> dict[tuple[str, str], Membership]:
    return {(m.whole, m.member): m for m in memberships()}


@cache
def _named() -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for actor in shipped_actors():
        for name in actor.names:
            found.setdefault(fold(name), set()).add(actor.id)
    return {name: min(ids) for name, ids in found.items() if len(ids) == 1}


@cache
def _sides() -> dict[str, str]:
    return {g.id: g.side for g in groups() if g.side} | {o.id: o.side for o in organisations() if o.side}
