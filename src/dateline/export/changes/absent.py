"""Why an event is in one state and not in the other: the rules of that state, and what the case holds now."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.case.release import filter_of, reviews
from dateline.case.states import State, admits
from dateline.case.store import Store
from dateline.case.store.matches import matches
from dateline.export.changes.fields import decision, teller
from dateline.export.words import filters
from dateline.model import Dossier


def why_new(dossier: Dossier, before: State) -> Iterator[str]:
    """Why an event was not in the state before."""
    rules = before.rules
    if not matches(filter_of(rules), dossier):
        yield f"not in the filters of {before.name}: {filters(rules.filters)}"
    decided = reviews(dossier)
    if not rules.unreviewed and decided and all(j.made > rules.made for j in decided):
        yield from (f"decided about since: {decision(j)}" for j in decided)
    yield f"told by {'; '.join(f'{teller(report)} ({report.id})' for report in dossier.reports)}"


def why_gone(store: Store, dossier: Dossier, after: State) -> Iterator[str]:
    """Why an event is not in the state after: where its rules do not say so, what became of it in the case since."""
    rules = after.rules
    if not matches(filter_of(rules), dossier):
        yield f"not in the filters of {after.name}: {filters(rules.filters)}"
    elif not admits(rules, dossier):
        yield f"nobody had decided about it, and only what people decided about is in {after.name}"
    else:
        holders = dict.fromkeys(e.id for claim in dossier.event.claims if (e := store.event(claim)) is not None)
        for id_ in holders:
            yield from _as_it_is(store, id_, dossier, after)
        if not holders:
            yield from _left(store, dossier)


def _as_it_is(store: Store, id_: str, was: Dossier, after: State) -> Iterator[str]:
    """Why the event that holds its claims now is not in the state after."""
    dossier = store.dossier(id_)
    if dossier is None:
        return
    event, rules = dossier.event, after.rules
    if frozenset(was.event.claims) != frozenset(event.claims):
        yield f"its claims are in event {id_} now"
    wanted = filter_of(rules)
    if wanted.grades and event.grade not in wanted.grades:
        yield f"{event.grade} now ({'; '.join(event.reasons)}), and only {', '.join(wanted.grades)} is in {after.name}"
    elif not matches(wanted, dossier):
        yield f"no longer in the filters of {after.name}: {filters(rules.filters)}"
    elif not admits(rules, dossier):
        undone = [j for j in was.judgements if j not in dossier.judgements]
        yield "no decision stands on it any more" + "".join(f"; taken back: {decision(j)}" for j in undone)
    else:
        yield f"it is in the case now and would be in {after.name} if that were made again"


def _left(store: Store, dossier: Dossier) -> Iterator[str]:
    """Why none of its claims is in an event of the case any more."""
    for report in dossier.reports:
        if not store.has(report.id):
            yield f"report removed: {teller(report)} ({report.id})"
    dropped = [j for j in store.judgements()
               if j.decision == "drop" and not j.undone and j.claim in dossier.event.claims]
    yield from (decision(j) for j in dropped)
    if not dropped and all(store.has(report.id) for report in dossier.reports):
        yield "its reports were read again, and tell of it no more"
