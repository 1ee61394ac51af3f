"""Time expressions and the days they mean."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from dateline.model.page import DateCandidate
from dateline.model.shape import dataclass
from dateline.model.text import Found

Granularity = Literal["part", "day", "week", "month", "season", "quarter", "year", "decade", "century",
                      "duration", "vague"]
TimeRole = Literal["at", "since", "until", "between", "duration"]
TimeAnchor = Literal["absolute", "publication", "event", "narrative"]
TimeDirection = Literal["past", "future"]


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
    and story contradict each other. ``spans``: the intervals from ``first`` to ``last`` of which it is one, where the
    text leaves several.
    """

    first: date | None
    last: date | None
    how: str | None
    candidates: tuple[DateCandidate, ...]
    reasons: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    spans: tuple[tuple[date, date], ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "from": _iso(self.first),
            "to": _iso(self.last),
            "how": self.how,
            "reasons": list(self.reasons),
            "candidates": [c.to_json() for c in self.candidates],
        }


@dataclass(frozen=True, slots=True)
class TimeValue:
    """What an expression says, before it is laid on a calendar. Owned by ``reading.when``.

    ``part``: the part of the day in TIMEX3 letters (``MO``, ``NI``) or a clock time (``07:15``).
    """

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
    part: str | None = None


@dataclass(frozen=True, slots=True)
class TimeMention(Found):
    """A time expression in the text. ``rule`` is the id of the rule that read it; ``ends`` are the two expressions that
    a stretch of time is made of ("from 28 August to 3 September")."""

    value: TimeValue
    granularity: Granularity
    role: TimeRole
    anchor: TimeAnchor
    rule: str
    ends: tuple[TimeMention, ...] = ()


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
        words = self.words.words() if self.words else {"text": None, "start": None, "end": None}
        return {**words, "from": _iso(self.first), "to": _iso(self.last), "earliest": _iso(self.earliest),
                "latest": _iso(self.latest), "granularity": self.granularity, "rule": self.rule or None}


@dataclass(frozen=True, slots=True)
class TimeReading:
    """A time expression of a report with the days that it means there.

    ``first``, ``last``, ``earliest``, ``latest``: as in ``ClaimTime``. ``direction``: where its clause looks; null
    where nothing says so. ``alternatives``: what the words may mean as well. ``timex``: the value in TIMEX3; null where
    the words give none. ``reasons``: sentences for a person, each with its words.
    """

    mention: TimeMention
    first: date | None
    last: date | None
    earliest: date | None
    latest: date | None
    direction: TimeDirection | None
    alternatives: tuple[Interval, ...]
    timex: str | None
    reasons: tuple[str, ...]

    def to_json(self, report: str) -> dict[str, Any]:
        """The line of ``dateline when --jsonl``; ``report`` is the name of the report that holds it."""
        m = self.mention
        return {
            "report": report, **m.words(), "from": _iso(self.first), "to": _iso(self.last),
            "granularity": m.granularity, "role": m.role, "anchor": m.anchor, "timex": self.timex, "rule": m.rule,
            "reasons": list(self.reasons),
        }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
