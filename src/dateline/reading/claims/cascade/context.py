"""What a passage has told so far: the place, the sides and the strike that later sentences point back to."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.model import ActorMention, ClaimType, PlaceMention
from dateline.reading.claims.cascade.types import STRIKES
from dateline.reading.claims.engine import Proposal

GROUND = frozenset({"clash", "offensive", "seize", "withdraw", "repel", "hold", "besiege", "relieve"})
HARMING = frozenset({*STRIKES, "attack", "casualties", "destroy", "abduct"})
# Nouns of a state's own forces: "the army" and "government forces" of one passage are one side.
REGULAR = frozenset({"army", "troops", "forces", "military", "soldiers", "police", "government", "regime", "jets", "warplanes"})
# These types say nothing of a place unless their own clause does.
PLACELESS = frozenset({"talks", "agree", "refuse", "accuse", "support", "violate", "toll", "release", "aid"})


_ALIKE = (("road", "route", "highway"), ("base", "airport", "airfield", "air base", "airbase"), ("town", "city", "village"))


@dataclass
class Context:
    """Carried from sentence to sentence; a subhead or the step from title to body empties it, but for the types told:
    ``strike_type`` the last strike, ``violence_type`` the last strike, attack or assault."""

    place: tuple[PlaceMention, ...] = ()
    subject: tuple[ActorMention, ...] = ()
    sides: tuple[tuple[ActorMention, ...], tuple[ActorMention, ...]] | None = None
    strike: Proposal | None = None
    doers: dict[ClaimType, Proposal] = field(default_factory=dict)
    strike_type: ClaimType | None = None
    violence_type: ClaimType | None = None
    named: list[PlaceMention] = field(default_factory=list)
    actors: list[ActorMention] = field(default_factory=list)

    def reset(self) -> None:
        self.place, self.subject, self.sides, self.strike = (), (), None, None
        self.doers.clear()
        self.named.clear()
        self.actors.clear()

    def note(self, proposal: Proposal) -> None:
        """Remembers what a claim told."""
        if proposal.place and proposal.anchored and proposal.type not in PLACELESS and proposal.type != "hold":
            if not self.place or any(_names_town(p) for p in proposal.place):
                self.place = proposal.place
        if proposal.agent and proposal.status != "denied":
            self.doers[proposal.type] = proposal
        self._note_violence(proposal)
        if proposal.type in GROUND and proposal.agent and proposal.target:
            self.sides = (proposal.agent, proposal.target)

    def _note_violence(self, proposal: Proposal) -> None:
        """What "the attack", "the strike" point back to. A strike told as chemical stays so when told again by its means."""
        if proposal.type in STRIKES or proposal.type == "attack":
            self.strike = proposal
        if proposal.type in STRIKES and not (self.strike_type == "chemical" and proposal.type != "shelling"):
            self.strike_type = proposal.type
        if proposal.type in STRIKES or proposal.type in ("attack", "offensive"):
            if self.violence_type != "chemical" or proposal.type == "offensive":
                self.violence_type = proposal.type

    def full_actor(self, actor: ActorMention) -> tuple[ActorMention, ...]:
        """Whom "the militants", "its forces" point back to: the last fighters named, of a state where the noun is a
        state's; itself where none was named."""
        regular = actor.head in REGULAR
        if regular and actor.kind == "force" and actor.text == actor.text.lower() and actor.head != "forces":
            return (actor,)  # "the army" names enough
        for known in reversed(self.actors):
            of_state = (known.id or "").startswith("state.")
            if known.id is not None and of_state == regular:
                return (known,)
        return (actor,)

    def full_naming(self, place: PlaceMention) -> PlaceMention | None:
        """The named place that "the town" points back to: the last one of the same kind, else the last one."""
        head = place.type_word or place.text.split()[-1].lower()
        alike = next((g for g in _ALIKE if head in g), (head,))
        same = [p for p in self.named if p.type_word in alike or set(alike) & set(p.text.lower().split())]
        return (same or self.named or [None])[-1]  # type: ignore[list-item]


def _names_town(place: PlaceMention) -> bool:
    """Whether a place is named below the country: others do not become the place of a passage."""
    return any(t.precision != "country" for t in place.toponyms)
