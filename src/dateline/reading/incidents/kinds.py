"""Which types of claim can be about one happening."""

from __future__ import annotations

from functools import cache
from typing import Literal, get_args

from dateline.model import ClaimType

# What one row of a coder's sheet can hold: claims of one family can share an incident; those of "harm" follow what
# caused them.
FAMILY: dict[ClaimType, str] = {
    "clash": "ground", "offensive": "ground", "seize": "ground", "withdraw": "ground", "repel": "ground",
    "airstrike": "air", "chemical": "air", "shelling": "shelling", "bombing": "bombing", "attack": "attack",
    "casualties": "harm", "destroy": "harm", "accuse": "accuse", "abduct": "captives", "release": "release",
    "displace": "displace", "besiege": "siege", "relieve": "relief of siege", "open_route": "route",
    "close_route": "closing", "deploy": "deploy", "aid": "aid", "talks": "talks", "agree": "deal", "violate": "deal",
    "refuse": "refusal", "support": "support", "hold": "state", "toll": "total",
}
CAUSES = frozenset({"ground", "air", "shelling", "bombing", "attack", "captives"})
# Families that one sentence can tell of one happening.
_TOGETHER = frozenset({
    frozenset({"ground", "support"}), frozenset({"ground", "route"}), frozenset({"talks", "deal"}),
    frozenset({"talks", "refusal"}), frozenset({"attack", "air"}), frozenset({"attack", "bombing"}),
    frozenset({"attack", "shelling"}), frozenset({"attack", "captives"}), frozenset({"ground", "displace"}),
    frozenset({"attack", "displace"}), frozenset({"ground", "attack"}), frozenset({"air", "shelling"}),
    frozenset({"harm", "displace"}), frozenset({"ground", "deploy"}), frozenset({"accuse", "deal"}),
    frozenset({"accuse", "harm"}), frozenset({"accuse", "support"}), frozenset({"accuse", "deploy"}),
    frozenset({"support", "air"}), frozenset({"ground", "siege"}),
    *(frozenset({"accuse", cause}) for cause in CAUSES),
})
Bond = Literal["same type", "same family", "cause and effect", "told together"]
BONDS: tuple[Bond, ...] = get_args(Bond)  # the closest first


@cache
def bonded(kind: ClaimType) -> frozenset[ClaimType]:
    """The types that can be about one happening with one."""
    return frozenset(other for other in FAMILY if bond(kind, other) is not None)


@cache
def bond(a: ClaimType, b: ClaimType) -> Bond | None:
    """How two types can be about one happening, or null."""
    if a == b:
        return "same type"
    one, other = FAMILY[a], FAMILY[b]
    if one == other:
        return "same family"
    if {one, other} & CAUSES and "harm" in (one, other):
        return "cause and effect"
    return "told together" if frozenset({one, other}) in _TOGETHER else None
