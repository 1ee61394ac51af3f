"""States of a case that can be held against each other: releases, and the case as it is."""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping
from typing import Protocol

from dateline.case.release import NOW, ReleaseError, filter_of, release_of, reviewed
from dateline.case.store import Store
from dateline.case.store.releases import packed, unpacked
from dateline.model import Dossier, Release


def admits(rules: Release, dossier: Dossier) -> bool:
    """Whether an event that passes the filters of a release would be in it."""
    return rules.unreviewed or reviewed(dossier)


class State(Protocol):
    """The events of a state. ``hashes``: those of their dossiers by event, in their order; ``rules``: the release
    whose filters they passed, also where the state is the case as it is."""

    @property
    def name(self) -> str: ...
    @property
    def rules(self) -> Release: ...
    @property
    def hashes(self) -> Mapping[str, str]: ...

    def dossiers(self, hashes: Collection[str]) -> dict[str, Dossier]:
        """Those of these dossiers that are of this state, by hash."""


def pair(store: Store, before: str, after: str) -> tuple[State, State]:
    """Two states by the names of their releases or ``now``: the events of the case as it is that would be in the other
    one if it were made now. Raises ``ReleaseError`` where there is no such release, both names are one, or the filters
    of one can let nothing pass.
    """
    if before == after:
        raise ReleaseError(f"{before} and {after} are one state; name two releases, or one and {NOW!r}")
    made = [None if name == NOW else release_of(store, name) for name in (before, after)]
    for one in made:
        if one is not None:
            filter_of(one)
    frozen = [None if one is None else FrozenState(store, one) for one in made]
    there = [state for state in frozen if state is not None]
    known = frozenset(h for state in there for h in state.hashes.values())
    first, second = (PresentState(store, there[0].rules, known) if state is None else state for state in frozen)
    return first, second


class FrozenState:
    """A release as a state."""

    def __init__(self, store: Store, made: Release) -> None:
        self._store, self.name, self.rules = store, made.name, made
        with store.frozen() as frozen:
            self.hashes: Mapping[str, str] = frozen.hashes(made.name)

    def dossiers(self, hashes: Collection[str]) -> dict[str, Dossier]:
        with self._store.frozen() as frozen:
            return frozen.records(hashes)


class PresentState:
    """The case as it is, under the rules of a release. Dossiers that another state has too are not held in memory, the
    others are compressed."""

    def __init__(self, store: Store, like: Release, known: Container[str]) -> None:
        self.name, self.rules, self._records = NOW, like, dict[str, bytes]()
        self.hashes: dict[str, str] = {}
        for dossier in store.dossiers(filter_of(like)):
            if admits(like, dossier):
                hash_, record = packed(dossier)
                self.hashes[dossier.event.id] = hash_
                if hash_ not in known:
                    self._records[hash_] = record

    def dossiers(self, hashes: Collection[str]) -> dict[str, Dossier]:
        return {h: unpacked(h, self._records[h]) for h in hashes if h in self._records}
