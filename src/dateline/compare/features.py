"""Whether one of theirs is one of ours: readable features, each with its weight and its reason.

The weights were set by hand on the written fortnight and made cases. A feature can leave a doubt, which alone keeps a
pair from being called one event, or rule the pair out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from dateline.compare.actors import Sides
from dateline.compare.names import keys
from dateline.compare.ours import Ours, Where
from dateline.compare.settings import Settings
from dateline.compare.theirs import Theirs
from dateline.model import great_circle_km

HAD_AT = 5.0       # day, place and kind agree; or one of them nearly, and actors or figures agree
POSSIBLE_AT = 2.5
ONE_PLACE_KM = 5.0   # between two gazetteers' points of one town
NEIGHBOUR_KM = 10.0  # within which a village may be coded by the next
_SURE_DAYS = 14      # a stretch of days beyond which it says little of the day
LARGE_KM = 30.0     # a reach beyond which a place says little of the spot
_MANY_DEAD = 4       # small figures agree by chance
_TIMES = 2           # figures further apart than this speak against one event

_HARM = frozenset({"casualties"})  # told of every kind of event

Says = Literal["for", "doubt", "out"]


@dataclass(frozen=True, slots=True)
class Feature:
    """One reason. ``says``: for, or that it leaves a doubt, or that it rules the pair out."""

    name: str
    weight: float
    reason: str
    says: Says = "for"


@dataclass(frozen=True)
class Pair:
    """One of theirs and one of ours. ``gap``: days between them, null where ours is not dated; ``spot``: of ours, the
    nearest; ``km``: between that and their point, null where one has none; ``name``: of a place that both have."""

    theirs: Theirs
    ours: Ours
    features: tuple[Feature, ...]
    gap: int | None
    spot: Where | None
    km: float | None
    name: str | None

    @cached_property
    def score(self) -> float:
        return round(sum(f.weight for f in self.features), 2)

    @cached_property
    def had(self) -> bool:
        """Whether they are one event, beyond doubt."""
        return self.score >= HAD_AT and all(f.says == "for" for f in self.features)

    @cached_property
    def possible(self) -> bool:
        """Whether they may be one event."""
        return self.score >= POSSIBLE_AT and all(f.says != "out" for f in self.features)

    @property
    def against(self) -> tuple[Feature, ...]:
        """What rules the pair out or leaves a doubt."""
        return tuple(f for f in self.features if f.says != "for")


def pair(theirs: Theirs, ours: Ours, settings: Settings, sides: Sides) -> Pair:
    """The features of two events."""
    gap = days_apart(theirs, ours)
    spot, km = _nearest(theirs, ours)
    name = _shared_name(theirs, ours)
    found = (_day(theirs, ours, gap, settings), _place(theirs, ours, spot, km, name, settings), _kind(theirs, ours),
             _actors(theirs, ours, sides), _figures(theirs, ours, gap), _standing(ours))
    return Pair(theirs, ours, tuple(f for f in found if f is not None), gap, spot, km, name)


def days_apart(theirs: Theirs, ours: Ours) -> int | None:
    """Days between the two, 0 where they meet, null where ours has no bounds."""
    if any(theirs.first <= day <= theirs.last for day in ours.days):
        return 0
    window = ours.window
    return None if window is None else max(0, (window[0] - theirs.last).days, (theirs.first - window[1]).days)


def _length(first: date, last: date) -> int:
    return (last - first).days + 1


def _day(theirs: Theirs, ours: Ours, gap: int | None, settings: Settings) -> Feature:
    window = ours.window
    if gap is None or window is None:
        return Feature("day", 0.0, "our day is not known", "doubt")
    if gap == 0 and not (window[0] <= theirs.last and theirs.first <= window[1]):
        return Feature("day", 1.0, "the day of one of our claims")
    if gap > settings.days:
        return Feature("day", -1.0 - gap / 10, f"{gap} days apart", "out")
    if not ours.dated:
        return Feature("day", 0.5, f"our day is not known, only that it is not after {window[1]}", "doubt")
    if gap:
        return Feature("day", 0.5, "one day apart" if gap == 1 else f"{gap} days apart")
    longest = max(_length(theirs.first, theirs.last), _length(*window))
    if longest == 1:
        return Feature("day", 2.0, "same day")
    if longest <= _SURE_DAYS:
        return Feature("day", 1.0, "days that meet")
    return Feature("day", 0.5, f"days that meet, of a stretch of {longest}", "doubt")


def _nearest(theirs: Theirs, ours: Ours) -> tuple[Where | None, float | None]:
    """The spot of ours that is nearest to their point, one that is fine before all others, and the km between."""
    point = theirs.point
    if point is None or not ours.spots:
        return None, None
    fine = [s for s in ours.spots if s.fine] or ours.spots
    km, spot = min(((great_circle_km(point, (s.latitude, s.longitude)), s) for s in fine), key=lambda found: found[0])
    return spot, km


def _place(theirs: Theirs, ours: Ours, spot: Where | None, km: float | None, name: str | None, settings: Settings,
           ) -> Feature:
    if theirs.country and ours.country and theirs.country != ours.country:
        return Feature("place", -3.0, f"other countries: {theirs.country} and {ours.country}", "out")
    if spot is None or km is None:
        return _by_name(ours, name)
    allowed = settings.km + theirs.reach + min(spot.reach, LARGE_KM)
    if name and spot.fine:
        if km <= ONE_PLACE_KM:
            return Feature("place", 2.0, f"same place: {name}")
        if km <= allowed:
            return Feature("place", 2.0, f"same name: {name}, the points {km:.0f} km apart")
        return Feature("place", 0.5, f"same name, {name}, but {km:.0f} km apart", "doubt")
    if not spot.fine:
        return _by_region(ours, spot, km, name, allowed)
    return _by_distance(theirs, spot, km, allowed)


def _by_name(ours: Ours, name: str | None) -> Feature:
    if name:
        unknown = "" if any(s.fine for s in ours.spots) else ", which has no point in the case"
        return Feature("place", 2.0, f"same name: {name}{unknown}")
    where = f"{ours.place} is not on the map" if ours.place else "our place is not told"
    return Feature("place", 0.0, f"{where} under a name of theirs", "doubt")


def _by_region(ours: Ours, spot: Where, km: float, name: str | None, allowed: float) -> Feature:
    """Ours has a road or a region on the map only; a name of a town in it may be known without its point."""
    if km <= spot.reach + allowed:
        if name:
            return _by_name(ours, name)
        return Feature("place", 0.5, f"ours says only {spot.name} ({spot.precision}, {spot.reach:.0f} km around)",
                       "doubt")
    return Feature("place", -1.0 - km / 100, f"{km:.0f} km from {spot.name}", "out")


def _by_distance(theirs: Theirs, spot: Where, km: float, allowed: float) -> Feature:
    if km > allowed:
        return Feature("place", -1.0 - km / 100, f"{km:.0f} km apart", "out")
    if theirs.reach > LARGE_KM:
        return Feature("place", 0.5, f"{km:.0f} km apart, and theirs stands for all within {theirs.reach:.0f} km",
                       "doubt")
    if km <= ONE_PLACE_KM + spot.reach:
        return Feature("place", 1.5, f"{km:.1f} km apart")
    if km <= NEIGHBOUR_KM + spot.reach:
        return Feature("place", 1.0, f"{km:.0f} km apart")
    return Feature("place", 0.5, f"{km:.0f} km apart under another name", "doubt")


def _shared_name(theirs: Theirs, ours: Ours) -> str | None:
    """A name of theirs that one of our places has too."""
    return next((place for place in theirs.places if not ours.names.isdisjoint(keys(place))), None)


def _kind(theirs: Theirs, ours: Ours) -> Feature | None:
    if theirs.same is None:
        return None
    if ours.type in theirs.same:
        return Feature("kind", 1.5, f"{ours.type} can be {theirs.label}")
    if shared := (ours.types & theirs.same) - _HARM:
        return Feature("kind", 1.0, f"ours tells of {', '.join(sorted(shared))} too")
    if shared := ours.types & theirs.near:
        return Feature("kind", -0.5, f"{', '.join(sorted(shared))} can be told of {theirs.label}")
    return Feature("kind", -1.5, f"{ours.type} is no {theirs.label}", "doubt")


def _actors(theirs: Theirs, ours: Ours, sides: Sides) -> Feature | None:
    named = sides.of_names((*theirs.actors, *theirs.beside), theirs.country)
    here = set(ours.sides.values())
    if not named or not here:
        return None
    there = set(named.values())
    if shared := here & there:
        who = ", ".join(sorted(name for name, side in ours.sides.items() if side in shared))
        if len(shared) == 1 and here - shared and there - shared:
            return Feature("actors", 0.0, f"one actor of two is the same: {who}")
        return Feature("actors", 1.5 if len(shared) > 1 else 1.0, f"same actors: {who}")
    return Feature("actors", -1.5, f"other actors: {', '.join(named)}; {', '.join(ours.sides)}", "doubt")


def _figures(theirs: Theirs, ours: Ours, gap: int | None) -> Feature | None:
    """The same number of dead; figures far apart are a doubt where the day is another too."""
    low, high = ours.killed
    if not theirs.best or not low:
        return None
    if any(theirs.best in figure for figure, _ in ours.told) or theirs.best == low:
        return Feature("dead", 1.0 if theirs.best >= _MANY_DEAD else 0.5, f"{theirs.best} dead in both")
    if theirs.best * _TIMES < low or (high is not None and theirs.best > high * _TIMES):
        return Feature("dead", -0.5, f"{theirs.best} dead against {low}", "doubt" if gap else "for")
    return None


def _standing(ours: Ours) -> Feature | None:
    if ours.grade == "discounted":
        return Feature("standing", -0.5, "a reviewer rejected ours", "doubt")
    if not ours.happened:
        return Feature("standing", -0.5, f"ours is told as {', '.join(sorted(ours.statuses))} only", "doubt")
    return None
