"""Dates without a year, and the year that the other bounds leave. All texts written for this test."""

import pytest

from dateline.model import Block, Page, RawReport, Sentence
from dateline.reading.when import find_times, settle_page_date


def bounds(body: str, credit: str = "") -> tuple[str | None, str | None]:
    """The days that a page of one sentence under a credit leaves."""
    text = f"{credit}\n{body}"
    start = len(credit) + 1
    blocks = (Block(0, len(credit), "credit"), Block(start, len(text), "body"))
    page = Page(RawReport("r", "r.txt", text.encode()), text, blocks, (Sentence(start, len(text), 1, "body", ()),),
                None, None, None, None, None, "en", ())
    settled = settle_page_date(page, find_times(page))
    return settled.first.isoformat() if settled.first else None, settled.last.isoformat() if settled.last else None


@pytest.mark.parametrize(
    ("body", "first", "last"),
    [
        # 13 November was a Wednesday in 2013 and in 2019
        ("Aid reached rebel-held eastern Aleppo on Wednesday 13 November.", "2013-11-13", "2014-11-12"),
        # a Tuesday in 2016 and 2011, and a page of 2012 may still tell of that
        ("Aid reached rebel-held eastern Aleppo on Tuesday, November 15.", "2012-07-12", "2016-12-29"),
        ("Aid will reach rebel-held eastern Aleppo on Sunday, November 13.", "2012-07-12", "2016-12-29"),  # to come
        ("Aid reached rebel-held eastern Aleppo on November 13.", "2012-07-12", "2016-12-29"),  # no weekday
        ("Aid reached the town on Sunday, November 13.", None, None),  # nothing bounds the years
    ],
)
def test_a_weekday_tells_the_year(body: str, first: str | None, last: str | None) -> None:
    assert bounds(body) == (first, last)


def test_a_dateline_without_a_year() -> None:
    inside = "Aid reached Daraya as the 28-month-old conflict in Syria goes on."  # 2013-05-15 to 2013-10-15
    assert bounds(inside, "CAIRO, Aug 20 (EFE) -") == ("2013-08-20", "2013-08-21")
    assert bounds(inside, "CAIRO, Aug 20, 2012 (EFE) -") == ("2013-05-15", "2013-10-15")
    assert bounds(inside, "CAIRO, Dec 20 (EFE) -") == ("2013-05-15", "2013-10-15")
