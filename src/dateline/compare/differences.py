"""What two codings of one event say differently, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dateline.compare.actors import Sides, is_nobody
from dateline.compare.features import LARGE_KM, ONE_PLACE_KM, Pair
from dateline.compare.ours import Ours
from dateline.compare.theirs import Theirs
from dateline.export.acled.deaths import together
from dateline.export.toll import Figure


@dataclass(frozen=True, slots=True)
class Difference:
    """A field with the words of both sides; ``note`` says how far apart they are, or who tells what."""

    field: str
    theirs: str
    ours: str
    note: str = ""

    @property
    def words(self) -> str:
        """"fatalities: theirs 14, ours 19 or more (19 or more Doctors Network)"."""
        told = f"{self.field}: theirs {self.theirs}, ours {self.ours}"
        return f"{told} ({self.note})" if self.note else told


def differences(pair: Pair, sides: Sides) -> tuple[Difference, ...]:
    """All that differs."""
    return (*_day(pair), *_place(pair), *_kind(pair), *_actors(pair, sides), *_dead(pair))


def differences_together(pairs: Sequence[Pair], sides: Sides) -> tuple[Difference, ...]:
    """What differs between one of theirs and several of ours that are one row there: the fields in which it differs
    from each of them, with the dead of all as that row enters them."""
    dead = [p.ours.entered for p in pairs if p.ours.entered is not None]
    entered = together(dead) if dead else None
    each = [differences(replace(p, ours=replace(p.ours, entered=entered)), sides) for p in pairs]
    shared = frozenset.intersection(*(frozenset(d.field for d in one) for one in each))
    return tuple(d for d in each[0] if d.field in shared)


def days(first: date | None, last: date | None) -> str:
    """A day or the days between which something lies."""
    if first is None or last is None:
        return str(first or last or "not known")
    return str(first) if first == last else f"{first} to {last}"


def figure(told: Figure) -> str:
    """``14``, ``14 or more``, ``14 to 30``, ``none told``."""
    low, high = told
    if low is None:
        return "none told" if high is None else f"up to {high}"
    return f"{low} or more" if high is None else str(low) if low == high else f"{low} to {high}"


def their_figure(theirs: Theirs) -> str:
    """``14``, or ``14 (12 to 20)``."""
    best = "none told" if theirs.best is None else str(theirs.best)
    return best if theirs.low == theirs.high else f"{best} ({figure((theirs.low, theirs.high))})"


def told_by(ours: Ours) -> tuple[str, ...]:
    """Each figure of dead with who gives it."""
    return tuple(f"{figure(told)} {origin}" for told, origin in ours.told if told != (None, None))


def _day(pair: Pair) -> Iterator[Difference]:
    theirs, ours = pair.theirs, pair.ours
    rough = ours.dated and theirs.rough and pair.gap == 0
    if not rough and (theirs.first, theirs.last) != (ours.first, ours.last):
        note = "" if ours.dated else "our day is not told"
        yield Difference("day", days(theirs.first, theirs.last), days(ours.first, ours.last),
                         f"{pair.gap} apart" if pair.gap else note)


def _place(pair: Pair) -> Iterator[Difference]:
    theirs, ours = pair.theirs, pair.ours
    here, there = ours.place or "not told", theirs.places[0] if theirs.places else "not named"
    if pair.spot is None or pair.km is None:
        if pair.name is None:
            yield Difference("place", there, here, "ours is not on the map" if ours.place else "")
    elif not pair.spot.fine:
        if pair.name is None and theirs.reach < LARGE_KM:
            yield Difference("place", there, here, f"ours is a {pair.spot.precision}")
    elif pair.km > ONE_PLACE_KM + (pair.spot.reach if pair.name is None else 0):
        yield Difference("place", there, pair.spot.name, f"{pair.km:.0f} km apart")


def _kind(pair: Pair) -> Iterator[Difference]:
    theirs, ours = pair.theirs, pair.ours
    if theirs.same is not None and not ours.types & theirs.same:
        yield Difference("type", theirs.kind, ours.type)


def _actors(pair: Pair, sides: Sides) -> Iterator[Difference]:
    """Sides that lists know and only one of the two has; names that no list knows are said to be so."""
    theirs, ours = pair.theirs, pair.ours
    known = sides.of_names((*theirs.actors, *theirs.beside), theirs.country)
    here, there = set(ours.sides.values()), set(known.values())
    theirs_only = [n for n in theirs.actors if n in known and known[n] not in here]
    ours_only: dict[str, str] = {}
    for name, side in ours.sides.items():
        if side not in there:
            ours_only.setdefault(side, name)
    if theirs_only or ours_only:
        unknown = [n for n in theirs.actors if n not in known and not is_nobody(n)]
        note = f"in no list of actors: {', '.join(unknown)}" if unknown else ""
        told = ours_only.values() if here else ours.actors
        yield Difference("actors", ", ".join(theirs_only) or "nobody else", ", ".join(told) or "nobody else", note)


def _dead(pair: Pair) -> Iterator[Difference]:
    """The figure that ACLED's rule gives where theirs is of ACLED; else both ends, and whether the best is between."""
    theirs, ours = pair.theirs, pair.ours
    if ours.entered is None:
        here, same = figure(ours.killed), _same_span(theirs, ours)
    else:
        by_rule = "" if ours.entered.figure == (ours.killed[0] or 0) else f"{ours.entered.figure} by ACLED's rule, "
        here, same = by_rule + figure(ours.killed), (theirs.best or 0) == ours.entered.figure
    if not same:
        yield Difference("fatalities", their_figure(theirs), here, "; ".join(told_by(ours)))


def _same_span(theirs: Theirs, ours: Ours) -> bool:
    """Whether low and high are the same and the best between them; an open high of ours agrees with any."""
    low, high = ours.killed
    best = theirs.best or 0
    ends = (theirs.low if theirs.low is not None else best) == (low or 0) and (high is None or theirs.high == high)
    return ends and (theirs.best is None or (low or 0) <= best)
