"""Time expressions and the days they mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from dateline.model.page import DateCandidate
from dateline.model.text import Found

Granularity = Literal["part", "day", "week", "month", "season", "year", "decade", "duration", "vague"]
TimeRole = Literal["at", "since", "until", "between", "duration"]
TimeAnchor = Literal["absolute", "publication", "event", "narrative"]


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from ``first`` to ``last``, both inclusive; null where open."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class PageDate:
    """When the page was published: a day, an interval, or nothing, and how that is known.

    ``how`` is the evidence of the winning candidate or ``bounds`` where only the text gives limits.
    ``reasons`` are sentences for a person, each quoting its words; ``conflicts`` likewise, where metadata, date lines
    and story contradict each other.
    """

    first: date | None
    last: date | None
    how: str | None
    candidates: tuple[DateCandidate, ...]
    reasons: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "from": self.first.isoformat() if self.first else None,
            "to": self.last.isoformat() if self.last else None,
            "how": self.how,
            "reasons": list(self.reasons),
            "candidates": [c.to_json() for c in self.candidates],
        }


@dataclass(frozen=True, slots=True)
class TimeValue:
    """What an expression says, before it is laid on a calendar. Owned by ``reading.when``."""

    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    unit: str | None = None
    count: float | None = None
    modifier: str | None = None
    direction: int = 0
    end: TimeValue | None = None


@dataclass(frozen=True, slots=True)
class TimeMention(Found):
    """A time expression in the text. ``rule`` is the id of the rule that read it."""

    value: TimeValue
    granularity: Granularity
    role: TimeRole
    anchor: TimeAnchor
    rule: str


@dataclass(frozen=True, slots=True)
class ClaimTime:
    """The days of a claim. ``first``, ``last``: what the words mean; ``earliest``, ``latest``: bounds in any case.

    ``rule`` is the id of the rule that read the words.
    """

    words: Found | None
    first: date | None
    last: date | None
    earliest: date | None
    latest: date | None
    granularity: Granularity | None
    rule: str = ""

    def to_json(self) -> dict[str, Any]:
        def day(d: date | None) -> str | None:
            return d.isoformat() if d else None

        words = self.words.words() if self.words else {"text": None, "start": None, "end": None}
        return {**words, "from": day(self.first), "to": day(self.last), "earliest": day(self.earliest),
                "latest": day(self.latest), "granularity": self.granularity, "rule": self.rule or None}
