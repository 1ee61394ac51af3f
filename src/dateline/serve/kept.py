"""What takes seconds to make of a whole case, kept for as long as the case is as it was."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

from dateline.case.store import Store

T = TypeVar("T")
_FEW = 4  # answers kept at once: some MB each for a case of 100,000 claims


class Kept:
    """Answers of one state of a case. Whoever asks while one is being made waits for it and does not make it too."""

    def __init__(self, store: Store) -> None:
        self._store, self._naming = store, Lock()
        self._making: dict[Hashable, Lock] = {}
        self._made: dict[Hashable, tuple[Any, Any]] = {}  # with the mark of the case

    def get(self, name: Hashable, make: Callable[[], T]) -> T:
        """What ``make`` gives, made again where the case has changed since. Nobody may change it."""
        with self._naming:
            making = self._making.setdefault(name, Lock())
        with making:
            mark = self._store.mark()  # before it is made: what is written meanwhile makes it old
            before, made = self._made.get(name, (None, None))
            if before != mark:
                made = make()
                self._hold(name, mark, made)
            told: T = made
            return told

    def _hold(self, name: Hashable, mark: Any, made: Any) -> None:
        with self._naming:
            self._made.pop(name, None)
            if len(self._made) == _FEW:
                del self._made[next(iter(self._made))]
            self._made[name] = mark, made
