"""The case itself: how much it holds, what waits, who is heard."""

from __future__ import annotations

from typing import Any, get_args

from dateline import __version__
from dateline.case.join.judged import CLAIM_FIELDS, ROW_FIELDS
from dateline.case.queue import counts
from dateline.case.tally import tally
from dateline.export import FORMATS
from dateline.model import CLAIM_TYPES, GRADES, Extent, Status
from dateline.serve.desk import Desk
from dateline.serve.route import Route
from dateline.serve.shapes import CaseView, Origins


def _case(desk: Desk) -> dict[str, Any]:
    size = desk.store.size()
    return {"name": desk.shown, "version": __version__, "who": desk.who,
            "sizes": {"reports": size.reports, "claims": size.claims, "events": size.events},
            "needs": counts(desk.store), "types": list(CLAIM_TYPES), "grades": list(GRADES),
            "statuses": list(get_args(Status)), "extents": list(get_args(Extent)),
            "fields": [*CLAIM_FIELDS, *ROW_FIELDS], "formats": list(FORMATS), "map": desk.map is not None}


def _sources(desk: Desk) -> dict[str, Any]:
    return {"origins": desk.kept.get("sources", lambda: [one.to_json() for one in tally(desk.store)])}


ROUTES = (
    Route("GET", "/case", "The case and who works on it.", CaseView, _case),
    Route("GET", "/sources", "Who is heard, who is heard first, and who passes on whom.", Origins, _sources),
)
