"""Whether two accounts tell one happening: a list of features, each with its weight and its reason.

The weights were set by hand on pairs of reports of one war (`bench/pairs.py`); a feature adds evidence, a veto ends it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from dateline.case.join.copies import TextRelation
from dateline.model import Account, ClaimType, Spot, great_circle_km

JOIN_AT = 3.0        # one place, one kind of happening and days that can be the same
TELLING_NAMES = 2    # rare names in common that make two reports follow one happening
FOLLOW_UP = 30       # days for which they do
SAME_REPORT = 1.5    # more than that for two incidents which one report tells as two
LOOK_BACK = 6        # days before publication within which an undated story of news happened
_LOOK_BACK = timedelta(LOOK_BACK)
WIDE = 7             # days beyond which an interval says little of the day
NEAR_KM = 5.0        # added to the radii of two places that may be one
KM_PER_DEGREE = 111.0  # no degree of latitude is shorter

# Claim types that can be told of one happening, by outlets that saw different sides of it.
_FAMILY: dict[ClaimType, str] = {
    "clash": "ground", "offensive": "ground", "seize": "ground", "withdraw": "ground", "repel": "ground",
    "airstrike": "strike", "chemical": "strike", "shelling": "strike", "attack": "strike", "bombing": "bombing",
    "casualties": "harm", "destroy": "harm", "accuse": "harm",
}
# Of what goes on for months every report tells the whole.
_LASTING = frozenset[str]({"besiege"})
_MIXED = frozenset({"ground", "strike", "bombing"})


@dataclass(frozen=True, slots=True)
class Feature:
    """One reason for or against two accounts being of one happening."""

    name: str
    weight: float
    reason: str


@dataclass(frozen=True, slots=True)
class Edge:
    """Two accounts that may tell one happening, ``a`` before ``b``; the score is the sum of the features."""

    a: str
    b: str
    features: tuple[Feature, ...]

    @property
    def score(self) -> float:
        return round(sum(f.weight for f in self.features), 3)


def compare_accounts(a: Account, b: Account, text: TextRelation = "independent", names: int = 0) -> Edge | None:
    """The features of two accounts, or null where something rules out that they are one happening.

    ``names``: how many rare names their reports share, -1 where both have enough and share none.
    """
    if b.id < a.id:
        a, b = b, a
    if not can_join(a, b, names) or (text in ("copy", "derived") and not _share_kind(a, b)):
        return None  # a copy tells each happening in the same words, so what is told in others is another
    found = (_type(a, b), _place(a, b), _days(a, b), *_figures(a, b), _actors(a, b), _texts(text), _names(names))
    return Edge(a.id, b.id, tuple(f for f in found if f is not None))


def can_join(a: Account, b: Account, names: int = 0) -> bool:
    """Whether nothing rules it out: other kinds of happening, other days, places far apart.

    Reports that share rare names may be weeks apart (an arrest, a court), unless both give the day, and one may have
    another word for what happened.
    """
    allowed = 1
    if names < TELLING_NAMES or a.report == b.report:
        if not (_share_kind(a, b) if a.report == b.report else _families_meet(a, b)):
            return False
    elif not (_told(a) and _told(b)):
        allowed = FOLLOW_UP
    return not _days_apart(a, b, allowed) and not _far_apart(a, b)  # places last: measuring them takes longest


def joins(score: float, *, same_report: bool) -> bool:
    """Whether the features are enough."""
    return score >= JOIN_AT + (SAME_REPORT if same_report else 0.0)


def families(account: Account) -> frozenset[str]:
    """The kinds of happening of an account; its dead and its ruins follow what caused them."""
    return _families(account.types)


@cache
def _families(types: frozenset[ClaimType]) -> frozenset[str]:
    kinds = frozenset(_FAMILY.get(t, t) for t in types)
    return kinds - {"harm"} or kinds


def _share_kind(a: Account, b: Account) -> bool:
    """Whether both tell one kind of happening, or one of them only its harm."""
    one, two = families(a), families(b)
    return bool(one & two) or "harm" in one | two


def _families_meet(a: Account, b: Account) -> bool:
    one, two = families(a), families(b)
    return bool(one & two) or one | two <= _MIXED | {"harm"}


def _type(a: Account, b: Account) -> Feature:
    one, two = families(a), families(b)
    if one & two:
        return Feature("type", 1.0, f"both tell of {', '.join(sorted(one & two))}")
    if "harm" in one | two:
        return Feature("type", 0.5, "one tells only the harm")
    return Feature("type", -1.0, f"{a.type} and {b.type}")


def window(account: Account) -> tuple[date, date] | None:
    """The days on which an account's happening can lie: those told, else the days before publication."""
    if account.first is not None and account.last is not None:
        return account.first, account.last
    if account.published is None:
        return None
    last = account.latest or account.published[1]
    if account.earliest is not None and families(account) <= _LASTING:
        return account.earliest, last
    begin = account.published[0] - _LOOK_BACK
    return (begin if account.earliest is None else max(account.earliest, begin)), last


