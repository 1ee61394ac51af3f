"""Who the claims of a case come from, counted over its events."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from dateline.case.join import led_by, origin_id, origin_of, publisher
from dateline.case.store import Store
from dateline.model import Event, KeptReport


@dataclass(slots=True)
class Counted:
    """An origin: ``events`` in which it is heard, ``alone`` in which no other is, ``first`` in which its report is the
    earliest of several days, and the outlets that print what it says."""

    origin: str
    side: str | None
    events: int = 0
    alone: int = 0
    first: int = 0
    reports: set[str] = field(default_factory=set)
    relayed_by: set[str] = field(default_factory=set)

    def to_json(self) -> dict[str, Any]:
        """The object of ``sources --json``."""
        return {"origin": self.origin, "side": self.side, "events": self.events, "alone": self.alone,
                "first": self.first, "reports": len(self.reports), "relayed_by": sorted(self.relayed_by)}


def tally(store: Store) -> list[Counted]:
    """The origins of a case, the most heard first."""
    counted: dict[str, Counted] = {}
    reports = {r.id: r for r in store.reports()}
    for event in store.events():
        heard = _heard(store, event, reports, counted)
        for one in heard:
            counted[one].events += 1
            counted[one].alone += len(heard) == 1
        for one in _earliest(heard, reports):
            counted[one].first += 1
    return sorted(counted.values(), key=lambda c: (-c.events, c.origin))


def _heard(
    store: Store, event: Event, reports: dict[str, KeptReport], counted: dict[str, Counted],
) -> dict[str, set[str]]:
    """The origins of an event, each with the reports that have it; counts who relays them on the way."""
    heard: dict[str, set[str]] = defaultdict(set)
    for report, claim in store.claims(event.claims):
        voice = publisher(reports[report])
        origin = origin_of(led_by(reports[report]).get(claim.id, claim), voice)
        one = counted.setdefault(origin.id, Counted(origin.name, origin.side))
        one.origin = min(one.origin, origin.name)
        one.reports.add(report)
        outlet = reports[report].outlet
        if outlet is not None and origin_id(outlet) != origin.id:
            one.relayed_by.add(outlet)
        heard[origin.id].add(report)
    return heard


def _earliest(heard: dict[str, set[str]], reports: dict[str, KeptReport]) -> list[str]:
    """The origins whose report is from the first day, where the reports are of several days."""
    days = {one: min((d for r in ids if (d := reports[r].published.first) is not None), default=None)
            for one, ids in heard.items()}
    known = {d for d in days.values() if d is not None}
    return [one for one, d in days.items() if d == min(known)] if len(known) > 1 else []
