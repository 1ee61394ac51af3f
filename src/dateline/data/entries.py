"""The shapes of entries in the data files: outlets, states, groups, organisations and common nouns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.model import HarmClass

OutletKind = Literal["state_media", "media"]
GroupKind = Literal["force", "group", "coalition", "organisation"]
OrganisationKind = Literal["organisation", "monitor", "media"]
NounTable = Literal["force", "instrument", "government", "political", "people", "role", "source"]


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher of reports. ``agency``: others republish it under its credit. ``side``: a state's or group's id."""

    name: str
    aliases: tuple[str, ...]
    domains: tuple[str, ...]
    kind: OutletKind
    agency: bool
    country: str
    side: str | None
    family: str | None
    source: str

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class State:
    """A state or territory with the words that name it, its people, and its government by a place or building."""

    id: str
    iso2: str
    name: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    peoples: tuple[str, ...]
    metonyms: tuple[str, ...]
    source: str

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)

    @property
    def demonyms(self) -> tuple[str, ...]:
        return self.adjectives + self.peoples


@dataclass(frozen=True, slots=True)
class People:
    """A people or faith that reports name fighters or victims by: "Kurdish forces", "the Yazidis"."""

    id: str
    name: str
    adjectives: tuple[str, ...]
    peoples: tuple[str, ...]
    countries: tuple[str, ...]
    source: str

    @property
    def demonyms(self) -> tuple[str, ...]:
        return self.adjectives + self.peoples


@dataclass(frozen=True, slots=True)
class Person:
    """A person by whose name reports name a state or group. ``side``: for whom the person acts; years are inclusive."""

    id: str
    name: str
    aliases: tuple[str, ...]
    side: str | None
    role: str
    valid_from: int | None
    valid_to: int | None
    source: str

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Group:
    """A named armed force, group or coalition. ``side`` is null where it is a side of its own; years are inclusive."""

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: GroupKind
    side: str | None
    countries: tuple[str, ...]
    valid_from: int | None
    valid_to: int | None
    source: str

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Membership:
    """That an actor is in a coalition or mission, by their ids; years are inclusive."""

    whole: str
    member: str
    valid_from: int | None
    valid_to: int | None
    source: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation that does not fight: agencies of the UN, relief, monitors, political bodies."""

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: OrganisationKind
    side: str | None
    source: str

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Noun:
    """A common noun that heads the naming of an actor. ``group`` is the sub-table it stands in."""

    singular: str | None
    plural: str | None
    table: NounTable
    group: str
    harm: HarmClass | None
    speaker: bool

    @property
    def forms(self) -> tuple[str, ...]:
        return tuple(form for form in (self.singular, self.plural) if form)


@dataclass(frozen=True, slots=True)
class LoadedWord:
    """Words of one ``group`` that judge the actor they name. Kept as wording; they never become a category."""

    group: str
    forms: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Nouns:
    """The noun tables of ``actors/nouns.toml``."""

    force: tuple[Noun, ...]
    instrument: tuple[Noun, ...]
    government: tuple[Noun, ...]
    political: tuple[Noun, ...]
    people: tuple[Noun, ...]
    role: tuple[Noun, ...]
    source: tuple[Noun, ...]
    loaded: tuple[LoadedWord, ...]
