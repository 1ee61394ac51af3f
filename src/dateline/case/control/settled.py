"""Which lane a claim is on once the other claims of its event are heard: one report leaves open what another names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from dateline.case.control.index import LaneRow
from dateline.case.join.accounts import folded

OPEN, ROAD = "name ", "road "  # begin the keys of lanes that no gazetteer names


def settled(rows: Collection[LaneRow]) -> Mapping[str, str]:
    """For each lane that the claims of one event are on the lane that it is.

    A name without a place on the map is the one place that the event has of that name. A happening cuts or opens one
    road, that of which most claims tell ("the road east of A" is a stretch of it), unless a claim names both.
    """
    claims: dict[str, set[str]] = defaultdict(set)
    named: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        claims[row.place].add(row.claim)
        if not row.place.startswith((OPEN, ROAD)):
            named[OPEN + folded(row.name)].add(row.place)
    found = {place: min(named[place]) for place in claims if len(named.get(place, ())) == 1}
    roads = sorted((p for p in claims if p.startswith(ROAD)), key=lambda p: (-len(claims[p]), -len(p), p))
    found |= {road: roads[0] for road in roads if not claims[road] & claims[roads[0]]}
    return {place: found.get(place, place) for place in claims}
