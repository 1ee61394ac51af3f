"""What a user adds to the knowledge that is shipped: actors, and gazetteers."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.data.actor import Actor


@dataclass(frozen=True, slots=True)
class PlaceFile:
    """A gazetteer as a file of the form of ``reading.where.base``. ``name``: what it is called; ``version`` changes
    with its content, so that what was found in an older one is not taken for what it says now. ``licence`` and
    ``attribution``: what it asks of whoever shows its places."""

    path: str
    name: str
    version: int = 0
    licence: str = ""
    attribution: str = ""


@dataclass(frozen=True, slots=True)
class Own:
    """What goes before the shipped actors and places. ``places``: the one that wins first."""

    actors: tuple[Actor, ...] = ()
    places: tuple[PlaceFile, ...] = ()


NOTHING = Own()
