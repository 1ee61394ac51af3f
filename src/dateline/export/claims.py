"""The table of claims that stands beside a flat file and keeps what it loses: who says so, words, offsets, rivals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from dateline.export.sheet import csv_row, safe_cell
from dateline.model import Dossier, Found, Telling

CLAIM_COLUMNS = (
    "event", "claim", "report", "type", "status", "extent", "quote", "quote_start", "quote_end", "trigger",
    "trigger_start", "trigger_end", "agent", "agent_ids", "target", "target_ids", "place", "latitude", "longitude",
    "radius_km", "precision", "from", "to", "earliest", "latest", "harm", "weapon", "source", "origin", "side",
    "wording", "how", "outlet", "agency", "title", "published_from", "published_to", "url",
    "archive_url", "fetched", "sha256",
)


@dataclass(frozen=True, slots=True)
class Beside:
    """A table of claims beside a file: the ending of its name; whether its stream takes bytes; and what passes
    dossiers on while it writes their claims, of those too that the format leaves out."""

    ending: str
    binary: bool
    noting: Callable[[Iterable[Dossier], Any], Iterator[Dossier]]


def _noting(dossiers: Iterable[Dossier], out: Any) -> Iterator[Dossier]:
    out.write(csv_row(CLAIM_COLUMNS))
    for dossier in dossiers:
        for line in claim_lines(dossier):
            out.write(line)
        yield dossier


CLAIMS_CSV = Beside(".claims.csv", False, _noting)


def claim_lines(dossier: Dossier) -> Iterator[str]:
    """A line of CSV for each claim of an event."""
    for telling in dossier.tellings:
        row = claim_row(dossier, telling)
        yield csv_row(safe_cell(row[column]) for column in CLAIM_COLUMNS)


def claim_row(dossier: Dossier, telling: Telling) -> dict[str, Any]:
    """The cells of a claim by column: lists of words stay lists, days are ISO."""
    claim, report = telling.claim, dossier.report(telling.report)
    place = next(iter(claim.place), None)
    time = claim.time.to_json()
    return {
        "event": dossier.event.id, "claim": claim.id, "report": report.id, "type": claim.type, "status": claim.status,
        "extent": claim.extent, **_words("quote", claim.quote), **_words("trigger", claim.trigger),
        "agent": _texts(claim.agent), "agent_ids": [a.id for a in claim.agent if a.id],
        "target": _texts(claim.target), "target_ids": [a.id for a in claim.target if a.id],
        "place": _texts(claim.place), "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None, "radius_km": place.radius_km if place else None,
        "precision": place.precision if place else None,
        **{name: time[name] for name in ("from", "to", "earliest", "latest")},
        "harm": [harm_words(h.kind, h.low, h.high, h.group, h.side) for h in claim.harm],
        "weapon": claim.weapon.text if claim.weapon else None,
        "source": _texts(claim.source), "origin": telling.origin, "side": telling.side, "wording": list(claim.wording),
        "how": claim.how, "outlet": report.outlet, "agency": report.agency, "title": report.title,
        "published_from": iso(report.published.first), "published_to": iso(report.published.last),
        "url": report.url, "archive_url": report.archive_url, "fetched": report.fetched, "sha256": report.sha256,
    }


def _words(name: str, found: Found) -> dict[str, Any]:
    return {name: found.text, f"{name}_start": found.start, f"{name}_end": found.end}


def _texts(found: tuple[Found, ...]) -> list[str]:
    return [f.text for f in found]


def harm_words(kind: str, low: int | None, high: int | None, group: str, side: str | None) -> str:
    """"killed 14.. civilians": kind, low and high parted by two dots, whom the words mean and of which side."""
    ends = ["" if end is None else str(end) for end in (low, high)]
    return " ".join(part for part in (kind, "..".join(ends), group, side) if part)


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
