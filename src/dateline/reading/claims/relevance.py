"""Whether a page is about armed conflict at all: match reports and markets speak of attacks and losses too."""

from __future__ import annotations

from dateline.model import MEANS_NOT_TOLD, ActorKind, Claim, ClaimType, Problem
from dateline.reading.claims.told import Told
from dateline.reading.mentions import Mentions

ENOUGH = 4  # claims; fewer say nothing of the page
MANY = 5  # harmed; crimes and accidents of a local paper harm fewer
PASSING = 2  # times that a page of another subject may name a state
LEAST_SHARE = 0.1  # of the claims; a match report has one of fifteen
_ARMED = frozenset[ActorKind]({"state", "force", "group", "coalition"})
# Told of with the words of no other trade, whoever did it.
_UNMISTAKABLE = frozenset[ClaimType]({"airstrike", "shelling", "bombing", "chemical", "aid", "toll"})


def only_of_conflict(
    claims: tuple[Told, ...], mentions: Mentions,
) -> tuple[tuple[Told, ...], tuple[Problem, ...]]:
    """The claims; none and a problem where the page names no known armed actor and hardly any of them has one."""
    telling = sum(_is_telling(t.claim) for t in claims)
    if len(claims) < ENOUGH or _names_armed(mentions) or telling >= LEAST_SHARE * len(claims):
        return claims, ()
    message = f"of {len(claims)} possible claims hardly any has an armed actor or a weapon of war: another subject"
    return (), (Problem("no_conflict", message),)


def _names_armed(mentions: Mentions) -> bool:
    """Whether a known armed actor is named: a force or group at all, a state more than in passing."""
    known = [a.kind for a in mentions.actors if a.id is not None and a.kind in _ARMED]
    return len(known) > PASSING or not {"state"}.issuperset(known)


def _is_telling(claim: Claim) -> bool:
    told = claim.type in _UNMISTAKABLE and not claim.how.endswith(MEANS_NOT_TOLD)
    if told or claim.weapon is not None or any((h.low or 0) >= MANY for h in claim.harm):
        return True
    return any(a.kind in _ARMED for a in (*claim.agent, *claim.target))
