"""An event with all that stands behind it: what leaves a case goes out from this."""

from __future__ import annotations

from typing import Any

from dateline.model.claim import Claim
from dateline.model.event import Conflict, Event
from dateline.model.judgement import Judgement
from dateline.model.place import Gazetteer
from dateline.model.shape import dataclass
from dateline.model.time import Interval


@dataclass(frozen=True, slots=True)
class ReportHead:
    """A report without its text and claims: what a reader needs to find it again. ``published``: its day or bounds;
    ``fetched``: when, in the words of its row; ``gazetteers``: what gave its places asked for on the day that it was
    read, null where an older version read it."""

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
    gazetteers: tuple[Gazetteer, ...] | None = None

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
        """The object of ``export jsonl``: that of ``events --json`` with ``disputes``, ``reports_read``, ``judgements``
        and ``tellings``. It is complete: ``export.back`` makes the dossier of it again."""
        return {**self.without_claims(), "tellings": self.tellings_json()}

    def without_claims(self) -> dict[str, Any]:
        """The same object but for its ``tellings``."""
        return {**self.event.to_json(),
                "disputes": [_dispute(c) for c in self.event.conflicts],
                "reports_read": [_head(r) for r in self.reports],
                "judgements": [j.to_json() for j in self.judgements]}

    def tellings_json(self) -> list[dict[str, Any]]:
        """Its ``tellings``."""
        return [_telling(t) for t in self.tellings]


def _dispute(conflict: Conflict) -> dict[str, Any]:
    values = [{"value": v.value, "claims": list(v.claims), "origins": list(v.origins)} for v in conflict.values]
    return {"field": conflict.field, "values": values, "grave": conflict.grave}


def _telling(telling: Telling) -> dict[str, Any]:
    """A claim as ``read --jsonl`` gives it, with what its actors and places are."""
    told = {"report": telling.report, "origin": telling.origin, "side": telling.side, **telling.claim.to_json()}
    for side, actors in (("agent", telling.claim.agent), ("target", telling.claim.target)):
        for one, actor in zip(told[side], actors, strict=True):
            one.update(kind=actor.kind, head=actor.head, side=actor.side, adjective=actor.adjective,
                       pointing=actor.pointing)
    for one, place in zip(told["place"], telling.claim.place, strict=True):
        one.update(kind=place.kind, head_start=place.head_start, pointing=place.pointing, metonym=place.metonym,
                   type_word=place.type_word, own=place.own)
        for name, toponym in zip(one["toponyms"], place.toponyms, strict=True):
            name["alternatives"] = list(toponym.alternatives)
    return told


def _head(report: ReportHead) -> dict[str, Any]:
    first, last = (day and day.isoformat() for day in (report.published.first, report.published.last))
    return {"id": report.id, "name": report.name, "url": report.url, "archive_url": report.archive_url,
            "fetched": report.fetched, "sha256": report.sha256, "title": report.title, "outlet": report.outlet,
            "agency": report.agency, "author": report.author, "language": report.language,
            "published": {"from": first, "to": last},
            "gazetteers": None if report.gazetteers is None else [g.to_json() for g in report.gazetteers]}
