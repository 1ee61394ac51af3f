"""What each side says of the same events: their words and figures beside each other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dateline.case.store import Store
from dateline.case.store import schema as s
from dateline.case.store.filter import EVERYTHING, Filter
from dateline.model import Event, Harm, Telling


@dataclass(frozen=True, slots=True)
class Side:
    """Those who speak for one side of an event, or for none (``side`` null), and what they say of it: types of claim
    with extent and status, and figures, each once."""

    side: str | None
    origins: tuple[str, ...]
    says: tuple[str, ...]
    harm: tuple[Harm, ...]

    def to_json(self) -> dict[str, Any]:
        """The object of the API. ``harm`` as in events: kind, class, side, low, high."""
        return {"side": self.side, "origins": list(self.origins), "says": list(self.says), "harm": [
            {"kind": h.kind, "class": h.group, "side": h.side, "low": h.low, "high": h.high} for h in self.harm]}


def compared(
    store: Store, wanted: Filter = EVERYTHING, offset: int = 0, limit: int = 20,
) -> tuple[tuple[tuple[Event, tuple[Side, ...]], ...], int]:
    """So many of the events that more than one origin tells, by day, each with its sides; and how many there are."""
    events, total = store.page(wanted, offset, limit, s.event.c.origins > 1)
    dossiers = [(e, store.dossier(e.id)) for e in events]
    return tuple((e, sides(d.tellings)) for e, d in dossiers if d is not None), total


def sides(tellings: Iterable[Telling]) -> tuple[Side, ...]:
    """The claims of an event by the side that their origins speak for, those of no side last."""
    by_side: dict[str | None, list[Telling]] = {}
    for one in tellings:
        by_side.setdefault(one.side, []).append(one)
    return tuple(_side(side, by_side[side]) for side in sorted(by_side, key=lambda side: (side is None, side or "")))


def _side(side: str | None, tellings: list[Telling]) -> Side:
    figures: dict[tuple[Any, ...], Harm] = {}
    for harm in (h for t in tellings for h in t.claim.harm):
        figures.setdefault((harm.kind, harm.group, harm.side, harm.low, harm.high), harm)
    return Side(side, tuple(sorted({t.origin for t in tellings})), tuple(dict.fromkeys(_said(t) for t in tellings)),
                tuple(figures.values()))


def _said(telling: Telling) -> str:
    """A claim in a word or three: "seize partial denied"; that a thing happened is not said."""
    claim = telling.claim
    told = (claim.type, claim.extent, claim.status if claim.status != "happened" else None)
    return " ".join(word.replace("_", " ") for word in told if word)
