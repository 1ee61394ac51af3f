"""What the sides make of a sub-event: who took a place, who was attacked, whether those who agreed bear arms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.case.join.sides import side_of
from dateline.export.acled.codes import Country, told
from dateline.export.acled.kind import CAPTURE, Kind
from dateline.export.acled.parties import CIVILIANS, OTHER, PROTESTERS, RIOTERS, STATE, Party
from dateline.export.acled.sides import Sides
from dateline.export.acled.story import Story
from dateline.model import ASSERTED, Telling

GOVERNMENT, NON_STATE = "Government regains territory", "Non-state actor overtakes territory"
TERRITORY = (GOVERNMENT, NON_STATE)
CLASH = "Armed clash"
_UNARMED = frozenset({RIOTERS, PROTESTERS, CIVILIANS})


@dataclass(frozen=True, slots=True)
class Settled:
    """A sub-event, or null with the reason; ``rule``: what made it other than its types have it, for the manifest."""

    name: str | None
    rule: str = ""
    reason: str = ""


def settled(kind: Kind, story: Story, sides: Sides, country: Country) -> Settled:
    """The sub-event of an event whose sides are known."""
    first, second = sides.lead(0), sides.lead(1)
    if kind.name == CAPTURE:
        return _taken(kind, story, sides, country)
    if kind.name == CLASH:
        return Settled(_between(kind, first, second))
    if kind.name in ("Attack", "Sexual violence"):
        return Settled(_attack(kind, story, first, second))
    if kind.name == "Abduction/forced disappearance":
        return _abducted(story, first, second)
    if kind.name == "Agreement":
        return _agreed(kind, story, sides)
    if kind.types == ("deploy",) and not (first and first.armed and first.named):
        return Settled(None, reason="forces moved, whose is not told")
    return Settled(kind.name)


def _taken(kind: Kind, story: Story, sides: Sides, country: Country) -> Settled:
    takers, loser = list(sides.parties[0]), sides.lead(1)
    if kind.types == ("seize",) and all(c.extent == "partial" for c in story.of("seize")):
        return Settled(CLASH, "partial control is an Armed clash")
    if not _stands(story.dossier.tellings, {p.key for p in takers}, {p.key for p in sides.parties[1]}):
        return Settled(CLASH, "a capture that others contradict is an Armed clash")
    if any(p.inter == STATE or p.key == country.state for p in takers):
        return Settled(GOVERNMENT)
    if takers or (loser is not None and loser.inter == STATE):
        return Settled(NON_STATE)
    return Settled(CLASH, "a capture by nobody told is an Armed clash")


def _stands(tellings: Sequence[Telling], takers: set[str], losers: set[str]) -> bool:
    """Whether a capture stands: nobody tells it otherwise, or only the losing side does against an account that is not
    of the side that took it."""
    full = {(t.origin, t.side) for t in tellings if t.claim.type in ("seize", "relieve", "open_route")
            and t.claim.status in ASSERTED and t.claim.extent != "partial"}
    against = {t.side for t in tellings if _contradicts(t, takers) and (t.origin, t.side) not in full}
    if not against:
        return True
    return against <= losers and any(side not in takers for _, side in full)


def _contradicts(telling: Telling, takers: set[str]) -> bool:
    claim = telling.claim
    if claim.type == "seize":
        return claim.status == "denied" or (claim.status in ASSERTED and claim.extent == "partial")
    return (claim.type == "repel" and claim.status == "happened"
            and any(a.id is not None and side_of(a.id) in takers for a in claim.target))


def _between(kind: Kind, first: Party | None, second: Party | None) -> str:
    """Fighting with people who are no organised group is a riot."""
    unarmed = [p for p in (first, second) if p is not None and p.inter in _UNARMED]
    if not unarmed or "clash" not in kind.types:
        return CLASH
    return "Mob violence" if all(p.inter == CIVILIANS for p in unarmed) else "Violent demonstration"


def _attack(kind: Kind, story: Story, first: Party | None, second: Party | None) -> str:
    assert kind.name is not None
    if first is not None and first.inter in _UNARMED:
        return "Mob violence"
    if second is not None and second.inter == PROTESTERS:
        return "Excessive force against protesters"
    helpless = story.civilians_hurt or any(told("captive", c.quote.text) for c in story.of(*kind.types))
    if kind.name == "Attack" and second is not None and second.armed and not helpless:
        return CLASH
    return kind.name


def _abducted(story: Story, first: Party | None, second: Party | None) -> Settled:
    kidnapped = story.says("kidnap", "abduct")
    if second is not None and second.armed and not kidnapped:
        return Settled(None, reason="fighters taken prisoner: a note of a battle")
    if first is None and not kidnapped:
        return Settled(None, reason="arrests, by whom is not told")
    if first is not None and first.inter == STATE and not kidnapped:
        return Settled("Arrests")
    return Settled("Abduction/forced disappearance")


def _agreed(kind: Kind, story: Story, sides: Sides) -> Settled:
    armed = {p.key: p.inter for side in sides.parties for p in side if p.armed}
    at_war = len(armed) > 1 and set(armed.values()) != {OTHER}
    if at_war or (armed and (kind.types[0] != "agree" or story.says("truce", *kind.types))):
        return Settled("Agreement")
    return Settled(None, reason="an agreement, of which armed sides is not told")
