"""Pairs of events that may be one."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from dateline.case.pairs import pairs, unsure_pairs
from dateline.serve.api.filters import PAGE
from dateline.serve.desk import Desk, event_row
from dateline.serve.route import Param, Route
from dateline.serve.shapes import PairPage

_OF = (
    Param("event", "text", "Only pairs with this event."),
    Param("unsure", "flag", "Those of which somebody was unsure, in place of those that wait.", default=False),
)


def _pairs(desk: Desk, *, event: str | None, unsure: bool, offset: int, limit: int) -> dict[str, Any]:
    found = (unsure_pairs if unsure else pairs)(desk.store, event=event, offset=offset, limit=limit)
    return {"offset": offset, "pairs": [
        {"a": p.a, "b": p.b, "one": event_row(p.one), "two": event_row(p.two), "score": p.score,
         "features": [asdict(f) for f in p.features], "unsure": [j.to_json() for j in p.unsure]} for p in found]}


ROUTES = (Route("GET", "/pairs", "Pairs of events that may be one, the likeliest first, or the oldest doubt.", PairPage,
                _pairs, (*_OF, *PAGE)),)
