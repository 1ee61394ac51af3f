"""What ``data/compare`` knows: their kinds of event in our types, what their codes of precision allow, how they write
names. Every loader raises ``DataError`` where an entry cannot be right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.data.table import DataError, Row, read_toml, read_tsv
from dateline.model import CLAIM_TYPES

Types = frozenset[str]
_ACLED = ("event_type", "sub_event_type", "same", "near", "source")
_UCDP = ("type_of_violence", "name", "same", "near", "source")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event of theirs. ``same``: our types that one of them can be; ``near``: those told of it as well."""

    name: str
    same: Types
    near: Types


@dataclass(frozen=True, slots=True)
class Names:
    """``before``: what stands before the name of a state that acts; ``nobody``: how names that name nobody begin."""

    before: tuple[str, ...]
    nobody: tuple[str, ...]


def _types(row: Row, column: str) -> Types:
    types = frozenset(row.words(column))
    if wrong := types - set(CLAIM_TYPES):
        row.fail(f"{column} has {', '.join(sorted(wrong))}, which is no type of ours")
    return types


def _kind(row: Row, *columns: str) -> Kind:
    name = " / ".join(cell for column in columns if (cell := row.cells[column]))
    return Kind(name, _types(row, "same"), _types(row, "near"))


@cache
def acled_kinds() -> Mapping[tuple[str, str], Kind]:
    """Kinds by event type and sub-event type in small letters; by an empty sub-event type what all of one can be."""
    rows = read_tsv("compare", "acled.tsv", columns=_ACLED)
    kinds = {(row.text("event_type").lower(), row.cells["sub_event_type"].lower()):
             _kind(row, "event_type", "sub_event_type") for row in rows}
    for row in rows:
        event_type = row.text("event_type")
        of_one = [kind for (type_, _), kind in kinds.items() if type_ == event_type.lower()]
        kinds.setdefault((event_type.lower(), ""), Kind(
            event_type, frozenset().union(*(k.same for k in of_one)), frozenset().union(*(k.near for k in of_one))))
    return kinds


@cache
def ucdp_kinds() -> Mapping[str, Kind]:
    """Kinds by ``type_of_violence``."""
    rows = read_tsv("compare", "ucdp.tsv", columns=_UCDP)
    return {row.text("type_of_violence"): _kind(row, "name") for row in rows}


@cache
def coded(form: str) -> Types | None:
    """Our types that a form holds at all; null where it has no kinds."""
    if form == "aec":
        return None
    kinds = acled_kinds().values() if form == "acled" else ucdp_kinds().values()
    return frozenset().union(*(kind.same for kind in kinds))


@cache
def precision(form: str, what: str) -> Mapping[str, int]:
    """What the codes of precision of ``form`` allow: ``days`` or ``km``, by code."""
    table: Mapping[str, Any] = read_toml("compare", "precision.toml")[form][what]
    if not table.get("source"):
        raise DataError(f"compare/precision.toml [{form}.{what}]: no source")
    return {code: int(value) for code, value in table.items() if code != "source"}


@cache
def names() -> Names:
    """How they write names of actors."""
    raw = read_toml("compare", "actors.toml")
    return Names(tuple(raw["state"]["before"]), tuple(raw["nobody"]["begin"]))
