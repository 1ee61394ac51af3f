"""Dates without a year, and the year that the other bounds leave. All texts written for this test."""

from datetime import date

import pytest
from tests.reading.when.undated import read

from dateline.model import Block, Page, RawReport, Sentence
from dateline.reading.when import find_times, settle_page_date


def bounds(body: str, credit: str = "") -> tuple[str | None, str | None]:
    """The days that a page of one sentence under a credit leaves."""
    text = f"{credit}\n{body}"
    start = len(credit) + 1
    blocks = (Block(0, len(credit), "credit"), Block(start, len(text), "body"))
    page = Page(RawReport("r", "r.txt", text.encode()), text, blocks, (Sentence(start, len(text), 1, "body", ()),),
                None, None, None, None, None, "en", ())
    told = settle_page_date(page, find_times(page))
    return told.first.isoformat() if told.first else None, told.last.isoformat() if told.last else None


@pytest.mark.parametrize(
    ("body", "first", "last"),
    [
        # 13 November was a Wednesday in 2013 and in 2019; told so up to 270 days after
        ("Aid reached rebel-held eastern Aleppo on Wednesday 13 November.", "2013-11-13", "2014-08-10"),
        # a Tuesday in 2016 and 2011, and a page of July 2012 may still tell of that
        ("Aid reached rebel-held eastern Aleppo on Tuesday, November 15.", "2012-07-12", "2016-12-29"),
        ("Aid will reach rebel-held eastern Aleppo on Sunday, November 13.", "2012-07-12", "2016-12-29"),  # to come
        ("Aid reached rebel-held eastern Aleppo on November 13.", "2012-07-12", "2016-12-29"),  # no weekday
        ("Aid reached the town on Sunday, November 13.", None, None),  # nothing bounds the years
    ],
)
def test_a_weekday_tells_the_year(body: str, first: str | None, last: str | None) -> None:
    told = read(body)
    assert (told.first and told.first.isoformat(), told.last and told.last.isoformat()) == (first, last)


def test_a_weekday_of_two_years_leaves_two_intervals() -> None:
    told = read("Aid reached rebel-held eastern Aleppo on Tuesday, November 15.")
    assert told.spans == ((date(2012, 7, 12), date(2012, 8, 11)), (date(2016, 11, 15), date(2016, 12, 29)))


def test_a_weekday_may_be_to_come_where_no_verb_tells_that_it_is_past() -> None:
    """7 September was a Saturday in 2013: up to 30 days before it and 270 after."""
    told = read("Vigil for besieged Daraya: Saturday, September 7, at noon.")
    assert (told.first, told.last) == (date(2013, 8, 8), date(2014, 6, 4))


def test_a_dateline_without_a_year() -> None:
    inside = "Aid reached Daraya as the 28-month-old conflict in Syria goes on."  # 2013-05-15 to 2013-10-15
    assert bounds(inside, "CAIRO, Aug 20 (EFE) -") == ("2013-08-20", "2013-08-21")
    assert bounds(inside, "CAIRO, Aug 20, 2012 (EFE) -") == ("2013-05-15", "2013-10-15")
    assert bounds(inside, "CAIRO, Dec 20 (EFE) -") == ("2013-05-15", "2013-10-15")
