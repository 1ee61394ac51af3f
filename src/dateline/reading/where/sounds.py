"""Places whose names sound like an unknown name (key K1): taken only where something else on the page agrees."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dateline.reading.where.context import TOWNS, Context
from dateline.reading.where.folding import spelled_alike
from dateline.reading.where.gazetteer import Entry, Hit, look_up_by_sound
from dateline.reading.where.geometry import distance_km
from dateline.reading.where.named import look_up
from dateline.reading.where.score import Anchor, agrees
from dateline.reading.where.sighting import Sighting
from dateline.reading.where.standing import Standing

_NEIGHBOURS_KM = 60.0       # a key match is confirmed by two other places of the report as near as this
_ROAD_KM = 100.0            # or by the other end of a road told of
_LARGE = 100_000            # the one town of that size and sound in the page's country needs no other sign
_ONE_PLACE_KM = 15.0


class Neighbours:
    """What the page is settled on so far: the codes of the provinces named as such, and its towns and sites."""

    def __init__(self, provinces: set[str], places: Sequence[Entry], settled: Callable[[str], Hit | None]) -> None:
        self.provinces, self.places, self.settled = provinces, places, settled

    def confirm(self, e: Entry, sighting: Sighting, anchor: Anchor) -> str | None:
        """Why a key match is this place: the distance told, the province named, or two neighbours; null if nothing."""
        told = [agrees(e, r, anchor) for r in sighting.relations]
        if any(told):
            return "the distance told agrees"
        if any(t is False for t in told):
            return None
        named = any(h.entry.kind == "admin1" and h.entry.admin1 == e.admin1 for region in sighting.regions
                    for h in look_up(region))
        if named or e.admin1 in self.provinces:
            return "its province is named"
        if any((h := self.settled(name)) and _km(h.entry, e) <= _ROAD_KM for name in sighting.partners):
            return "the other end of its road lies near"
        near = [o for o in self.places if o.id != e.id and _km(o, e) <= _NEIGHBOURS_KM]
        return f"{near[0].name} and {near[1].name} lie near" if len(near) >= 2 else None


def by_sound(sighting: Sighting, context: Context, around: Neighbours, anchor: Anchor) -> tuple[Hit, str] | None:
    """A key match that province, distance, neighbours, size or consonants confirm, with why; two such rivals are
    none."""
    hits = [h for h in look_up_by_sound(sighting.text) if h.entry.kind in TOWNS and context.is_home(h.entry.country)]
    confirmed = [(h, why) for h in hits if (why := around.confirm(h.entry, sighting, anchor))]
    if len(confirmed) == 1 or (confirmed and spread_km([h for h, _ in confirmed]) < _ONE_PLACE_KM):
        return max(confirmed, key=lambda found: found[0].entry.population)
    sure = [h for h in hits if h.entry.population >= _LARGE or spelled_alike(h.entry.name, sighting.text)]
    plain = sighting.standing > Standing.BARE and not confirmed and not sighting.relations
    return (sure[0], "the one place in the page's country that is spelled so") if len(sure) == 1 and plain else None


def spread_km(hits: list[Hit]) -> float:
    """The largest distance between two of the places."""
    return max(_km(a.entry, b.entry) for a in hits for b in hits)


def _km(a: Entry, b: Entry) -> float:
    return distance_km(a.latitude, a.longitude, b.latitude, b.longitude)
