"""Words before a title that tell whether its holder has left or has just come. All texts written for this test."""

import pytest
from tests.reading.when.undated import settled

from dateline.data.table import read_toml


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # in the table from his nomination on 2014-08-11 to 2018-10-25; 7 days allowed on each side
        ("Former Iraqi Prime Minister Haider al-Abadi spoke.", "2018-10-18", None),
        ("The ousted prime minister, Haider al-Abadi, spoke.", "2018-10-18", None),
        ("Outgoing Prime Minister Haider al-Abadi spoke.", "2017-10-17", "2018-11-01"),  # within the last year
        ("Newly elected Prime Minister Haider al-Abadi spoke.", "2014-01-16", "2015-08-19"),
        ("A former aide to Prime Minister Haider al-Abadi spoke.", None, None),  # another who has left
        ("The former general and Prime Minister Haider al-Abadi spoke.", None, None),  # of another rank
        ("Then Prime Minister Haider al-Abadi spoke.", None, None),  # then
        ("President-elect Joe Biden spoke.", "2020-06-27", "2021-01-27"),  # took office on 2021-01-20
        ("Prime Minister Haider al-Abadi spoke.", "2014-08-04", "2018-11-01"),
        # director of UNRWA's operations in Gaza from 2006 before he was that of OCHA: the title is of both
        ("John Ging, the director of operations, spoke.", "2005-12-25", "2021-01-07"),
        ("UNICEF's Ted Chaiban spoke. Ted Chaiban, regional director, spoke.", "1996-12-25", None),  # and deputy later
        ("The leader Zahran Alloush is mourned.", "2011-08-25", None),  # named with the office long after he was killed
        ("Ahmed Umar, a spokesman of the town, spoke.", None, None),  # another of the name of al-Shabaab's leader
        ("The al-Shabaab leader Ahmed Umar spoke.", "2014-08-30", None),
        ("Mike Ryan, executive director of a bank, spoke.", None, None),  # another of the name of WHO's
    ],
)
def test_standing(text: str, first: str | None, last: str | None) -> None:
    page = settled(text)
    assert (page.first and page.first.isoformat(), page.last and page.last.isoformat()) == (first, last)


@pytest.mark.parametrize("row", read_toml("when", "terms.toml")["standing"], ids=lambda row: row["what"])
def test_every_standing(row: dict[str, str]) -> None:
    assert "office was held" in settled(row["example"]).reasons[0]


def test_the_table_has_a_source() -> None:
    assert read_toml("when", "terms.toml")["source"]
