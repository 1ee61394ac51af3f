"""``dateline explain CASE ID.FIELD``: the words, rules and sources behind one field of an event."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from dateline.cli.case import opened_case, write_lines

if TYPE_CHECKING:
    from dateline.case.store import Store
    from dateline.model import Claim, Event, Harm, KeptReport

# What stands in a field, its offsets and its rule.
Value = tuple[str, int, int, str]
_FIELDS = ("type", "agent", "target", "place", "time", "harm", "source", "status", "extent", "weapon", "grade")

# What can be corrected of a field under names of its own.
_PARTS = {"time": ("from", "to"), "place": ("latitude", "longitude", "radius_km", "country", "admin1")}


@click.command("explain", short_help="The words, rules and sources behind a field of an event.")
@click.argument("case", metavar="CASE")
@click.argument("what", metavar="ID.FIELD")
def command(case: str, what: str) -> None:
    """Say for one field of an event which words of which report give it, at which offsets, by which rule and whose
    account. FIELD is one of type, agent, target, place, time, harm, source, status, extent, weapon, grade."""
    id_, _, field = what.partition(".")
    if field not in _FIELDS:
        raise click.UsageError(f"{what!r} is not ID.FIELD with one of {', '.join(_FIELDS)}")
    with opened_case(case) as store:
        event = store.event(id_)
        if event is None:
            raise click.UsageError(f"{case} holds no event with {id_}; ids stand in: dateline events {case}; what a "
                                   f"claim in no event tells: dateline show {case} {id_}")
        read = _grade(event) if field == "grade" else _lines(store, event, field)
        write_lines((*read, *_judged(store, event, field)))


def _grade(event: Event) -> Iterator[str]:
    yield f"{event.id}.grade: {event.grade}"
    yield from (f"   {reason}" for reason in event.reasons)
    yield from (f"   {conflict.words}" for conflict in event.conflicts)


def _lines(store: Store, event: Event, field: str) -> Iterator[str]:
    from dateline.export.visible import visible

    reports = {r.id: r for r in store.reports(event.reports)}
    dossier = store.dossier(event.claims[0])
    assert dossier is not None  # the event that holds the claim was just read
    origins = {t.claim.id: t.origin for t in dossier.tellings}
    yield f"{event.id}.{field}"
    for report, claim in store.claims(event.claims):
        for value, start, end, rule in _values(claim, field):
            origin = origins[claim.id]
            yield f"   {visible(value)}   ({_of(reports[report])}, {start}-{end}; {visible(origin)})"
            yield f"      claim {claim.id}, rule {rule or claim.how}: “{visible(claim.quote.text)}”"


def _judged(store: Store, event: Event, field: str) -> Iterator[str]:
    """What people put in place of what was read."""
    from dateline.export.visible import visible

    about = {field, *_PARTS.get(field, ())}
    for j in store.judgements():
        if j.claim in event.claims and j.field in about and not j.undone:
            yield f"   {j.field} corrected to {visible(j.value or '')} by {visible(j.who)} (judgement {j.number})"
            if j.words is not None:
                yield f"      from “{visible(j.words.text)}” ({j.words.start}-{j.words.end})"
            yield f"      {visible(j.why)}"


def _of(report: KeptReport) -> str:
    from dateline.export.visible import visible

    return visible(report.url or report.name)


def _values(claim: Claim, field: str) -> Iterator[Value]:
    """The values of a field with their offsets in the report's text and the rule that put them there."""
    rule = claim.rules.get(field, "")
    if field in ("agent", "target", "place", "source"):
        yield from ((v.text, v.start, v.end, v.rule) for v in getattr(claim, field))
    elif field == "type":
        yield f"{claim.type} “{claim.trigger.text}”", claim.trigger.start, claim.trigger.end, rule
    elif field == "time" and claim.time.words is not None:
        days = f"{claim.time.first or 'open'} to {claim.time.last or 'open'}"
        yield f"“{claim.time.words.text}” {days}", claim.time.words.start, claim.time.words.end, rule
    elif field == "harm":
        yield from ((f"{h.kind} {_figures(h)} “{h.words.text}”", h.words.start, h.words.end, h.rule)
                    for h in claim.harm)
    elif field == "weapon" and claim.weapon is not None:
        yield claim.weapon.text, claim.weapon.start, claim.weapon.end, rule
    elif field in ("status", "extent") and (value := getattr(claim, field)) is not None:
        # Read from how the trigger stands in its sentence.
        yield str(value), claim.trigger.start, claim.trigger.end, rule


def _figures(harm: Harm) -> str:
    low, high = ("open" if end is None else str(end) for end in (harm.low, harm.high))
    return low if low == high else f"{low} to {high}"
