"""Places without a name: ground that something can be on ("an area near the base"), or a thing that is struck or left
("120 houses", "the clinic"), which says where only as long as no name does."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.model import ClaimType, PlaceMention
from dateline.reading.claims.cascade.classes import singular
from dateline.reading.claims.cascade.words import role_words
from dateline.reading.where.lexicon import lexicon

# In these a building is what suffers, and where that stands is told by a name.
_SUFFERING = frozenset[ClaimType](
    {"airstrike", "shelling", "bombing", "chemical", "attack", "destroy", "casualties", "toll", "displace", "clash"})


def suffers(type_: ClaimType, places: Iterable[PlaceMention]) -> bool:
    """Whether all of some places are only things that suffer from a happening of a type."""
    return type_ in _SUFFERING and all(map(is_thing, places))


def is_thing(place: PlaceMention) -> bool:
    """Whether a place is a building, a vehicle or the like by a common noun, and no ground."""
    noun = lexicon().types.get(place.type_word or "")
    if noun is None or place.toponyms or place.text != place.text.lower():
        return False
    if not place.text.endswith(place.type_word or ""):
        return False  # "positions east of the city"
    return noun.group in role_words("thing_group")


def are_things(place: PlaceMention) -> bool:
    """Whether a place is several such things, each somewhere else."""
    word = (place.type_word or "").split()[-1:]
    return is_thing(place) and any(w != singular(w) for w in word)


def is_vague(place: PlaceMention) -> bool:
    """Whether a place says nothing of where: "the front", "home", "a number of fronts"."""
    last = place.text.split()[-1].lower()
    return place.text.lower() in role_words("vague_place") or (
        not place.toponyms and last in role_words("no_ground"))
