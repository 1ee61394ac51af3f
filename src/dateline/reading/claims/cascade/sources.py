"""Who says a hit, who is accused of it, and whether they deny it."""

from __future__ import annotations

from dateline.model import ActorMention, ClaimType, SourceLink, Status
from dateline.reading.claims.cascade.attribution import Scope
from dateline.reading.claims.cascade.classes import status_words
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.roles import acting
from dateline.reading.claims.cascade.row import Units
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.units import object_of
from dateline.reading.claims.cascade.words import role_words
from dateline.reading.claims.engine import Proposal
from dateline.reading.claims.rules import fills, marked, names
from dateline.reading.shapes import dataclass, replace

_STANCE = frozenset[ClaimType]({"accuse", "refuse"})


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks in one sentence: its stretches with their speakers, and who speaks the quotation that it lies in."""

    scopes: tuple[Scope, ...]
    quoted: tuple[SourceLink, ...]

    @names("source.quotation")
    def source_of(self, hit: Hit, status: Status) -> tuple[SourceLink, ...]:
        """The chain of who says a hit, in the order of the text."""
        links: list[SourceLink] = []
        for scope in self._around(hit):
            if scope.pleads and status == "happened":
                continue  # "urged an inquiry into the attack"
            if scope.fears and status == "ongoing":
                continue  # "fear a raid on the last rebel enclave"
            links += [link for link in scope.links if not any(_same(link, known) for known in links)]
        links = links or list(marked(self.quoted, "source.quotation", again=True))
        return from_first(tuple(sorted(links, key=lambda link: link.start)))

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
                aside = hit.pattern.type == "talks" and units.letters[hit.unit - 2:hit.unit] == ",P"  # ", in a call"
                if unit is not None and unit < hit.unit and not aside and _is_blame(units, unit, hit.unit):
                    return acting(scene.actors_at(unit))
        return ()


def _is_blame(units: Units, accused: int, k: int) -> bool:
    """Whether unit ``k`` is part of what the accused did, and not of a clause that only stands beside it ("accused X of
    shelling the port as Y advanced")."""
    apart = any(units.letters[j] == "W" and units.word[j] != "that" for j in range(accused, k))
    told = units.word[accused + 1] in role_words("accused_preposition") and not apart
    return told and not _is_let_happen(units, accused, k)


def _is_let_happen(units: Units, accused: int, k: int) -> bool:
    """Whether it is what the accused did not stop: "accused X of failing to prevent attacks"."""
    verbs = (units.verb[j] for j in range(accused + 1, k))
    return any(verb is not None and verb.lemma in status_words("prevent_verb") for verb in verbs)


def from_first(links: tuple[SourceLink, ...]) -> tuple[SourceLink, ...]:
    """A chain whose first link stands beside none before it."""
    return (replace(links[0], joint=False), *links[1:]) if links and links[0].joint else links


def _same(a: SourceLink, b: SourceLink) -> bool:
    return a == b or (a.id is not None and a.id == b.id)


def not_by_itself(proposal: Proposal) -> Proposal:
    """Who refuses or accuses is not the source of it."""
    if proposal.type not in _STANCE:
        return proposal
    source = tuple(s for s in proposal.source if not any(_is_same(a, s) for a in proposal.agent))
    return replace(proposal, source=from_first(source))


def _is_same(actor: ActorMention, source: SourceLink) -> bool:
    return actor.overlaps(source) or (actor.id is not None and actor.id == source.id) or actor.text == source.text
