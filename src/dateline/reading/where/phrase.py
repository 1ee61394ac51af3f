"""The shapes of a naming of a place before anything is looked up."""

from __future__ import annotations

from dateline.reading.shapes import dataclass
from dateline.reading.where.lexicon import TypeWord
from dateline.reading.where.nodes import Name


@dataclass(frozen=True, slots=True)
class Leg:
    """A distance in a direction. ``number`` is as written."""

    compass: str
    number: str
    unit_km: float

    @property
    def km(self) -> float:
        return float(self.number.replace(",", "")) * self.unit_km


@dataclass(frozen=True, slots=True)
class Relation:
    """How a phrase lies to its anchor: so far, in that direction, or only near. ``number`` is as written. ``across``:
    a second distance at a right angle to the first ("10 km north and 5 km east of X")."""

    anchor: Phrase
    compass: str | None = None
    number: str | None = None
    unit_km: float = 1.0
    across: Leg | None = None

    @property
    def km(self) -> float:
        """The distance; it must be told."""
        return Leg(self.compass or "", self.number or "", self.unit_km).km


@dataclass(frozen=True, slots=True)
class Phrase:
    """A naming of a place before anything is looked up. ``first``, ``last`` number nodes, the rest offsets.

    ``name`` is the name that the phrase itself bears; ``within`` what it lies in or is part of; ``line`` the two
    ends of a road; ``names`` all names inside; ``country`` the country of a demonym ("Syrian capital"); ``full`` a
    name with its type words ("Tabqa dam"); ``behind`` the node after a distance told behind it, which places it
    but is no part of its words.
    """

    first: int
    last: int
    start: int
    end: int
    head_start: int
    word: str | None = None
    type: TypeWord | None = None
    name: Name | None = None
    names: tuple[Name, ...] = ()
    dirs: tuple[str, ...] = ()
    country: str | None = None
    determiner: str | None = None
    within: Phrase | None = None
    relation: Relation | None = None
    line: tuple[Name, Name] | None = None
    owner: bool = False
    full: str | None = None
    behind: int = 0


@dataclass(slots=True)
class Front:
    """What stands before the head: modifiers, directions, owners ("Syria's"). ``within``: "in the" stands before it."""

    next: int
    within: bool = False
    dirs: tuple[str, ...] = ()
    country: str | None = None
    names: tuple[Name, ...] = ()
    owner: bool = False
    modified: bool = False
