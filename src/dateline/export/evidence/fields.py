"""Values of a claim in words, and where they contradict what others say of the event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from dateline.export.words import days, figure, geometry, unknown_day
from dateline.model import (
    ActorMention,
    Claim,
    Dossier,
    Event,
    HarmKind,
    PlaceMention,
    ReportHead,
    SourceLink,
    great_circle_km,
)

# In which column a contradiction of that field is seen; of any other one in the status, as it is then denied.
_SEEN_IN = {"holder": "who", "responsibility": "who", "extent": "extent", "outcome": "type"}
_KINDS = frozenset[HarmKind]({"killed", "wounded", "captured", "missing", "displaced", "besieged", "in_need"})
CONTRADICTS, DIFFERS = "≠ contradicts", "≠ differs"
_SLACK_KM = 1.0  # circles of places that lie so close are not told apart


def actors(mentions: Iterable[ActorMention]) -> str:
    """"regime forces = Armed Forces of Syria; gunmen": the words, with the neutral name where it is another."""
    return "; ".join(f"{a.text} = {a.name}" if a.name and a.name.casefold() != a.text.casefold() else a.text
                     for a in mentions)


def places(mentions: Iterable[PlaceMention]) -> str:
    """The words with where they lie."""
    return "; ".join(f"{p.text} ({_lies(p)})" for p in mentions)


def _lies(place: PlaceMention) -> str:
    if place.latitude is None or place.longitude is None:
        return "not on the map"
    return geometry(place.latitude, place.longitude, place.radius_km, place.precision)


def when(claim: Claim) -> str:
    time = claim.time
    return days(time.first, time.last) or unknown_day(time.earliest, time.latest)


def harm(claim: Claim) -> str:
    """"killed 14 or more, militants (combatants)"."""
    return "; ".join(f"{h.kind.replace('_', ' ')} {figure(h.low, h.high)}"
                     + (f", {h.who.text}" if h.who else "") + (f" ({h.group})" if h.group != "unknown" else "")
                     for h in claim.harm)


def chain(links: Iterable[SourceLink], report: ReportHead) -> str:
    """"a medic (witness) and a guard (unnamed), told by the governor (official), relayed by ..., published by ..."."""
    out = ""
    for link in links:
        out += (" and " if link.joint else ", under ") * bool(out) + f"{link.text} ({link.kind.replace('_', ' ')})"
    own = out or "in the report's own voice"
    agency = f"; text of the agency {report.agency}" if report.agency else ""
    return f"{own}{agency}; published by {report.teller}"


def disputes(dossier: Dossier) -> dict[tuple[str, str], str]:
    """The marks of cells that contradict others, by claim and column."""
    marks: dict[tuple[str, str], str] = {}
    for claim in dossier.claims:
        marks.update(((claim.id, column), DIFFERS) for column in _apart(claim, dossier.event))
    for conflict in reversed(dossier.event.conflicts):  # the grave ones come first and stay
        kind = conflict.field
        column = _SEEN_IN.get(kind, "harm" if kind in _KINDS else "status")
        sign = CONTRADICTS if conflict.grave else DIFFERS
        marks.update(((claim, column), sign) for stated in conflict.values for claim in stated.claims)
    return marks


def _apart(claim: Claim, event: Event) -> Iterator[str]:
    """"when", "where": a claim's days or place lie wholly apart from those of the event."""
    first, last = (date.fromisoformat(d) if (d := event.row[end]) else None for end in ("from", "to"))
    time = claim.time
    if (time.last and first and time.last < first) or (time.first and last and time.first > last):
        yield "when"
    if claim.place and all(_far(place, event) for place in claim.place):
        yield "where"


def _far(place: PlaceMention, event: Event) -> bool:
    at, there = (place.latitude, place.longitude), (event.row["latitude"], event.row["longitude"])
    if at[0] is None or at[1] is None or None in there:
        return False
    reach = (place.radius_km or 0) + (event.row["radius_km"] or 0) + _SLACK_KM
    return great_circle_km((at[0], at[1]), there) > reach
