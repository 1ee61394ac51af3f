"""The lane of a claim, where other claims of its event name the place or the road more surely."""

from __future__ import annotations

from dateline.case.control.index import LaneRow
from dateline.case.control.settled import settled


def lanes(*rows: tuple[str, str, str]) -> dict[str, str]:
    """What ``settled`` says of lanes given as key, name and claim."""
    return dict(settled([LaneRow(*row, "r") for row in rows]))


TAIZ = ("geonames:70225", "Taiz", "a")
ROAD = ("road aden taiz", "Taiz-Aden road", "a")


def test_an_open_name_is_the_place_of_that_name() -> None:
    assert lanes(TAIZ, ("name taiz", "Taiz", "b"))["name taiz"] == TAIZ[0]


def test_an_open_name_that_could_be_two_places_stays_open() -> None:
    assert lanes(TAIZ, ("geonames:1", "Taiz", "c"), ("name taiz", "Taiz", "b"))["name taiz"] == "name taiz"
    assert lanes(TAIZ, ("name marib", "Marib", "b"))["name marib"] == "name marib"


def test_a_stretch_of_a_road_is_the_road_of_the_event() -> None:
    stretch = ("road rahida", "road south of Rahida", "b")
    assert lanes(ROAD, (*ROAD[:2], "c"), stretch)["road rahida"] == ROAD[0]


def test_two_roads_that_one_claim_names_are_two() -> None:
    other = ("road mokha taiz", "Taiz-Mokha road", "a")
    assert lanes(ROAD, other)[other[0]] == other[0]
