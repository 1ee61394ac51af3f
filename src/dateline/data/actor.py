"""One shape for every entry that names an actor, whichever table it stands in, and those that are shipped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from dateline.data.load import groups, organisations, outlets, peoples, persons, states
from dateline.model import ActorKind


@dataclass(frozen=True, slots=True)
class Actor:
    """An entry. ``names``: all of them, the neutral one first; ``adjectives``: those that only describe ("Russian").

    ``side`` is the entry's own id where it is a side of its own. ``valid_from`` and ``valid_to``, inclusive, are as
    exact as is known: ``2016``, ``2016-03`` or ``2016-03-15``. ``own``: of the user's list; ``table``: where it stands.
    """

    id: str
    names: tuple[str, ...]
    kind: ActorKind
    side: str | None
    source: str
    table: str
    adjectives: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    valid_from: str | None = None
    valid_to: str | None = None
    own: bool = False

    @property
    def name(self) -> str:
        return self.names[0]

    def good_in(self, first: date, last: date) -> bool:
        """Whether its names are good on a day of ``first`` to ``last``. ISO days compare as text, prefixes too."""
        begun = self.valid_from is None or self.valid_from <= last.isoformat()
        return begun and (self.valid_to is None or first.isoformat()[:len(self.valid_to)] <= self.valid_to)


@cache
def shipped_actors() -> tuple[Actor, ...]:
    """All actors of the data files. Where a name has several entries the one of the first table goes first."""
    return tuple(_shipped())


def _shipped() -> Iterator[Actor]:
    for g in groups():
        yield Actor(g.id, g.names, g.kind, g.side or g.id, g.source, "actors/groups.tsv", countries=g.countries,
                    valid_from=_year(g.valid_from), valid_to=_year(g.valid_to))
    for o in organisations():
        yield Actor(o.id, o.names, o.kind, o.side, o.source, "actors/organisations.tsv")
    for s in states():
        yield Actor(s.id, (*s.names, *s.metonyms), "state", s.id, s.source, "actors/states.tsv",
                    adjectives=s.demonyms, countries=(s.iso2,))
    for p in peoples():
        yield Actor(p.id, (p.name,), "people", None, p.source, "actors/peoples.tsv", adjectives=p.demonyms,
                    countries=p.countries)
    for n in persons():
        yield Actor(n.id, n.names, "person", n.side, n.source, "actors/persons.tsv",
                    valid_from=_year(n.valid_from), valid_to=_year(n.valid_to))
    for m in outlets():
        yield Actor(f"media.{fold(m.name)}", m.names, "media", m.side, m.source, "outlets.tsv", countries=())


def _year(year: int | None) -> str | None:
    return str(year) if year is not None else None


@lru_cache(maxsize=1 << 15)
def fold(text: str) -> str:
    """A name without case, hyphens, apostrophes and white space, so that spellings meet.

    >>> fold("Da’esh") == fold("Daesh"), fold("al-Nusra Front") == fold("Al Nusra Front")
    (True, True)
    """
    return "".join(c for c in text.casefold() if c.isalnum())
