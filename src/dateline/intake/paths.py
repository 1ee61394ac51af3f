"""Paths as typed to files, in an order that does not depend on the machine."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence

from dateline.intake.refusals import refuse
from dateline.model.report import Refusal

STANDARD_INPUT = "-"


def expand(paths: Sequence[str]) -> Iterator[str | Refusal]:
    """Each file once, as a path string ("-" for standard input); what names no file, as a refusal."""
    seen: set[str] = set()
    for path in paths:
        for item in _one(path):
            if isinstance(item, Refusal):
                yield item
            elif (real := item if item == STANDARD_INPUT else os.path.realpath(item)) not in seen:
                seen.add(real)
                yield item


def _one(path: str) -> Iterator[str | Refusal]:
    if path == STANDARD_INPUT or _is_file(path):
        yield path
    elif _is_folder(path):
        yield from _folder(path)
    elif os.path.lexists(path):
        yield path  # a pipe, or a link that leads nowhere: opening it will tell
    elif glob.has_magic(path):
        yield from _matches(path)
    else:
        yield refuse("missing", path)


def _matches(pattern: str) -> Iterator[str | Refusal]:
    """What a glob names. "**" names folders beside all that is in them: there only the files count."""
    deep = "**" in pattern
    count = 0
    for match in sorted(glob.glob(pattern, recursive=True)):  # noqa: PTH207 - Path.glob takes no absolute patterns
        if not (deep and _is_folder(match)):
            count += 1
            yield from _one(match)
    if not count:
        yield refuse("no_match", pattern)


def _folder(path: str) -> Iterator[str | Refusal]:
    """The files of a folder and of those in it, or a refusal where there is none."""
    count = 0
    for item in _walk(path, set()):
        count += 1
        yield item
    if not count:
        yield refuse("empty_folder", path)


def _walk(folder: str, visited: set[str]) -> Iterator[str | Refusal]:
    """Files in order of name, depth first. Links are followed, a folder never twice: loops of links end here."""
    real = os.path.realpath(folder)
    if real in visited:
        return
    visited.add(real)
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield refuse("unreadable", folder, why=error.strerror or error)
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if _is_folder(entry.path):
            yield from _walk(entry.path, visited)
        elif _is_file(entry.path) or entry.is_symlink():
            yield entry.path


# os.path answers no where pathlib raises (a loop of links, a name too long, a folder without permission).
def _is_file(path: str) -> bool:
    return os.path.isfile(path)  # noqa: PTH113


def _is_folder(path: str) -> bool:
    return os.path.isdir(path)  # noqa: PTH112
