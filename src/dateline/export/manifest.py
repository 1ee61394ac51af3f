"""What left a case and what did not: told beside every file, so that nothing is dropped in silence."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from dateline.model import Release

# What tells a reader which state it is, and whether nobody has looked at some of it.
_OF_RELEASE = frozenset({"name", "made", "who", "filters", "unreviewed", "hash"})


@dataclass(slots=True)
class Manifest:
    """Counted while a format is written. ``taken``: events that went out; ``left_out``: events that did not, by the
    reason; ``changed``: rows that a rule of the format made other than the record has them, by the rule;
    ``release``: the frozen state that they are of, null for the case as it is."""

    format: str
    rules: tuple[str, ...] = ()
    rows: int = 0
    taken: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    changed: Counter[str] = field(default_factory=Counter)
    attributions: tuple[str, ...] = ()
    release: Release | None = None

    def leave_out(self, reason: str) -> None:
        """One event has no place in this format."""
        self.left_out[reason] += 1

    def to_json(self) -> dict[str, Any]:
        """The object of the file ``.about.json``: the same for the same record, with no time of day in it."""
        release = self.release and {name: told for name, told in self.release.to_json().items() if name in _OF_RELEASE}
        return {"format": self.format, "release": release, "rows": self.rows, "events": self.taken,
                "left_out": dict(sorted(self.left_out.items())), "changed": dict(sorted(self.changed.items())),
                "rules": list(self.rules), "attributions": list(self.attributions)}
