"""The case from further off: every event as a point, who holds what, what each side says."""

from __future__ import annotations

from typing import Any

from dateline.case.alone import Alone
from dateline.case.alone import flagged as flagged_alone
from dateline.case.lookups import claims_told, lane_lines, lane_points, points
from dateline.case.sides import compared
from dateline.case.store.filter import Filter
from dateline.model import Dossier
from dateline.serve.answers import BadField
from dateline.serve.api.filters import FILTER, PAGE, filter_of
from dateline.serve.desk import Desk, event_row, version_of
from dateline.serve.overviews import ClaimsTold, Lanes, Points, SidePage
from dateline.serve.route import Param, Route
from dateline.serve.shapes import ClaimView

_MOST = 100  # claims at once
_CLAIMS = (
    Param("claim", "text", f"Its id; up to {_MOST}.", many=True, longest=100),
    Param("flagged", "flag", "Those in no event for which somebody asked for a second look, in place of named ones.",
          default=False),
)
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


def _told(desk: Desk, *, claim: tuple[str, ...], flagged: bool) -> dict[str, Any]:
    if len(claim) > _MOST:
        raise BadField("claim", f"{len(claim)} are asked for, {_MOST} are given at once")
    if flagged == bool(claim):
        raise BadField("claim", "ask either for claims by their ids or for those that are flagged")
    told = flagged_alone(desk.store) if flagged else claims_told(desk.store, claim)
    return {"claims": [
        {"claim": t.claim.to_json(), "report": t.report, "name": t.name, "outlet": t.outlet, "event": t.event,
         "published": t.published and t.published.isoformat()} for t in told]}


def _claim(desk: Desk, *, id: str) -> dict[str, Any]:
    return claim_view(id, desk.standing(id))


def claim_view(id_: str, now: Dossier | Alone) -> dict[str, Any]:
    """The shape ``ClaimView`` of a claim of an event, or of one in none."""
    one = now if isinstance(now, Alone) else next(t for t in now.tellings if t.claim.id == id_)
    alone = now if isinstance(now, Alone) else None
    return {"id": id_, "report": one.report, "claim": one.claim.to_json(),
            "event": now.event.id if isinstance(now, Dossier) else None, "row": alone and alone.row,
            "version": version_of(now), "judgements": [j.to_json() for j in now.judgements]}


def _sides(desk: Desk, *, offset: int, limit: int, **asked: Any) -> dict[str, Any]:
    found, total = compared(desk.store, filter_of(asked), offset, limit)
    return {"total": total, "offset": offset, "events": [
        {"event": event_row(event), "sides": [side.to_json() for side in sides]} for event, sides in found]}


ROUTES = (
    Route("GET", "/points", "The events as columns, for map and timeline.", Points, _points, FILTER),
    Route("GET", "/control", "Who holds places and roads, and since when.", Lanes, _control, _CONTROL),
    Route("GET", "/claims", "Claims with their reports and events, by day.", ClaimsTold, _told, _CLAIMS),
    Route("GET", "/claims/{id}", "A claim with what holds it, and the version to judge it by.", ClaimView, _claim),
    Route("GET", "/sides", "What each side says of the events that more than one origin tells.", SidePage, _sides,
          (*FILTER, *PAGE)),
)
