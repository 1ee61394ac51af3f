"""Who an actor is to ACLED: its name, the kind of actor it is (``inter``), and its side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from dateline.case.join.sides import side_of
from dateline.data.actor import Actor, fold, shipped_actors
from dateline.data.load import noun_forms
from dateline.export.acled.codes import Country, by_state, listed, state_words, tables, the, unnamed
from dateline.model import ActorMention

STATE, REBEL, MILITIA, IDENTITY, RIOTERS, PROTESTERS, CIVILIANS, OTHER = range(1, 9)
ARMED = frozenset({STATE, REBEL, MILITIA, IDENTITY, OTHER})
# End the ids of groups of a country that are only described, unarmed and armed: "state.syria.political".
_POLITICAL, _ARMED = ".political", ".armed"
_PEOPLE = frozenset({"people", "person", "source", "media", "organisation", "monitor"})
_FORCES = (".forces", ".force")  # ends the ids of forces that are only described: "state.syria.forces"


@dataclass(frozen=True, slots=True)
class Party:
    """An actor of a row. ``key``: the same for all of one side. ``unit``: a name that tells more than ``name``, for the
    column of associated actors. ``named``: known by name and not only described."""

    key: str
    name: str
    inter: int
    unit: str | None = None
    named: bool = True

    @property
    def armed(self) -> bool:
        """Whether it bears arms."""
        return self.inter in ARMED


def party_of(actor: ActorMention, country: Country, on: date, *, acting: bool = False) -> Party | None:
    """Who a naming means in an event there and then; null for things. ``acting``: it did the deed, so that "men" are
    an unidentified group and not people."""
    described = actor.id is None or actor.id.endswith((_POLITICAL, _ARMED))
    words = actor.text if described else actor.name or actor.text
    return _party(actor.id, words, actor.head, actor.kind, country, on if _is_dated(actor.id) else None, acting)


def party_by_name(name: str, country: Country, on: date, *, acting: bool) -> Party | None:
    """Who a person means that wrote this name by hand: one of our list, else a group of that name."""
    known = _by_name().get(fold(name))
    if known is not None:
        return _party(known.id, name, "", known.kind, country, on, acting)
    described = _described(None, name, "", "described", country, acting=False)
    return described or Party(name, name, MILITIA)


def civilians(country: Country) -> Party:
    return Party("civilians", state_name("civilians", country), CIVILIANS, named=False)


def unidentified(country: Country) -> Party:
    return Party("unidentified", state_name("unidentified", country), MILITIA, named=False)


def communal(country: Country) -> Party:
    return Party("communal", state_name("communal", country), IDENTITY, named=False)


@lru_cache(maxsize=1 << 14)
def _party(id_: str | None, name: str, head: str, kind: str, country: Country, on: date | None,
           acting: bool) -> Party | None:
    if id_ is None or id_.startswith("people."):
        return _described(id_, name, head, kind, country, acting=acting)
    if id_.endswith((_POLITICAL, _ARMED)):
        home = by_state().get(id_.rpartition(".")[0], country)  # "Syrian rebels" in Geneva are not of Switzerland
        nobody = unidentified(home) if id_.endswith(_ARMED) else _person(name, home)
        return _by_words(name.casefold(), home, acting=acting) or nobody
    if id_.endswith(".people") or id_.startswith("media."):
        return _person(name, country) if id_.startswith("media.") else civilians(country)
    if id_.startswith("person."):
        side = _sides().get(id_)
        return _party(side, side, "", "state", country, on, acting) if side else _person(name, country)
    if id_.startswith("state."):
        return _of_state(id_, name, head, kind, country)
    if id_.startswith("org.") and id_ not in _missions():
        return Party(id_, name, OTHER)
    return Party(side_of(id_), _neutral(id_, name), _group(id_, country, on))


def _of_state(id_: str, name: str, head: str, kind: str, country: Country) -> Party:
    """A state or a part of it: state forces at home, external forces abroad."""
    first, second, *rest = id_.split(".")
    state = f"{first}.{second}"
    home = by_state().get(state)
    inter = STATE if home is not None and home.iso2 == country.iso2 else OTHER
    if home is None:
        return Party(state, _neutral(id_, name), inter)
    if _is_of("force", "police", head):
        return Party(state, state_name("police", home), inter)
    unit = _neutral(id_, name) if rest and rest[0] not in tables()["state"]["whole"] and kind == "force" else None
    return Party(state, state_name("forces" if kind == "force" else "government", home), inter, unit)


@lru_cache(maxsize=1 << 12)
def _is_dated(id_: str | None) -> bool:
    """Whether the code of a group changed some day."""
    return any(one.first or one.last for one in listed().get(id_ or "", ()))


def _group(id_: str, country: Country, on: date | None) -> int:
    """The code of a named group: its own where one is listed; a force is that of a state; a group of a state's side is
    a militia at home and external abroad; a political body is a militia, a mission external, all others are rebels."""
    for one in listed().get(id_, ()):
        early, late = on and one.first and on < one.first, on and one.last and on > one.last
        if one.country in (None, country.iso2) and not early and not late:
            return one.inter
    entry = _by_id().get(id_)
    if id_.startswith("org.") or entry is None:
        return OTHER if id_.startswith("org.") else REBEL
    home = by_state().get(entry.side or "")
    if home is not None:
        return (STATE if entry.kind == "force" else MILITIA) if home.iso2 == country.iso2 else OTHER
    if entry.kind == "force":
        return STATE if country.iso2 in entry.countries or not entry.countries else OTHER
    return MILITIA if entry.kind == "organisation" else REBEL


def _described(id_: str | None, words: str, head: str, kind: str, country: Country, *, acting: bool) -> Party | None:
    """An actor without a name, by its words; null for things, and for what is no body that fights where it is hit.
    One named by its people alone is an identity militia when it fights."""
    if id_ is not None:
        return Party(id_, words, IDENTITY) if id_.endswith(_FORCES) else _people(id_, words, country)
    if kind == "thing":
        return None
    if (named := _by_words(words.casefold(), country, acting=acting)) is not None:
        return named
    if kind == "state":
        return Party(country.state or "state", state_name("government", country), STATE)
    if kind in _PEOPLE and not (acting and _is_of("people", "unknown", head)):
        return civilians(country)
    return unidentified(country) if acting or kind == "force" else None


def _by_words(spoken: str, country: Country, *, acting: bool) -> Party | None:
    """An actor by the words of its naming: the first kind whose words hold, "army" and "government" for the state's own
    forces before the words that say less."""
    kind = next((u for u in unnamed() if (acting or not u.acting) and u.words.search(spoken)), None)
    if country.state and (kind is None or kind.least) and state_words() & set(spoken.replace("-", " ").split()):
        return Party(country.state, state_name("forces", country), STATE)
    if kind is None:
        return None
    name = kind.name.format(country=country.name, the=the(country))
    return Party(country.state if kind.of_state and country.state else name, name, kind.inter, named=False)


def _people(id_: str, name: str, country: Country) -> Party:
    """A people or a faith: civilians who can stand on either side ("Christians attacked Muslims")."""
    return Party(id_, state_name("civilians", country), CIVILIANS, name, named=False)


def _person(name: str, country: Country) -> Party:
    return Party("civilians", state_name("civilians", country), CIVILIANS, name, named=False)


@lru_cache(maxsize=1 << 12)
def _is_of(table: str, group: str, head: str) -> bool:
    """Whether a noun stands in a group of ``data/actors/nouns.toml``."""
    return any(n.table == table and n.group == group for n in noun_forms().get(head, ()))


@cache
def state_name(which: str, country: Country) -> str:
    """ACLED's name of the ``forces``, ``police``, ``government`` or ``civilians`` of a country."""
    name: str = tables()["state"][which]
    return name.format(country=country.name, the=the(country))


@cache
def _by_id() -> dict[str, Actor]:
    return {a.id: a for a in shipped_actors()}


@cache
def _by_name() -> dict[str, Actor]:
    return {fold(a.name): a for a in reversed(shipped_actors())}


@cache
def _sides() -> dict[str, str]:
    return {a.id: a.side for a in shipped_actors() if a.side}


@cache
def _missions() -> frozenset[str]:
    """Missions with troops of their own: those of the table of groups."""
    return frozenset(a.id for a in shipped_actors() if a.id.startswith("org.") and a.table == "actors/groups.tsv")


def _neutral(id_: str, name: str) -> str:
    entry = _by_id().get(id_)
    return entry.name if entry else name
