"""A page of another subject keeps no claims; a page about an armed conflict keeps all, however little it names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import Reading

Read = Callable[..., Reading]

MATCH = [
    "The home side attacked from the first minute.", "The visitors struck after the break.",
    "The home side lost the lead and then fought back in a battle in midfield.",
    "They attacked again, and the goalkeeper beat away a fierce strike.", "The visitors held the lead until the end.",
    "The two clubs meet again in March.",
]
CRIME = [
    "A clerk was killed at a bank in Lagos.", "Three men were arrested.", "Three men robbed clerks in May.",
    "One guard was wounded.", "The lawyer met the families of the clerks.", "Thieves abducted a driver in June.",
]
SHELLING = [
    "Shells fell on the market in Taiz at dawn.", "More shells fell near the bakery.", "Two rockets hit a school.",
    "A mortar shell struck the bus station.", "Shelling damaged a bridge.", "The bombardment went on all night.",
]


def codes(reading: Reading) -> list[str]:
    return [p.code for p in reading.problems]


def test_a_match_report_keeps_no_claims(read: Read) -> None:
    reading = read(" ".join(MATCH))
    assert (reading.claims, reading.incidents) == ((), ())
    assert codes(reading) == ["no_conflict"]


@pytest.mark.parametrize("sentence", MATCH)
def test_of_few_claims_the_share_says_nothing(sentence: str, read: Read) -> None:
    assert "no_conflict" not in codes(read(sentence))


def test_of_few_claims_all_are_kept(read: Read) -> None:
    reading = read(" ".join(MATCH[:2]))
    assert 0 < len(reading.claims) < 4
    assert "no_conflict" not in codes(reading)


def test_a_crime_page_keeps_no_claims(read: Read) -> None:
    reading = read(" ".join([*CRIME, "He once lived in France."]))
    assert reading.claims == ()
    assert codes(reading) == ["no_conflict"]


def test_many_dead_keep_a_page(read: Read) -> None:
    assert len(read(" ".join([*CRIME, "Six clerks were killed in Lagos."])).claims) > 4


def test_a_known_army_in_it_keeps_a_page(read: Read) -> None:
    reading = read(" ".join([*MATCH, "Nigerian troops guarded the ground."]))
    assert reading.claims
    assert "no_conflict" not in codes(reading)


def test_shelling_by_nobody_is_kept(read: Read) -> None:
    reading = read(" ".join(SHELLING))
    assert [c.type for c in reading.claims].count("shelling") >= 5
    assert "no_conflict" not in codes(reading)


def test_people_harmed_keep_a_page(read: Read) -> None:
    reading = read(" ".join([*SHELLING, "Four people were killed in Taiz."]))
    assert len(reading.claims) >= 6
    assert "no_conflict" not in codes(reading)
