"""A file with what stands beside it: the table of claims and what is told about both."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.export.formats import format_of
from dateline.export.manifest import Manifest
from dateline.export.pipeline import export
from dateline.model import Dossier, Release

BOM = "\ufeff"
ABOUT = ".about.json"
Opener = Callable[..., AbstractContextManager[Any]]  # path and ``binary`` to a stream that appears whole or not at all


@contextmanager
def whole(path: str, *, binary: bool = False) -> Iterator[Any]:
    """A stream to a file that appears whole or not at all. Raises ``OSError``."""
    target = Path(os.path.realpath(path))
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    kind: dict[str, Any] = {} if binary else {"encoding": "utf-8", "errors": "backslashreplace", "newline": ""}
    try:
        with part.open("xb" if binary else "x", **kind) as stream:
            yield stream
        part.replace(target)
    finally:
        with suppress(OSError):  # renamed, or in a folder that is shut: said already
            part.unlink()


@dataclass(frozen=True, slots=True)
class State:
    """What goes out: dossiers, and the release that they are of, null for a case as it is."""

    dossiers: Iterable[Dossier]
    release: Release | None = None


def export_file(state: State, name: str, path: str, *, bom: bool = False, opened: Opener = whole) -> Manifest:
    """Writes dossiers in the format of that name to ``path``, and beside it ``FILE.claims.*``, where the format does
    not hold the claims, and ``FILE.about.json``. ``bom``: tables begin with a mark by which Excel knows UTF-8.

    Raises ``ValueError`` where there is no such format, or none that a mark fits; see also ``export``.
    """
    form = format_of(name)
    check_bom(name, bom)
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
