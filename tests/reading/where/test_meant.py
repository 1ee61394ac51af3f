"""What a name means that a person gives for a place: the rules are those of reading, and so is the doubt."""

from __future__ import annotations

import pytest

from dateline.reading.where import place_meant


@pytest.mark.parametrize(("name", "beside", "name_and_country"), [
    ("mocha", ["Taiz"], ("Mocha", "YE")),  # as somebody types it
    ("Marea", ["Aleppo", "Azaz"], ("Māri‘", "SY")),
    ("Tripoli", ["Beirut"], ("Tripoli", "LB")), ("Tripoli", ["Benghazi"], ("Tripoli", "LY")),
    ("Springfield", [], (None, None)),  # many, and nothing says which
    ("the old fort", ["Taiz"], (None, None)),
])
def test_it_is_settled_beside_the_places_told_of(
    name: str, beside: list[str], name_and_country: tuple[str | None, str | None],
) -> None:
    found = place_meant(name, beside)
    assert (found.name, found.country) == name_and_country
    assert (found.text, found.start, found.end) == (name, 0, len(name))
    assert (found.precision == "unresolved") is (found.id is None)


@pytest.mark.parametrize(("words", "beside", "name"), [
    ("town of Bara", ["El Obeid"], "Bārah"), ("the town of Mocha", [], "Mocha"), ("Mocha, Taiz", [], "Mocha"),
    ("Tripoli, Lebanon", ["Benghazi"], "Tripoli"), ("Marib province", [], "Ma’rib"),
    ("south of Mocha", [], None), ("Mocha market", [], None), ("northern Mocha", [], None),
    ("10 km from Mocha", [], None), ("the road from Taiz to Mocha", [], None), ("Taiz and Mocha", [], None),
    ("Mocha. Taiz.", [], None),
])
def test_the_name_in_a_phrase_is_taken_where_the_phrase_means_its_place(
    words: str, beside: list[str], name: str | None,
) -> None:
    assert place_meant(words, beside).name == name