def _told(account: Account) -> bool:
    return account.first is not None and account.last is not None


def _gap(a: Account, b: Account) -> int | None:
    """Days between the windows of two accounts, 0 where they meet, null where one has none."""
    one, two = window(a), window(b)
    if one is None or two is None:
        return None
    if two[0] > one[1]:
        return (two[0] - one[1]).days
    return (one[0] - two[1]).days if one[0] > two[1] else 0


def _days_apart(a: Account, b: Account, allowed: int) -> bool:
    gap = _gap(a, b)
    return gap is not None and gap > allowed


def _days(a: Account, b: Account) -> Feature | None:
    """Days told in both weigh most; where one or both tell none, how near the reports are to each other."""
    gap = _gap(a, b)
    if gap is None:
        return None
    if gap:
        return Feature("days", -0.5, "one day apart" if gap == 1 else f"{gap} days apart")
    if _told(a) and _told(b):
        wide = any((w[1] - w[0]).days > WIDE for w in (window(a), window(b)) if w)
        return Feature("days", 0.5 if wide else 1.5, "the days told agree")
    apart = _news_apart(a, b)
    weight = 0.7 if apart <= 1 else 0.3 if apart == 2 else 0.0
    return Feature("days", weight, f"the days can be the same, {apart} between the news")


def _news_apart(a: Account, b: Account) -> int:
    """Days between the news of two accounts: the last day told, else the day of publication."""
    one, two = window(a), window(b)
    return abs((one[1] - two[1]).days) if one and two else 0


def _place(a: Account, b: Account) -> Feature | None:
    if not a.spots or not b.spots:
        return None
    one, two = {s.id for s in a.spots if s.id}, {s.id for s in b.spots if s.id}
    if fine := {i for i in one & two if not i.startswith("admin1:")}:
        return Feature("place", 2.0, f"one place: {_name(a, min(fine))}")
    if shared := {s.name for s in a.spots} & {s.name for s in b.spots}:
        return Feature("place", 1.0 if one & two else 2.0, f"one name: {min(shared)}")
    if one & two:
        return Feature("place", 1.0, f"one region: {_name(a, min(one & two))}")
    if any(_near(x, y) for x in a.spots for y in b.spots):
        return Feature("place", 1.0, "places within each other's reach")
    return Feature("place", -2.0, "other places")


def _name(account: Account, place: str) -> str:
    return next(s.name for s in account.spots if s.id == place)


def _near(x: Spot, y: Spot) -> bool:
    reach = (x.radius_km or 0) + (y.radius_km or 0) + NEAR_KM
    if x.latitude is not None and y.latitude is not None and abs(x.latitude - y.latitude) * KM_PER_DEGREE > reach:
        return False  # most pairs are, and need no measuring
    km = distance_km(x, y)
    return km is not None and km <= reach


def _resolved(spot: Spot) -> bool:
    return spot.latitude is not None and spot.longitude is not None


def _far_apart(a: Account, b: Account) -> bool:
    """Whether every place of the one lies out of reach of every place of the other, all of them resolved."""
    return bool(a.spots) and bool(b.spots) and all(
        x.name != y.name and _resolved(x) and _resolved(y) and not _near(x, y) for x in a.spots for y in b.spots)


def distance_km(x: Spot, y: Spot) -> float | None:
    """Distance of two spots, null where one of the two is not on the map."""
    if x.latitude is None or x.longitude is None or y.latitude is None or y.longitude is None:
        return None
    return great_circle_km((x.latitude, x.longitude), (y.latitude, y.longitude))


def _figures(a: Account, b: Account) -> list[Feature]:
    """The same number of dead or wounded; small numbers agree by chance."""
    out = []
    for kind in ("killed", "wounded"):
        one = {f.low for f in a.figures if f.kind == kind and f.low}
        two = {f.low for f in b.figures if f.kind == kind and f.low}
        if shared := one & two:
            out.append(Feature(kind, 1.0 if max(shared) > 3 else 0.5, f"{max(shared)} {kind} in both"))
    return out


def _actors(a: Account, b: Account) -> Feature | None:
    shared = (a.agents & b.agents) | (a.targets & b.targets)
    return Feature("actors", 0.5, f"same side: {min(shared)}") if shared else None


def _texts(relation: TextRelation) -> Feature | None:
    if relation == "independent":
        return None
    return Feature("text", {"copy": 1.5, "derived": 1.0, "shares_quote": 0.7}[relation], f"texts: {relation}")


def _names(shared: int) -> Feature | None:
    if shared == 0:
        return None
    if shared < 0:
        return Feature("names", -1.0, "none of the names that few reports have is in both")
    weight = {1: 0.5, 2: 2.0, 3: 2.5}.get(shared, 3.0)
    return Feature("names", weight, f"{shared} names that few reports have in both")
