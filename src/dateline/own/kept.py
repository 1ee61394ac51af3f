"""A user's own actors as they are kept: one table in the user's folder, written whole or not at all."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from dateline.data.actor import Actor, fold, shipped_actors
from dateline.own.faults import BadTable, Fault
from dateline.own.table import COLUMNS, LIST_MARK, Line, parse_table

FILE = "actors.tsv"
_NOTE = "# Your own actors, kept by `dateline actors add`. The columns stand in dateline's docs/codebook.md.\n"


@dataclass(frozen=True, slots=True)
class Added:
    """What adding a table changed: ids of entries that are new, that took the place of an own one, or were the same."""

    new: tuple[str, ...]
    replaced: tuple[str, ...]
    same: tuple[str, ...]


class OwnActors:
    """The list in ``folder``. An empty list where there is none."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE

    def read(self) -> tuple[Actor, ...]:
        """The entries. Raises ``BadTable`` where the file was made wrong by hand, ``OSError`` where it is shut."""
        try:
            content = self.path.read_bytes()
        except FileNotFoundError:
            return ()
        lines = parse_table(content, str(self.path))
        _check((), lines, str(self.path))
        return tuple(line.actor for line in lines)

    def add(self, content: bytes, file: str, *, replace: bool = False) -> Added:
        """Adds the entries of a table; one with the id of an own entry takes its place. ``replace``: they become the
        whole list. Raises ``BadTable`` and leaves the list as it was where a single row cannot be right."""
        lines = parse_table(content, file)
        before = {} if replace else {actor.id: actor for actor in self.read()}
        given = {line.actor.id: line.actor for line in lines}
        stay = tuple(actor for id_, actor in before.items() if id_ not in given)
        _check(stay, lines, file)
        self._write((*stay, *given.values()))
        new = tuple(id_ for id_ in given if id_ not in before)
        same = tuple(id_ for id_ in given if id_ in before and _cells(before[id_]) == _cells(given[id_]))
        return Added(new, tuple(id_ for id_ in given if id_ not in (*new, *same)), same)

    def _write(self, actors: Iterable[Actor]) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        part = self.path.with_name(f".{FILE}.{os.getpid()}.part")
        try:
            with part.open("x", encoding="utf-8", newline="") as file:
                file.write(_NOTE)
                file.write(_table(actors))
            part.replace(self.path)
        finally:
            with suppress(OSError):  # renamed, or in a folder that is shut: said already
                part.unlink()


def _table(actors: Iterable[Actor]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter="\t", lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(map(_cells, actors))
    return text.getvalue()


def _cells(actor: Actor) -> tuple[str, ...]:
    return (actor.id, actor.name, LIST_MARK.join(actor.names[1:]), actor.kind, actor.side or "",
            LIST_MARK.join(actor.countries), actor.valid_from or "", actor.valid_to or "", actor.source)


def _check(stay: tuple[Actor, ...], lines: tuple[Line, ...], file: str) -> None:
    """Raises ``BadTable`` where the entries of a table cannot stand beside each other and those that ``stay``."""
    kept = [Line(0, actor) for actor in stay]
    faults = [*_twice(lines), *_clashes([*kept, *lines]), *_sideless(stay, lines)]
    if faults:
        raise BadTable(file, faults)


def _twice(lines: tuple[Line, ...]) -> Iterable[Fault]:
    seen: dict[str, int] = {}
    for line in lines:
        if (first := seen.setdefault(line.actor.id, line.number)) != line.number:
            yield Fault(line.number, "id", f"{line.actor.id} stands in line {first} already; one row an entry")


def _clashes(lines: list[Line]) -> Iterable[Fault]:
    """Names that two own entries share, where neither country nor date says which is meant."""
    holders: dict[str, list[Line]] = {}
    for line in lines:
        for name in dict.fromkeys(map(fold, line.actor.names)):
            holders.setdefault(name, []).append(line)
    for name, shared in holders.items():
        for one, other in combinations(shared, 2):
            if one.actor.id != other.actor.id and not _told_apart(one.actor, other.actor):
                alias = next(n for n in other.actor.names if fold(n) == name)
                where = f"line {one.number}" if one.number else "your list"
                yield Fault(other.number, "name" if alias == other.actor.name else "aliases",
                            f"{alias!r} also names {one.actor.id} ({where}); take it out of one of the two, or say by "
                            "countries or dates which is meant")


def _told_apart(one: Actor, other: Actor) -> bool:
    if one.countries and other.countries and not set(one.countries) & set(other.countries):
        return True
    return _ends_before(one, other) or _ends_before(other, one)


def _ends_before(one: Actor, other: Actor) -> bool:
    """Whether the names of one were given up before those of the other came; days as text, as exact as the shorter."""
    last, first = one.valid_to, other.valid_from
    return last is not None and first is not None and last < first[:len(last)]


def _sideless(stay: tuple[Actor, ...], lines: tuple[Line, ...]) -> Iterable[Fault]:
    """Sides that are no id of an entry."""
    shipped = shipped_actors()
    known = {actor.id for actor in (*shipped, *stay)} | {line.actor.id for line in lines}
    for line in lines:
        side = line.actor.side
        if side is not None and side not in known:
            named = next((a.id for a in shipped if fold(side) in map(fold, (*a.names, *a.adjectives))), None)
            what = f"write {named}" if named else "`dateline actors list TEXT` shows the ids"
            yield Fault(line.number, "side", f"{side!r} is no id of an entry; {what}")
