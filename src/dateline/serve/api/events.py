"""Events: the queue, the list, and one with all that stands behind it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from dateline.case.lookups import copies, judgements_on
from dateline.case.queue import NEEDS, reasons, waiting
from dateline.model import Dossier
from dateline.serve.api.filters import FILTER, PAGE, filter_of
from dateline.serve.desk import Desk, event_rows, version_of
from dateline.serve.route import Param, Route
from dateline.serve.shapes import EventPage, EventView

_QUEUE = (
    Param("need", "text", "Those that want an eye for one of these reasons.", many=True, choices=NEEDS),
    Param("decided", "flag", "Those on which somebody has decided, in place of the others.", default=False),
)


def _queue(
    desk: Desk, *, need: tuple[str, ...], decided: bool, offset: int, limit: int, **asked: Any,
) -> dict[str, Any]:
    found = waiting(desk.store, need, filter_of(asked), decided=decided, offset=offset, limit=limit)
    return {"total": found.total, "offset": offset, "events": [
        {**e.to_json(), "needs": list(needs)} for e, needs in reasons(desk.store, found.events)]}


def _events(desk: Desk, *, offset: int, limit: int, **asked: Any) -> dict[str, Any]:
    events, total = desk.store.page(filter_of(asked), offset, limit)
    return {"total": total, "offset": offset, "events": event_rows(events)}


def _event(desk: Desk, *, id: str) -> dict[str, Any]:
    return event_view(desk, desk.dossier(id))


def event_view(desk: Desk, dossier: Dossier) -> dict[str, Any]:
    """The shape ``EventView`` of an event."""
    told, event = dossier.to_json(), dossier.event
    return {
        "event": {**event.to_json(), "needs": list(reasons(desk.store, [event])[0][1])}, "version": version_of(dossier),
        "contradictions": [{"field": c.field, "grave": c.grave, "values": [
            {"value": v.value, "origins": list(v.origins), "claims": list(v.claims)} for v in c.values]}
            for c in event.conflicts],
        "tellings": told["tellings"], "reports": told["reports_read"], "judgements": told["judgements"],
        "undone": [j.to_json() for j in judgements_on(desk.store, event.claims, undone=True)],
        "copies": [asdict(like) for like in copies(desk.store, event.reports)],
    }


ROUTES = (
    Route("GET", "/queue", "Events that want a person's eye, by day.", EventPage, _queue, (*_QUEUE, *FILTER, *PAGE)),
    Route("GET", "/events", "The events of the case, by day.", EventPage, _events, (*FILTER, *PAGE)),
    Route("GET", "/events/{id}", "The event that holds a claim.", EventView, _event),
)
