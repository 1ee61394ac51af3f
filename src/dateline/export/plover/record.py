"""One record of PLOVER: the JSON object of an event of its types."""

from __future__ import annotations

from datetime import date
from typing import Any

from dateline.data.plover import plover
from dateline.data.schemes import alpha3
from dateline.export.days import Days, days
from dateline.export.plover.actors import Parts
from dateline.export.plover.coding import Coded
from dateline.export.quotes import told_best
from dateline.export.visible import visible
from dateline.model import Dossier, Telling

CODER, VERSION = "dateline", "PLOVER manual 2024"
_GEONAMES = "geonames:"


def days_of(dossier: Dossier, record: Coded) -> Days | None:
    """The days of a record: those of the event; of what stands beside the leading type, those that its own claims mean.
    An accusation and a refusal have no other than their own. Null where they are open or more than a year apart."""
    kinds = {t.claim.type for t in record.tellings}
    if dossier.event.type in kinds:
        return days(dossier.event.row)
    times = [t.claim.time for t in record.tellings]
    own = [(t.first, t.last) for t in times if t.first and t.last]
    if own:
        return days({"from": _iso(min(f for f, _ in own)), "to": _iso(max(t for _, t in own)), "earliest": None,
                     "latest": None})
    return None if kinds <= plover().stances else days(dossier.event.row)


def _iso(day: date) -> str:
    return day.isoformat()


def record_json(dossier: Dossier, record: Coded, parts: Parts, when: Days, number: int) -> dict[str, Any]:
    """The object. ``number``: of the record within its event, from 1; the first has the id of the event for its own."""
    event, telling = dossier.event, told_best(record.tellings, record.tellings[0].claim.type)
    actor, recipient = parts
    end = {"enddate": when.last.isoformat()} if when.last > when.first else {}
    return {
        "id": event.id if number == 1 else f"{event.id}-{number}", "date": when.first.isoformat(), **end,
        "event": record.event, "mode": list(record.mode), "context": list(record.context), "actor": actor,
        "recipient": recipient, "event_loc": _location(dossier), "text": telling.claim.quote.text,
        "textInfo": _text_info(dossier, telling), "publication": dossier.report(telling.report).teller, "coder": CODER,
        "version": VERSION, "dateCoded": None, "comment": _comment(dossier), "dateline_id": event.id,
        "dateline_grade": event.grade, "dateline_reports": len(event.reports), "dateline_origins": len(event.origins),
        "dateline_claims": [t.claim.id for t in record.tellings],
    }


def _text_info(dossier: Dossier, telling: Telling) -> dict[str, Any]:
    """Where the words stand: offsets in code points of the report's text, and where the report is."""
    claim, report = telling.claim, dossier.report(telling.report)
    return {"start": claim.quote.start, "end": claim.quote.end, "trigger": claim.trigger.words(), "report": report.id,
            "title": report.title, "url": report.url, "sha256": report.sha256, "language": report.language}


def _location(dossier: Dossier) -> dict[str, Any] | None:
    """The place in the names of GeoNames; without a point where it is not on the map."""
    row = dossier.event.row
    if row["place"] is None:
        return None
    point = row["latitude"], row["longitude"]
    names = (n for t in dossier.tellings for p in t.claim.place if p.text == row["place"] for n in p.toponyms)
    known = next((n for n in names if n.id and (n.latitude, n.longitude) == point), None)
    number = known.id.removeprefix(_GEONAMES) if known and known.id and known.id.startswith(_GEONAMES) else None
    return {"geonameid": int(number) if number and number.isdigit() else None,
            "name": known.name if known else row["place"], "latitude": point[0], "longitude": point[1],
            "country code": row["country"], "cc3": alpha3().get(row["country"] or ""), "admin1": row["admin1"],
            "dateline_words": row["place"], "dateline_precision": row["precision"],
            "dateline_radius_km": row["radius_km"]}


def _comment(dossier: Dossier) -> str:
    """What the origins contradict each other on."""
    return visible("; ".join(c.words for c in dossier.event.conflicts))
