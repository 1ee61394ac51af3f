"""Reports: the list, one as it was read, and new ones handed in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from dateline.case import review
from dateline.case.lookups import events_with, judgements_on, report_of, reports_from
from dateline.intake import open_reports
from dateline.model import KeptReport, RawReport, Refusal
from dateline.serve.answers import BadField, NotThere
from dateline.serve.api.filters import PAGE
from dateline.serve.desk import Desk
from dateline.serve.route import Param, Route
from dateline.serve.shapes import Added, ReportPage, ReportView

LONGEST = 5_000_000  # characters of a text, bytes of a file
_LARGEST = 32_000_000  # bytes of a body: so many letters of any script as JSON, also where each is written \uXXXX
_NAMED_FAILED = 100  # reports that are named where they could not be read: a file may have a million such rows
_LONGEST_NAME = 255  # bytes of the name of a file, on every usual file system
_PASTED = (
    Param("text", "text", "The words of the report.", required=True, longest=LONGEST),
    Param("name", "text", "What to call it.", longest=200),
    Param("outlet", "text", "Who published it.", longest=200),
    Param("published", "day", "The day of publication, given by hand."),
    Param("url", "text", "Where it stands.", longest=2_000),
)
_NAMED = Param("named", "text", "Part of the title, the name or the outlet.")
_HANDED = (Param("name", "text", "The name of the file; its ending says what it is.", required=True, longest=200),)


def _reports(desk: Desk, *, named: str | None, offset: int, limit: int) -> dict[str, Any]:
    reports, total = reports_from(desk.store, offset, limit, named)
    return {"total": total, "offset": offset, "reports": [
        asdict(r) | _days(r.first, r.last) | {"problems": list(r.problems)} for r in reports]}


def _report(desk: Desk, *, id: str) -> dict[str, Any]:
    report = report_of(desk.store, id)
    if report is None:
        raise NotThere(f"the case holds no report {id[:40]!r}")
    ids = [c.id for c in report.claims]
    return {
        "report": _row(report), "text": report.text, "sha256": report.sha256,
        "published": report.published.to_json(), "blocks": [b.to_json() for b in report.blocks],
        "problems": [p.to_json() for p in report.problems], "claims": [c.to_json() for c in report.claims],
        "judgements": [j.to_json() for j in judgements_on(desk.store, ids)],
        "events": events_with(desk.store, ids),
    }


def _row(report: KeptReport) -> dict[str, Any]:
    return {"id": report.id, "name": report.name, "title": report.title, "outlet": report.outlet,
            "agency": report.agency, "url": report.url, **_days(report.published.first, report.published.last),
            "problems": [p.code for p in report.problems]}


def _days(*days: date | None) -> dict[str, str | None]:
    """The first and the last of them."""
    return dict(zip(("first", "last"), (day.isoformat() if day else None for day in days), strict=True))


def _paste(desk: Desk, *, text: str, name: str | None, outlet: str | None, published: Any, url: str | None) -> Any:
    if not text.strip():
        raise BadField("text", "holds no word")
    day = published.isoformat() if published else None
    raw = RawReport(name or "pasted", "pasted", text.encode(), encoding="utf-8", url=url,
                    outlet=outlet, given_date=day)
    with desk.turns.one():
        return _added(desk, [raw])


def _hand_in(desk: Desk, *, name: str, content: bytes) -> Any:
    import tempfile
    from pathlib import Path

    plain = Path(name).name
    if not plain or plain.startswith(".") or plain != name:
        raise BadField("name", "is no plain name of a file, such as report.html")
    if len(plain.encode()) > _LONGEST_NAME:
        raise BadField("name", f"has {len(plain.encode())} bytes in UTF-8; a name of a file has {_LONGEST_NAME}")
    with desk.turns.one(), tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / plain
        path.write_bytes(content)
        items = open_reports([str(path)], max_size=LONGEST)
        return _added(desk, (_from(item, plain, folder) for item in items))


def _from(item: RawReport | Refusal, name: str, folder: str) -> RawReport | Refusal:
    """What came out of an uploaded file, by the name of the file: where it stood meanwhile is no news to anybody."""
    if isinstance(item, RawReport):
        return replace(item, path=name)
    message = item.problem.message.replace(f"{folder}/", "")
    return replace(item, path=name, problem=replace(item.problem, message=message))


def _added(desk: Desk, items: Iterable[RawReport | Refusal]) -> dict[str, Any]:
    told = asdict(review.hand_in(desk.store, items, desk.apart.read))
    more = len(told["failed"]) - _NAMED_FAILED
    if more > 0:
        told["failed"][_NAMED_FAILED:] = [f"and {more:,} more that could not be read"]
    return told


ROUTES = (
    Route("GET", "/reports", "The reports of the case, by day.", ReportPage, _reports, (_NAMED, *PAGE)),
    Route("GET", "/reports/{id}", "A report as it was read.", ReportView, _report),
    Route("POST", "/reports", "Read a pasted text into the case.", Added, _paste, body=_PASTED,
          largest=_LARGEST),
    Route("POST", "/files", "Read a file into the case: text, HTML, or rows of JSON or CSV.", Added, _hand_in, _HANDED,
          raw=True, largest=_LARGEST),
)
