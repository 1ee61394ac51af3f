"""Loads the tables of outlets, actors and nouns: typed, checked entry by entry, read once.

Every loader raises ``DataError``, naming file and entry, where an entry cannot be right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, get_args

from dateline.data.entries import (
    Group,
    GroupKind,
    LoadedWord,
    Membership,
    Noun,
    Nouns,
    NounTable,
    Organisation,
    OrganisationKind,
    Outlet,
    OutletKind,
    People,
    Person,
    State,
)
from dateline.data.table import DataError, Row, read_toml, read_tsv
from dateline.model import HarmClass

__all__ = [
    "DataError", "Group", "LoadedWord", "Membership", "Noun", "Nouns", "Organisation", "Outlet", "People", "Person",
    "Row", "State", "groups", "memberships", "nationals", "noun_forms", "nouns", "organisations", "outlets",
    "parse_nouns", "peoples", "persons", "read_toml", "read_tsv", "states",
]


def _columns(entry: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(entry))


def _outlet(row: Row) -> Outlet:
    kind: Any = row.one_of("kind", OutletKind)
    agency = row.cells["agency"]
    if agency not in ("yes", ""):
        row.fail(f"agency is {agency!r}, not yes or empty")
    return Outlet(
        row.text("name"), row.words("aliases"), row.words("domains"), kind, agency == "yes",
        row.country(row.text("country")), row.optional("side"), row.optional("family"), row.text("source"),
    )


def _state(row: Row) -> State:
    return State(
        row.text("id"), row.country(row.text("iso2")), row.text("name"), row.words("aliases"),
        row.words("adjectives"), row.words("peoples"), row.words("metonyms"), row.text("source"),
    )


def _group(row: Row) -> Group:
    kind: Any = row.one_of("kind", GroupKind)
    countries = tuple(row.country(code) for code in row.words("countries"))
    return Group(
        row.text("id"), row.text("name"), row.words("aliases"), kind, row.optional("side"), countries,
        *_years(row), row.text("source"),
    )


def _years(row: Row) -> tuple[int | None, int | None]:
    first, last = row.year("valid_from"), row.year("valid_to")
    if first and last and first > last:
        row.fail(f"valid_from {first} is after valid_to {last}")
    return first, last


def _membership(row: Row) -> Membership:
    return Membership(row.text("whole"), row.text("member"), *_years(row), row.text("source"))


def _organisation(row: Row) -> Organisation:
    kind: Any = row.one_of("kind", OrganisationKind)
    return Organisation(
        row.text("id"), row.text("name"), row.words("aliases"), kind, row.optional("side"), row.text("source"),
    )


def _people(row: Row) -> People:
    countries = tuple(row.country(code) for code in row.words("countries"))
    return People(
        row.text("id"), row.text("name"), row.words("adjectives"), row.words("peoples"), countries, row.text("source"),
    )


def _person(row: Row) -> Person:
    return Person(
        row.text("id"), row.text("name"), row.words("aliases"), row.optional("side"), row.text("role"),
        row.year("valid_from"), row.year("valid_to"), row.text("source"),
    )


@cache
def outlets() -> tuple[Outlet, ...]:
    """Outlets and agencies."""
    return tuple(map(_outlet, read_tsv("outlets.tsv", columns=_columns(Outlet))))


@cache
def states() -> tuple[State, ...]:
    """States and territories."""
    return tuple(map(_state, read_tsv("actors", "states.tsv", columns=_columns(State))))


@cache
def nationals() -> frozenset[str]:
    """What the people of each state are called, "Syrians"."""
    return frozenset(name for state in states() for name in state.peoples)


@cache
def peoples() -> tuple[People, ...]:
    """Peoples and faiths."""
    return tuple(map(_people, read_tsv("actors", "peoples.tsv", columns=_columns(People))))


@cache
def persons() -> tuple[Person, ...]:
    """Heads of states and groups, and others who are named for them."""
    return tuple(map(_person, read_tsv("actors", "persons.tsv", columns=_columns(Person))))


@cache
def groups() -> tuple[Group, ...]:
    """Named armed forces, groups and coalitions, state forces among them."""
    return tuple(map(_group, read_tsv("actors", "groups.tsv", columns=_columns(Group))))


@cache
def memberships() -> tuple[Membership, ...]:
    """Who is in which coalition or mission."""
    return tuple(map(_membership, read_tsv("actors", "members.tsv", columns=_columns(Membership))))


@cache
def organisations() -> tuple[Organisation, ...]:
    """Organisations, monitors and political bodies."""
    return tuple(map(_organisation, read_tsv("actors", "organisations.tsv", columns=_columns(Organisation))))


@cache
def nouns() -> Nouns:
    """Common nouns that head the naming of an actor."""
    return parse_nouns("actors/nouns.toml", read_toml("actors", "nouns.toml"))


@cache
def noun_forms() -> Mapping[str, tuple[Noun, ...]]:
    """Lower-case form -> the nouns it is a form of; one form may stand in several tables."""
    tables = nouns()
    index: dict[str, tuple[Noun, ...]] = {}
    for table in get_args(NounTable):
        for noun in getattr(tables, table):
            for form in dict.fromkeys(noun.forms):
                index[form] = (*index.get(form, ()), noun)
    return index


def parse_nouns(file: str, tables: Mapping[str, Any]) -> Nouns:
    """The noun tables from parsed TOML; ``file`` is only used in messages. Raises ``DataError``."""
    lists = {table: tuple(_nouns_of(file, table, tables.get(table, {}))) for table in get_args(NounTable)}
    loaded = tuple(
        LoadedWord(group["name"], tuple(group["words"]), group["note"])
        for group in _groups_of(file, "loaded", tables.get("loaded", {}), ("words", "note"))
    )
    return Nouns(**lists, loaded=loaded)


def _groups_of(file: str, table: str, groups_: Mapping[str, Any], keys: tuple[str, ...]) -> Iterator[Mapping[str, Any]]:
    for name, group in groups_.items():
        missing = [key for key in keys if not group.get(key)]
        if missing:
            raise DataError(f"{file} [{table}.{name}]: no {' and no '.join(missing)}")
        yield {**group, "name": name}


def _nouns_of(file: str, table: NounTable, groups_: Mapping[str, Any]) -> Iterator[Noun]:
    """Each word is ``singular/plural``; ``/troops`` has no singular, ``military`` no plural."""
    for group in _groups_of(file, table, groups_, ("words", "examples")):
        harm = group.get("harm")
        if harm not in (None, *get_args(HarmClass)):
            raise DataError(f"{file} [{table}.{group['name']}]: harm is {harm!r}, not one of {get_args(HarmClass)}")
        for word in group["words"]:
            singular, _, plural = word.partition("/")
            if not (singular or plural) or word != word.lower():
                raise DataError(f"{file} [{table}.{group['name']}]: not a lower-case singular/plural: {word!r}")
            yield Noun(singular or None, plural or None, table, group["name"], harm, bool(group.get("speaker")))
