"""An event with all that stands behind it: what leaves a case goes out from this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from dateline.model.claim import Claim
from dateline.model.event import Event
from dateline.model.judgement import Judgement
from dateline.model.time import Interval


@dataclass(frozen=True, slots=True)
class ReportHead:
    """A report without its text and claims: what a reader needs to find it again. ``published``: its day or bounds;
    ``fetched``: when, in the words of its row."""

    id: str
    name: str
    url: str | None
    sha256: str
    title: str | None
    outlet: str | None
    agency: str | None
    author: str | None
    language: str | None
    published: Interval
    archive_url: str | None = None
    fetched: str | None = None

    @property
    def teller(self) -> str:
        """The outlet, or what the report is called where none is known."""
        return self.outlet or self.name


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim of an event as people corrected it, the id of its report, and its origin with the side it speaks for."""

    claim: Claim
    report: str
    origin: str
    side: str | None


@dataclass(frozen=True, slots=True)
class Dossier:
    """An event, its claims in the order of their ids, the reports that hold them, and the judgements that stand and
    name one of the claims, in the order that they were made."""

    event: Event
    tellings: tuple[Telling, ...]
    reports: tuple[ReportHead, ...]
    judgements: tuple[Judgement, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims alone."""
        return tuple(t.claim for t in self.tellings)

    def report(self, id_: str) -> ReportHead:
        """The report of that id. Raises ``KeyError``."""
        try:
            return next(r for r in self.reports if r.id == id_)
        except StopIteration:
            raise KeyError(id_) from None

    def to_json(self) -> dict[str, Any]:
        """The event as ``events --json`` gives it, with ``tellings``, ``reports_read`` and ``judgements``."""
        return {**self.event.to_json(),
                "tellings": [{"report": t.report, "origin": t.origin, "side": t.side, **t.claim.to_json()}
                             for t in self.tellings],
                "reports_read": [_head(r) for r in self.reports],
                "judgements": [j.to_json() for j in self.judgements]}


def _head(report: ReportHead) -> dict[str, Any]:
    first, last = (day and day.isoformat() for day in (report.published.first, report.published.last))
    return {"id": report.id, "name": report.name, "url": report.url, "archive_url": report.archive_url,
            "fetched": report.fetched, "sha256": report.sha256, "title": report.title, "outlet": report.outlet,
            "agency": report.agency, "author": report.author, "language": report.language,
            "published": {"from": first, "to": last}}
