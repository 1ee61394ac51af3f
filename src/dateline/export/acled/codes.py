"""The tables of codes and the words that decide: ``data/export/acled.toml`` and the tables beside it, read once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any

from dateline.data.load import states
from dateline.data.table import DataError, Row, read_toml, read_tsv


@dataclass(frozen=True, slots=True)
class SubEvent:
    """A sub-event type. ``rank``: its place in ACLED's hierarchy, the first that holds names a row. ``one``, ``two``:
    how the notes tell it of one actor and of two."""

    name: str
    event: str
    disorder: str
    one: str
    two: str
    rank: int


@dataclass(frozen=True, slots=True)
class Country:
    """A country as ACLED writes it. ``iso``: its numeric code; ``state``: the id of the state, where we know one."""

    iso2: str
    iso3: str
    iso: int
    name: str
    region: str
    state: str | None


@dataclass(frozen=True, slots=True)
class Unnamed:
    """What an actor is who is only described, by the words of the naming; ``inter``: ACLED's code; ``acting``: only
    where it does the deed; ``of_state``: on the side of the state there; ``least``: "army" says more."""

    words: re.Pattern[str]
    inter: int
    name: str
    acting: bool
    of_state: bool
    least: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """The code of a named group that the rule does not give. Null country and days: everywhere, always."""

    country: str | None
    first: date | None
    last: date | None
    inter: int


@cache
def tables() -> Mapping[str, Any]:
    """``data/export/acled.toml`` as it stands."""
    return read_toml("export", "acled.toml")


@cache
def sub_events() -> Mapping[str, SubEvent]:
    """ACLED's sub-event types by name, in its hierarchy."""
    return {raw["name"]: SubEvent(**raw, rank=rank) for rank, raw in enumerate(tables()["sub_event"])}


def pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Whole words and phrases, ``*`` ending a beginning.

    >>> bool(pattern(["raid*", "on foot"]).search("two raids")), bool(pattern(["raid"]).search("raids"))
    (True, False)
    """
    ends = (re.escape(w.removesuffix("*")) + ("" if w.endswith("*") else r"\b") for w in words)
    return re.compile(rf"\b(?:{'|'.join(ends)})", re.IGNORECASE)


@cache
def words(name: str) -> re.Pattern[str]:
    """A list of words that decide."""
    return pattern(tables()["words"][name]["words"])


@lru_cache(maxsize=1 << 16)
def told(name: str, text: str) -> bool:
    """Whether a text holds words of a list. Remembered: headlines and leads come many times."""
    return words(name).search(text) is not None


@cache
def unnamed() -> tuple[Unnamed, ...]:
    """Kinds of unnamed actors, the first whose words hold."""
    return tuple(Unnamed(pattern(raw["words"]), raw["inter"], raw["name"], raw.get("acting", False),
                         raw.get("side") == "state", raw.get("least", False)) for raw in tables()["unnamed"])


def the(country: Country) -> str:
    """The name of a country after "of".

    >>> the(countries()["US"]), the(countries()["SY"])
    ('the United States', 'Syria')
    """
    return f"the {country.name}" if country.name in tables()["state"]["article"] else country.name


@cache
def state_words() -> frozenset[str]:
    """Words that name the forces of the state in which a place lies."""
    return frozenset(read_toml("control.toml")["state"])


@cache
def countries() -> Mapping[str, Country]:
    """Countries by ISO 3166-1 alpha-2 code. Raises ``DataError`` where a row cannot be right."""
    of_state = {s.iso2: s.id for s in states()}
    rows = read_tsv("export", "acled_countries.tsv", columns=("iso2", "iso3", "iso", "country", "region"))
    return {r.country(r.text("iso2")): Country(r.text("iso2"), r.text("iso3"), int(r.text("iso")), r.text("country"),
                                               r.text("region"), of_state.get(r.text("iso2"))) for r in rows}


@cache
def by_state() -> Mapping[str, Country]:
    """Countries by the id of their state."""
    return {c.state: c for c in countries().values() if c.state}


@cache
def listed() -> Mapping[str, tuple[Listed, ...]]:
    """Named groups with a code of their own, by id. Raises ``DataError`` where a row cannot be right."""
    out: dict[str, tuple[Listed, ...]] = {}
    for row in read_tsv("export", "acled_actors.tsv", columns=("id", "country", "from", "to", "inter", "source")):
        if row.text("inter") not in "12348" or not row.text("source"):
            row.fail(f"inter is {row.cells['inter']!r}, no code of an armed actor")
        one = Listed(row.optional("country"), _day(row, "from"), _day(row, "to"), int(row.text("inter")))
        out[row.text("id")] = (*out.get(row.text("id"), ()), one)
    return out


def _day(row: Row, column: str) -> date | None:
    try:
        return date.fromisoformat(row.cells[column]) if row.cells[column] else None
    except ValueError as error:
        raise DataError(f"{row.file}:{row.line}: {column}: {error}") from error


@cache
def at_war() -> frozenset[str]:
    """ISO codes of the countries where an unknown number of dead is that of a war."""
    return frozenset(read_toml("places", "war_countries.toml")["at_war"])
