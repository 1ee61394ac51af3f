"""One pass over the dossiers writes the file and the table of claims beside it."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from threading import Lock
from typing import TYPE_CHECKING, Any

from dateline.export.formats import format_of
from dateline.export.manifest import Manifest
from dateline.model import Dossier, Release

if TYPE_CHECKING:
    from dateline.case.attributions import Owed


def export(dossiers: Iterable[Dossier], name: str, out: Any, claims: Any = None,
           release: Release | None = None) -> Manifest:
    """Writes dossiers in the format of that name onto ``out`` and their claims, of those too that the format leaves
    out, onto ``claims``, which the format has a table for beside its file (``Format.beside``); ``release``: the frozen
    state that they are of.

    Raises ``ValueError`` where there is no such format, ``ImportError`` where a package that it needs is not installed,
    and what the streams raise.
    """
    from dateline.case.attributions import lines  # it loads the database: not to tell the formats

    form = format_of(name)
    manifest = Manifest(name, form.rules, release=release)
    noted = dossiers if claims is None or form.beside is None else form.beside.noting(dossiers, claims)
    owed: set[Owed] = set()
    with _few_collections:
        form.write(_noting(noted, owed), out, manifest)
    manifest.attributions = lines(owed)
    return manifest


def _noting(dossiers: Iterable[Dossier], owed: set[Owed]) -> Iterator[Dossier]:
    """The dossiers, and whom their places are to be attributed to."""
    for dossier in dossiers:
        owed.update(report.gazetteers for report in dossier.reports)
        yield dossier


class _FewCollections:
    """Dossiers and rows are in no cycles: to look for some in them takes up to a third of the time.

    The thresholds are of the whole process: what was set before is set again when the last of several exports ends.
    """

    def __init__(self) -> None:
        self._lock, self._exports, self._before = Lock(), 0, gc.get_threshold()

    def __enter__(self) -> None:
        with self._lock:
            self._exports += 1
            if self._exports == 1:
                self._before = gc.get_threshold()
                gc.set_threshold(100_000, 50, 100)

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._exports -= 1
            if self._exports == 0:
                gc.set_threshold(*self._before)


_few_collections = _FewCollections()
