"""Events: one happening as any number of reports tell it, with what they agree on and what they do not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, get_args

from dateline.model.claim import ClaimType
from dateline.model.shape import dataclass

Grade = Literal["discounted", "contested", "weak", "fair", "confirmed"]
GRADES: tuple[Grade, ...] = get_args(Grade)  # the least certain first


@dataclass(frozen=True, slots=True)
class Stated:
    """One value of a field of an event in words, the claims that give it and the origins behind them."""

    value: str
    claims: tuple[str, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field on which origins contradict each other. ``grave``: on holder, extent, responsibility or whether it
    happened, which makes the event contested; differing figures alone do not."""

    field: str
    values: tuple[Stated, ...]
    grave: bool

    @property
    def words(self) -> str:
        """"extent: full (SANA); partial (Khalid Halabi)"."""
        told = "; ".join(f"{v.value} ({', '.join(v.origins)})" for v in self.values)
        return f"{self.field}: {told}"


@dataclass(frozen=True, slots=True)
class Event:
    """One happening. ``id`` is the smallest id of its claims; ``row`` holds the columns of ``events --json`` that its
    claims give (see ``docs/codebook.md``)."""

    id: str
    type: ClaimType
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    origins: tuple[str, ...]
    conflicts: tuple[Conflict, ...]
    grade: Grade
    reasons: tuple[str, ...]
    row: Mapping[str, Any]

    def to_json(self) -> dict[str, Any]:
        """The object of ``events --json``."""
        return {"id": self.id, "type": self.type, **self.row, "grade": self.grade, "reasons": list(self.reasons),
                "reports": list(self.reports), "origins": list(self.origins),
                "conflicts": [c.words for c in self.conflicts], "claims": list(self.claims)}
