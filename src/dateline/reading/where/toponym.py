"""Names of a page with what the gazetteer has on the place that they were settled on."""

from __future__ import annotations

from dateline.model import Layer, Toponym
from dateline.reading.where.gazetteer import Hit, admin1_name
from dateline.reading.where.locate import Spot, spot_of
from dateline.reading.where.nodes import Name
from dateline.reading.where.phrase import Phrase
from dateline.reading.where.resolve import Resolver
from dateline.reading.where.sighting import want_of


def toponym(name: Name, want: str | None, places: Resolver) -> Toponym:
    """The toponym of a name with the sense wanted of it; null values where nothing was accepted."""
    hit = places.get(name.text, want)
    if hit is None:
        return Toponym(name.text, name.start, name.end, id=None, name=None, latitude=None, longitude=None,
                       radius_km=None, precision="unresolved", country=None, admin1=None, how="unresolved",
                       alternatives=places.alternatives(name.text, want))
    e, spot = hit.entry, spot_of(hit.entry)
    admin1 = None if e.kind == "country" else admin1_name(e.admin1)
    latitude, longitude, radius = rounded(spot)
    return Toponym(name.text, name.start, name.end, e.id, e.name, latitude, longitude, radius, spot.precision,
                   e.country, admin1, layer_of(hit), places.alternatives(name.text, want), e.code, e.sources)


def layer_of(hit: Hit) -> Layer:
    """The layer of the matcher as the codebook lists it."""
    kind = hit.entry.kind
    if kind in ("country", "admin1"):
        return "country" if kind == "country" else "admin1"
    return "overlay" if hit.entry.id.startswith("project:") else hit.layer


def wants_in(phrase: Phrase) -> dict[Name, str | None]:
    """The sense that the phrases inside a phrase ask of their names: "a town in [Homs province]"."""
    found = {phrase.name: want_of(phrase)} if phrase.name else {}
    for inner in (phrase.within, phrase.relation.anchor if phrase.relation else None):
        if inner:
            found = wants_in(inner) | found
    return found


def own_names(phrase: Phrase) -> tuple[Name, ...]:
    """The names that say most exactly where: the phrase's own, the ends of its line, else those of what it lies in."""
    if phrase.name:
        return (phrase.name,)
    for inner in (phrase.within, phrase.relation.anchor if phrase.relation else None):
        if not phrase.line and inner and (names := own_names(inner)):
            return names
    return phrase.line or phrase.names


def rounded(spot: Spot) -> tuple[float, float, float]:
    """Latitude and longitude to about 10 m, radius to 100 m."""
    return round(spot.latitude, 4), round(spot.longitude, 4), round(spot.radius_km, 1)
