"""The incidents of a report as accounts: what joining compares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from dateline.model import Account, ActorMention, Claim, ClaimType, Figure, KeptReport, PlaceMention, Spot
from dateline.reading.incidents import type_of_row

# Of these a passage tells no happening that another report could tell as well.
UNJOINED = frozenset({"toll", "hold"})
# Acts about a happening, done on days of their own.
_STANCE = frozenset[ClaimType]({"accuse", "refuse"})


def accounts_of(report: KeptReport) -> tuple[Account, ...]:
    """The accounts of a report, one an incident, in the order of the text; states and totals of a war are none."""
    incidents: dict[int, list[Claim]] = {}
    for claim in report.claims:
        incidents.setdefault(claim.incident, []).append(claim)
    accounts = (_account(report, claims) for claims in incidents.values())
    return tuple(a for a in accounts if a.types - UNJOINED)


def _account(report: KeptReport, claims: list[Claim]) -> Account:
    first, last = _days(claims)
    published = report.published
    return Account(
        id=min(c.id for c in claims), report=report.id, type=type_of_row(claims),
        types=frozenset(c.type for c in claims), claims=tuple(c.id for c in claims),
        statuses=frozenset(c.status for c in claims), first=first, last=last,
        earliest=max((c.time.earliest for c in claims if c.time.earliest), default=None),
        latest=min((c.time.latest for c in claims if c.time.latest), default=None),
        published=(published.first, published.last) if published.first and published.last else None,
        spots=tuple(dict.fromkeys(s for c in claims for p in c.place for s in _spots(p))),
        agents=_actors(a for c in claims for a in c.agent), targets=_actors(a for c in claims for a in c.target),
        figures=tuple(dict.fromkeys(Figure(h.kind, h.low, h.high) for c in claims for h in c.harm)),
    )


def _days(claims: list[Claim]) -> tuple[date | None, date | None]:
    """The narrowest days that a claim of the incident gives, a day before a month; of equals those that most claims
    give, then the earliest. The day of a refusal or an accusation is not that of what it is about."""
    acts = [c for c in claims if c.type not in _STANCE] or claims
    told = Counter((c.time.first, c.time.last) for c in acts if c.time.first and c.time.last)
    return min(told, key=lambda days: (days[1] - days[0], -told[days], days)) if told else (None, None)


def _spots(place: PlaceMention) -> Iterable[Spot]:
    for t in place.toponyms:
        if t.precision != "country":
            yield Spot(folded(t.text), t.id, t.latitude, t.longitude, t.radius_km, t.precision)


def _actors(actors: Iterable[ActorMention]) -> frozenset[str]:
    return frozenset(a.id or folded(a.text) for a in actors)


@lru_cache(20_000)  # the names of outlets and towns come again and again
def folded(name: str) -> str:
    """A name as names are compared: small letters, without the hyphens and quotes that outlets set differently.

    >>> folded("Tal Abyad"), folded("Tal-Abyad"), folded("Ma'arat")
    ('tal abyad', 'tal abyad', 'maarat')
    """
    return "".join(c for c in name.casefold().replace("-", " ") if c.isalnum() or c == " ").strip()
