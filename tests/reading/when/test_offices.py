"""Words before a title that tell whether its holder has left or has just come. All texts written for this test."""

from datetime import date

import pytest
from tests.reading.when.undated import settled

from dateline.data.table import read_toml
from dateline.reading.when.bound import Bound
from dateline.reading.when.known import Hit, Term
from dateline.reading.when.offices import office


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
        # took office on 2021-01-20; of others the term stands from the vote on, so a hundred days are allowed
        ("President-elect Joe Biden spoke.", "2020-06-27", "2021-05-07"),
        ("Prime Minister Haider al-Abadi spoke.", "2014-08-04", "2018-11-01"),
        # director of UNRWA's operations in Gaza from 2006 before he was that of OCHA: the title is of both
        ("John Ging, the director of operations, spoke.", "2005-12-25", "2021-01-07"),
        # deputy later too; the day on which he came is unseen
        ("UNICEF's Ted Chaiban spoke. Ted Chaiban, regional director, spoke.", "1996-07-05", None),
        ("The leader Zahran Alloush is mourned.", "2011-08-25", None),  # named with the office long after he was killed
        ("Ahmed Umar, a spokesman of the town, spoke.", None, None),  # another of the name of al-Shabaab's leader
        ("The al-Shabaab leader Ahmed Umar spoke.", "2014-08-30", None),
        ("Mike Ryan, executive director of a bank, spoke.", None, None),  # another of the name of WHO's
        ("Supreme Leader Ayatollah Mojtaba Khamenei spoke.", "2026-02-24", None),  # a manner of address before the name
        ("The shadow defence minister, U Yee Mon, spoke.", None, None),
        ("Defence minister U Yee Mon spoke.", "2021-04-09", None),
        ("Abu Obeida, spokesman of a village, spoke.", None, None),  # another of the name of the Qassam Brigades'
        ("Abu Obeida, spokesman of the Qassam Brigades, spoke.", "2004-12-25", None),
        ("Souleymane Dembele, a spokesman of the union, spoke.", None, None),  # another of the name of Mali's army
        ("EU envoy Toivo Klaar spoke in Tbilisi.", "2017-11-06", "2024-09-07"),
    ],
)
def test_standing(text: str, first: str | None, last: str | None) -> None:
    page = settled(text)
    assert (page.first and page.first.isoformat(), page.last and page.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("President-elect Donald Trump spoke.", "2024-11-20"),  # a second term
        ("Outgoing Prime Minister Benjamin Netanyahu spoke.", "2021-06-10"),
        ("Newly elected Prime Minister Benjamin Netanyahu spoke.", "2009-04-20"),
        ("Newly elected French President Nicolas Sarkozy spoke.", "2007-05-20"),  # in the table as head of a party too
        ("President-elect Volodymyr Zelensky spoke.", "2019-05-10"),  # in the table from the vote on
        ("The newly elected Kenyan president, William Ruto, spoke.", "2022-09-20"),  # in the table with a year alone
        ("Former chief negotiator Mohammed Alloush spoke.", "2016-06-30"),  # the same, of an end
        ("Prime Minister Nawaz Sharif spoke.", "1999-07-05"),  # terms before those of the table
        ("Workneh Gebeyehu, the executive secretary of IGAD, spoke.", "2019-11-08"),  # named weeks before the ceremony
        ("Gaddafi's spokesman, Moussa Ibrahim, was captured.", "2012-10-20"),
    ],
)
def test_a_term_that_can_be_meant_is_not_shut_out(text: str, written: str) -> None:
    page = settled(text)
    spans = page.spans or ((page.first or date.min, page.last or date.max),)
    assert any(first <= date.fromisoformat(written) <= last for first, last in spans)


def test_the_days_between_two_terms_are_left_out() -> None:
    """ "President-elect" of 2017 and of 2025, each from 200 days before to 100 after, and 7 more on each side."""
    page = settled("President-elect Donald Trump spoke.")
    assert [str(day) for span in page.spans for day in span] == ["2016-06-27", "2017-05-07", "2024-06-27", "2025-05-07"]


def _bound(*terms: tuple[str, str, int]) -> Bound:
    text = "The envoy Ann Example spoke."
    days = [(date.fromisoformat(first), date.fromisoformat(last) if last else None, slack)
            for first, last, slack in terms]
    held = tuple(Term(("envoy",), *row, short=False) for row in days)
    bound = office(text, Hit("Ann Example", 10, 21, held), held)
    assert bound
    return bound


def test_a_term_that_no_page_shows_is_wider_by_its_own_days() -> None:
    bound = _bound(("2012-03-01", "2013-02-28", 180))
    assert (str(bound.first), str(bound.last)) == ("2011-09-03", "2013-08-27")
    assert bound.reason.endswith("180 days allowed")


def test_each_term_of_one_name_has_its_own_days() -> None:
    bound = _bound(("2012-03-01", "2013-02-28", 180), ("2019-01-10", "", 7))
    assert (str(bound.first), bound.last) == ("2011-09-03", None)
    assert [str(day) for gap in bound.gaps for day in gap] == ["2013-08-28", "2019-01-02"]
    assert bound.reason.endswith("held from 2012-03-01 on, 7 or 180 days allowed")


def test_no_day_of_a_long_term_is_left_out_behind_a_short_one_within_it() -> None:
    bound = _bound(("2001-01-01", "2020-12-31", 7), ("2005-01-01", "2006-01-01", 7), ("2010-01-01", "2011-01-01", 7))
    assert bound.gaps == ()


@pytest.mark.parametrize("row", read_toml("when", "terms.toml")["standing"], ids=lambda row: row["what"])
def test_every_standing(row: dict[str, str]) -> None:
    assert "office was held" in settled(row["example"]).reasons[0]


def test_the_table_has_a_source() -> None:
    assert read_toml("when", "terms.toml")["source"]
