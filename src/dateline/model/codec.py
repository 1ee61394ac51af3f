"""Any shape of this room to JSON and back, complete: what the store keeps so that no word is read twice."""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from operator import attrgetter
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
    return _reader(cls)(data)  # type: ignore[no-any-return, arg-type]  # classes are hashable


# A case decodes millions of small objects. Each type is read by one function written for it, as ``dataclasses`` does
# with ``__init__``: half the time of walking over its fields.


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """What turns JSON into a value of a type."""
    if is_dataclass(kind):
        return _object(kind)
    names: dict[str, Any] = {}
    return eval(f"lambda data: {_expression(kind, 'data', names)}", names)  # type: ignore[no-any-return]


def _object(cls: Any) -> Callable[[Any], Any]:
    made: list[Callable[[Any], Any]] = []

    def read(data: Any) -> Any:
        if not made:  # filled late: a class may hold itself
            made.append(_written(cls))
        try:
            return made[0](data)
        except KeyError:
            hints = get_type_hints(cls)
            return cls(**{f.name: _reader(hints[f.name])(data[f.name]) for f in fields(cls) if f.name in data})

    return read


def _written(cls: Any) -> Callable[[Any], Any]:
    """The function that reads an object with all its fields."""
    names, hints = {"cls": cls}, get_type_hints(cls)
    values = ", ".join(_expression(hints[f.name], f"data[{f.name!r}]", names) for f in fields(cls))
    return eval(f"lambda data: cls({values})", names)  # type: ignore[no-any-return]


def _expression(kind: Any, data: str, names: dict[str, Any]) -> str:
    """The Python words that turn the JSON which the words ``data`` give into a value of a type; they may use
    ``names``, to which what they need is added."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        read = _expression(next(k for k in inner if k is not type(None)), data, names)
        return data if read == data else f"(None if {data} is None else {read})"
    if origin is tuple and inner[-1] is not Ellipsis:
        return f"({', '.join(_expression(k, f'{data}[{n}]', names) for n, k in enumerate(inner))},)"
    if origin in (tuple, frozenset):
        each = _expression(inner[0], "one", names)
        return f"{origin.__name__}({data if each == 'one' else f'[{each} for one in {data}]'})"
    if is_dataclass(kind) or kind is date:
        name = f"read_{len(names)}"
        names[name] = date.fromisoformat if kind is date else _reader(kind)  # type: ignore[arg-type]
        return f"{name}({data})"
    if origin is Literal or kind is Any or origin is dict or origin is Mapping or kind in (str, int, float, bool):
        return data
    raise TypeError(f"no codec for {kind!r}")
