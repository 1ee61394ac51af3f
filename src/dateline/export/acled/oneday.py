"""The rules of ACLED that look at several events of one place: one battle a day, and only the final capture counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.export.acled.row import BATTLES, EXPLOSIONS, FOLDED, Row

EXCHANGED = "a place taken and lost within a day is an Armed clash"
NOT_FINAL = "only the final capture of a run counts: those before are Armed clashes"
_DAY = timedelta(1)


def one_a_day(rows: list[Row]) -> list[Row]:
    """The rows of one day with what belongs to a battle folded into it; what is no event of its own and found no
    battle stays, to be left out. Rows of other days than this one, known less exactly, stay as they are."""
    at: dict[tuple[str, date], list[Row]] = {}
    for row in rows:
        if row.day.precision == 1 and row.place.key is not None:
            at.setdefault((row.place.key, row.day.on), []).append(row)
    folded: set[int] = set()
    for here in at.values():
        if len(here) > 1:
            folded.update(id(row) for row in _fold(here))
    return [row for row in rows if id(row) not in folded]


def _fold(here: list[Row]) -> Iterator[Row]:
    """Folds the rows of one place into its battles; gives those that are no longer rows of their own."""
    battles = sorted((r for r in here if r.sub is not None and r.sub.event == BATTLES), key=_order)
    standing: list[Row] = []
    for row in (*battles, *(r for r in here if r not in battles)):
        battle = next((b for b in standing if _within(row, b, len(standing))), None)
        if battle is not None:
            _join(row, battle)
            yield row
        elif row in battles:
            standing.append(row)


def _order(row: Row) -> tuple[int, str]:
    assert row.sub is not None
    return row.sub.rank, row.dossiers[0].event.id


def _within(row: Row, battle: Row, battles: int) -> bool:
    """Whether a row is part of a battle: fought by the same sides, or a strike by one of them, or told as part of the
    only one there."""
    if row.sub is not None and row.sub.event == BATTLES:
        return _same_sides(row, battle)
    if row.sub is not None and row.sub.event == EXPLOSIONS:
        return row.first is not None and row.first.key in battle.keys and _known(row) <= battle.keys
    if not row.joins:
        return False
    return _known(row) <= battle.keys and (bool(_known(row)) or battles == 1)


def _known(row: Row) -> frozenset[str]:
    return row.keys - {"unidentified"}


def _same_sides(row: Row, battle: Row) -> bool:
    """Whether all sides known of the one fight in the other; a side not told may be any."""
    one, other = _known(row), _known(battle)
    return bool(one & other) and (one <= other or other <= one)


def _join(row: Row, battle: Row) -> None:
    exchanged = row.takes is not None and battle.takes is not None and row.takes != battle.takes
    if _half_told(battle) and not _half_told(row):
        battle.first, battle.second, battle.beside = row.first, row.second, row.beside
    battle.dossiers += row.dossiers
    battle.deaths += row.deaths
    battle.partial = battle.partial or row.partial
    battle.rules = tuple(dict.fromkeys((*battle.rules, *row.rules, FOLDED)))
    if exchanged:
        battle.demote(EXCHANGED)


def _half_told(row: Row) -> bool:
    """Whether one of two armed sides is missing."""
    return any(p is None or not p.armed or p.key == "unidentified" for p in (row.first, row.second))


@dataclass(slots=True)
class Run:
    """Captures of one place, none more than a day after the one before. ``before``: who held it, as far as told."""

    last: Row
    before: str | None
    length: int = 1


class Runs:
    """The runs of captures that are not over yet, by place."""

    def __init__(self) -> None:
        self._open: dict[str, Run] = {}

    def add(self, rows: Iterable[Row]) -> None:
        """The captures of a day, after those of all days before."""
        for row in rows:
            key = row.place.key
            if row.takes is None or row.day.precision > 1 or key is None:
                continue
            run = self._open.get(key)
            if run is None or row.day.on - run.last.day.on > _DAY or row.day.on < run.last.day.on:
                self._open[key] = Run(row, row.loses)
                continue
            if run.before is None and row.takes != run.last.takes:
                run.before = row.takes
            self._open[key] = Run(row, run.before, run.length + 1)
            run.last.demote(NOT_FINAL if run.last.takes == row.takes else EXCHANGED)

    def over(self, rows: Iterable[Row]) -> None:
        """Rows of a day after which the next day was heard: a run that ends here is settled."""
        for row in rows:
            run = self._open.get(row.place.key or "")
            if run is not None and run.last is row:
                del self._open[row.place.key or ""]
                if run.length > 1 and row.takes == run.before:
                    row.demote(EXCHANGED)
