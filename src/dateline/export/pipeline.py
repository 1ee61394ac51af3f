"""One pass over the dossiers writes the file and the table of claims beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from dateline.export.claims import claim_head, claim_lines
from dateline.export.formats import TextOut, format_of
from dateline.export.manifest import Manifest
from dateline.model import Dossier, Release


def export(dossiers: Iterable[Dossier], name: str, out: Any, claims: TextOut | None = None,
           release: Release | None = None) -> Manifest:
    """Writes dossiers in the format of that name onto ``out`` and their claims as CSV onto ``claims``;
    ``release``: the frozen state that they are of.

    Raises ``ValueError`` where there is no such format, and what the streams raise.
    """
    form = format_of(name)
    manifest = Manifest(name, form.rules, release=release)
    form.write(dossiers if claims is None else _noting(dossiers, claims), out, manifest)
    return manifest


def _noting(dossiers: Iterable[Dossier], claims: TextOut) -> Iterator[Dossier]:
    """Dossiers as they pass, their claims written down: of those too that the format leaves out."""
    claims.write(claim_head())
    for dossier in dossiers:
        for line in claim_lines(dossier):
            claims.write(line)
        yield dossier
