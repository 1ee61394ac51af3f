"""Who holds a place or road, from when to when, and by whose account."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from dateline.model.shape import dataclass
from dateline.model.time import Interval

Degree = Literal["full", "partial", "disputed", "besieged", "open", "cut"]
Basis = Literal["assessed", "claimed"]


@dataclass(frozen=True, slots=True)
class Holding:
    """One stretch of a lane of control. ``place`` is a gazetteer id, or the folded name where there is none.

    ``holder`` is a side's id or its words, null where only a road's being open or cut, or a siege, is told. ``since``
    and ``until`` are intervals, since reports seldom give the very day; null bounds are open. ``basis``: ``assessed``
    where independent origins or the losing side say so, else ``claimed``. ``last_heard``: the last day on which a
    report still said so.
    """

    place: str
    name: str
    holder: str | None
    holder_name: str | None
    since: Interval
    until: Interval
    degree: Degree
    basis: Basis
    accounts: tuple[str, ...]
    last_heard: date | None
    claims: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """The object of ``control --json``."""
        return {"place": self.place, "name": self.name, "holder": self.holder, "holder_name": self.holder_name,
                "from": _days(self.since), "to": _days(self.until), "degree": self.degree, "basis": self.basis,
                "accounts": list(self.accounts), "last_heard": _day(self.last_heard), "claims": list(self.claims)}


def _days(interval: Interval) -> dict[str, str | None]:
    return {"from": _day(interval.first), "to": _day(interval.last)}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
