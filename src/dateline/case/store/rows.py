"""Shapes of the record as rows of its tables: the columns that people filter by, and the whole as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from typing import Any

from dateline.case.join import Heard, Joined
from dateline.case.join.needs import needs_of
from dateline.case.store.records import Records
from dateline.case.store.search import words_of
from dateline.model import Claim, Event, Found, Gazetteer, Holding, KeptReport, RawReport, dumps

_PLACE = ("place", "latitude", "longitude", "radius_km", "precision", "country", "admin1")
_LIST = "; "
GAZETTEERS = Records[tuple[Gazetteer, ...]](tuple[Gazetteer, ...], 1_000)  # few differ
CLAIMS, EVENTS, HOLDINGS = Records[Claim](Claim, 4_000), Records[Event](Event, 4_000), Records[Holding](Holding, 20_000)


def report_row(report: KeptReport, raw: RawReport, engine: str) -> dict[str, Any]:
    """The row of a report: what was read of it, and its bytes, so that it can be read again."""
    record = {f.name: getattr(report, f.name) for f in fields(report) if f.name != "claims"}
    given = {"encoding": raw.encoding, "title": raw.title, "published": raw.published, "given_date": raw.given_date,
             "outlet": raw.outlet, "line": raw.line, "archive_url": raw.archive_url, "fetched": raw.fetched}
    return {
        "id": report.id, "name": report.name, "path": report.path, "url": report.url,
        "archive_url": report.archive_url, "fetched": report.fetched, "sha256": report.sha256,
        "title": report.title, "outlet": report.outlet, "agency": report.agency, "author": report.author,
        "language": report.language, "first": report.published.first, "last": report.published.last,
        "problems": listed(p.code for p in report.problems), "engine": engine,
        "gazetteers": None if report.gazetteers is None else GAZETTEERS.write(report.gazetteers),
        "media": raw.media, "content": raw.content, "given": json.dumps(given), "record": dumps(record),
    }


def claim_rows(report: KeptReport) -> list[dict[str, Any]]:
    """The rows of a report's claims, numbered in the order of the text."""
    return [_claim_row(report.id, n, claim) for n, claim in enumerate(report.claims, 1)]


def _claim_row(report: str, n: int, claim: Claim) -> dict[str, Any]:
    place = next(iter(claim.place), None)
    return {
        "id": claim.id, "report": report, "n": n, "type": claim.type, "status": claim.status,
        "incident": claim.incident, "quote": claim.quote.text,
        "words": words_of(claim.quote.text), "trigger_words": claim.trigger.text,
        "agent": _joined(claim.agent), "target": _joined(claim.target), "place": _joined(claim.place),
        "latitude": place.latitude if place else None, "longitude": place.longitude if place else None,
        "source": _joined(claim.source), "first": claim.time.first, "last": claim.time.last,
        "record": CLAIMS.write(claim),
    }


def listed(words: Iterable[str]) -> str:
    """Words between spaces, so that each is found with one on either side of it."""
    told = " ".join(words)
    return f" {told} " if told else ""


def _joined(values: Iterable[Found]) -> str | None:
    return _LIST.join(v.text for v in values) or None


def event_row(joined: Joined) -> dict[str, Any]:
    """The row of an event."""
    event = joined.event
    row = event.row
    return {
        "id": event.id, "type": event.type, "first": _day(row["from"]), "last": _day(row["to"]),
        "earliest": _day(row["earliest"]), "latest": _day(row["latest"]), **{k: row[k] for k in _PLACE},
        "grade": event.grade, "reports": len(event.reports), "origins": len(event.origins),
        "needs": listed(needs_of(event)), "heard": heard_as(joined.heard), "record": EVENTS.write(event),
    }


def heard_as(heard: Iterable[Heard]) -> str:
    """Who is heard in an event as JSON: id, name, side and reports of each."""
    return json.dumps([(h.id, h.name, h.side, h.reports) for h in heard], separators=(",", ":"))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def holding_row(n: int, holding: Holding) -> dict[str, Any]:
    """The row of one stretch of a lane, the ``n``th."""
    return {
        "place": holding.place, "n": n, "name": holding.name, "holder": holding.holder, "degree": holding.degree,
        "basis": holding.basis, "since_first": holding.since.first, "since_last": holding.since.last,
        "until_first": holding.until.first, "until_last": holding.until.last, "last_heard": holding.last_heard,
        "record": HOLDINGS.write(holding),
    }
