"""The case from further off: every event as a point, who holds what, what each side says."""

from __future__ import annotations

from typing import Any

from dateline.case.lookups import claims_told, lane_lines, lane_points, points
from dateline.case.sides import compared
from dateline.case.store.filter import Filter
from dateline.serve.answers import BadField
from dateline.serve.api.filters import FILTER, PAGE, filter_of
from dateline.serve.desk import Desk, event_row
from dateline.serve.overviews import ClaimsTold, Lanes, Points, SidePage
from dateline.serve.route import Param, Route

_MOST = 100  # claims at once
_CLAIMS = (Param("claim", "text", f"Its id; up to {_MOST}.", many=True, required=True, longest=100),)
_CONTROL = (Param("place", "text", "One place, by its id or name."), Param("on", "day", "What may hold on that day."))


def _points(desk: Desk, **asked: Any) -> dict[str, Any]:
    wanted = filter_of(asked)
    if wanted != Filter():
        return points(desk.store, wanted)
    return desk.kept.get("points", lambda: points(desk.store, wanted))  # the map is opened with all of them


def _control(desk: Desk, *, place: str | None, on: Any) -> dict[str, Any]:
    holdings = [h.to_json() for h in desk.store.control(place, on)]
    places = {h["place"] for h in holdings}
    return {"holdings": holdings, "points": lane_points(desk.store, places), "lines": lane_lines(desk.store, places)}


def _told(desk: Desk, *, claim: tuple[str, ...]) -> dict[str, Any]:
    if len(claim) > _MOST:
        raise BadField("claim", f"{len(claim)} are asked for, {_MOST} are given at once")
    told = claims_told(desk.store, claim)
    return {"claims": [
        {"claim": t.claim.to_json(), "report": t.report, "name": t.name, "outlet": t.outlet, "event": t.event,
         "published": t.published and t.published.isoformat()} for t in told]}


def _sides(desk: Desk, *, offset: int, limit: int, **asked: Any) -> dict[str, Any]:
    found, total = compared(desk.store, filter_of(asked), offset, limit)
    return {"total": total, "offset": offset, "events": [
        {"event": event_row(event), "sides": [side.to_json() for side in sides]} for event, sides in found]}


ROUTES = (
    Route("GET", "/points", "The events as columns, for map and timeline.", Points, _points, FILTER),
    Route("GET", "/control", "Who holds places and roads, and since when.", Lanes, _control, _CONTROL),
    Route("GET", "/claims", "Claims with their reports and events, by day.", ClaimsTold, _told, _CLAIMS),
    Route("GET", "/sides", "What each side says of the events that more than one origin tells.", SidePage, _sides,
          (*FILTER, *PAGE)),
)
