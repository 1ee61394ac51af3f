"""A party or an outlet named again by its bare noun: "the force", "the army", "the programme", "the radio"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import field

from dateline.data.load import states
from dateline.model import ActorMention, PlaceMention, SourceLink
from dateline.reading.claims.cascade.classes import singular
from dateline.reading.claims.cascade.links import link_of
from dateline.reading.claims.cascade.scene import is_force
from dateline.reading.claims.cascade.words import saying
from dateline.reading.shapes import dataclass, replace


@dataclass(slots=True)
class Parties:
    """The parties that a page has told so far by name, under the noun that ends it ("Rapid Support Forces": force).
    ``home``: the id of the state in which the places of the page lie."""

    home: str | None
    _by_noun: dict[str, dict[str, ActorMention | SourceLink]] = field(default_factory=dict)
    _own_forces: dict[str, ActorMention | SourceLink] = field(default_factory=dict)

    def meet(self, actors: Iterable[ActorMention]) -> None:
        """Remembers the named ones, and the forces of the state in which the page's places lie."""
        for actor in actors:
            if actor.id is None or actor.adjective or actor.kind == "person":
                continue
            self._by_noun.setdefault(_noun(actor.text), {})[actor.id] = actor
            if self.home is not None and is_force(actor) and actor.id.startswith(f"{self.home}."):
                self._own_forces[actor.id] = actor

    def heard(self, link: SourceLink) -> None:
        """Remembers a speaker under its own words where no list has it: "Sheikan Radio"."""
        if link.id is None and len(link.text.split()) > 1:
            self._by_noun.setdefault(_noun(link.text), {})[link.text] = replace(link, name=link.name or link.text)

    def meant_by(self, link: SourceLink) -> SourceLink:
        """A speaker named by a bare noun, with the identity of the only one that it can mean; else as it is."""
        if link.id is not None or link.name is not None or len(link.text.split()) > 1:
            return link
        noun = singular(link.text.lower())
        found = self._by_noun.get(noun) or (self._own_forces if noun in saying("state_army") else {})
        if len(found) != 1:
            return link
        (known,) = found.values()
        full = link_of(known) if isinstance(known, ActorMention) else known
        return replace(link, id=full.id, name=full.name, kind=full.kind, side=full.side)


def _noun(naming: str) -> str:
    return singular(naming.split()[-1].lower())


def home_of(places: Iterable[PlaceMention]) -> str | None:
    """The id of the state in which most places of a page lie."""
    counts = Counter(t.country for p in places for t in p.toponyms if t.country)
    main = min(counts, key=lambda c: (-counts[c], c), default=None)
    return next((s.id for s in states() if s.iso2 == main), None) if main else None
