"""Reports on their way into a case in parts that are stored at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from time import monotonic
from typing import TypeVar

from dateline.case.derive import MANY

T = TypeVar("T")

_WAITS = 3.0         # seconds
_LARGE = 10_000_000  # bytes, so that large reports are not many at once


def in_parts(read: Iterable[T], size_of: Callable[[T], int]) -> Iterator[list[T]]:
    """What is read, as it comes, in parts. Nothing is kept waiting for the report after a slow one. ``size_of``: the
    bytes of one."""
    some: list[T] = []
    size, since = 0, monotonic()
    for one in read:
        some.append(one)
        size += size_of(one)
        if len(some) == MANY or size > _LARGE or monotonic() - since > _WAITS:
            yield some
            some, size, since = [], 0, monotonic()
    if some:
        yield some
