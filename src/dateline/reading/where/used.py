"""Which gazetteers gave the places of claims: what is made from these owes them a line."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.data.own import PlaceFile
from dateline.model import Claim, Gazetteer
from dateline.reading.where.gazetteer import SHIPPED


def gazetteers_of(claims: Iterable[Claim], own: tuple[PlaceFile, ...]) -> tuple[Gazetteer, ...]:
    """The gazetteers behind the toponyms of the claims, of ``own`` and the shipped one, the first winning."""
    used = {name for claim in claims for place in claim.place for t in place.toponyms for name in t.sources}
    return tuple(of_file(file) for file in (*own, SHIPPED) if file.name in used)


def of_file(file: PlaceFile) -> Gazetteer:
    """What a gazetteer asks to be printed."""
    return Gazetteer(file.name, file.licence, file.attribution)
