"""Towns that changed hands, and what began, as a text dates them from its own day. All texts written for this test."""

from datetime import date

import pytest
from tests.reading.when.undated import settled


def bounds(text: str) -> tuple[date | None, date | None]:
    """The days that the text leaves."""
    page = settled(text)
    return page.first, page.last


def days(first: str, last: str) -> tuple[date, date]:
    return date.fromisoformat(first), date.fromisoformat(last)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The YPG captured Tal Abyad last year.", days("2016-01-01", "2016-12-31"), id="by whom"),
        pytest.param("Militants mourn last month's loss of the border town of Tal Abyad to Kurdish fighters.",
                     days("2015-07-01", "2015-08-31"), id="a noun, its taker behind it; it was told twice"),
        pytest.param("Jarablus was captured by Turkish troops two weeks ago.", days("2016-08-31", "2016-09-15"),
                     id="a passive, weeks ago: one to three after 24 or 25 August"),
        pytest.param("Kunduz was retaken.", (None, None), id="no time"),
        pytest.param("The militia, which seized Jarablus, said on Tuesday that it was calm.", (None, None), id="aside"),
        pytest.param("Tabqa, which fell to Isis last year, was calm.", days("2015-01-01", "2015-12-31"), id="fell to"),
    ],
)
def test_a_town_dates_the_page(text: str, expected: tuple[date | None, date | None]) -> None:
    assert bounds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The YPG claimed to have captured Tal Abyad last year.", id="only claimed"),
        pytest.param("The YPG failed when it took Tal Abyad province last year.", id="not the town"),
        pytest.param("The YPG captured a hill near Tal Abyad last year.", id="near it"),
        pytest.param("The YPG captured Tal Abyad and plans to hold a vote next year.", id="of what is to come"),
        pytest.param("The YPG captured Tal Abyad last year and in May.", id="two times"),
    ],
)
def test_what_dates_no_page(text: str) -> None:
    assert bounds(text)[1] is None


@pytest.mark.parametrize(
    ("text", "written"),
    [
        # the list of each of these towns may lack a turn, so that another weekday and taker can be meant
        pytest.param("Troops retook Kunduz on Friday.", "2016-10-14", id="another year, another weekday"),
        pytest.param("Rebels captured Quneitra on Friday.", "2024-12-06", id="taken by others years later"),
        pytest.param("Separatists seized Mukalla last month.", "2026-01-01", id="by a side that had not had it before"),
        pytest.param("American troops captured Tikrit on Monday.", "2003-04-14", id="in an older war"),
        pytest.param("Russian forces captured Lyman on Friday.", "2026-09-04", id="where the front still moves"),
        pytest.param("M23 captured Bunagana on Tuesday.", "2026-07-07", id="the same"),
        pytest.param("Kabul was taken by the Northern Alliance last month.", "2001-12-05", id="older, coarse"),
        # a part of a town was taken on other days
        pytest.param("Iraqi troops recaptured eastern Mosul last month.", "2017-02-03", id="a half"),
        pytest.param("The army captured Aleppo's old quarter last month.", "2017-01-03", id="a quarter"),
        pytest.param("The army took Homs city districts last month.", "2012-04-03", id="districts"),
    ],
)
def test_a_turn_that_the_list_may_lack_is_not_shut_out(text: str, written: str) -> None:
    first, last = bounds(text)
    assert (first or date.min) <= date.fromisoformat(written) <= (last or date.max)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # of a list that may lack some: from the first day of the town to the last, no Tuesdays, and as far on as one of
        # them is told on a Tuesday: in the turn of 25 to 28 May 2014 eight days after the first, on Monday 2 June
        pytest.param("The army captured Khan Sheikhoun on Tuesday.", days("2014-05-25", "2024-12-09"), id="ended"),
        pytest.param("The army recaptured Lalibela on Sunday.", (date(2021, 8, 5), None), id="goes on"),
        # of a list that lacks none: 10 and 11 May 2017 were a Wednesday and a Thursday, and 24 August 2014 a Sunday
        pytest.param("US-backed forces captured Tabqa on Wednesday.", days("2017-05-10", "2017-05-16"), id="whole"),
    ],
)
def test_the_first_and_the_last_turn_bound(text: str, expected: tuple[date | None, date | None]) -> None:
    assert bounds(text) == expected


def test_only_turns_that_the_rest_of_the_page_allows() -> None:
    """The army took Palmyra in March 2016 and in March 2017; an envoy of 2016 leaves the first."""
    text = "Troops recaptured Palmyra last month."
    assert bounds(text) == days("2016-04-01", "2017-04-30")
    assert bounds(f"President Barack Obama spoke. {text}") == days("2016-04-01", "2016-04-30")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Isis declared a caliphate in June last year.", days("2015-01-01", "2015-12-31"), id="last year"),
        pytest.param("The caliphate that Isis declared a year ago is vast.", days("2014-12-29", "2016-06-29"),
                     id="a year ago is said of half a year to two"),
        pytest.param("Isis declared a caliphate on Sunday.", (None, None), id="with a weekday it is another's news"),
        pytest.param("The coup in Niger last July ousted him.", days("2023-08-01", "2024-12-31"),
                     id="last July is the latest, or that of the year before"),
    ],
)
def test_the_start_of_what_went_on(text: str, expected: tuple[date | None, date | None]) -> None:
    first, last = bounds(text)
    assert (first, last) == expected or (expected[1] is None and last is None)


WAR = "A truce between the army and the Rapid Support Forces failed in the fighting."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"{WAR} Nearly 300 have died in Sudan since a power struggle sparked clashes six days ago.",
                     days("2023-04-20", "2023-04-22"), id="days, one more or less"),
        pytest.param(f"{WAR} In Sudan fighting erupted two weeks ago.", days("2023-04-22", "2023-05-06"), id="weeks"),
        pytest.param(f"{WAR} In Kutum, Sudan, fighting erupted two weeks ago.", (date(2023, 4, 15), None),
                     id="of another place"),
        pytest.param(f"{WAR} Fighting in Sudan erupted two weeks ago in Kutum.", (date(2023, 4, 15), None),
                     id="of a place behind it"),
        pytest.param("In Sudan fighting erupted two weeks ago.", (None, None), id="of an older war"),
    ],
)
def test_a_war_that_broke_out_days_ago(text: str, expected: tuple[date | None, date | None]) -> None:
    assert bounds(text) == expected
