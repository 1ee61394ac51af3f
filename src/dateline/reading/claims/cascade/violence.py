"""The strikes and assaults told so far, to which "the strike", "the bombing" and "the attack" point back."""

from __future__ import annotations

from collections.abc import Collection

from dateline.model import ActorMention, ClaimType
from dateline.reading.claims.cascade.classes import singular, word_class
from dateline.reading.claims.cascade.means import STRIKES, is_aircraft
from dateline.reading.claims.cascade.words import lookalike_words
from dateline.reading.claims.engine import Proposal
from dateline.reading.shapes import dataclass, replace

_NEAR = 1  # sentences after a strike in which its missiles land


@dataclass(frozen=True, slots=True)
class Violence:
    """``strikes``: the kinds of strikes told, the last one first; ``last``: the last strike, attack or assault;
    ``at``: the sentence of the last strike; ``aloft``: whether aircraft act in the sentence before.

    A strike told as chemical stays so when it is told again by its means, but for shells.
    """

    strikes: tuple[ClaimType, ...] = ()
    last: ClaimType | None = None
    at: int = -1
    aloft: bool = False

    def strike(self, possible: Collection[ClaimType] = STRIKES) -> ClaimType | None:
        """The last strike told of a kind that is possible."""
        return next((kind for kind in self.strikes if kind in possible), None)

    def is_told(self) -> bool:
        """Whether a strike is what was told last, which "the incident" then means."""
        return self.last in STRIKES

    def near(self, sentence: int) -> bool:
        """Whether the last strike told was one from the air, in this sentence or the one before."""
        return self.strikes[:1] == ("airstrike",) and 0 <= sentence - self.at <= _NEAR

    def acted(self, subject: tuple[ActorMention, ...]) -> Violence:
        """What is told once a sentence is whose subject acts: "they" of the next one are aircraft or not."""
        aloft = bool(subject) and all(is_aircraft(actor) for actor in subject)
        return self if aloft == self.aloft else replace(self, aloft=aloft)

    def after(self, proposal: Proposal) -> Violence:
        """What is told once a claim is."""
        kind = proposal.type
        named = singular(proposal.trigger.text.lower().split()[-1]) in word_class("attack")
        if kind == "chemical" and not (named or proposal.place or proposal.time or proposal.harm):
            return self  # "its use of chemical weapons" is no happening of the passage
        if kind in STRIKES:
            return replace(self, strikes=self._with(kind), last=self._last(kind), at=proposal.sentence)
        if kind == "offensive" and singular(proposal.trigger.text.lower().split()[-1]) in lookalike_words("whole_war"):
            return self  # "the invasion" of years ago is not what "the attacks" are
        if kind == "clash" and self.last in (None, "offensive"):
            return replace(self, last="offensive")  # "clashes broke out; the attacks went on"
        if kind == "casualties" and self.last is None and _are_fighters(proposal):
            return replace(self, last="offensive")  # "nine soldiers were killed. The attack came at dawn"
        if kind == "offensive" or (kind == "attack" and not (_is_bare(proposal) and self.last in STRIKES)):
            return replace(self, last=kind if kind == "offensive" else self._last(kind))
        return self

    def _with(self, kind: ClaimType) -> tuple[ClaimType, ...]:
        rest = tuple(other for other in self.strikes if other != kind)
        if rest[:1] == ("chemical",) and kind != "shelling":
            return ("chemical", kind, *rest[1:])
        return (kind, *rest)

    def _last(self, kind: ClaimType) -> ClaimType:
        return "chemical" if self.last == "chemical" else kind


def _are_fighters(proposal: Proposal) -> bool:
    """Whether only fighters are told as killed."""
    return bool(proposal.harm) and all(h.group == "combatants" and h.kind == "killed" for h in proposal.harm)


def _is_bare(proposal: Proposal) -> bool:
    """"attacks on civilians" do not become what "the attack" means where a bomb went off."""
    return singular(proposal.trigger.text.lower().split()[-1]).startswith("attack")
