"""Shapes as the JSON of ``record`` columns, those lately written or read kept at hand."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any, Generic, TypeVar

from dateline.model import dumps, loads

T = TypeVar("T")


class Records(Generic[T]):
    """Records of one kind of shape.

    Most of what joining looks up was made a moment ago or is asked for again and again: it is not read from JSON again.
    """

    def __init__(self, kind: Any, keep: int) -> None:
        """``keep``: how many are kept at hand, those that came last."""
        self._kind, self._keep = kind, keep
        self._lately: OrderedDict[str, T] = OrderedDict()

    def write(self, shape: T) -> str:
        """The record of a shape."""
        record = dumps(shape)
        self._hold(record, shape)
        return record

    def read(self, record: str) -> T:
        """The shape of a record."""
        shape = self._lately.get(record)
        if shape is None:
            shape = loads(self._kind, record)
            self._hold(record, shape)
        return shape

    def _hold(self, record: str, shape: T) -> None:
        self._lately[record] = shape
        if len(self._lately) > self._keep:
            self._lately.popitem(last=False)
