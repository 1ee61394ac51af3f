"""What of one event differs between two states, field by field, and because of what."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dateline.export.toll import toll
from dateline.export.words import days, figure, geometry, unknown_day
from dateline.model import Claim, Dossier, HarmKind, Judgement, ReportHead

_MOST = 3  # reports that are named as the reason of one change


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field with its value before and after, in words, null where there was or is none; ``because``: sentences."""

    field: str
    before: str | None
    after: str | None
    because: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {"field": self.field, "before": self.before, "after": self.after, "because": list(self.because)}


@dataclass(frozen=True, slots=True)
class _Field:
    """``value`` of an event in words; ``told``: whether a claim says something of it; ``parts``: the fields by which
    people correct it."""

    name: str
    value: Callable[[Dossier], str | None]
    told: Callable[[Claim], Any]
    parts: tuple[str, ...]


def day(dossier: Dossier) -> str:
    """The days of an event in words, or its bounds."""
    row = dossier.event.row
    return days(row["from"], row["to"]) or unknown_day(row["earliest"], row["latest"])


def _place(dossier: Dossier) -> str | None:
    """"Bara (13.700 30.367 ±3 km, North Kordofan, SD)"."""
    row = dossier.event.row
    if row["place"] is None:
        return None
    on_map = row["latitude"] is not None and row["longitude"] is not None
    at = [geometry(row["latitude"], row["longitude"], row["radius_km"], row["precision"])] if on_map else []
    lies = ", ".join([*at, *(part for part in (row["admin1"], row["country"]) if part)])
    return f"{row['place']} ({lies or 'not on the map'})"


def _names(column: str) -> Callable[[Dossier], str | None]:
    return lambda dossier: "; ".join(a["name"] for a in dossier.event.row[column]) or None


def _figure(kind: HarmKind) -> Callable[[Dossier], str | None]:
    def value(dossier: Dossier) -> str | None:
        told = any(h.kind == kind for c in dossier.claims for h in c.harm)
        return figure(*toll(dossier.claims, kind)) if told else None
    return value


def _harmed(kind: HarmKind) -> _Field:
    return _Field(kind.replace("_", " "), _figure(kind), lambda c: any(h.kind == kind for h in c.harm), ())


_KINDS: tuple[HarmKind, ...] = ("killed", "wounded", "captured", "missing", "displaced", "besieged", "in_need")
_FIELDS = (
    _Field("type", lambda d: d.event.type, lambda c: True, ("type",)),
    _Field("day", day, lambda c: c.time.first or c.time.last or c.time.words, ("from", "to")),
    _Field("place", _place, lambda c: c.place, ("place", "latitude", "longitude", "radius_km", "country", "admin1")),
    _Field("who", _names("agent"), lambda c: c.agent, ("agent",)),
    _Field("against whom", _names("target"), lambda c: c.target, ("target",)),
    *map(_harmed, _KINDS),
    _Field("status", lambda d: ", ".join(d.event.row["status"]), lambda c: True, ("status",)),
    _Field("extent", lambda d: ", ".join(dict.fromkeys(c.extent for c in d.claims if c.extent)) or None,
           lambda c: c.extent, ("extent",)),
)


def field_changes(before: Dossier, after: Dossier) -> Iterator[FieldChange]:
    """What differs between an event before and after."""
    for field in _FIELDS:
        old, new = field.value(before), field.value(after)
        if old != new:
            yield FieldChange(field.name, old, new, tuple(_because(field, before, after)))
    if before.event.grade != after.event.grade:
        yield FieldChange("grade", before.event.grade, after.event.grade, after.event.reasons)
    yield from _listed("contradiction", *({c.words: c.words for c in d.event.conflicts} for d in (before, after)))
    yield from _listed("report", *({r.id: f"{teller(r)} ({r.id})" for r in d.reports} for d in (before, after)))
    yield from _listed("origin", *({o: o for o in d.event.origins} for d in (before, after)))
    yield from _listed("claim", *({c.id: _claim(c) for c in d.claims} for d in (before, after)))
    yield from _listed("decision", *({str(j.number): decision(j) for j in d.judgements} for d in (before, after)))
    yield from _read_otherwise(before, after)
    yield from _heads(before, after)


