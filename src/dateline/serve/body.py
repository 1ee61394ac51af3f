"""Bodies of requests: one flat JSON object, read field by field.

A parser of any JSON would build millions of objects of a body of brackets before anything could be said about it, and
keep everybody waiting meanwhile: it runs in one step of the interpreter. Here the first value that no field can have
ends it. Strings are read by the parser of Python, https://docs.python.org/3/library/json.html.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from json.decoder import scanstring  # type: ignore[attr-defined]  # it is there, and typeshed does not know it
from typing import Any

from dateline.serve.answers import BadField

_SPACE = re.compile(r"[ \t\n\r]*")  # RFC 8259, section 2
_PLAIN = re.compile(
    r"(?:true|false|null|-?(?:0|[1-9][0-9]{0,999})(?:\.[0-9]{1,1000})?(?:[eE][-+]?[0-9]{1,10})?)(?![\w.+-])")


def fields_of(content: bytes, known: Collection[str]) -> dict[str, Any]:
    """The fields of an object of texts, numbers, truths and nulls. Raises ``BadField`` for everything else, and for a
    field that is not ``known`` or comes twice."""
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        raise BadField("body", f"is no UTF-8 at byte {error.start}") from error
    at, given = _past(text, _after(text, 0, "{")), dict[str, Any]()
    while text[at:at + 1] != "}":
        if given:
            at = _after(text, at, ",")
        name, at = _string(text, at)
        if name not in known:
            raise BadField(name[:80], f"no such field; there are {', '.join(sorted(known))}")
        if name in given:
            raise BadField(name, "stands there more than once")
        given[name], at = _value(text, _after(text, at, ":"), name)
        at = _past(text, at)
    if _past(text, at + 1) != len(text):
        raise BadField("body", f"is no JSON: there is more behind the object, at {at + 1}")
    return given


def _past(text: str, at: int) -> int:
    """Where the white space ends."""
    return _SPACE.match(text, at).end()  # type: ignore[union-attr]  # it matches nothing too


def _after(text: str, at: int, sign: str) -> int:
    """The place behind a sign, and behind the white space around it."""
    at = _past(text, at)
    if text[at:at + 1] != sign:
        raise BadField("body", f"is no JSON object of plain fields: {sign!r} is missing at {at}")
    return _past(text, at + 1)


def _string(text: str, at: int) -> tuple[str, int]:
    if text[at:at + 1] != '"':
        raise BadField("body", f"is no JSON object of plain fields: '\"' is missing at {at}")
    try:
        return scanstring(text, at + 1, True)  # type: ignore[no-any-return]
    except ValueError as error:
        raise BadField("body", f"is no JSON: {str(error)[:200]}") from error


def _value(text: str, at: int, name: str) -> tuple[Any, int]:
    if text[at:at + 1] == '"':
        return _string(text, at)
    plain = _PLAIN.match(text, at)
    if plain is None:
        raise BadField(name, f"{text[at:at + 20]!r} is no text, number, true, false or null")
    return json.loads(plain[0]), plain.end()
