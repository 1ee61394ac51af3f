"""Any shape of this room to JSON and back, complete: what the store keeps so that no word is read twice."""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from operator import attrgetter, itemgetter
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def dumps(value: Any) -> str:
    """A value as JSON: objects by their fields, tuples as lists, sets in order, days as ISO."""
    return json.dumps(value, default=_one_level)


def loads(cls: type[T], text: str) -> T:
    """The object of class ``cls`` that ``dumps`` made a text of. Raises what ``decode`` does."""
    return decode(cls, json.loads(text))


def encode(value: Any) -> Any:
    """A value as what ``json.loads`` gives of its JSON."""
    return json.loads(dumps(value))


def _one_level(value: Any) -> Any:
    """A value that the writer of JSON does not know, by such as it does or will ask for again."""
    return _writer(type(value))(value)  # type: ignore[arg-type]  # classes are hashable


@cache
def _writer(kind: type) -> Callable[[Any], Any]:
    if is_dataclass(kind):
        names = tuple(f.name for f in fields(kind))
        if len(names) == 1:
            return lambda value: {names[0]: getattr(value, names[0])}
        values = attrgetter(*names)
        return lambda value: dict(zip(names, values(value), strict=True))
    if issubclass(kind, frozenset):
        return sorted
    if issubclass(kind, Mapping):
        return dict
    if issubclass(kind, date):
        return date.isoformat
    raise TypeError(f"no JSON for {kind!r}")


def decode(cls: type[T], data: Any) -> T:
    """The object of class ``cls`` that ``encode`` made ``data`` of. Fields that ``data`` lacks keep their default.

    Raises ``ValueError`` or ``TypeError`` where it is the JSON of something else.
    """
    read = _reader(cls)  # type: ignore[arg-type]  # classes are hashable
    return data if read is None else read(data)  # type: ignore[no-any-return]


@cache
def _reader(kind: Any) -> Callable[[Any], Any] | None:
    """What turns JSON into a value of a type; null for what is JSON as it stands."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        read = _reader(next(k for k in inner if k is not type(None)))
        return read and (lambda data: None if data is None else read(data))
    if origin in (tuple, frozenset):
        return _sequence(origin, inner)
    if is_dataclass(kind):
        return _object(kind)
    if kind is date:
        return date.fromisoformat
    if origin is Literal or kind is Any or origin is dict or origin is Mapping or kind in (str, int, float, bool):
        return None
    raise TypeError(f"no codec for {kind!r}")


def _sequence(origin: Any, inner: tuple[Any, ...]) -> Callable[[Any], Any]:
    if len(inner) == 2 and inner[1] is not Ellipsis:
        first, second = (_reader(k) or (lambda data: data) for k in inner)
        return lambda data: (first(data[0]), second(data[1]))
    read = _reader(inner[0])
    return origin if read is None else lambda data: origin(map(read, data))


def _object(cls: Any) -> Callable[[Any], Any]:
    names = tuple(f.name for f in fields(cls))
    all_of = itemgetter(*names)
    readers: list[Callable[[Any], Any] | None] = []

    def read(data: Any) -> Any:
        if not readers:  # filled late: a class may hold itself
            hints = get_type_hints(cls)
            readers.extend(_reader(hints[name]) for name in names)
        try:
            values = all_of(data) if len(names) > 1 else (all_of(data),)
        except KeyError:
            given = zip(names, readers, strict=True)
            return cls(**{n: data[n] if make is None else make(data[n]) for n, make in given if n in data})
        return cls(*[v if make is None else make(v) for make, v in zip(readers, values, strict=True)])

    return read
