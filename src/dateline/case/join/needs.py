"""Why an event wants a person's eye: what its sources leave open."""

from __future__ import annotations

from typing import Literal

from dateline.model import Event

Need = Literal["contested", "weak", "unplaced", "undated", "unknown_actor", "figures"]

# Types of which somebody must have been the doer.
_DONE_BY_SOMEBODY = frozenset({"seize", "offensive", "airstrike", "shelling", "bombing", "chemical", "attack", "abduct",
                               "clash", "besiege"})


def needs_of(event: Event) -> tuple[Need, ...]:
    """What a reviewer should look at in an event, the gravest first."""
    row = event.row
    found: tuple[tuple[Need, bool], ...] = (
        ("contested", event.grade == "contested"),
        ("unplaced", row["latitude"] is None),
        ("undated", row["from"] is None and row["to"] is None),
        ("unknown_actor", event.type in _DONE_BY_SOMEBODY and not any(a["id"] for a in row["agent"])),
        ("figures", any(not c.grave for c in event.conflicts)),
        ("weak", event.grade == "weak"),
    )
    return tuple(need for need, so in found if so)
