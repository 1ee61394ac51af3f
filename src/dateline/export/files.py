"""A file with what stands beside it: the table of claims and what is told about both."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from typing import Any

from dateline.export.formats import format_of
from dateline.export.manifest import Manifest
from dateline.export.pipeline import export
from dateline.export.whole import check_not_read, whole
from dateline.model import Dossier, Release

BOM = "\ufeff"
ABOUT = ".about.json"
Opener = Callable[..., AbstractContextManager[Any]]  # path and ``binary`` to a stream that appears whole or not at all


@dataclass(frozen=True, slots=True)
class State:
    """What goes out: dossiers, and the release that they are of, null for a case as it is. ``read``: the files that
    they come from, never to be written over."""

    dossiers: Iterable[Dossier]
    release: Release | None = None
    read: tuple[str, ...] = ()


def export_file(state: State, name: str, path: str, *, bom: bool = False, opened: Opener = whole) -> Manifest:
    """Writes dossiers in the format of that name to ``path``, and beside it ``FILE.claims.*``, where the format does
    not hold the claims, and ``FILE.about.json``. ``bom``: tables begin with a mark by which Excel knows UTF-8.

    Raises ``ValueError`` where there is no such format, or none that a mark fits, and ``OverInput`` where one of these
    files is one that is read; see also ``export`` and ``whole``.
    """
    form = format_of(name)
    check_bom(name, bom)
    check_not_read(written_to(name, path), state.read)
    with ExitStack() as files:
        beside: Any = None
        if form.beside is not None:
            beside = files.enter_context(opened(beside_name(path, form.beside.ending), binary=form.beside.binary))
        out = files.enter_context(opened(path, binary=form.binary))
        for stream in (out, beside) if bom else ():
            stream.write(BOM)
        manifest = export(state.dossiers, name, out, beside, state.release)
        about = files.enter_context(opened(beside_name(path, ABOUT)))
        about.write(json.dumps(manifest.to_json(), indent=1, ensure_ascii=False) + "\n")
    return manifest


def check_bom(name: str, bom: bool) -> None:
    """Raises ``ValueError`` where a mark is asked for that a format does not allow."""
    if bom and format_of(name).ending != ".csv":
        raise ValueError(f"a byte order mark is for tables that Excel opens; {name} must not have one")


def beside_name(path: str, ending: str) -> str:
    """The name of a file beside another: its whole name with a further ending, so that no two share one."""
    return f"{path}{ending}"


def written_to(name: str, path: str) -> tuple[str, ...]:
    """The names of all files that ``export_file`` writes."""
    beside = format_of(name).beside
    return (path, *((beside_name(path, beside.ending),) if beside else ()), beside_name(path, ABOUT))
