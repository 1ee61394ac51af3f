"""The sentence of a row: what happened by whom, who says so, what they dispute, in neutral words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from dateline.data.actor import shipped_actors
from dateline.export.acled.codes import tables
from dateline.export.acled.days import in_words
from dateline.export.acled.parties import Party
from dateline.export.acled.row import FOLDED, Row
from dateline.model import ASSERTED, Conflict, Harm

_MOST = 8  # claimants named
_NEAR = {1: "in", 2: "near", 3: "in the region of"}  # by geo_precision
_DEMONSTRATIONS = ("Protests", "Riots")


def notes_of(row: Row) -> str:
    """One sentence: "On 25 February 2016, A clashed with B in C (D), according to E; ..."."""
    told = "; ".join((f"{_when(row)}, {_deed(row)}{_claimants(row)}", *_further(row)))
    assert row.sub is not None
    return f"{told}. [size=no report]" if row.sub.event in _DEMONSTRATIONS else f"{told}."


def _when(row: Row) -> str:
    day = row.day
    if day.precision == 1:
        return f"On {in_words(day.on)}"
    return f"Around {in_words(day.on)} (between {in_words(day.first)} and {in_words(day.last)})"


def _deed(row: Row) -> str:
    assert row.sub is not None and row.first is not None
    pattern = row.sub.two if row.second else row.sub.one
    place, other = _place(row), tables()["other"].get(row.other, "")
    if row.other == "besiege":
        pattern = f"{{a}} {other} {{at}}" + (" against {b}" if row.second else "")
    at = f"{_NEAR[row.place.precision]} {place}"
    taken = place if row.place.precision == 1 else f"a place {at}"
    return pattern.format(a=_name(row.first), b=_name(row.second), place=taken, at=at, other=other)


def _place(row: Row) -> str:
    place = row.place
    inside = place.admin1 if place.admin1 and place.admin1 != place.location else place.country.name
    return f"{place.location} ({inside})"


def _name(party: Party | None) -> str:
    return party.name if party else ""


def _claimants(row: Row) -> str:
    origins = sorted({t.origin for d in row.dossiers for t in d.tellings if t.claim.status in ASSERTED})
    if not origins:
        origins = sorted({t.origin for d in row.dossiers for t in d.tellings})
    return f", according to {listed(origins)}"


def listed(names: list[str]) -> str:
    """"A, B and C"; of many the first eight and how many there are besides."""
    if len(names) > _MOST:
        names = [*names[:_MOST], f"{len(names) - _MOST} more"]
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _further(row: Row) -> Iterator[str]:
    if row.partial and not any(c.field == "extent" for d in row.dossiers for c in d.event.conflicts):
        yield "only part of the place was taken"
    yield from (_disputed(c) for d in row.dossiers for c in d.event.conflicts)
    yield from _figures(row)
    if len(row.dossiers) > 1:
        yield f"{len(row.dossiers)} events of that day and place are told as one"
    yield from (rule for rule in row.rules if rule != FOLDED)
    if row.place.precision > 1 and (words := row.dossiers[0].event.row["place"]):
        yield f"the place is told as “{words}”"


def _figures(row: Row) -> Iterator[str]:
    """Killed, wounded and captured: what is entered, and what the column of fatalities has no room for."""
    if any(d.unknown for d in row.deaths):
        yield "an unknown number of people were reported killed"
    elif any(d.vague for d in row.deaths):
        yield "the number of those killed was told in a vague word"
    for kind in ("wounded", "captured", "missing"):
        spans = [_span(h) for d in row.dossiers for t in d.tellings if t.claim.status in ASSERTED
                 for h in t.claim.harm if h.kind == kind and (h.low, h.high) != (None, None)]
        if spans:
            yield f"{' or '.join(dict.fromkeys(spans))} were reported {kind}"


def _span(harm: Harm) -> str:
    low, high = harm.low, harm.high
    if high is None:
        return f"{low} or more"
    return str(high) if low == high else f"{'up' if low is None else low} to {high}"


def _disputed(conflict: Conflict) -> str:
    words = tables()["dispute"]
    about = words.get(conflict.field, words["happened"])
    values = (f"{_neutral(v.value)} ({listed(list(v.origins))})" for v in conflict.values)
    return f"accounts differ on {about}: {', '.join(values)}"


@lru_cache(maxsize=1 << 12)
def _neutral(value: str) -> str:
    """A value of a conflict with the names of actors for their ids."""
    names = _names()
    return " and ".join(names.get(part, part) for part in value.split(", "))


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    return {a.id: a.name for a in shipped_actors()}
