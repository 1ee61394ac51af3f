"""Where a name leads, layer by layer: what each finds, which place is meant, and why or why none."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.reading.where.entry import ONE_PLACE_KM, Entry, Hit
from dateline.reading.where.gazetteer import Dated, dated_names, look_up, look_up_by_sound
from dateline.reading.where.geometry import distance_km
from dateline.reading.where.suggest import Suggestion, suggestions

_NEAR_KM = 60.0     # reference/places.md section 3: about as far as two other places of the report confirm a spelling
_LAYERS = ("exact", "fold", "article", "key")


@dataclass(frozen=True, slots=True)
class NameReasons:
    """What leads from a name to places. ``chosen``: the one it means where nothing else is said; null where that is
    not certain. ``reason``: why. ``suggested``: names like it, for a person to look at."""

    name: str
    hits: tuple[Hit, ...]
    dated: tuple[Dated, ...]
    chosen: Entry | None
    reason: str
    suggested: tuple[Suggestion, ...] = ()

    def by_layer(self) -> list[tuple[str, list[Entry]]]:
        """The places by the layer that finds them, the surest layer first."""
        found = [(layer, [h.entry for h in self.hits if h.layer == layer]) for layer in _LAYERS]
        return [(layer, entries) for layer, entries in found if entries]


def reasons_of(name: str, country: str | None = None, near: tuple[float, float] | None = None) -> NameReasons:
    """Where a name leads in a report on ``country`` (ISO code) that also names a place at ``near``."""
    hits = list(look_up(name)) or list(look_up_by_sound(name))
    hits.sort(key=lambda h: _order(h.entry, country, near))
    chosen, reason = _choice(hits, country, near)
    sure = any(h.layer != "key" for h in hits)
    known = {h.entry.id for h in hits}
    like = () if sure else tuple(s for s in suggestions(name, country) if s.entry.id not in known)
    return NameReasons(name, tuple(hits), tuple(dated_names(name)), chosen, reason, like)


def _order(e: Entry, country: str | None, near: tuple[float, float] | None) -> tuple[bool, bool, int, str]:
    away = bool(near) and _km(e, near) > _NEAR_KM
    return e.country != country if country else False, away, -e.population, e.id


def _km(e: Entry, near: tuple[float, float] | None) -> float:
    return distance_km(e.latitude, e.longitude, *near) if near else 0.0


def _choice(hits: list[Hit], country: str | None, near: tuple[float, float] | None) -> tuple[Entry | None, str]:
    if not hits:
        return None, "no gazetteer has the name, nor one that sounds like it"
    here = [h for h in hits if country in (None, h.entry.country)]
    if not here:
        return None, f"no place of that name is known in {country}"
    close = [h for h in here if near and _km(h.entry, near) <= _NEAR_KM]
    if here[0].layer == "key":
        return _by_sound(close, near)
    if len(here) == 1:
        return here[0].entry, "one place has the name" + (f" in {country}" if country else "")
    if len(close) == 1:
        return close[0].entry, f"one of {len(here)} places of that name lies within {_NEAR_KM:.0f} km"
    towns = [h.entry for h in here if h.entry.kind not in ("country", "admin1")]
    if len(towns) == 1 and len({h.entry.country for h in here}) == 1:
        return towns[0], "the town of that name; with \"province\" beside it, the province"
    return None, (f"{len(here)} places more than {ONE_PLACE_KM:.0f} km apart have the name: the report has to say "
                  "which, by country, province, distance or the places beside it")


def _by_sound(close: list[Hit], near: tuple[float, float] | None) -> tuple[Entry | None, str]:
    """A key match is taken only where something else agrees."""
    if len(close) == 1:
        return close[0].entry, f"sounds like it, and lies within {_NEAR_KM:.0f} km of the place beside it"
    why = "no such place lies near" if near else "it is taken where the report names its province or neighbours"
    return None, f"only a name that sounds like it is known: {why}"
