"""Any shape of this room to JSON and back, complete: what the store keeps so that no word is read twice."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def encode(value: Any) -> Any:
    """A value as JSON: objects by their fields, tuples as lists, days as ISO."""
    write = _writer(type(value))  # type: ignore[arg-type]  # classes are hashable
    return value if write is None else write(value)


@cache
def _writer(kind: type) -> Callable[[Any], Any] | None:
    """What turns values of a class into JSON; null for those that are JSON as they stand."""
    if is_dataclass(kind):
        names = tuple(f.name for f in fields(kind))
        return lambda value: {name: encode(getattr(value, name)) for name in names}
    if issubclass(kind, (tuple, list)):
        return lambda value: [encode(v) for v in value]
    if issubclass(kind, frozenset):
        return lambda value: [encode(v) for v in sorted(value)]
    if issubclass(kind, Mapping):
        return lambda value: {k: encode(v) for k, v in value.items()}
    return date.isoformat if issubclass(kind, date) else None


def decode(cls: type[T], data: Any) -> T:
    """The object of class ``cls`` that ``encode`` made ``data`` of. Fields that ``data`` lacks keep their default.

    Raises ``ValueError`` or ``TypeError`` where it is the JSON of something else.
    """
    read: Callable[[Any], T] = _reader(cls)  # type: ignore[arg-type]  # classes are hashable
    return read(data)


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """What turns JSON into a value of a type."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        wanted = next(k for k in inner if k is not type(None))
        read = _reader(wanted)
        return lambda data: None if data is None else read(data)
    if origin in (tuple, frozenset):
        return _sequence(origin, inner)
    if is_dataclass(kind):
        return _object(kind)
    if kind is date:
        return date.fromisoformat
    if origin is Literal or kind is Any or origin is dict or origin is Mapping or kind in (str, int, float, bool):
        return lambda data: data
    raise TypeError(f"no codec for {kind!r}")


def _sequence(origin: Any, inner: tuple[Any, ...]) -> Callable[[Any], Any]:
    if len(inner) == 2 and inner[1] is not Ellipsis:
        first, second = _reader(inner[0]), _reader(inner[1])
        return lambda data: (first(data[0]), second(data[1]))
    read = _reader(inner[0])
    return lambda data: origin(read(v) for v in data)


def _object(cls: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(cls)
    readers: dict[str, Callable[[Any], Any]] = {}

    def read(data: Any) -> Any:
        if not readers:  # filled late: a class may hold itself
            readers.update({f.name: _reader(hints[f.name]) for f in fields(cls)})
        return cls(**{name: readers[name](value) for name, value in data.items() if name in readers})

    return read
