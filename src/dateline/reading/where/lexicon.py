"""The words of ``data/places`` in the form the room asks them: sets, tables, and folded demonyms."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class TypeWord:
    """A common noun for a place: its group, and which sense of a name beside it the noun asks for.

    ``names``: the noun and a name together name the place ("town of X"); else they name a part or surroundings.
    ``line``: what it names is a line. ``weak``, ``needs_whole``, ``beside_name``, ``aboard``: when it is a place at all.
    """

    group: str
    want: str | None
    names: bool
    line: bool
    weak: bool
    needs_whole: bool
    beside_name: bool
    aboard: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word lists by name, types by word, compass points by word, countries by demonym."""

    lists: dict[str, frozenset[str]]
    types: dict[str, TypeWord]
    longest_type: int
    compass: dict[str, str]
    units: dict[str, str]
    demonyms: dict[str, str]
    common: frozenset[str]
    persons: frozenset[str]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.lists[name]


@cache
def lexicon() -> Lexicon:
    """Read once per process."""
    words = _toml("words.toml")
    stop = _toml("not_places.toml")
    types = {w: _type(group, table) for group, table in words["types"].items() for w in table["words"]}
    lists = {k: frozenset(v) for k, v in words["words"].items() if isinstance(v, list)}
    return Lexicon(
        lists, types, max(w.count(" ") for w in types) + 1, words["compass"], words["words"]["units"], _demonyms(),
        frozenset(stop["common"].split()), frozenset(stop["persons"].split()),
    )


def _type(group: str, table: dict[str, Any]) -> TypeWord:
    flags = (bool(table.get(k)) for k in ("names", "line", "weak", "needs_whole", "beside_name", "aboard"))
    return TypeWord(group, table.get("want"), *flags)


def _demonyms() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _text("countries.tsv").splitlines():
        if line and not line.startswith("#"):
            code, _, demonyms = line.split("\t")
            found.update({d.lower(): code for d in demonyms.split("|") if d})
    return found


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads(_text(name))


def _text(name: str) -> str:
    return files("dateline.data").joinpath("places", name).read_text("utf-8")
