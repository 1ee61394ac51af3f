"""Pairs of events that may be one."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from dateline.case.queue import pairs
from dateline.serve.api.filters import PAGE
from dateline.serve.desk import Desk, event_row
from dateline.serve.route import Param, Route
from dateline.serve.shapes import PairPage

_OF = (Param("event", "text", "Only pairs with this event."),)


def _pairs(desk: Desk, *, event: str | None, offset: int, limit: int) -> dict[str, Any]:
    found = pairs(desk.store, event=event, offset=offset, limit=limit)
    return {"offset": offset, "pairs": [
        {"a": p.a, "b": p.b, "one": event_row(p.one), "two": event_row(p.two), "score": p.score,
         "features": [asdict(f) for f in p.features]} for p in found]}


ROUTES = (Route("GET", "/pairs", "Pairs of events that may be one, the likeliest first.", PairPage, _pairs,
                (*_OF, *PAGE)),)
