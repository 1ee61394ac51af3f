"""The words of ``data/places`` in the form the room asks them: sets, tables, and folded demonyms."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterable
from dataclasses import InitVar, dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_OWNING = ("'s", "’s")


@dataclass(frozen=True, slots=True)
class TypeWord:
    """A common noun for a place: its group, and which sense of a name beside it the noun asks for.

    ``names``: the noun and a name together name the place ("town of X"); else they name a part or surroundings.
    ``line``: what it names is a line. ``weak``, ``needs_whole``, ``beside_name``, ``aboard``: when it is a place.
    """

    group: str
    want: str | None
    names: bool
    line: bool
    weak: bool
    needs_whole: bool
    beside_name: bool
    aboard: bool


@dataclass(eq=False)
class Lexicon(dict[str, frozenset[str]]):
    """Word lists by name, types by word, compass points by word, countries by demonym.

    ``longest_type``: by first word, how many words the longest type that begins with it has. ``war_countries``:
    the lands at war, or beside one.
    """

    lists: InitVar[dict[str, frozenset[str]]]
    types: dict[str, TypeWord]
    longest_type: dict[str, int]
    compass: dict[str, str]
    units: dict[str, str]
    demonyms: dict[str, str]
    common: frozenset[str]
    persons: frozenset[str]
    groups: frozenset[str]
    war_countries: frozenset[str]

    def __post_init__(self, lists: dict[str, frozenset[str]]) -> None:
        self.update(lists)


@cache
def lexicon() -> Lexicon:
    """Read once per process."""
    words = _toml("words.toml")
    stop = _toml("not_places.toml")
    types = {w: _type(group, table) for group, table in words["types"].items() for w in table["words"]}
    lists = {k: frozenset(v) for k, v in words["words"].items() if isinstance(v, list)}
    return Lexicon(
        lists, types, _longest(types), words["compass"], words["words"]["units"], _demonyms(),
        frozenset(stop["common"].split()), frozenset(stop["persons"].split()),
        _groups(), frozenset(_toml("war_countries.toml")["at_war"]),
    )


@cache
def compass_letters() -> dict[str, str]:
    """Compass words by the one capital that headlines write for them, with and without a point: "N." is "north"."""
    letters: dict[str, str] = _toml("words.toml")["compass_letters"]
    return letters | {f"{letter}.": word for letter, word in letters.items()}


@cache
def sides() -> dict[str, str]:
    """The other word for a side of the world, by the one in small letters: "south" -> "Southern"."""
    table: dict[str, str] = _toml("words.toml")["sides"]
    return table


@cache
def short_forms() -> dict[str, str]:
    """Codes of first-level regions by their short forms: "Ky." -> "US.KY"; also without the last point: "N.Y"."""
    forms = {form: code for code, forms in _toml("short_forms.toml")["forms"].items() for form in forms}
    return {form.removesuffix("."): code for form, code in forms.items()} | forms


@cache
def short_form_starts() -> frozenset[str]:
    """All beginnings of short forms: a word that is none of them begins no short form."""
    return frozenset(form[:k] for form in short_forms() for k in range(1, len(form) + 1))


def _longest(types: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for phrase in types:
        first, *rest = phrase.split(" ")
        found[first] = max(found.get(first, 0), len(rest) + 1)
    return found


def _type(group: str, table: dict[str, Any]) -> TypeWord:
    flags = (bool(table.get(k)) for k in ("names", "line", "weak", "needs_whole", "beside_name", "aboard"))
    return TypeWord(group, table.get("want"), *flags)


def _demonyms() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _lines("places", "countries.tsv"):
        code, _, demonyms = line.split("\t")
        found.update({d.lower(): code for d in demonyms.split("|") if d})
    return found


def ends_phrase(following: str) -> bool:
    """Whether a word in small letters, empty at the end, is no noun that a name before it would belong to: a mark,
    "and", "overnight"; "'s" gives the name an owner's place."""
    words = lexicon()
    mark = not following[:1].isalnum() and following not in _OWNING
    return mark or following in words["function_words"] or following in words["when_done"]


def _groups() -> frozenset[str]:
    """Names and aliases of armed groups and organisations in small letters: an unknown name that is one of these is no
    place."""
    tables = (csv.DictReader(_lines("actors", name), delimiter="\t") for name in ("groups.tsv", "organisations.tsv"))
    rows = (row for table in tables for row in table)
    return frozenset(name.lower() for row in rows for name in (row["name"], *row["aliases"].split("|")) if name)


def _lines(*parts: str) -> list[str]:
    text = files("dateline.data").joinpath(*parts).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads(files("dateline.data").joinpath("places", name).read_text("utf-8"))
