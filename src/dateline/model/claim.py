"""Claims: what a report says happened, and who says so. Names and values as in ``docs/codebook.md``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any, Literal, get_args

from dateline.model.actor import ActorMention
from dateline.model.place import PlaceMention
from dateline.model.shape import dataclass
from dateline.model.text import Found
from dateline.model.time import ClaimTime

ClaimType = Literal[
    "clash", "offensive", "seize", "hold", "withdraw", "repel", "besiege", "relieve", "open_route", "close_route",
    "deploy", "airstrike", "shelling", "bombing", "chemical", "attack", "abduct", "release", "destroy", "casualties",
    "toll", "displace", "aid", "talks", "agree", "violate", "refuse", "accuse", "support",
]
CLAIM_TYPES: tuple[str, ...] = get_args(ClaimType)

Status = Literal["happened", "ongoing", "planned", "possible", "denied"]
ASSERTED = frozenset[Status]({"happened", "ongoing"})  # told as so: not planned, possible or denied
Extent = Literal["full", "partial"]
HarmKind = Literal["killed", "wounded", "captured", "missing", "displaced", "besieged", "in_need"]
HarmClass = Literal["civilians", "combatants", "children", "women", "unknown"]
SourceKind = Literal[
    "official", "state_media", "media", "monitor", "activist", "organisation", "witness", "unnamed", "person",
]

# Ends the ``how`` of a strike whose words do not say what struck: its type is inferred.
MEANS_NOT_TOLD = "means not told"


@dataclass(frozen=True, slots=True)
class Harm:
    """People harmed. ``words`` is the figure or the noun that gives it; ``low`` and ``high`` are null where open.

    ``rule``: which rule read it, here and in ``SourceLink``.
    """

    words: Found
    kind: HarmKind
    low: int | None
    high: int | None
    who: Found | None
    group: HarmClass
    side: str | None
    rule: str = field(default="", compare=False)

    def to_json(self) -> dict[str, Any]:
        return {**self.words.words(), "kind": self.kind, "low": self.low, "high": self.high,
                "who": self.who.words() if self.who else None, "class": self.group, "side": self.side,
                "rule": self.rule or None}


@dataclass(frozen=True, slots=True)
class SourceLink(Found):
    """One link of the chain of who says so, in the order of the text. ``joint``: it speaks beside the link before it
    ("A and B said") and not over or under it ("A told B")."""

    id: str | None
    name: str | None
    kind: SourceKind
    side: str | None
    joint: bool = False
    rule: str = field(default="", compare=False)

    def to_json(self) -> dict[str, Any]:
        return {**self.words(), "id": self.id, "name": self.name, "kind": self.kind, "side": self.side,
                "joint": self.joint, "rule": self.rule or None}


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of one report. ``how`` is engine, version and the id of the rule that read the trigger.

    ``id`` depends on report, type and trigger span only, never on the rule. ``incident`` numbers happenings
    within the report from 1. ``wording``: the loaded words of trigger, actors, places and sources ("liberated").
    ``rules``: for type, time, status, extent and weapon, where filled, the rule that filled them; other values carry
    theirs.
    """

    id: str
    type: ClaimType
    quote: Found
    trigger: Found
    agent: tuple[ActorMention, ...]
    target: tuple[ActorMention, ...]
    place: tuple[PlaceMention, ...]
    time: ClaimTime
    harm: tuple[Harm, ...]
    source: tuple[SourceLink, ...]
    status: Status
    extent: Extent | None
    weapon: Found | None
    incident: int
    how: str
    wording: tuple[str, ...] = ()
    rules: Mapping[str, str] = field(default_factory=dict, compare=False)

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id, "type": self.type, "quote": self.quote.words(), "trigger": self.trigger.words(),
            "agent": [a.to_json() for a in self.agent], "target": [a.to_json() for a in self.target],
            "place": [p.to_json() for p in self.place], "time": self.time.to_json(),
            "harm": [h.to_json() for h in self.harm], "source": [s.to_json() for s in self.source],
            "status": self.status, "extent": self.extent,
            "weapon": self.weapon.words() if self.weapon else None, "incident": self.incident,
            "wording": list(self.wording), "rules": dict(self.rules), "how": self.how,
        }
