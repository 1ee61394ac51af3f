"""What an event or a claim says of the control of a place: a change, or a state at the time of the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from dateline.case.join.accounts import folded
from dateline.case.join.judged import verdict
from dateline.case.join.origins import Origin, names_of
from dateline.case.join.sides import side_of
from dateline.data.load import states
from dateline.data.table import read_toml
from dateline.model import (
    ASSERTED,
    ActorMention,
    Basis,
    Claim,
    ClaimType,
    Degree,
    Event,
    Grade,
    Interval,
    Judgement,
    PlaceMention,
)

CONTROL_TYPES = frozenset[ClaimType]({
    "seize", "hold", "withdraw", "besiege", "relieve", "open_route", "close_route"})
_ROUTE_DEGREE: dict[ClaimType, Degree] = {"open_route": "open", "close_route": "cut"}
_STATES = frozenset[ClaimType]({"hold", "besiege"})
_OF_ITSELF = frozenset[ClaimType]({*_ROUTE_DEGREE, "besiege"})  # say how a place stands though no holder is named
WIDE = frozenset({"province", "region", "country"})


Side = tuple[str, str]  # id of a side, or its folded words, and its name; no name where only "the army" is told


@dataclass(frozen=True, slots=True)
class Told:
    """One claim on a lane: its origin, and when its report was published."""

    claim: Claim
    origin: Origin
    published: Interval


@dataclass(frozen=True, slots=True)
class Change:
    """What one event, or one claim of a state, says of a lane. ``taker`` holds from then on, ``loser`` no longer does.

    ``day`` is when it changed or was so, as far as told or bounded; ``state``: no change is told, it was so, from
    ``since`` on where that is told ("since June"). ``besieger``: who stands outside. ``called``: the name that people
    gave the place in place of the one that was read.
    """

    claims: tuple[str, ...]
    day: Interval
    since: Interval
    state: bool
    taker: Side | None
    loser: Side | None
    besieger: Side | None
    degree: Degree
    basis: Basis
    accounts: tuple[str, ...]
    heard: date | None
    called: str | None = None


def lane_of(place: PlaceMention) -> tuple[str, str] | None:
    """The lane that a place is on, as key and name: its finest gazetteer id, else its name; null for regions and for
    sites without a name ("a town south of Aleppo" is not Aleppo, "large parts of Aleppo" are of it)."""
    fine = [t for t in place.toponyms if t.precision not in WIDE]
    word = (place.type_word or "").split()[-1:]
    if not fine:
        return None
    if _words("road") & set(word) or (len(fine) > 1 and place.precision == "line"):
        names = sorted(folded(t.text) for t in place.toponyms)
        return "road " + " ".join(names), place.text
    if place.kind == "site" and _words("part").isdisjoint(word):
        return None
    known = next((t for t in fine if t.id), None)
    if known is not None and known.id is not None:
        return known.id, known.text
    return f"name {folded(fine[0].text)}", fine[0].text


def change_of(told: list[Told], event: Event | None, on: Sequence[Judgement] = ()) -> Change | None:
    """What the claims of one event, or one claim of none, say of control; null where they say nothing that is so, or
    where a reviewer rejects it. ``on``: the judgements on any of them."""
    grade = event.grade if event is not None else _grade_given(on)
    if grade == "discounted":
        return None
    so = [t for t in told if t.claim.status in ASSERTED]
    taker, loser, besieger = (
        _most([s for t in so if (s := side(t.claim))]) for side in (_taker, _loser, _besieger))
    if not (taker or loser or any(t.claim.type in _OF_ITSELF for t in so)):
        return None
    accounts = names_of(t.origin for t in so)
    return Change(
        tuple(sorted(t.claim.id for t in so)), _day(so, event), _since(so, event), _is_state(so), taker, loser,
        besieger, _degree(so, event), _basis(accounts, grade), accounts,
        max((t.published.last for t in so if t.published.last), default=None),
    )


def _grade_given(on: Sequence[Judgement]) -> Grade | None:
    """The grade of a state: nobody compares what is told of it, so only a reviewer gives it one."""
    given = verdict(on)
    return given[0] if given is not None else None


def _basis(accounts: tuple[str, ...], grade: Grade | None) -> Basis:
    return "assessed" if grade == "confirmed" or (grade == "fair" and len(accounts) > 1) else "claimed"


def _taker(claim: Claim) -> Side | None:
    """Who holds after a claim; under siege it is who is besieged."""
    if claim.type == "withdraw":
        return None
    return _side(claim.target if claim.type == "besiege" else claim.agent, claim.place)


def _loser(claim: Claim) -> Side | None:
    """Who held before a claim and no longer does."""
    if claim.type in ("besiege", "relieve"):
        return None
    return _side(claim.agent if claim.type == "withdraw" else claim.target, claim.place)


def _besieger(claim: Claim) -> Side | None:
    return _side(claim.agent, claim.place) if claim.type == "besiege" else None


def _is_state(told: list[Told]) -> bool:
    return all(t.claim.type in _STATES for t in told)


def _since(told: list[Told], event: Event | None) -> Interval:
    """When it began: the day of a change; of a state only what is told with an open end ("since June")."""
    if not _is_state(told):
        return _day(told, event)
    begun = [t.claim.time.first for t in told if t.claim.time.first and t.claim.time.last is None]
    return Interval(min(begun), min(begun)) if begun else Interval(None, None)


def _side(actors: tuple[ActorMention, ...], places: tuple[PlaceMention, ...]) -> Side | None:
    """The first side that an id names, else that of the state's own forces, else the first words."""
    for actor in actors:
        if actor.id is not None:
            return side_of(actor.id), actor.name or actor.text
    for actor in actors:
        state = next((s for p in places if (s := state_at(p)) is not None), None)
        if state is not None and _words("state") & set(folded(actor.text).split()):
            return state, ""
    return (folded(actors[0].text), actors[0].text) if actors else None


