"""Any dossier that can be: for what has to hold of every format."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

from hypothesis import strategies as st

from dateline.model import (
    CLAIM_TYPES,
    GRADES,
    ActorKind,
    ActorMention,
    Claim,
    ClaimTime,
    Dossier,
    Harm,
    HarmClass,
    HarmKind,
    PlaceMention,
    Precision,
    Status,
)

from . import builders as b

# Of every kind that the actor files know, and of those they do not: words, id, side, kind, head.
ACTORS = (
    ("the Syrian army", "state.syria.armed_forces", "state.syria", "force", "army"),
    ("Damascus", "state.syria", "state.syria", "state", ""),
    ("Russian jets", "state.russia.forces", "state.russia", "force", "jets"),
    ("Islamic State", "group.islamic_state", "group.islamic_state", "group", ""),
    ("Rapid Support Forces", "group.rapid_support_forces", "group.rapid_support_forces", "group", ""),
    ("the NDF", "group.ndf", "state.syria", "force", ""),
    ("Kurdish fighters", "people.kurds.force", None, "force", "fighters"),
    ("rebels", None, None, "force", "rebels"), ("government forces", None, None, "force", "forces"),
    ("gunmen", None, None, "force", "gunmen"), ("terrorists", None, None, "force", "terrorists"),
    ("villagers", None, None, "people", "villagers"), ("two journalists", None, None, "people", "journalists"),
    ("a market", None, None, "thing", "market"), ("the UN", "org.un", None, "organisation", ""),
    ("peacekeepers", "org.unmiss", None, "coalition", "peacekeepers"), ("US-led", None, None, "described", "us-led"),
    ("Bashar al-Assad", "person.bashar_al_assad", "state.syria", "person", ""),
    ("=cmd", None, None, "described", "=cmd"),
    ("our band", "mine.band", "mine.band", "group", ""),
    ("a state of ours", "state.atlantis", "state.atlantis", "state", ""),
)
_SIDES = (None, "state.syria", "group.islamic_state", "group.rapid_support_forces", "people.kurds", "mine.band")
_DAYS = st.dates(date(2013, 1, 1), date(2025, 12, 31))
_COMMON = ("clash", "airstrike", "attack", "bombing", "casualties", "seize")
_NUMBERS = st.one_of(st.none(), st.integers(0, 400))


def actors() -> st.SearchStrategy[tuple[ActorMention, ...]]:
    made = [ActorMention(w, 0, len(w), id_, w if id_ else None, kind, head, side)  # type: ignore[arg-type]
            for w, id_, side, kind, head in ACTORS]
    assert {a.kind for a in made} < set(get_args(ActorKind))
    return st.lists(st.sampled_from(made), max_size=3).map(tuple)


def places() -> st.SearchStrategy[tuple[PlaceMention, ...]]:
    somewhere = st.tuples(st.floats(-90, 90), st.floats(-180, 180))
    points = st.one_of(somewhere, somewhere, somewhere, st.none())
    fine = st.sampled_from([p for p in get_args(Precision) if p != "unresolved"])
    countries = st.sampled_from(["YE", "SY", "SD", "PS", "XX", None])
    one = st.builds(b.place, st.sampled_from(["Taiz", "=Bara", "Kosti; Sudan"]), points, fine, st.floats(0, 300),
                    countries, st.sampled_from([None, "Aleppo"]))
    return st.lists(one, min_size=0, max_size=2).map(tuple)


@st.composite
def harms(draw: st.DrawFn) -> Harm:
    low, high = draw(_NUMBERS), draw(_NUMBERS)
    if low is not None and high is not None and high < low:
        low, high = high, low
    return b.harm(low, high, draw(st.sampled_from(get_args(HarmClass))), draw(st.sampled_from(_SIDES)),
                  draw(st.sampled_from(("killed", "killed", *get_args(HarmKind)))))


@st.composite
def times(draw: st.DrawFn) -> ClaimTime:
    first, last = sorted((draw(_DAYS), draw(_DAYS)))
    last = first + (last - first) // draw(st.sampled_from([1, 10, 100, 1000, 10000]))
    words = draw(st.sampled_from([(first, last), (first, last), (first, None), (None, last), (None, None)]))
    return ClaimTime(None, *words, first if draw(st.booleans()) else None, last, None)


@st.composite
def claims(draw: st.DrawFn, number: int) -> Claim:
    extent: Any = draw(st.sampled_from([None, "full", "partial"]))
    status = draw(st.sampled_from(("happened", "happened", "happened", *get_args(Status))))
    type_ = draw(st.sampled_from((*_COMMON, *_COMMON, *CLAIM_TYPES)))
    return b.claim(f"c{number}", type_, status=status,
                   agent=draw(actors()), target=draw(actors()), place=draw(places()), time=draw(times()), extent=extent,
                   harm=tuple(draw(st.lists(harms(), max_size=3))),
                   source=(b.link("a doctor"),) * draw(st.integers(0, 1)))


@st.composite
def dossiers(draw: st.DrawFn) -> Dossier:
    """An event of one to four claims in one to three reports."""
    told = [draw(claims(n)) for n in range(draw(st.integers(1, 4)))]
    days = draw(st.lists(st.one_of(st.none(), _DAYS), min_size=1, max_size=3))
    heads = tuple(b.head(f"r{n}", draw(st.sampled_from(["Radio", "=Herald", None])), day, title=draw(
        st.sampled_from([None, "Market hit; nine die", "\u202eevil"]))) for n, day in enumerate(days))
    return b.dossier(*told, heads=heads, grade=draw(st.sampled_from((*GRADES, *GRADES[1:]))))
