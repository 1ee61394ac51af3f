"""What a name means that a person gives for a place: settled as reading settles the names of a page."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.model import Toponym
from dateline.reading.where.named import look_up
from dateline.reading.where.nodes import Name
from dateline.reading.where.resolve import Resolver
from dateline.reading.where.standing import Standing
from dateline.reading.where.toponym import toponym


def place_meant(name: str, beside: Iterable[str]) -> Toponym:
    """The place of that name where the places ``beside`` are told of; its offsets are those in the name, and its values
    null where reading would leave it open."""
    places = Resolver(())
    for other in beside:
        places.hear(other, None, Standing.PLACED)
    places.hear(name, None, Standing.PLACED)
    places.settle()
    return toponym(Name(name, 0, len(name), bool(look_up(name))), None, places)
