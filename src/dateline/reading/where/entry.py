"""A place of a gazetteer, the names that lead to it, and when two records are of one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from dateline.reading.where.geometry import distance_km

Match = Literal["exact", "fold", "article", "key"]
_LAYERS: tuple[Match, ...] = ("exact", "fold", "article", "key")

ONE_PLACE_KM = 15.0     # records of one name nearer than this are one place: reference/places.md section 3
_DEGREES = 0.14         # of latitude: more is further than that
_TIMES = 5              # a place that is so many times larger is meant, not a hamlet of its name beside it
OVERLAY = "project:"    # our own list goes before the rest of the shipped gazetteer
_SETTLED = frozenset(["town", "village", "quarter"])


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of a gazetteer. ``admin1`` is a GeoNames code ("SY.09"); for a country, the id of its capital.

    ``code``: its P-code, where a source has one; ``source``: the name of the gazetteer it was taken from;
    ``code_source``: that of its code, where it is another.
    """

    id: str
    name: str
    kind: str
    latitude: float
    longitude: float
    radius_km: float
    country: str | None
    admin1: str | None
    population: int
    code: str | None = None
    source: str = "shipped"
    code_source: str | None = None

    @property
    def sources(self) -> tuple[str, ...]:
        """The gazetteers that gave the point and the code. Lists of codes have no points: regions keep the shipped."""
        more = self.code_source or ("shipped" if self.id.startswith("admin1:") else None)
        return (self.source, more) if more and more != self.source else (self.source,)


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that a name leads to, and by which layer of the matcher."""

    entry: Entry
    layer: Match


def merged(hits: list[tuple[int, Hit]]) -> list[Hit]:
    """The hits of one name, each with the number of its gazetteer (0 wins), as one for each place.

    The record of the winning gazetteer stands for the place, the larger one of two in the same; what it lacks is taken
    from the others. Two hamlets of one gazetteer that may be one place or two are one, with both in its radius.
    """
    if len(hits) < 2:
        return [hit for _, hit in hits]
    ranked = [(2 * rank + (not hit.entry.id.startswith(OVERLAY)), hit) for rank, hit in hits]
    clusters: list[list[tuple[int, Hit]]] = []
    for found in sorted(ranked, key=lambda h: (h[0], -h[1].entry.population, h[1].entry.id)):
        cluster = next((c for c in clusters if is_one_place(c[0][1].entry, found[1].entry)), None)
        if cluster is None:
            clusters.append([found])
        else:
            cluster.append(found)
    return [_one(cluster) for cluster in clusters]


def is_one_place(a: Entry, b: Entry) -> bool:
    """Whether two records of one name are of one place."""
    if a.id == b.id:
        return True
    if not (a.kind == b.kind or {a.kind, b.kind} <= _SETTLED):
        return False
    if a.country and b.country and a.country != b.country:
        return False
    if a.kind == "district":
        return a.admin1 == b.admin1 and km_apart(a, b) < max(ONE_PLACE_KM, a.radius_km, b.radius_km)
    return abs(a.latitude - b.latitude) <= _DEGREES and km_apart(a, b) < ONE_PLACE_KM


def km_apart(a: Entry, b: Entry) -> float:
    """Kilometres between the points of two entries."""
    return distance_km(a.latitude, a.longitude, b.latitude, b.longitude)


def _one(cluster: list[tuple[int, Hit]]) -> Hit:
    (rank, first), *others = cluster
    if not others:
        return first
    layer = min((h.layer for _, h in cluster), key=_LAYERS.index)
    rest = [h.entry for _, h in others]
    e = first.entry
    coded = e if e.code else next((o for o in rest if o.code), e)
    twins = [h.entry for n, h in others if n == rank and e.population < _TIMES * h.entry.population + 1]
    return Hit(replace(
        e, population=max(e.population, *(o.population for o in rest)), radius_km=max(_reaches(e, twins)),
        country=e.country or _first(o.country for o in rest), admin1=e.admin1 or _first(o.admin1 for o in rest),
        code=coded.code, code_source=None if coded.source == e.source else coded.source), layer)


def _reaches(e: Entry, twins: Iterable[Entry]) -> Iterator[float]:
    yield e.radius_km
    for o in twins:
        yield round(km_apart(e, o) + o.radius_km, 1)


def _first(values: Iterable[str | None]) -> str | None:
    return next((v for v in values if v), None)
