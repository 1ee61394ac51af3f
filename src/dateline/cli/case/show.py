"""``dateline show CASE ID``: one event, its claims by origin, what they agree on and what they do not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.case import opened_case, write_lines

if TYPE_CHECKING:
    from dateline.case.alone import Alone
    from dateline.case.store import Store
    from dateline.model import Claim, Event, KeptReport


@click.command("show", short_help="Show one event with its claims.")
@click.argument("case", metavar="CASE")
@click.argument("id_", metavar="ID")
def command(case: str, id_: str) -> None:
    """Show the event that holds the claim ID: the id of an event is that of one of its claims. A claim that no event
    holds (a state, a total of a war, what was dropped) is shown with what people decided about it."""
    from dateline.case.alone import alone

    with opened_case(case) as store:
        event = store.event(id_)
        claim = alone(store, id_) if event is None else None
        if event is not None:
            write_lines(_lines(store, event))
        elif claim is not None:
            write_lines(_alone(store, claim))
        else:
            raise click.UsageError(f"{case} holds no event with {id_}; ids stand in: dateline events {case}")


def _alone(store: Store, found: Alone) -> Iterator[str]:
    from dateline.cli.show import say
    from dateline.export.visible import visible

    report = next(iter(store.reports([found.report])))
    yield f"{found.claim.id}  {found.claim.type}  in no event{': it was dropped' if found.dropped else ''}"
    yield f"   {_where(found.row)}"
    yield _sides(found.row)
    yield f"   - {visible(report.outlet or report.name)}, {say.published(report.published)}: {_told(found.claim)}"
    for j in found.judgements:
        about = f" {j.field} to {visible(j.value or 'nobody')}" if j.field else ""
        yield f"   {j.decision}{about} by {visible(j.who)} (judgement {j.number}): {visible(j.why)}"


def _lines(store: Store, event: Event) -> Iterator[str]:
    from dateline.cli.show import say
    from dateline.export.visible import visible

    row = event.to_json()
    yield f"{event.id}  {event.type}  {_where(row)}"
    yield _sides(row)
    yield f"   {event.grade}: {'; '.join(visible(r) for r in event.reasons)}"
    for conflict in event.conflicts:
        yield f"   {'contradiction' if conflict.grave else 'figures differ'} on {visible(conflict.words)}"
    reports = {r.id: r for r in store.reports(event.reports)}
    words: dict[str, list[tuple[KeptReport, Claim]]] = {}
    for report, claim in sorted(store.claims(event.claims), key=lambda rc: (rc[0], rc[1].trigger.start)):
        words.setdefault(_told(claim), []).append((reports[report], claim))
    for told, tellers in words.items():
        first = tellers[0][0]
        yield f"   - {visible(first.outlet or first.name)}, {say.published(first.published)}: {told}"
        also = ", ".join(visible(r.outlet or r.name) for r, _ in tellers[1:])
        yield f"     {' '.join(c.id for _, c in tellers)}{f'  also in {also}' if also else ''}"


def _where(row: Mapping[str, Any]) -> str:
    """Where and when."""
    from dateline.cli.show import say
    from dateline.export.visible import visible

    day = say.days(row["from"], row["to"]) or say.unknown_day(row["earliest"], row["latest"])
    return f"{visible(row['place'] or 'place unknown')}  {day}"


def _sides(row: Mapping[str, Any]) -> str:
    """Who against whom, and the harm."""
    from dateline.cli.show.rows import harm_words, names

    sides = [names(row["agent"]) or "unknown", names(row["target"])]
    return "   " + " against ".join(s for s in sides if s) + (f"  {harm_words(dict(row))}" if row["harm"] else "")


def _told(claim: Claim) -> str:
    from dateline.cli.show import say
    from dateline.export.visible import visible

    start, end = claim.trigger.start - claim.quote.start, claim.trigger.end - claim.quote.start
    words = claim.quote.text
    marked = f"{words[:start]}[{words[start:end]}]{words[end:]}"
    return f"{claim.type} ({claim.status}, {visible(say.source(claim))}) “{visible(marked)}”"
