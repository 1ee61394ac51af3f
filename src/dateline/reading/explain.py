"""Why each field of a claim is there: its words, the rule that found them, and the data entry behind a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from dateline.data.actor import Actor, shipped_actors
from dateline.data.rules import rule
from dateline.model import Claim, Found, Harm, PlaceMention


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one value stands in a ``field``. ``does``, ``source`` and ``example`` are those of the rule; ``entry`` says
    where a name is listed. ``words`` is null for a value that stands for the whole clause, as a status does."""

    field: str
    value: str
    words: Found | None
    rule: str
    does: str
    source: str
    example: str
    entry: str | None = None

    def to_json(self) -> dict[str, Any]:
        words = self.words.words() if self.words else {"text": None, "start": None, "end": None}
        return {"field": self.field, "value": self.value, **words, "rule": self.rule, "does": self.does,
                "source": self.source, "example": self.example, "entry": self.entry}


def explain(claim: Claim, own: tuple[Actor, ...] = ()) -> tuple[Reason, ...]:
    """A reason for each value of a claim, in the order of its fields. ``own``: the user's own actors."""
    return tuple(_reasons(claim, own))


def _reasons(claim: Claim, own: tuple[Actor, ...]) -> Iterator[Reason]:
    yield _reason("type", claim.type, claim.trigger, claim.rules.get("type", ""))
    for field in ("agent", "target", "source"):
        for v in getattr(claim, field):
            yield _reason(field, v.id or "described, in no list", v, v.rule, _entry(v.id, own))
    for place in claim.place:
        yield _reason("place", place.precision, place, place.rule, _toponyms(place))
    if claim.time.words is not None:
        days = f"{claim.time.first or 'open'} to {claim.time.last or 'open'}"
        yield _reason("time", "stands by this claim", claim.time.words, claim.rules.get("time", ""))
        yield _reason("time", days, claim.time.words, claim.time.rule)
    for harm in claim.harm:
        yield _reason("harm", _harm(harm), harm.words, harm.rule, _entry(harm.side, own))
    yield _reason("status", claim.status, None, claim.rules.get("status", ""))
    if claim.extent is not None:
        yield _reason("extent", claim.extent, None, claim.rules.get("extent", ""))
    if claim.weapon is not None:
        yield _reason("weapon", "named", claim.weapon, claim.rules.get("weapon", ""))


def _reason(field: str, value: str, words: Found | None, id_: str, entry: str | None = None) -> Reason:
    by = rule(id_)
    does, source, example = (by.does, by.source, by.example) if by is not None else ("not documented", "", "")
    return Reason(field, value, words, id_, does, source, example, entry)


def _harm(harm: Harm) -> str:
    """``killed 14 to open, soldiers: combatants``"""
    low, high = ("open" if end is None else str(end) for end in (harm.low, harm.high))
    who = f", {harm.who.text}" if harm.who else ""
    return f"{harm.kind} {low if low == high else f'{low} to {high}'}{who}: {harm.group}"


def _toponyms(place: PlaceMention) -> str | None:
    """The gazetteer entries of the names in a place."""
    told = [f"“{t.text}” is {t.id} ({', '.join(p for p in (t.name, t.admin1, t.country) if p)}; found by {t.how})"
            if t.id else f"“{t.text}” is named and not resolved" for t in place.toponyms]
    return "; ".join(told) or None


def _entry(id_: str | None, own: tuple[Actor, ...]) -> str | None:
    """Where the entry of an id stands, and where it can be checked. The forces of a state stand under the state."""
    entries = _entries(own)
    while id_ and id_ not in entries:
        id_ = id_.rpartition(".")[0]
    if not id_:
        return None
    actor = entries[id_]
    listed = "your own list" if actor.own else f"data/{actor.table}"
    return f"{id_} ({actor.name}) in {listed}; {actor.source}"


@lru_cache(maxsize=4)
def _entries(own: tuple[Actor, ...]) -> dict[str, Actor]:
    """Entries by id, the user's own before the shipped."""
    return {actor.id: actor for actor in (*shipped_actors(), *own)}
