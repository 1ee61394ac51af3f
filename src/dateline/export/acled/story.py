"""The claims of one event that say that it happened, as the choice of a sub-event asks for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from dateline.export.acled.codes import told
from dateline.model import ASSERTED, Claim, ClaimType, Dossier, Telling

_FIGHT = frozenset[ClaimType]({"clash", "repel", "airstrike", "shelling", "bombing", "chemical", "attack"})
_CIVILIANS = frozenset({"civilians", "children", "women"})


@dataclass(frozen=True)
class Story:
    """``tellings``: those of what happened or goes on, of an event."""

    dossier: Dossier
    tellings: tuple[Telling, ...]

    @cached_property
    def types(self) -> frozenset[ClaimType]:
        return frozenset(t.claim.type for t in self.tellings)

    def of(self, *types: ClaimType) -> list[Claim]:
        """The claims of some types."""
        return [t.claim for t in self.tellings if t.claim.type in types]

    def says(self, words: str, *types: ClaimType) -> bool:
        """Whether a sentence of a claim of these types holds words of a list."""
        return any(told(words, c.quote.text) for c in self.of(*types))

    @property
    def communal(self) -> bool:
        """Whether the word for the fighting says that communities fought: "inter-clan clashes"."""
        return any(told("communal", _just_before(c)) for c in self.of("clash"))

    def names(self, words: str, *types: ClaimType) -> bool:
        """Whether trigger, weapon or target of a claim of these types do."""
        return any(told(words, text) for c in self.of(*types) for text in _named(c))

    @cached_property
    def hurt(self) -> frozenset[str]:
        """The classes of the people killed or wounded."""
        return frozenset(h.group for t in self.tellings for h in t.claim.harm if h.kind in ("killed", "wounded"))

    @property
    def civilians_hurt(self) -> bool:
        return not _CIVILIANS.isdisjoint(self.hurt)

    @cached_property
    def fought(self) -> bool:
        """Whether fighting is told, or people killed or wounded."""
        return not _FIGHT.isdisjoint(self.types) or bool(self.hurt) or self.attacked

    @property
    def attacked(self) -> bool:
        """Whether an offensive is told as an attack and not only as an advance."""
        return any(told("fight", c.trigger.text) for c in self.of("offensive"))


def story_of(dossier: Dossier) -> Story:
    return Story(dossier, tuple(t for t in dossier.tellings if t.claim.status in ASSERTED))


def _just_before(claim: Claim) -> str:
    """The two words before the trigger, and its own."""
    before = claim.quote.text[:claim.trigger.start - claim.quote.start].split()[-2:]
    return " ".join((*before, claim.trigger.text))


def _named(claim: Claim) -> Iterable[str]:
    yield claim.trigger.text
    if claim.weapon:
        yield claim.weapon.text
    yield from (t.text for t in claim.target)
