"""The fields of an object of JSON, asked for by name and by what they must be."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any

from dateline.export.visible import short

_MOST = 2**63  # what a column of whole numbers holds


class NotOurs(ValueError):
    """A file, line or value that ``export`` does not write, and where it stands."""


class Fields:
    """An object. ``at``: the way to it from the whole line, for messages. Every method raises ``NotOurs``."""

    __slots__ = ("_at", "_data")

    def __init__(self, data: Any, at: str = "") -> None:
        if not isinstance(data, dict):
            raise _wrong(at or "the line", "an object", data)
        self._data, self._at = data, at

    def text(self, name: str) -> str:
        text: str = self._if(_is_text, name, "text")
        return text

    def text_or_null(self, name: str) -> str | None:
        return None if self._of(name) is None else self.text(name)

    def rule(self) -> str:
        """The id of a rule; the empty string for null."""
        return self.text_or_null("rule") or ""

    def texts(self, name: str) -> tuple[str, ...]:
        return tuple(self._if(lambda v: isinstance(v, list) and all(map(_is_text, v)), name, "a list of texts"))

    def named_texts(self, name: str) -> dict[str, str]:
        return dict(self._if(lambda v: isinstance(v, dict) and all(map(_is_text, v.values())), name,
                             "an object of texts"))

    def flag(self, name: str) -> bool:
        flag: bool = self._if(lambda v: isinstance(v, bool), name, "true or false")
        return flag

    def count(self, name: str) -> int:
        count: int = self._if(lambda v: type(v) is int and 0 <= v < _MOST, name, "a whole number from 0 to 2^63")
        return count

    def count_or_null(self, name: str) -> int | None:
        return None if self._of(name) is None else self.count(name)

    def number_or_null(self, name: str, least: float, most: float) -> float | None:
        number: float | None = self._if(
            lambda v: v is None or (type(v) in (int, float) and least <= v <= most), name,
            f"a number from {least:g} to {most:g}, or null")
        return number

    def one_of(self, name: str, allowed: Collection[Any]) -> Any:
        return self._if(lambda v: _is_text(v) and v in allowed, name, _list(allowed))

    def one_or_null(self, name: str, allowed: Collection[Any]) -> Any:
        return None if self._of(name) is None else self.one_of(name, allowed)

    def some_of(self, name: str, allowed: Collection[Any]) -> tuple[Any, ...]:
        self.texts(name)
        return tuple(self._if(lambda v: set(v) <= set(allowed), name, f"a list, each {_list(allowed)}"))

    def day(self, name: str) -> date | None:
        """A day, or null."""
        value = self._of(name)
        try:
            day = date.fromisoformat(value) if _is_text(value) else None
        except ValueError:
            day = None
        if (day and day.isoformat()) != value:  # more than one way to write a day is understood
            raise _wrong(self._way(name), "a day such as 2016-02-25, or null", value)
        return day

    def object(self, name: str) -> Fields:
        return Fields(self._of(name), self._way(name))

    def object_or_null(self, name: str) -> Fields | None:
        return None if self._of(name) is None else self.object(name)

    def objects(self, name: str) -> list[Fields]:
        values = self._if(lambda v: isinstance(v, list), name, "a list")
        return [Fields(value, f"{self._way(name)}[{n}]") for n, value in enumerate(values)]

    def is_null(self, name: str) -> bool:
        return self._of(name) is None

    def is_told(self, name: str) -> bool:
        """Whether a field that older files lack is there and not null."""
        return self._data.get(name) is not None

    def wrong(self, why: str) -> NotOurs:
        """An error that says what is wrong with the object."""
        return NotOurs(f"{self._at}: {why}" if self._at else why)

    def _of(self, name: str) -> Any:
        try:
            return self._data[name]
        except KeyError:
            raise NotOurs(f"{self._way(name)} is missing") from None

    def _way(self, name: str) -> str:
        return f"{self._at}.{name}" if self._at else name

    def _if(self, fits: Callable[[Any], bool], name: str, wanted: str) -> Any:
        value = self._of(name)
        if not fits(value):
            raise _wrong(self._way(name), wanted, value)
        return value


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _wrong(at: str, wanted: str, value: Any) -> NotOurs:
    return NotOurs(f"{at} must be {wanted}, and is {short(_told(value), 60)}")


def _told(value: Any) -> str:
    """A value in a few words; of a nested one only what it is, as it may be nested a thousand times."""
    kinds: Mapping[type, str] = {dict: "an object", list: "a list"}
    return kinds.get(type(value)) or repr(value)


def _list(allowed: Collection[str]) -> str:
    names = list(allowed)
    return f"one of {', '.join(names)}"
