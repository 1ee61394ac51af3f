"""Comma-separated values: a row an event, in our own columns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dateline.export.claims import harm_words, iso
from dateline.export.formats import Format, TextOut
from dateline.export.manifest import Manifest
from dateline.export.sheet import csv_row, safe_cell
from dateline.export.toll import toll_of
from dateline.model import Dossier

COLUMNS = (
    "id", "type", "types", "from", "to", "earliest", "latest", "place", "latitude", "longitude", "radius_km",
    "precision", "country", "admin1", "agent", "agent_ids", "target", "target_ids", "killed_low", "killed_high",
    "wounded_low", "wounded_high", "harm", "status", "sources", "grade", "reasons", "conflicts", "reports", "origins",
    "told_by", "outlets", "published_from", "published_to", "claims",
)


def row(dossier: Dossier) -> dict[str, Any]:
    """The cells of an event by column: lists stay lists. ``reports`` and ``origins`` are counts; ``outlets`` as the
    reports name them; ``published_from`` and ``published_to`` the first and last day on which one was published."""
    told, reports = dossier.event.to_json(), dossier.reports
    killed, wounded = toll_of(dossier.tellings, "killed"), toll_of(dossier.tellings, "wounded")
    ids = {f"{side}_ids": [a["id"] for a in told[side] if a["id"]] for side in ("agent", "target")}
    names = {side: [a["name"] for a in told[side]] for side in ("agent", "target")}
    days = sorted(day for r in reports for day in (r.published.first, r.published.last) if day)
    return {**told, **ids, **names, "harm": [harm_words(h["kind"], h["low"], h["high"], h["class"], h["side"])
                                             for h in told["harm"]],
            "killed_low": killed[0], "killed_high": killed[1], "wounded_low": wounded[0], "wounded_high": wounded[1],
            "reports": len(told["reports"]), "origins": len(told["origins"]), "told_by": told["origins"],
            "outlets": sorted({r.outlet for r in reports if r.outlet}),
            "published_from": iso(days[0] if days else None), "published_to": iso(days[-1] if days else None),
            "claims": told["claims"]}


def _write(dossiers: Iterable[Dossier], out: TextOut, manifest: Manifest) -> None:
    out.write(csv_row(COLUMNS))
    for dossier in dossiers:
        cells = row(dossier)
        out.write(csv_row(safe_cell(cells[column]) for column in COLUMNS))
        manifest.rows += 1
        manifest.taken += 1


FORMAT = Format("csv", ".csv", _write)
