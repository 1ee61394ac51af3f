"""The places that a name leads to: those of the gazetteer, and the states that newspapers write short ("Ky.")."""

from __future__ import annotations

from functools import cache

from dateline.reading.where import gazetteer
from dateline.reading.where.gazetteer import Hit
from dateline.reading.where.lexicon import lexicon, short_forms, sides
from dateline.reading.where.romanised import sound_keys


def look_up(name: str) -> tuple[Hit, ...]:
    """The places of that name, by the first layer of the matcher that has any."""
    hits = _written_short().get(name) or gazetteer.look_up(name)
    if any(h.entry.kind == "admin1" and h.entry.country in lexicon().war_countries for h in hits):
        hits = _with_seats(hits, name)
    first, _, rest = name.partition(" ")
    side = sides().get(first.lower()) if rest else None
    return _by_side(hits, rest, side) if side else hits


def is_generic(name: str) -> bool:
    """Whether a name of several words begins with a word for a place that no person bears: "Tal Rifaat", "Deir Hafir".
    """
    first, *rest = name.lower().split()
    return bool(rest) and first in lexicon()["place_parts"]


def _with_seats(hits: tuple[Hit, ...], name: str) -> tuple[Hit, ...]:
    """Where only a region at war is known by a spelling ("Deir el-Zour") that sounds like its own name, which is its
    seat's too, the seat besides: a bare name is the town's."""
    towns = {h.entry.admin1 for h in hits if h.entry.kind == "town"}
    seats = [seat for h in hits if h.entry.kind == "admin1" and h.entry.admin1 not in towns
             and sound_keys(h.entry.name, h.entry.country) & sound_keys(name, h.entry.country)
             for seat in gazetteer.look_up(h.entry.name)
             if seat.entry.kind == "town" and seat.entry.admin1 == h.entry.admin1]
    return (*hits, *(Hit(seat.entry, "fold") for seat in seats))


def _by_side(hits: tuple[Hit, ...], rest: str, side: str) -> tuple[Hit, ...]:
    """ "South Kordofan" is the region listed as Southern Kordofan, and none of its land that is only called so too."""
    listed = {h.entry.id: h.entry for h in gazetteer.look_up(f"{side} {rest}")
              if h.entry.kind == "admin1" and h.layer == "exact"}
    if not listed:
        return hits
    lands = {e.country for e in listed.values()}
    kept = [h for h in hits if h.entry.id in listed or h.entry.kind != "admin1" or h.entry.country not in lands
            or h.layer == "exact"]
    known = {h.entry.id for h in kept}
    return (*kept, *(Hit(e, "fold") for id_, e in listed.items() if id_ not in known))


@cache
def _written_short() -> dict[str, tuple[Hit, ...]]:
    found = ((form, gazetteer.by_id(f"admin1:{code}")) for form, code in short_forms().items())
    return {form: (Hit(entry, "exact"),) for form, entry in found if entry}
