"""One change between two states: events that share claims, with what differs and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from dateline.case.states import State
from dateline.case.store import Store
from dateline.export.changes.absent import why_gone, why_new
from dateline.export.changes.fields import FieldChange, day, decision, field_changes
from dateline.export.changes.match import groups
from dateline.export.visible import short
from dateline.export.words import count
from dateline.model import Decision, Dossier

Kind = Literal["new", "gone", "changed", "merged", "split", "regrouped"]
_LONGEST = 400  # letters of one value that are shown in a line


@dataclass(frozen=True, slots=True)
class Change:
    """``before`` and ``after``: the events, those that ``fields`` compare first. ``why``: sentences on what happened to
    the events as such."""

    kind: Kind
    before: tuple[Dossier, ...]
    after: tuple[Dossier, ...]
    why: tuple[str, ...] = ()
    fields: tuple[FieldChange, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The object of ``diff --json``."""
        return {"change": self.kind, "before": [_brief(d) for d in self.before],
                "after": [_brief(d) for d in self.after], "why": list(self.why),
                "fields": [f.to_json() for f in self.fields]}

    def lines(self) -> Iterator[str]:
        """The change as a person reads it."""
        yield f"{self.kind}: {in_words((self.after or self.before)[0])}"
        yield from (f"   {short(sentence, _LONGEST)}" for sentence in self.why)
        members = [f for f in self.fields if f.field in _MEMBERS]
        yield from (f"   {_value_in_words(f)}" for f in self.fields if f not in members)
        yield from (f"   {line}" for line in _members_in_words(members))


def changes(store: Store, before: State, after: State) -> Iterator[Change]:
    """What changed, in the order of the state after, then what is gone. ``store``: the case, for reasons."""
    for old, new in groups(before, after):
        if not old:
            yield Change("new", (), new, tuple(why_new(new[0], before)))
        elif not new:
            yield Change("gone", old, (), tuple(why_gone(store, old[0], after)))
        else:
            yield _compared(old, new)


def _compared(old: tuple[Dossier, ...], new: tuple[Dossier, ...]) -> Change:
    """Events that share claims: those two are compared that share most of them."""
    pairs = ((a, b) for a in old for b in new)
    one, other = max(pairs, key=lambda ab: (_shared(*ab), ab[0].event.id == ab[1].event.id))
    old = (one, *(d for d in old if d is not one))
    new = (other, *(d for d in new if d is not other))
    many = (len(old) > 1, len(new) > 1)
    kinds: dict[tuple[bool, bool], Kind] = {(False, False): "changed", (True, False): "merged", (False, True): "split"}
    return Change(kinds.get(many, "regrouped"), old, new, tuple(_why_joined(old, new)),
                  tuple(field_changes(one, other)))


def _shared(one: Dossier, other: Dossier) -> int:
    return len(frozenset(one.event.claims) & frozenset(other.event.claims))


def _why_joined(old: tuple[Dossier, ...], new: tuple[Dossier, ...]) -> Iterator[str]:
    """What became of the events that are not compared, and who decided so."""
    for dossier in old[1:]:
        holders = [d.event.id for d in new if _shared(dossier, d)]
        yield f"{in_words(dossier)} is part of {' and '.join(holders)}"
        yield from _decided("same", old, new)
    for dossier in new[1:]:
        yield f"split off: {in_words(dossier)}"
        yield from _decided("not_same", old, new)
    if old[0].event.id != new[0].event.id:
        yield f"its id was {old[0].event.id}"


def _decided(what: Decision, old: tuple[Dossier, ...], new: tuple[Dossier, ...]) -> Iterator[str]:
    before = {j.number for d in old for j in d.judgements}
    made = {j.number: j for d in new for j in d.judgements if j.decision == what and j.number not in before}
    yield from (decision(j) for _, j in sorted(made.items()))


def in_words(dossier: Dossier) -> str:
    """"27f7c10ba4fa374f besiege, El Obeid, since 2024-06-01, fair"."""
    event = dossier.event
    return f"{event.id} {event.type}, {short(event.row['place'] or 'place unknown', 80)}, {day(dossier)}, {event.grade}"


def _brief(dossier: Dossier) -> dict[str, Any]:
    event = dossier.event
    return {"id": event.id, "type": event.type, "place": event.row["place"], "from": event.row["from"],
            "to": event.row["to"], "grade": event.grade, "reports": [r.id for r in dossier.reports],
            "claims": list(event.claims)}


def _value_in_words(field: FieldChange) -> str:
    """"killed: 14 to 30 -> 19 to 30, because of ..."."""
    old, new = ("not told" if value is None else short(value, _LONGEST) for value in (field.before, field.after))
    why = short("; ".join(field.because), _LONGEST)
    return f"{field.field}: {old} -> {new}" + (f", because {why}" if why else "")


def _members_in_words(fields: Sequence[FieldChange]) -> Iterator[str]:
    """"2 new reports: ...; ...", "1 report gone: ..."."""
    for name in _MEMBERS:
        new = [f.after for f in fields if f.field == name and f.after is not None]
        gone = [f.before for f in fields if f.field == name and f.before is not None]
        if new:
            yield f"{count(len(new), f'new {name}')}: {short('; '.join(new), _LONGEST)}"
        if gone:
            yield f"{count(len(gone), name)} gone: {short('; '.join(gone), _LONGEST)}"


_MEMBERS = ("contradiction", "report", "origin", "claim", "decision")