def _listed(field: str, before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[FieldChange]:
    """Members that came, then those that went."""
    yield from (FieldChange(field, None, words) for key, words in after.items() if key not in before)
    yield from (FieldChange(field, words, None) for key, words in before.items() if key not in after)


def _because(field: _Field, before: Dossier, after: Dossier) -> Iterator[str]:
    """What people decided about the field, else the reports whose claims of it came, else those whose went, else those
    that are read otherwise."""
    made = [j for j in after.judgements if j not in before.judgements and j.field in field.parts]
    undone = [j for j in before.judgements if j not in after.judgements and j.field in field.parts]
    if made or undone:
        yield from (f"{j.who} corrected {j.field} to {j.value}: {j.why}" for j in made)
        yield from (f"the correction of {j.field} by {j.who} no longer stands" for j in undone)
        return
    came, went = _tellers(after, before, field), _tellers(before, after, field)
    if came or went:
        if came:
            yield f"of {_and(came)}"
        if silent := [teller for teller in went if teller not in came]:
            yield f"{_and(silent)} {'tells' if len(silent) == 1 else 'tell'} it no more"
        return
    old = {t.claim.id: t.claim for t in before.tellings}
    otherwise = dict.fromkeys(teller(after.report(t.report)) for t in after.tellings
                              if t.claim.id in old and t.claim != old[t.claim.id])
    if otherwise:
        yield f"of another reading of {_and(list(otherwise))}"


def _tellers(these: Dossier, others: Dossier, field: _Field) -> list[str]:
    """The reports whose claims of a field only one state has."""
    ids = frozenset(others.event.claims)
    return list(dict.fromkeys(teller(these.report(t.report)) for t in these.tellings
                              if t.claim.id not in ids and field.told(t.claim)))


def _and(names: list[str]) -> str:
    """"A", "A and B", "A, B and 2 more"."""
    shown = names[:_MOST] if len(names) > _MOST + 1 else names
    more = [f"{len(names) - len(shown)} more"] if len(names) > len(shown) else []
    *first, last = (*shown, *more)
    return f"{', '.join(first)} and {last}" if first else last


def _read_otherwise(before: Dossier, after: Dossier) -> Iterator[FieldChange]:
    """Claims of one id whose content is another: a report that was read again, a correction."""
    old = {c.id: c.to_json() for c in before.claims}
    for claim in after.claims:
        was, told = old.get(claim.id), claim.to_json()
        if was is not None and was != told:
            differs = ", ".join(name for name in told if told[name] != was[name])
            yield FieldChange(f"claim {claim.id}", "as it was read", f"other in {differs}")


def _heads(before: Dossier, after: Dossier) -> Iterator[FieldChange]:
    """What a report says of itself, where it is known otherwise now."""
    old = {r.id: r for r in before.reports}
    for report in after.reports:
        was = old.get(report.id)
        if was is not None and was != report:
            yield FieldChange(f"report {report.id}", teller(was), teller(report), ("its head is read otherwise",))


def teller(report: ReportHead) -> str:
    """"Village Radio of 2024-05-02"."""
    return f"{report.teller} of {days(report.published.first, report.published.last) or 'an unknown day'}"


def decision(judgement: Judgement) -> str:
    """"check by Ada on 2024-05-02: read over (judgement 3)"."""
    j, on = judgement, f" {judgement.field} to {judgement.value}" if judgement.field else ""
    return f"{j.decision}{on} by {j.who} on {j.made[:10]}: {j.why} (judgement {j.number})"


def _claim(claim: Claim) -> str:
    return f"{claim.id} {claim.type} “{claim.trigger.text}”"
