"""A line of JSON an event, with its claims, reports and judgements: nothing is lost, and it can be read back."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.export.formats import Format, TextOut
from dateline.export.manifest import Manifest
from dateline.export.quoted import dumps
from dateline.model import Dossier


def _write(dossiers: Iterable[Dossier], out: TextOut, manifest: Manifest) -> None:
    for dossier in dossiers:
        out.write(f"{dumps(dossier.to_json())}\n")
        manifest.rows += 1
        manifest.taken += 1


FORMAT = Format("jsonl", ".jsonl", _write, whole=True)
