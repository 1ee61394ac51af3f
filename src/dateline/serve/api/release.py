"""What leaves the case: releases, what changed between two, files of every format, and an event as a page."""

from __future__ import annotations

import re
import tempfile
from json import dumps, loads
from pathlib import Path
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo
from zlib import compress, decompress

from dateline.case import review
from dateline.case.release import NOW, ReleaseError, release_of, released
from dateline.case.states import pair
from dateline.export import FORMATS, format_of
from dateline.export.changes import changes
from dateline.export.evidence import evidence
from dateline.export.files import State, export_file
from dateline.serve.answers import Refused
from dateline.serve.api.filters import FILTER, PAGE, filter_of
from dateline.serve.desk import Desk
from dateline.serve.route import File, Param, Route
from dateline.serve.shapes import Diff, ReleaseRow, Releases

_NAME = Param("name", "text", "The name of the release.", required=True, longest=80)
_RELEASE = (
    _NAME,
    Param("note", "text", "What it is for.", default=""),
    Param("unreviewed", "flag", "Also events that nobody has decided about.", default=False),
)
_STATES = (
    Param("before", "text", "A release.", required=True, longest=80),
    Param("after", "text", f"Another, or {NOW!r}: the case as it is.", default=NOW, longest=80),
)
_EXPORT = (
    Param("format", "text", "The format.", required=True, choices=FORMATS),
    Param("release", "text", "A release; else the case as it is.", longest=80),
)
_LONGEST = 200  # bytes of the name of a file without its ending
_FIRST = (1980, 1, 1, 0, 0, 0)  # the earliest time of a file in an archive: the same bytes for the same record


def _releases(desk: Desk) -> dict[str, Any]:
    with desk.store.frozen() as frozen:
        return {"releases": [one.to_json() for one in frozen.listed()]}


def _release(desk: Desk, *, name: str, note: str, unreviewed: bool, **asked: Any) -> dict[str, Any]:
    try:
        made = review.release(desk.store, name, filter_of(asked), who=desk.who, note=note, unreviewed=unreviewed)
    except ReleaseError as error:
        raise Refused(str(error)) from error
    return made.to_json()


def _diff(desk: Desk, *, before: str, after: str, offset: int, limit: int) -> dict[str, Any]:
    def compare() -> tuple[bytes, ...]:
        """All changes, so that the next page need not compare the states again: packed, for they may be many."""
        return tuple(compress(dumps({**change.to_json(), "lines": list(change.lines())}).encode(), 1)
                     for change in changes(desk.store, *pair(desk.store, before, after)))

    try:
        found = desk.kept.get(("diff", before, after), compare)
    except ReleaseError as error:
        raise Refused(str(error)) from error
    return {"total": len(found), "offset": offset, "changes": [
        loads(decompress(change)) for change in found[offset:offset + limit]]}


def _export(desk: Desk, *, format: str, **asked: Any) -> File:
    name, wanted = asked.pop("release"), filter_of(asked)
    try:
        made = release_of(desk.store, name) if name is not None else None
    except ReleaseError as error:
        raise Refused(str(error)) from error
    dossiers = desk.store.dossiers(wanted) if made is None else released(desk.store, made, wanted)
    title = _title(f"{desk.shown}.{name}" if name else desk.shown)
    with tempfile.TemporaryDirectory() as folder:
        try:
            export_file(State(dossiers, made), format, f"{folder}/{title}{format_of(format).ending}")
        except ImportError as error:
            raise Refused(f"{format} needs a package that is not installed: {error}") from error
        return File(f"{title}.{format}.zip", "application/zip", _archive(Path(folder)))


def _title(words: str) -> str:
    """Words as the name of a file, cut so that an ending has room (255 bytes on every usual file system)."""
    return re.sub(r"[^\w.-]", "_", words).encode()[:_LONGEST].decode("utf-8", "ignore")


def _archive(folder: Path) -> IO[bytes]:
    """The files of a folder as a ZIP archive, in the order of their names: a file without a name, gone when closed."""
    target = tempfile.TemporaryFile()  # noqa: SIM115 - closed when it is sent
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for path in sorted(folder.iterdir()):
            info = ZipInfo(path.name, _FIRST)
            info.compress_type = ZIP_DEFLATED
            with archive.open(info, "w") as inside, path.open("rb") as file:
                while part := file.read(1_000_000):
                    inside.write(part)
    target.seek(0)
    return target


def _evidence(desk: Desk, *, id: str) -> File:
    dossier = desk.dossier(id)
    return File(f"{dossier.event.id}.html", "text/html", evidence(dossier).encode())


ROUTES = (
    Route("GET", "/releases", "The releases of the case.", Releases, _releases),
    Route("POST", "/releases", "Freeze the events that pass the filters.", ReleaseRow, _release, FILTER, _RELEASE),
    Route("GET", "/diff", "What changed from one release to another, or to now.", Diff, _diff,
          (*_STATES, *PAGE)),
    Route("GET", "/export", "The events in a format of the field, with what stands beside it, as an archive.", File,
          _export, (*_EXPORT, *FILTER)),
    Route("GET", "/events/{id}/evidence", "An event as a page that stands alone.", File, _evidence),
)
