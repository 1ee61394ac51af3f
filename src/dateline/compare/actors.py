"""Which side a name means, as ACLED and UCDP write it, or as our lists do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dateline.case.join.sides import side_of
from dateline.compare.tables import names
from dateline.data.actor import Actor, fold, shipped_actors

_YEARS = re.compile(r"\s*\([^)]*\)")
_NO_SIDES = frozenset({"people", "media", "monitor"})  # kinds of actors that are no side of a war


class Sides:
    """The sides that names and ids mean, by the user's own actors and the shipped ones, in this order."""

    def __init__(self, own: tuple[Actor, ...] = ()) -> None:
        self._actors: dict[str, list[Actor]] = {}
        self._by_id: dict[str, str] = {}
        self._no_side: set[str] = set()
        self._found: dict[tuple[str, str | None], str | None] = {}
        for actor in (*own, *shipped_actors()):
            if actor.kind in _NO_SIDES:
                self._no_side.add(actor.id)
            else:
                self._by_id.setdefault(actor.id, actor.side or side_of(actor.id))
                for name in actor.names:
                    self._actors.setdefault(fold(name), []).append(actor)

    def of_id(self, id_: str) -> str | None:
        """The side of an actor of ours. What a state has is of that state: they write "Military Forces of Yemen"; a
        people and an outlet are no side."""
        if id_ in self._no_side:
            return None
        side = self._by_id.get(id_) or side_of(id_)
        return ".".join(side.split(".")[:2]) if side.startswith("state.") else side

    def of_names(self, given: Iterable[str], country: str | None) -> dict[str, str]:
        """Names of theirs with the side that each means; those that no list knows, or that name nobody, are left out.
        ``country``: ISO code, which chooses among actors of one name."""
        return {name: side for name in given if (side := self._of(name, country))}

    def country(self, name: str) -> str | None:
        """The ISO code of a country by its name: "Myanmar (Burma)", "Yemen"."""
        states = (a for form in (name, _YEARS.sub("", name)) for a in self._actors.get(fold(form), ())
                  if a.kind == "state")
        return next((state.countries[0] for state in states), None)

    def _of(self, name: str, country: str | None) -> str | None:
        if (name, country) not in self._found:
            self._found[name, country] = self._look_up(name, country)
        return self._found[name, country]

    def _look_up(self, name: str, country: str | None) -> str | None:
        if is_nobody(name):
            return None
        for form in _forms(name):
            if entries := self._actors.get(fold(form)):
                chosen = next((a for a in entries if country in a.countries), entries[0])
                return self.of_id(chosen.id)
        return None


def is_nobody(name: str) -> bool:
    """Whether a name tells a kind of people and not which."""
    return name.strip().lower().startswith(names().nobody)


def _forms(name: str) -> Iterator[str]:
    """A name as a list may have it: whole, without what stands in brackets, either side of a colon ("RSF: Rapid
    Support Forces"), the state whose forces it tells, a faction's group ("SLM/A - Minnawi Faction")."""
    bare = _YEARS.sub("", name).strip()
    yield from dict.fromkeys((name, bare))
    lower = bare.lower()
    for before in names().before:
        if lower.startswith(f"{before} "):
            yield _YEARS.split(name)[0].strip()[len(before):].strip().removeprefix("the ")
    for part in reversed(bare.split(": ", 1)):
        yield part
        yield part.split(" - ")[0]
