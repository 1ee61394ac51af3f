"""Routes that say what they take: read from a request, and described, by one declaration."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import IO, Any, Literal

from dateline.serve.answers import BadField

Kind = Literal["text", "integer", "number", "day", "flag"]
_LONG = 2_000  # characters of a text for which no other limit is given
_SHORT = 200_000  # bytes of a body: eight texts of 2,000 letters of any script, each written \uXXXX\uXXXX


@dataclass(frozen=True, slots=True)
class Param:
    """One parameter of a query or field of a body. ``choices`` and ``least``/``most`` bound it, ``longest`` a text;
    ``many``: it may come several times, and is a tuple."""

    name: str
    kind: Kind
    about: str
    required: bool = False
    many: bool = False
    default: Any = None
    choices: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None
    longest: int = _LONG

    def of_words(self, words: list[str]) -> Any:
        """The value that a query gives. Raises ``BadField``."""
        if not words:
            return self._missing()
        if not self.many and len(words) > 1:
            raise BadField(self.name, "stands there more than once")
        values = tuple(self._checked(self._from_word(word)) for word in words)
        return values if self.many else values[0]

    def of_json(self, value: Any) -> Any:
        """The value that a field of a body gives; null is as if it were not there. Raises ``BadField``."""
        if value is None:
            return self._missing()
        if self.kind == "day" and isinstance(value, str):
            return self._day(value)
        fits: tuple[type, ...] = {
            "text": (str,), "integer": (int,), "number": (int, float), "flag": (bool,), "day": ()}[self.kind]
        if not isinstance(value, fits) or (isinstance(value, bool) and self.kind != "flag"):
            raise BadField(self.name, f"{_short(value)} is no {self.kind}")
        return self._checked(value)

    def _missing(self) -> Any:
        if self.required:
            raise BadField(self.name, "is missing")
        return () if self.many and self.default is None else self.default

    def _from_word(self, word: str) -> Any:
        try:
            if self.kind == "integer":
                return int(word)
            if self.kind == "number":
                return float(word)
        except ValueError:
            raise BadField(self.name, f"{_short(word)} is no {self.kind}") from None
        if self.kind == "day":
            return self._day(word)
        if self.kind == "flag":
            if word not in ("true", "false"):
                raise BadField(self.name, f"{_short(word)} is neither true nor false")
            return word == "true"
        return word

    def _day(self, word: str) -> date:
        try:
            return date.fromisoformat(word)
        except ValueError:
            raise BadField(self.name, f"{_short(word)} is no day; write it as 2016-02-25") from None

    def _checked(self, value: Any) -> Any:
        if isinstance(value, str):
            if self.choices and value not in self.choices:
                raise BadField(self.name, f"{_short(value)} is none of {', '.join(self.choices)}")
            if len(value) > self.longest:
                raise BadField(self.name, f"has {len(value):,} characters, {self.longest:,} are taken")
            if (wrong := unkeepable(value)) is not None:
                raise BadField(self.name, wrong)
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            self._within(value)
        return value

    def _within(self, value: float) -> None:
        low, high = self.least, self.most
        endless = isinstance(value, float) and not isfinite(value)
        if endless or (low is not None and value < low) or (high is not None and value > high):
            raise BadField(self.name, f"{_short(value)} is not between {low} and {high}")

    def schema(self) -> dict[str, Any]:
        """Its JSON schema (2020-12)."""
        kinds: dict[str, dict[str, Any]] = {
            "text": {"type": "string", "maxLength": self.longest}, "integer": {"type": "integer"},
            "number": {"type": "number"}, "day": {"type": "string", "format": "date"}, "flag": {"type": "boolean"}}
        one = kinds[self.kind]
        if self.choices:
            one = {"type": "string", "enum": list(self.choices)}
        if self.kind in ("integer", "number"):
            one |= {name: end for name, end in (("minimum", self.least), ("maximum", self.most)) if end is not None}
        return {"type": "array", "items": one} if self.many else one


def _short(value: Any) -> str:
    return repr(value[:80] if isinstance(value, str) else value)[:80]


def unkeepable(text: str) -> str | None:
    """Why no database keeps a text, or null."""
    if "\0" in text:
        return "holds a character that no text has (U+0000)"
    try:
        text.encode()
    except UnicodeEncodeError as error:
        return f"holds half a character at {error.start} (U+{ord(text[error.start]):04X} alone)"
    return None


@dataclass(frozen=True, slots=True)
class File:
    """What a route answers that gives a file to be saved: its name, the kind of its content, and its bytes, or an open
    file of them, which is closed when they are sent."""

    name: str
    media: str
    content: bytes | IO[bytes]


@dataclass(frozen=True, slots=True)
class Route:
    """One address of the API. ``path`` with ``{names}`` of its parts; ``answer``: the typed shape of what it gives, or
    ``File``; ``run``: takes the desk and what was asked by name; ``raw``: takes the bytes of the body as ``content``;
    ``largest``: bytes that a body may have."""

    method: Literal["GET", "POST"]
    path: str
    about: str
    answer: type
    run: Callable[..., Any]
    query: tuple[Param, ...] = ()
    body: tuple[Param, ...] = ()
    raw: bool = False
    largest: int = _SHORT

    def asked(self, query: Mapping[str, list[str]], body: Mapping[str, Any]) -> dict[str, Any]:
        """The values that a request gives. Raises ``BadField`` for what does not fit and for what nobody knows."""
        known = {p.name for p in self.query}
        for name in query:
            if name not in known:
                raise BadField(name[:80], f"no such parameter; there are {', '.join(sorted(known)) or 'none'}")
        given = {p.name: p.of_words(query.get(p.name, [])) for p in self.query}
        return given | {p.name: p.of_json(body.get(p.name)) for p in self.body}
