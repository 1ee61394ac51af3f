"""So many requests read reports at once and no more, so that threads are left for everybody else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from dateline.serve.answers import Busy

AT_ONCE = 4  # requests; the others would wait for the same processor, each with a thread of forty


class Turns:
    """Turns at reading reports."""

    def __init__(self) -> None:
        self._free = BoundedSemaphore(AT_ONCE)

    @contextmanager
    def one(self) -> Iterator[None]:
        """A turn, until the end of the block. Raises ``Busy`` where none is free: nobody waits for one."""
        if not self._free.acquire(blocking=False):
            raise Busy(f"reports of {AT_ONCE} others are being read, and this one was not taken: hand it in again in a "
                       "moment")
        try:
            yield
        finally:
            self._free.release()
