"""The two sides of a row: who stands with whom, over all claims of an event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import Any

from dateline.export.acled.codes import Country, by_state
from dateline.export.acled.parties import CIVILIANS, STATE, Party, party_by_name, party_of, state_name
from dateline.model import ActorMention, Claim, ClaimType

# Those who meet are all agents.
_MET = frozenset[ClaimType]({"talks", "agree", "release"})


@dataclass(slots=True)
class Sides:
    """Two sides of an event, each with all its parties in the order of their naming, counted. ``state``: the state
    whose forces, where it is they who acted, stand before their allies."""

    state: str | None = None
    parties: tuple[Counter[Party], Counter[Party]] = field(default_factory=lambda: (Counter(), Counter()))

    def lead(self, side: int) -> Party | None:
        """Who stands for a side: those who bear arms before civilians, those known by name before those described, of
        these the one named most often, then forces of the state, then first."""
        there = self.parties[side]
        return min(there, key=lambda p: (not p.armed, self._ally(p), not p.named, -there[p], p.inter != STATE),
                   default=None)

    def _ally(self, party: Party) -> bool:
        return self.state is not None and party.key != self.state and party.inter != STATE

    def others(self, side: int) -> tuple[str, ...]:
        """The names of those who stand beside the lead of a side, and what tells more of it than its name."""
        lead = self.lead(side)
        names = [p.unit for p in self.parties[side]
                 if p.unit and lead and (p.key == lead.key or p.inter == lead.inter == CIVILIANS)]
        names += [n for p in self.parties[side] if p.named and lead and p.key != lead.key
                  for n in (p.name, p.unit) if n]
        return tuple(dict.fromkeys(n for n in names if lead and n != lead.name))


def sides_of(claims: Sequence[Claim], row: Mapping[str, Any], by_hand: frozenset[str], country: Country, on: date,
             *, violent: bool) -> Sides:
    """The sides of an event. ``claims``: those of what happened, the leading type first; ``by_hand``: which of
    ``agent`` and ``target`` a person corrected in the row: these stand as they are."""
    sides = _Teams(country, on, violent)
    if not by_hand >= {"agent", "target"}:
        for claim in claims:
            sides.hear(claim)
    for column in sorted(by_hand):
        sides.set(int(column == "target"), (entry["name"] for entry in row[column]))
    return sides.done()


class _Teams:
    """Puts each actor on the side on which a claim before has it, else against those whom its own claim has it
    against; the agents of the first claim are the first side."""

    def __init__(self, country: Country, on: date, violent: bool) -> None:
        self._country, self._on, self._violent = country, on, violent
        self._sides = Sides()
        self._of: dict[str, int] = {}
        self._backers: list[tuple[list[Party], list[Party]]] = []

    def hear(self, claim: Claim) -> None:
        agents, targets = self._parties(claim.agent, acting=True), self._parties(claim.target)
        if claim.type == "support":
            self._backers.append((agents, targets))
            return
        if claim.type == "withdraw":
            agents, targets = [], agents
        elif claim.type in _MET and agents and not targets:
            agents, targets = ([p for p in agents if p.key == agents[0].key],
                               [p for p in agents if p.key != agents[0].key])
        first = self._first(agents, targets)
        alike = {p.key for p in agents} & {p.key for p in targets}
        self._place(agents, first)
        self._place((p for p in targets if p.key not in alike), 1 - first)
        self._sides.parties[1 - first].update(p for p in targets if p.key in alike)

    def set(self, side: int, names: Iterable[str]) -> None:
        """One side as a person wrote it."""
        self._sides.parties[side].clear()
        self._of = {key: n for key, n in self._of.items() if n != side}
        named = (party_by_name(name, self._country, self._on, acting=side == 0) for name in names)
        self._place([_by_force(p) if self._violent else p for p in named if p], side)

    def done(self) -> Sides:
        for agents, targets in self._backers:
            side = next((self._of[p.key] for p in targets if p.key in self._of), None)
            if side is not None:
                self._place([p for p in agents if p.key not in self._of], side)
        return self._sides

    def _first(self, agents: list[Party], targets: list[Party]) -> int:
        """The side that the agents of a claim are on."""
        if (known := next((self._of[p.key] for p in agents if p.key in self._of), None)) is not None:
            return known
        known = next((self._of[p.key] for p in targets if p.key in self._of), None)
        return 0 if known is None else 1 - known

    def _place(self, parties: Iterable[Party], side: int) -> None:
        for party in parties:
            self._sides.parties[self._of.setdefault(party.key, side)][party] += 1

    def _parties(self, actors: tuple[ActorMention, ...], *, acting: bool = False) -> list[Party]:
        found = (party_of(a, self._country, self._on, acting=acting) for a in actors)
        return [_by_force(p) if self._violent else p for p in found if p is not None]


@lru_cache(maxsize=1 << 12)
def _by_force(party: Party) -> Party:
    """A government that fights does so by its forces."""
    home = by_state().get(party.key)
    if home is None or party.name != state_name("government", home):
        return party
    return replace(party, name=state_name("forces", home))


def in_order(claims: Iterable[Claim], leading: Sequence[str]) -> Iterator[Claim]:
    """Claims by their types as these come, the others last, each in the order given."""
    place = {type_: n for n, type_ in enumerate(leading)}
    return iter(sorted(claims, key=lambda c: place.get(c.type, len(place))))
