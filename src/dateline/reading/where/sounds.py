"""Places whose names sound like an unknown name (key K1): taken only where something else on the page agrees."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dateline.reading.where.context import TOWNS, Context
from dateline.reading.where.entry import km_apart
from dateline.reading.where.folding import fold, is_telling
from dateline.reading.where.gazetteer import Entry, Hit, look_up_by_sound
from dateline.reading.where.named import look_up
from dateline.reading.where.romanised import key_in
from dateline.reading.where.score import Anchor, agrees, lies_in
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
        if named or (e.admin1 in self.provinces and _tells(sighting.text, e)):
            return "its province is named"
        if any((h := self.settled(name)) and km_apart(h.entry, e) <= _ROAD_KM for name in sighting.partners):
            return "the other end of its road lies near"
        near = [o for o in self.places if o.id != e.id and km_apart(o, e) <= _NEIGHBOURS_KM]
        return f"{near[0].name} and {near[1].name} lie near" if len(near) >= 2 else None


def by_sound(sighting: Sighting, context: Context, around: Neighbours, anchor: Anchor) -> tuple[Hit, str] | None:
    """A key match that province, distance, neighbours or its own length confirm, with why; two such rivals are none."""
    hits = [h for h in look_up_by_sound(sighting.text) if _may_be(h.entry, sighting, context)]
    confirmed = [(h, why) for h in hits if (why := around.confirm(h.entry, sighting, anchor))]
    if len(confirmed) == 1 or (confirmed and spread_km([h for h, _ in confirmed]) < _ONE_PLACE_KM):
        return max(confirmed, key=lambda found: found[0].entry.population)
    plain = sighting.standing > Standing.BARE and not confirmed and not sighting.relations
    sure = [h for h in hits if context.is_front(h.entry.country) and (
        h.entry.kind == "admin1" or h.entry.population >= _LARGE or _tells(sighting.text, h.entry))]
    if not (plain and len(sure) == len(hits) == 1 and fold(sighting.text) not in context.people):
        return None
    told = "in the page's country that is spelled so" if context.country_votes else "that is spelled so"
    return sure[0], f"the one place {told}"


def _tells(name: str, e: Entry) -> bool:
    """Whether a name is long enough by its sound to be this place's and no other's."""
    return is_telling(name, e.name, key_in(name, e.country))


def _may_be(e: Entry, sighting: Sighting, context: Context) -> bool:
    """Whether a place is of the kind that is spoken of, in a country of the page, and in no other region than told."""
    kind = e.kind == sighting.want if sighting.want in ("admin1", "district") else (
        e.kind == "quarter" or (e.kind in TOWNS and not sighting.is_quarter()))
    here = context.is_home(e.country) or not (context.country_votes or look_up(sighting.text))
    told = [lies_in(e, region) for region in sighting.regions]
    return kind and here and (True in told or not (False in told or sighting.is_too_large(e)))


def spread_km(hits: list[Hit]) -> float:
    """The largest distance between two of the places."""
    return max(km_apart(a.entry, b.entry) for a in hits for b in hits)
