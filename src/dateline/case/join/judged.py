"""People's judgements laid over what was read, before it is joined: the reading itself is never changed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, get_args

from dateline.case.join.sides import actor_named
from dateline.data.load import states
from dateline.model import CLAIM_TYPES, Claim, Extent, Grade, Harm, HarmKind, Judgement, KeptReport, Status

# Fields that a correction may name: of a claim, so that joining sees them, or of the event's row.
CLAIM_FIELDS = ("type", "status", "extent", "from", "to", "killed", "wounded")
ROW_FIELDS = ("place", "latitude", "longitude", "radius_km", "country", "admin1", "agent", "target")

_HARMS: tuple[HarmKind, ...] = ("killed", "wounded")
_FIGURE = re.compile(r"(\d{1,7})(?:-(\d{1,7})|(\+))?")
_POINT = ("latitude", "longitude", "radius_km", "precision", "country", "admin1")
_SIDES = ("agent", "target")  # which may have nobody in them
_LIMITS = {"latitude": (-90, 90), "longitude": (-180, 180), "radius_km": (0, 20_040)}  # half the equator


def check_correction(field: str, value: str) -> str | None:
    """What is wrong with a correction, or null."""
    allowed = {"type": CLAIM_TYPES, "status": get_args(Status), "extent": get_args(Extent)}
    if field not in CLAIM_FIELDS + ROW_FIELDS:
        return f"{field!r} is no field that can be corrected; those are {', '.join(CLAIM_FIELDS + ROW_FIELDS)}"
    if field in allowed and value not in allowed[field]:
        return f"{value!r} is no {field}; those are {', '.join(allowed[field])}"
    if field in _HARMS and _FIGURE.fullmatch(value) is None:
        return f"{value!r} is no figure: write 18, 14-30, 14+ (14 or more) or 0 where nobody was {field}"
    if field == "country" and value not in {s.iso2 for s in states()}:
        return f"{value!r} is no country: write its two letters, such as SY or SD"
    try:
        if field not in _SIDES and not value.strip():
            raise ValueError(value)
        if field in ("from", "to"):
            date.fromisoformat(value)
        elif field in _LIMITS and not _LIMITS[field][0] <= float(value) <= _LIMITS[field][1]:
            raise ValueError(value)
    except ValueError:
        return f"{value!r} does not fit {field}: days are written as 2016-02-25, places in degrees and km"
    return None


def by_claim(judgements: Iterable[Judgement]) -> Mapping[str, tuple[Judgement, ...]]:
    """The judgements on each claim that has any."""
    on: dict[str, tuple[Judgement, ...]] = {}
    for j in judgements:
        on[j.claim] = (*on.get(j.claim, ()), j)
    return on


def judged(report: KeptReport, judgements: Mapping[str, Collection[Judgement]]) -> KeptReport:
    """A report with its claims as people corrected them, those dropped left out. ``judgements``: by claim."""
    if not any(c.id in judgements for c in report.claims):
        return report
    return replace(report, claims=tuple(corrected(c, judgements.get(c.id, ())) for c in report.claims
                                        if all(j.decision != "drop" for j in judgements.get(c.id, ()))))


def corrected(claim: Claim, judgements: Collection[Judgement]) -> Claim:
    """A claim as people corrected it. ``judgements``: those on it."""
    for j in judgements:
        if j.decision == "correct" and j.field in CLAIM_FIELDS:
            claim = _with(claim, j.field, j.value)
    return claim


def _with(claim: Claim, field: str, value: Any) -> Claim:
    if field in _HARMS:
        return replace(claim, harm=_harm(claim, field, value))
    if field not in ("from", "to"):
        changes: dict[str, Any] = {field: value}
        return replace(claim, **changes)
    day = date.fromisoformat(value)
    first, last = (day, claim.time.last) if field == "from" else (claim.time.first, day)
    return replace(claim, time=replace(claim.time, first=first, last=last, earliest=first or claim.time.earliest,
                                       latest=last or claim.time.latest))


def _harm(claim: Claim, kind: HarmKind, value: str) -> tuple[Harm, ...]:
    """The harm of a claim with another figure of one kind: its words stay those that were read, or are those that state
    the claim where it told none."""
    others = tuple(h for h in claim.harm if h.kind != kind)
    first = next((h for h in claim.harm if h.kind == kind), None)
    low, high, more = _FIGURE.fullmatch(value).groups()  # type: ignore[union-attr]  # checked before it was kept
    if int(low) == 0:
        return others
    upper = None if more else int(high or low)
    found = first or Harm(claim.trigger, kind, None, None, None, "unknown", None)
    return (replace(found, low=int(low), high=upper), *others)


def corrected_row(row: Mapping[str, Any], judgements: Collection[Judgement]) -> dict[str, Any]:
    """The row of an event with what people corrected in it."""
    out = dict(row)
    fields = {j.field for j in judgements if j.decision == "correct"}
    given = next((j for j in reversed(list(judgements)) if j.decision == "correct" and j.field == "place"), None)
    if given is not None and given.meant is not None:
        out |= {name: getattr(given.meant, name) for name in _POINT}
    elif given is not None and not {"latitude", "longitude"} <= fields:
        # Another place with the point of the old one would be a false pin.
        out |= {"latitude": None, "longitude": None, "radius_km": None, "precision": "unresolved"}
    for j in judgements:
        if j.decision != "correct" or j.field not in ROW_FIELDS:
            continue
        if j.field in _SIDES:
            out[j.field] = [{"id": actor_named(name), "name": name} for name in names_given(j.value or "")]
        elif j.field in _LIMITS:
            out[j.field] = float(j.value or 0)
        else:
            out[j.field] = j.value
    return out


def names_given(value: str) -> tuple[str, ...]:
    """The names in the value of a corrected side.

    >>> names_given("the army; rebels;")
    ('the army', 'rebels')
    """
    return tuple(name.strip() for name in value.split(";") if name.strip())


def verdict(judgements: Collection[Judgement]) -> tuple[Grade, str] | None:
    """The grade that a reviewer's decision gives an event, the last one counting, with its reason."""
    said = [j for j in judgements if j.decision in ("accept", "reject")]
    if not said:
        return None
    last = said[-1]
    grade: Grade = "confirmed" if last.decision == "accept" else "discounted"
    return grade, f"{last.who} {'has evidence' if grade == 'confirmed' else 'rejects it'}: {last.why}"


def corrections(judgements: Collection[Judgement]) -> tuple[str, ...]:
    """Sentences that say what people corrected."""
    return tuple(f"{j.field} corrected to {j.value}{f' ({j.place_meant})' if j.meant else ''} by {j.who}: {j.why}"
                 for j in judgements if j.decision == "correct")
