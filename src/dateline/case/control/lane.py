"""The changes of one place as stretches, one holder after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from dateline.case.control.changes import Change, Side
from dateline.model import Basis, Degree, Holding, Interval

_OPEN = Interval(None, None)
_SAME_CHANGE = timedelta(3)  # days within which two reports of one taker tell one change


def holdings(place: str, name: str, changes: Iterable[Change]) -> tuple[Holding, ...]:
    """The stretches of one lane in the order of time, the same whatever the order of the changes.

    A change to another holder ends the stretch before. What is heard again prolongs it; silence does not end it and
    does not confirm it either: ``last_heard`` says how old the last word is.
    """
    lane: list[Holding] = []
    for change in _with_besieged(sorted(changes, key=_order)):
        if change.degree in ("open", "cut"):
            _road(lane, place, name, change)
        elif change.taker is not None or change.degree == "besieged":
            _taken(lane, place, name, change)
        elif change.loser is not None:
            _left(lane, place, name, change)
    return tuple(lane)


def _order(change: Change) -> tuple[date, bool, tuple[str, ...]]:
    """By the last day on which it can have happened; a change before the state that it led to."""
    return change.day.last or date.max, change.state, change.claims


def _with_besieged(ordered: list[Change]) -> Iterator[Change]:
    """The changes in their order; a siege of which nobody says who is inside is of who else held the place."""
    before: Side | None = None
    for n, change in enumerate(ordered):
        if change.degree == "besieged" and change.taker is None:
            told = (before, *_holders_told(ordered[n + 1:]))
            change = replace(change, taker=next((s for s in told if s and not _besieges(s, change)), None))
        before = change.taker
        yield change


def _besieges(side: Side, change: Change) -> bool:
    return change.besieger is not None and change.besieger[0] == side[0]


def _holders_told(later: list[Change]) -> Iterator[Side | None]:
    """Who held a place all along, as later states and the next change say."""
    for change in later:
        yield change.taker if change.state else change.loser
        if not change.state:
            return


def _taken(lane: list[Holding], place: str, name: str, change: Change) -> None:
    holder = change.taker[0] if change.taker else None
    last = lane[-1] if lane else None
    if last is not None and last.holder == holder and _nothing_new(last, change):
        lane[-1] = _heard_again(last, change)
        return
    if change.loser is not None and (last is None or last.holder != change.loser[0]) and change.loser[0] != holder:
        _end(lane, _OPEN)
        lane.append(_stretch(place, name, change, change.loser, "full", _OPEN))
    _end(lane, change.day)
    lane.append(_stretch(place, name, change, change.taker, change.degree, change.since))


def _nothing_new(last: Holding, change: Change) -> bool:
    """Whether the side that holds already is told again, and neither besieged only now nor come again."""
    if change.state:
        return change.degree != "besieged" or last.degree == "besieged"
    return _goes_on(last, change)


def _goes_on(last: Holding, change: Change) -> bool:
    """Whether a change to the side that holds already tells the same change again, and not another one."""
    if change.degree == "besieged" or last.degree == "besieged":
        return False
    start, day = last.since.last, change.day.first
    return start is None or day is None or day - start <= _SAME_CHANGE


def _left(lane: list[Holding], place: str, name: str, change: Change) -> None:
    """Who left no longer holds; who holds then is not told."""
    assert change.loser is not None
    if not lane or lane[-1].holder != change.loser[0]:
        lane.append(_stretch(place, name, change, change.loser, "full", _OPEN))
    _end(lane, change.day)


def _road(lane: list[Holding], place: str, name: str, change: Change) -> None:
    last = lane[-1] if lane else None
    if last is not None and last.degree == change.degree:
        lane[-1] = _heard_again(last, change)
        return
    _end(lane, change.day)
    lane.append(_stretch(place, name, change, change.taker, change.degree, change.day))


def _end(lane: list[Holding], day: Interval) -> None:
    if lane and lane[-1].until == _OPEN:
        lane[-1] = replace(lane[-1], until=day)


def _heard_again(last: Holding, change: Change) -> Holding:
    heard = max((d for d in (last.last_heard, change.heard) if d), default=None)
    degree: Degree = change.degree if change.degree in ("partial", "disputed") else last.degree
    basis: Basis = "assessed" if "assessed" in (last.basis, change.basis) else "claimed"
    return replace(
        last, last_heard=heard, degree=degree, basis=basis, claims=tuple(sorted({*last.claims, *change.claims})),
        accounts=tuple(sorted({*last.accounts, *change.accounts})))


def _stretch(
    place: str, name: str, change: Change, holder: Side | None, degree: Degree, since: Interval,
) -> Holding:
    side, called = holder or (None, None)
    return Holding(place, name, side, called, since, _OPEN, degree, change.basis, change.accounts, change.heard,
                   change.claims)
