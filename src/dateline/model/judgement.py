"""What people decided about the record: kept beside what was read, never over it."""

from __future__ import annotations

from typing import Any, Literal

from dateline.model.place import Toponym
from dateline.model.shape import dataclass
from dateline.model.text import Found

# accept: a reviewer has evidence that the event is so; reject: it is not, or is no event; correct: a field of a claim
# has another value; drop: a claim was read wrongly and tells nothing; same, not_same: two claims are, or are not,
# about one event; unsure: nobody can say yet whether they are; check: what was read is right, and the grade stays as
# the sources make it; note: words for others.
Decision = Literal["accept", "reject", "correct", "drop", "same", "not_same", "unsure", "check", "flag", "note"]

# Those that tell that a person has looked at the event of the claim: the queue is done with it, a release takes it. Who
# joins or parts two events has compared them and may have looked at nothing else; a note may be a question; what was
# dropped is in no event.
REVIEWING: tuple[Decision, ...] = ("accept", "reject", "check", "correct")


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision. ``claim`` is what it is on: an event by any of its claims. ``other``: the second claim of ``same``,
    ``not_same`` and ``unsure``. ``field``, ``value``: of ``correct``. ``made``: time in UTC, ISO. ``undone``: taken
    back later. ``words``: those of the claim's report from which the value of ``correct`` was chosen; null where it
    was written freely. ``meant``: the place that the gazetteer has under the value of a corrected ``place``; null where
    it leaves open which that is."""

    number: int
    who: str
    made: str
    decision: Decision
    claim: str
    other: str | None
    field: str | None
    value: str | None
    why: str
    undone: bool = False
    words: Found | None = None
    meant: Toponym | None = None

    @property
    def place_meant(self) -> str:
        """The place of the gazetteer that a corrected name is, in words: "Mocha, Ta‘izz, YE"; empty where none is."""
        place = self.meant
        return ", ".join(filter(None, (place.name, place.admin1, place.country))) if place is not None else ""

    def to_json(self) -> dict[str, Any]:
        """The object of ``judgements --json``."""
        return {"number": self.number, "who": self.who, "made": self.made, "decision": self.decision,
                "claim": self.claim, "other": self.other, "field": self.field, "value": self.value, "why": self.why,
                "undone": self.undone, "words": self.words and self.words.words(),
                "meant": self.meant and self.meant.to_json()}
