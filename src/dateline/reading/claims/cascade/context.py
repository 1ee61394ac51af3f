"""What a passage has told so far: the place, the sides and the strike that later sentences point back to."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.model import ActorMention, ClaimType, PlaceMention
from dateline.reading.claims.cascade.types import STRIKES
from dateline.reading.claims.engine import Proposal

GROUND = frozenset({"clash", "offensive", "seize", "withdraw", "repel", "hold", "besiege", "relieve"})
HARMING = frozenset({*STRIKES, "attack", "casualties", "destroy", "abduct"})
# These types say nothing of a place unless their own clause does.
PLACELESS = frozenset({"talks", "agree", "refuse", "accuse", "support", "violate", "toll", "release", "aid"})


@dataclass
class Context:
    """Carried from sentence to sentence; a subhead or the step from title to body empties it."""

    place: tuple[PlaceMention, ...] = ()
    subject: tuple[ActorMention, ...] = ()
    sides: tuple[tuple[ActorMention, ...], tuple[ActorMention, ...]] | None = None
    strike: Proposal | None = None
    by_type: dict[ClaimType, Proposal] = field(default_factory=dict)
    named: list[PlaceMention] = field(default_factory=list)

    def reset(self) -> None:
        self.place, self.subject, self.sides, self.strike = (), (), None, None
        self.by_type.clear()
        self.named.clear()

    @property
    def told(self) -> ClaimType | None:
        """The type of the strike or attack that "the attack" points back to."""
        return self.strike.type if self.strike else None

    def note(self, proposal: Proposal) -> None:
        """Remembers what a claim told."""
        if proposal.place and proposal.anchored and proposal.type not in PLACELESS:
            self.place = proposal.place
        if proposal.type in STRIKES or proposal.type == "attack":
            self.strike = proposal
        if proposal.type in GROUND and proposal.agent and proposal.target:
            self.sides = (proposal.agent, proposal.target)
        self.by_type[proposal.type] = proposal

    def full_naming(self, place: PlaceMention) -> PlaceMention | None:
        """The named place that "the town" points back to: the last one of the same kind, else the last one."""
        head = place.text.split()[-1].lower()
        same = [p for p in self.named if head in p.text.lower().split()]
        return (same or self.named or [None])[-1]  # type: ignore[list-item]
