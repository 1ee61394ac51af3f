"""How the schemes of the field name and sort what we have: the tables of ``data/export``, typed, checked, read once.

Every loader raises ``DataError``, naming file and entry, where an entry cannot be right.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Literal, get_args

from dateline.data.table import DataError, read_toml, read_tsv
from dateline.model import CLAIM_TYPES

Party = Literal["state", "group", "armed", "civilians", "none"]


@dataclass(frozen=True, slots=True)
class Nature:
    """What an actor is to schemes that sort actors by kind; the comments of the file say what the fields are."""

    name: str
    party: Party
    sector: str
    nouns: tuple[str, ...]
    words: tuple[str, ...]
    ids: tuple[str, ...]
    armed: str | None
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GwState:
    """A state as UCDP names it. ``gwno``: its number on the list of Gleditsch and Ward; null where they list none."""

    iso2: str
    gwno: int | None
    name: str
    region: str


@dataclass(frozen=True, slots=True)
class UcdpCodes:
    """The codes of UCDP GED; the comments of ``ucdp.toml`` say what they are."""

    violence: Mapping[str, int]
    acts: frozenset[str]
    suffered: frozenset[str]
    on_civilians: frozenset[str]
    civil_sites: frozenset[str]
    where_prec: Mapping[str, int]
    near_km: float
    vague_from: int
    date_prec: tuple[tuple[int, int], ...]


@cache
def natures() -> Mapping[str, Nature]:
    """The natures of actors by name."""
    table = read_toml("export", "natures.toml")
    found = {name: _nature(name, entry) for name, entry in table.items()}
    for nature in found.values():
        if nature.party not in get_args(Party) or (nature.armed and nature.armed not in found):
            raise DataError(f"export/natures.toml [{nature.name}]: no such party or nature")
    return MappingProxyType(found)


def _nature(name: str, entry: Mapping[str, Any]) -> Nature:
    lists = {key: tuple(entry.get(key, ())) for key in ("nouns", "words", "ids", "examples")}
    return Nature(name, entry["party"], entry["sector"], armed=entry.get("armed"), **lists)


@cache
def gw_states() -> Mapping[str, GwState]:
    """States by ISO 3166-1 alpha-2."""
    rows = read_tsv("export", "gw.tsv", columns=("iso2", "gwno", "name", "region"))
    found = (GwState(row.country(row.text("iso2")), row.number("gwno"), row.text("name"), row.text("region"))
             for row in rows)
    return {state.iso2: state for state in found}


@cache
def ucdp_groups() -> Mapping[str, str]:
    """The names that UCDP gives to groups, by their id."""
    rows = read_tsv("export", "ucdp_groups.tsv", columns=("id", "name"))
    return {row.text("id"): row.text("name") for row in rows}


@cache
def alpha3() -> Mapping[str, str]:
    """ISO 3166-1 alpha-3 by alpha-2."""
    lines = files("dateline.data").joinpath("places", "codes.tsv").read_text("utf-8").splitlines()
    return {cells[0]: cells[1] for cells in (line.split("\t") for line in lines if not line.startswith("#"))}


@cache
def ucdp_codes() -> UcdpCodes:
    """The codes of UCDP GED."""
    table = read_toml("export", "ucdp.toml")
    sets: dict[str, Any] = {key: frozenset(table.pop(key))
                            for key in ("acts", "suffered", "on_civilians", "civil_sites")}
    unknown = (sets["acts"] | sets["suffered"] | sets["on_civilians"]) - set(CLAIM_TYPES)
    if unknown:
        raise DataError(f"export/ucdp.toml: no claim types: {', '.join(sorted(unknown))}")
    dates = tuple((days, code) for days, code in table.pop("date_prec"))
    return UcdpCodes(**sets, date_prec=dates, **table)


@cache
def hxl_tags() -> Mapping[str, str]:
    """The tags of the columns of an HXL file, by column, in their order."""
    rows = read_tsv("export", "hxl.tsv", columns=("column", "tag"))
    return {row.text("column"): row.text("tag") for row in rows}
