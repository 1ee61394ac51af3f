"""Towns that a group holds, told as so now, bound the page; told as over not. Texts written for this test."""

from datetime import date

import pytest
from tests.reading.when.undated import settled

from dateline.data.table import read_toml

SYRIA = " Syria is at war. Syrian towns were shelled."
UNTIL_2019 = ("2013-04-08", "2019-04-30")
UNTIL_2024 = ("2011-09-01", "2024-12-15")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Jets bombed a town held by the Islamic State group.", UNTIL_2019),  # held by
        ("Shells fell on a Daesh-controlled village.", UNTIL_2019),  # X-controlled
        ("IS, which controls the province, beheaded a man.", UNTIL_2019),  # which controls
        ("Isis militants still control the oil fields.", UNTIL_2019),  # fighters control
        ("The bakery is under the control of ISIL.", UNTIL_2019),  # under the control of
        ("A mine went off in a rebel-held valley.", UNTIL_2024),
        ("A mine went off in a regime-held valley.", ("2000-07-17", "2024-12-15")),
        ("A mine went off in an HTS-controlled valley.", ("2017-01-28", "2025-02-15")),
        ("Families fled as the village came under Daesh control.", (None, None)),  # and no word of how long
        ("The valley was held by the Islamic State group.", (None, None)),  # was
        ("They fled a village once held by Islamic State.", (None, None)),  # once
        ("They found mines in a formerly Daesh-controlled village.", (None, None)),
        ("A mine killed him in a village held by Daesh in 2015.", ("2015-01-01", None)),  # of a year
        ("Troops entered the last village held by Islamic State.", (None, None)),  # told for years after
        ("They died in land that IS controls in the desert.", (None, None)),  # no towns
        ("The mayor is held by Islamic State as a hostage.", (None, None)),  # a hostage
        ("A TV that is controlled by the state showed it.", (None, None)),  # "is" is no group
    ],
)
def test_what_a_group_holds_in_syria(text: str, days: tuple[str | None, str | None]) -> None:
    page = settled(text + SYRIA)
    first, last = days
    assert (page.last.isoformat() if page.last else None) == last
    assert first is None or (page.first and page.first.isoformat() >= first)  # a group's name may begin later


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Shells fell on a separatist-held village.", "2014-04-06", "2023-06-30"),
        ("The mine is controlled by pro-Russian rebels.", "2014-04-06", "2023-06-30"),
        ("The valley was held by the separatists.", None, None),  # was
        ("Separatist leaders spoke.", None, None),  # hold nothing
    ],
)
def test_what_separatists_hold_in_ukraine(text: str, first: str | None, last: str | None) -> None:
    page = settled(text + " Ukraine is at war. Ukrainian towns were shelled.")
    assert (page.first and page.first.isoformat(), page.last and page.last.isoformat()) == (first, last)


def test_another_countrys_towns_are_not_meant() -> None:
    assert settled("Nigeria's army bombed a town held by Islamic State. Nigeria has lost troops.").last is None


def test_groups_of_the_table_held_towns_for_a_time() -> None:
    table = read_toml("when", "territory.toml")
    wars = {war["id"] for war in read_toml("when", "dated_facts.toml")["war"]}
    assert table["source"]
    for group in table["group"]:
        assert group["war"] in wars
        assert date.fromisoformat(group["from"]) < date.fromisoformat(group["to"])
