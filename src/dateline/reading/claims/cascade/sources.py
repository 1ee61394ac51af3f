"""Who says a hit, who is accused of it, and whether they deny it."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model import ActorMention, SourceLink
from dateline.reading.claims.cascade.attribution import Scope
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.roles import acting
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.units import object_of
from dateline.reading.claims.cascade.words import role_words
from dateline.reading.claims.rules import fills, marked, names


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks in one sentence: its stretches with their speakers, and who speaks the quotation that it lies in."""

    scopes: tuple[Scope, ...]
    quoted: tuple[SourceLink, ...]

    @names("source.quotation")
    def source_of(self, hit: Hit) -> tuple[SourceLink, ...]:
        """The chain of who says a hit, in the order of the text."""
        links: list[SourceLink] = []
        for scope in self._around(hit):
            links += [link for link in scope.links if link not in links]
        links = links or list(marked(self.quoted, "source.quotation", again=True))
        return tuple(sorted(links, key=lambda link: link.start))

    def deny(self, hit: Hit) -> bool:
        """Whether a speaker denies it."""
        return any(scope.denies for scope in self._around(hit))

    def _around(self, hit: Hit) -> list[Scope]:
        return [s for s in self.scopes if s.first <= hit.first < s.last and s.verb != hit.first]

    @fills("agent.accused")
    def accused_of(self, scene: Scene, hit: Hit) -> tuple[ActorMention, ...]:
        """Who is accused of it: "X accused Y of shelling the market"."""
        units = scene.units
        for scope in self.scopes:
            if scope.blames and scope.verb < hit.first:
                unit = object_of(units, units.unit_of[scope.verb])
                if unit is not None and unit < hit.unit and units.word(unit + 1) in role_words("accused_preposition"):
                    return acting(scene.actors_at(unit))
        return ()


def without_self(source: tuple[SourceLink, ...], agent: tuple[ActorMention, ...]) -> tuple[SourceLink, ...]:
    """Who refuses or accuses is not the source of it."""
    return tuple(s for s in source if not any(a.overlaps(s) for a in agent))
