"""What of PLOVER our claim types stand for: ``export/plover.toml``, typed, its codes checked against PLOVER's lists."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from dateline.data.table import DataError, read_toml
from dateline.model import CLAIM_TYPES

_FILE = "export/plover.toml"


@dataclass(frozen=True, slots=True)
class Code:
    """A type of PLOVER with its modes and contexts."""

    event: str
    mode: tuple[str, ...] = ()
    context: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class When:
    """What a claim has to be like for another code; a condition that is null or false asks nothing."""

    words: re.Pattern[str] | None
    quote: bool
    fought: bool
    doer: str | None
    parties: int
    code: Code
    example: str


@dataclass(frozen=True, slots=True)
class Coding:
    """The code of a claim type, of a plan of it, and those that go before where something holds."""

    code: Code
    planned: Code | None
    both: bool
    alone: bool
    when: tuple[When, ...]


@dataclass(frozen=True, slots=True)
class Plover:
    """The lists of PLOVER and the codes by claim type; claim types that are no event of it are not in ``claims``."""

    contexts: frozenset[str]
    types: Mapping[str, frozenset[str]]
    needs_recipient: frozenset[str]
    fights: frozenset[str]
    stances: frozenset[str]
    claims: Mapping[str, Coding]


@cache
def plover() -> Plover:
    """The file. Raises ``DataError`` where it holds a code that is none of PLOVER's, or no claim type of ours."""
    table = read_toml("export", "plover.toml")
    codes = Plover(
        frozenset(table["contexts"]), {name: frozenset(modes) for name, modes in table["types"].items()},
        frozenset(table["needs_recipient"]), frozenset(table["fights"]), frozenset(table["stances"]),
        {type_: _coding(type_, entry) for type_, entry in table["claims"].items()})
    for type_, coding in codes.claims.items():
        _check(codes, type_, coding)
    return codes


def _coding(type_: str, entry: Mapping[str, Any]) -> Coding:
    code = _code(Code(""), entry)
    planned = _code(replace(code, mode=()), entry["planned"]) if "planned" in entry else None
    if type_ not in CLAIM_TYPES:
        raise DataError(f"{_FILE} [claims.{type_}]: no claim type")
    return Coding(code, planned, entry.get("both", False), entry.get("alone", False),
                  tuple(_when(code, raw) for raw in entry.get("when", ())))


def _code(base: Code, entry: Mapping[str, Any]) -> Code:
    """A code with what the entry changes of it; modes are those of the type, so another type has none of the old."""
    event = entry.get("event", base.event)
    mode = entry.get("mode", base.mode if event == base.event else ())
    return Code(event, tuple(mode), tuple(entry.get("context", base.context)))


def _when(base: Code, raw: Mapping[str, Any]) -> When:
    words = "|".join(map(re.escape, sorted(raw.get("words", ()), key=len, reverse=True)))
    pattern = re.compile(rf"\b(?:{words})\b", re.IGNORECASE) if words else None
    return When(pattern, raw.get("quote", False), raw.get("fought", False), raw.get("doer"), raw.get("parties", 0),
                _code(base, raw), raw.get("example", ""))


def _check(codes: Plover, type_: str, coding: Coding) -> None:
    every = (coding.code, coding.planned, *(w.code for w in coding.when))
    for code in filter(None, every):
        if code.event not in codes.types or not codes.types[code.event].issuperset(code.mode):
            raise DataError(f"{_FILE} [claims.{type_}]: {code.event} has no mode {', '.join(code.mode)}")
        if not codes.contexts.issuperset(code.context):
            raise DataError(f"{_FILE} [claims.{type_}]: no context {', '.join(code.context)}")
