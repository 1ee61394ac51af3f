"""The case from further off: every event as a point, who holds what, what each side says."""

from __future__ import annotations

from typing import Any

from dateline.case.lookups import lane_points, points
from dateline.case.sides import compared
from dateline.serve.api.filters import FILTER, PAGE, filter_of
from dateline.serve.desk import Desk, event_row
from dateline.serve.route import Param, Route
from dateline.serve.shapes import Lanes, Points, SidePage

_CONTROL = (Param("place", "text", "One place, by its id or name."), Param("on", "day", "What may hold on that day."))


def _points(desk: Desk, **asked: Any) -> dict[str, Any]:
    return points(desk.store, filter_of(asked))


def _control(desk: Desk, *, place: str | None, on: Any) -> dict[str, Any]:
    holdings = [h.to_json() for h in desk.store.control(place, on)]
    return {"holdings": holdings, "points": lane_points(desk.store, {h["place"] for h in holdings})}


def _sides(desk: Desk, *, offset: int, limit: int, **asked: Any) -> dict[str, Any]:
    found, total = compared(desk.store, filter_of(asked), offset, limit)
    return {"total": total, "offset": offset, "events": [
        {"event": event_row(event), "sides": [side.to_json() for side in sides]} for event, sides in found]}


ROUTES = (
    Route("GET", "/points", "The events as columns, for map and timeline.", Points, _points, FILTER),
    Route("GET", "/control", "Who holds places and roads, and since when.", Lanes, _control, _CONTROL),
    Route("GET", "/sides", "What each side says of the events that more than one origin tells.", SidePage, _sides,
          (*FILTER, *PAGE)),
)