@cache
def _words(name: str) -> frozenset[str]:
    """A list of ``data/control.toml``."""
    return frozenset(read_toml("control.toml")[name])


def state_at(place: PlaceMention) -> str | None:
    """The id of the state in which a place lies, where the gazetteer knows it."""
    country = next((t.country for t in place.toponyms if t.country), None)
    return next((s.id for s in states() if s.iso2 == country), None) if country else None


def _most(sides: list[Side]) -> Side | None:
    """The side that most claims name, one with an id before words, the first in the alphabet of equals; by the name
    that most give it."""
    if not sides:
        return None
    count = Counter(side for side, _ in sides)
    chosen = min(count, key=lambda side: ("." not in side, -count[side], side))
    names = Counter(name for side, name in sides if side == chosen and name)
    return chosen, min(names, key=lambda name: (-names[name], name)) if names else _state_name(chosen)


def _state_name(state: str) -> str:
    return next(s.name for s in states() if s.id == state)


def _degree(told: list[Told], event: Event | None) -> Degree:
    types = {t.claim.type for t in told}
    for route, degree in _ROUTE_DEGREE.items():
        if types == {route}:
            return degree
    if "besiege" in types and types <= _STATES:
        return "besieged"
    if event is not None and event.grade == "contested":
        return "disputed"
    return "partial" if any(t.claim.extent == "partial" for t in told) else "full"


def _day(told: list[Told], event: Event | None) -> Interval:
    """When it changed: the days of the event, else its bounds; a state was so when the report was published."""
    if event is not None:
        row = {k: date.fromisoformat(v) if (v := event.row[k]) else None for k in ("from", "to", "earliest", "latest")}
        if row["from"] is not None:
            return Interval(row["from"], row["to"] or row["from"])
        return Interval(row["earliest"], row["latest"])
    time = told[0].claim.time
    return Interval(time.first, time.last or time.first) if time.first is not None else told[0].published
