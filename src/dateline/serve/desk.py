"""What the routes of the API work on: one case, and who works on it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline.case.alone import Alone, alone
from dateline.case.join.needs import needs_of
from dateline.case.store import Store
from dateline.data.own import NOTHING, Own
from dateline.model import Dossier, Event, SavedFilter, dumps
from dateline.serve.answers import NotThere
from dateline.serve.apart import Apart
from dateline.serve.kept import Kept
from dateline.serve.turns import Turns


@dataclass(frozen=True, slots=True)
class Desk:
    """A case that is open. ``who``: the name under which judgements are kept; ``own``: the user's actors and places;
    ``map``: their own map, in the form of PMTiles; ``kept``: what takes seconds to make, until the case changes;
    ``apart``: how reports are read; ``turns``: by how many requests at once."""

    store: Store
    who: str
    own: Own = NOTHING
    map: Path | None = None
    kept: Kept = field(init=False, repr=False)
    apart: Apart = field(init=False, repr=False)
    turns: Turns = field(init=False, repr=False, default_factory=Turns)

    def __post_init__(self) -> None:
        object.__setattr__(self, "kept", Kept(self.store))
        object.__setattr__(self, "apart", Apart(self.own))

    @property
    def shown(self) -> str:
        """The name of the case without the folder or the password of its server."""
        return self.store.title

    def standing(self, claim: str) -> Dossier | Alone:
        """The event that holds a claim now, or the claim where none does. Raises ``NotThere``."""
        held = self.held(claim)
        if held is None:
            raise NotThere(f"the case holds no claim {claim[:40]!r}")
        return held

    def held(self, claim: str) -> Dossier | Alone | None:
        """The same; null where the case does not have it."""
        return self.store.dossier(claim) or alone(self.store, claim)

    def dossier(self, claim: str) -> Dossier:
        """The event that holds a claim now. Raises ``NotThere``."""
        found = self.store.dossier(claim)
        if found is None:
            raise NotThere(f"the case holds no event with {claim[:40]!r}")
        return found


def version_of(shown: Dossier | Alone | SavedFilter) -> str:
    """What changes whenever an event, a claim that is in none, a judgement on it, or a saved filter does."""
    return hashlib.sha256(dumps(shown).encode()).hexdigest()[:16]


def event_row(event: Event) -> dict[str, Any]:
    """The row of an event with what it wants."""
    return {**event.to_json(), "needs": list(needs_of(event))}


def event_rows(events: Iterable[Event]) -> list[dict[str, Any]]:
    """The rows of events."""
    return [event_row(e) for e in events]
