"""An event of the case, reduced to what can be held against theirs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from dateline.compare.actors import Sides
from dateline.compare.names import keys
from dateline.export.acled.deaths import Deaths, deaths_of
from dateline.export.toll import Figure, toll
from dateline.model import ASSERTED, Claim, Dossier, Interval, PlaceMention, great_circle_km

LOOK_BACK = 6  # days before the last that is possible within which an undated happening of the news lies
_AROUND_KM = 30.0  # around an event's place within which its claims may put it
_FINE = frozenset({"point", "near"})
_AREAS = frozenset({"district", "province", "region", "country"})
_LASTING = frozenset({"besiege", "hold"})
_OPEN = Interval(None, None)


@dataclass(frozen=True, slots=True)
class Where:
    """A place on the map: ``reach`` is its radius in km; ``fine``: a settlement or a site, not a road or a region."""

    name: str
    latitude: float
    longitude: float
    reach: float
    precision: str

    @property
    def fine(self) -> bool:
        return self.precision in _FINE


@dataclass(frozen=True, slots=True)
class Ours:
    """``first``, ``last``: the days on which it can lie, both null where nothing bounds them; ``dated``: they are told.
    ``days``: those that single claims of it tell. ``names``: keys of the names of its towns and sites. ``sides`` by
    name of its actors. ``killed``: low and high; ``entered``: the one figure that ACLED's rule makes of them; null for
    other forms; ``told``: the figure of each origin. ``ids``: those of its claims that the file names."""

    id: str
    type: str
    types: frozenset[str]
    statuses: frozenset[str]
    grade: str
    first: date | None
    last: date | None
    dated: bool
    days: frozenset[date]
    place: str | None
    spots: tuple[Where, ...]
    names: frozenset[str]
    country: str | None
    admin1: str | None
    actors: tuple[str, ...]
    sides: dict[str, str]
    killed: Figure
    entered: Deaths | None
    told: tuple[tuple[Figure, str], ...]
    ids: tuple[str, ...]

    @property
    def happened(self) -> bool:
        """Whether anybody says that it happened, and not only that it is planned, possible or denied."""
        return not self.statuses or not self.statuses.isdisjoint(ASSERTED)

    @property
    def window(self) -> tuple[date, date] | None:
        """The days on which it can lie, the last week where only their end is known; null where that is open."""
        return (self.first or self.last - timedelta(LOOK_BACK), self.last) if self.last else None


def ours_of(dossier: Dossier, sides: Sides, wanted: frozenset[str] = frozenset(), *, acled: bool = False) -> Ours:
    """What can be compared of an event; ``wanted``: ids that the file names; ``acled``: with the figure that is entered
    there."""
    event = dossier.event
    row = event.row
    first, last, dated = _days(row.get("from"), row.get("to"), row.get("earliest"), row.get("latest"))
    places = [place for claim in dossier.claims for place in claim.place if _belongs(place, row)]
    actors = [*row.get("agent", ()), *row.get("target", ())]
    return Ours(
        id=event.id, type=event.type, types=frozenset(row.get("types") or (event.type,)),
        statuses=frozenset(row.get("status", ())), grade=event.grade, first=first, last=last, dated=dated,
        days=frozenset(_claim_days(dossier)), place=row.get("place"), spots=tuple(_spots(dossier, places)),
        names=frozenset(_names(row.get("place"), row.get("precision"), places)),
        country=row.get("country"), admin1=row.get("admin1"),
        actors=tuple(dict.fromkeys(a["name"] for a in actors if a["name"])),
        sides={a["name"]: side for a in actors if a["id"] and (side := sides.of_id(a["id"]))},
        killed=toll(dossier.claims, "killed"),
        entered=deaths_of(dossier.tellings, row.get("country") or "") if acled else None,
        told=tuple(_told(dossier)), ids=tuple(c for c in event.claims if c in wanted) if wanted else (),
    )


def _days(first: str | None, last: str | None, earliest: str | None, latest: str | None,
          ) -> tuple[date | None, date | None, bool]:
    """The days told; of what goes on since a day, that day to the last that is known; else the bounds."""
    if first:
        begin, end = date.fromisoformat(first), last or latest
        return begin, max(begin, date.fromisoformat(end)) if end else begin, True
    end = last or latest
    return date.fromisoformat(earliest) if earliest else None, date.fromisoformat(end) if end else None, False


def _belongs(place: PlaceMention, row: Mapping[str, Any]) -> bool:
    """Whether the place of a claim lies where the event does, as far as both are on the map: an event may be told with
    where it was announced."""
    if place.latitude is None or place.longitude is None or row.get("latitude") is None:
        return True
    km = great_circle_km((place.latitude, place.longitude), (row["latitude"], row["longitude"]))
    return km <= max(row.get("radius_km") or 0.0, _AROUND_KM) + (place.radius_km or 0.0)


def _spots(dossier: Dossier, places: Sequence[PlaceMention]) -> Iterator[Where]:
    """The places on the map, the event's own first, each once."""
    row = dossier.event.row
    seen: set[tuple[float, float]] = set()
    if row.get("latitude") is not None:
        seen.add((row["latitude"], row["longitude"]))
        yield Where(row["place"], row["latitude"], row["longitude"], row.get("radius_km") or 0.0, row["precision"])
    for place in places:
        if place.latitude is None or place.longitude is None or (place.latitude, place.longitude) in seen:
            continue
        seen.add((place.latitude, place.longitude))
        yield Where(place.text, place.latitude, place.longitude, place.radius_km or 0.0, place.precision)


def _claim_days(dossier: Dossier) -> Iterator[date]:
    """Days that claims give to what happened, one each; what goes on does so on the day of its report, but for what
    goes on for months."""
    for telling in dossier.tellings:
        claim = telling.claim
        told = Interval(claim.time.first, claim.time.last)
        if told == _OPEN and claim.status == "ongoing" and dossier.event.type not in _LASTING:
            told = dossier.report(telling.report).published
        if told.first is not None and told.first == told.last and claim.status in ASSERTED:
            yield told.first


def _names(told: str | None, precision: str | None, places: Iterable[PlaceMention]) -> Iterator[str]:
    """Keys of the names of towns and sites; of a road the whole phrase, which is none of the towns at its ends."""
    if told and precision not in _AREAS:
        yield from keys(told)
    for place in places:
        if place.precision in _AREAS:
            continue
        own = place.toponyms[:place.own]
        towns = (own[0].text, own[0].name) if len(own) == 1 else ()
        for name in filter(None, (place.text, *towns)):
            yield from keys(name)


def _told(dossier: Dossier) -> Iterator[tuple[Figure, str]]:
    """The figure of dead of each origin that gives one, the lowest first."""
    by_origin: dict[str, list[Claim]] = defaultdict(list)
    for telling in dossier.tellings:
        if any(harm.kind == "killed" for harm in telling.claim.harm):
            by_origin[telling.origin].append(telling.claim)
    figures = [(toll(claims, "killed"), origin) for origin, claims in by_origin.items()]
    yield from sorted(figures, key=lambda told: (told[0][0] or 0, told[0][1] or 0, told[1]))
