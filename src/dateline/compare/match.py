"""One of theirs to one of ours, the best pair first; what is left over and belongs to a pair already made is said."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from dateline.compare.actors import Sides
from dateline.compare.candidates import Index
from dateline.compare.features import Feature, Pair, pair
from dateline.compare.ours import Ours
from dateline.compare.settings import Settings
from dateline.compare.theirs import Theirs

_WIDE_DAYS, _WIDE_KM = 7, 100.0  # within which the nearest of ours is looked for where none is theirs


@dataclass(slots=True)
class Matches:
    """``had``, ``possible`` by their id; ``shared``: theirs whose event of ours is had already with another of theirs;
    ``also``: the other events of ours that a row of theirs names; ``parts``: ours, by id, that tell of one of theirs
    which another of ours is had with; ``nearest``: of those that the case lacks; ``taken``: which of theirs an event of
    ours is had with, the first in the file."""

    had: dict[str, Pair] = field(default_factory=dict)
    shared: dict[str, Pair] = field(default_factory=dict)
    also: dict[str, tuple[Pair, ...]] = field(default_factory=dict)
    possible: dict[str, Pair] = field(default_factory=dict)
    parts: dict[str, Pair] = field(default_factory=dict)
    nearest: dict[str, Pair] = field(default_factory=dict)
    taken: dict[str, Theirs] = field(default_factory=dict)

    @property
    def paired(self) -> list[Pair]:
        """All that are had, with every event that a row names."""
        return [*self.had.values(), *(p for more in self.also.values() for p in more)]


def match(theirs: Iterable[Theirs], ours: Iterable[Ours], settings: Settings, sides: Sides) -> Matches:
    """Pairs by id, then those beyond doubt, then those that are possible."""
    events, held = list(theirs), list(ours)
    index, found = Index(held), Matches()
    _by_id(found, events, held, settings, sides)
    with_id = {p.ours.id for p in found.paired}
    pairs = [p for t in events if t.id not in found.had for o in index.near(t, settings.days, settings.km)
             if (p := pair(t, o, settings, sides)).possible]
    pairs.sort(key=lambda p: (-p.score, p.theirs.line, p.ours.id))
    found.had |= _best_first(pairs, lambda p: p.had, found.had, with_id)
    found.taken = {p.ours.id: p.theirs for p in sorted(found.paired, key=lambda p: -p.theirs.line)}
    _share(found, pairs)
    found.possible = _best_first(pairs, lambda p: True, found.had.keys() | found.shared.keys(),
                                 found.taken.keys() | found.parts.keys())
    for one in events:
        if one.id not in found.had and one.id not in found.shared and one.id not in found.possible:
            near = index.near(one, max(_WIDE_DAYS, settings.days), max(_WIDE_KM, settings.km))
            _keep_nearest(found, one, near, settings, sides)
    return found


def _by_id(found: Matches, theirs: Iterable[Theirs], ours: Iterable[Ours], settings: Settings, sides: Sides) -> None:
    """Rows that carry ids of events of ours, or of claims that are in them now."""
    by_id = {id_: one for one in ours for id_ in (*one.ids, one.id)}
    for t in theirs:
        named = {by_id[id_].id: by_id[id_] for id_ in t.events if id_ in by_id}
        if named:
            first, *more = (_as_told(pair(t, one, settings, sides)) for one in named.values())
            found.had[t.id], found.also[t.id] = first, tuple(more)


def _as_told(found: Pair) -> Pair:
    """A pair with its one reason: the row says so."""
    ids = found.theirs.events
    told = Feature("id", 10.0, f"the row carries our {'ids' if len(ids) > 1 else 'id'} {', '.join(ids)}")
    return replace(found, features=(told,))


def _best_first(pairs: Iterable[Pair], good: Callable[[Pair], bool], theirs: Iterable[str], ours: Iterable[str],
                ) -> dict[str, Pair]:
    """Each of theirs and of ours in one pair at the most, but for those that are in one already."""
    one, two = set(theirs), set(ours)
    chosen: dict[str, Pair] = {}
    for p in pairs:
        if p.theirs.id not in one and p.ours.id not in two and good(p):
            chosen[p.theirs.id] = p
            one.add(p.theirs.id)
            two.add(p.ours.id)
    return chosen


def _share(found: Matches, pairs: Iterable[Pair]) -> None:
    """What is beyond doubt and on the day, but whose other half has a pair: one side split what is one to the other."""
    for p in pairs:
        if not p.had or p.gap != 0:
            continue
        if p.theirs.id not in found.had and p.ours.id in found.taken:
            found.shared.setdefault(p.theirs.id, p)
        elif p.theirs.id in found.had and p.ours.id not in found.taken:
            found.parts.setdefault(p.ours.id, p)


def _keep_nearest(found: Matches, one: Theirs, near: Iterable[Ours], settings: Settings, sides: Sides) -> None:
    pairs = [pair(one, o, settings, sides) for o in near]
    if pairs:
        found.nearest[one.id] = min(pairs, key=lambda p: (-p.score, p.ours.id))
