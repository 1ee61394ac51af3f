from datetime import date

import pytest

from dateline.reading.page.calendars import find_dates


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2016-02-25", [date(2016, 2, 25)]),
        ("Monday 7 October 2013 - 23:28", [date(2013, 10, 7)]),
        ("Tuesday, July 5, 2016", [date(2016, 7, 5)]),
        ("Last updated at Apr 092017", [date(2017, 4, 9)]),
        ("26.12.2014", [date(2014, 12, 26)]),
        ("05-07-2015", [date(2015, 7, 5)]),
        ("05/07/2015", [date(2015, 7, 5), date(2015, 5, 7)]),
        ("07/25/2015", [date(2015, 7, 25)]),
        ("Thursday 05/07/2015", [date(2015, 5, 7)]),  # 7 May 2015 was a Thursday, 5 July a Sunday
        ("۱ فروردین ۱۴۰۰", [date(2021, 3, 21)]),  # Nowruz 1400
        ("۱۱ شهريور ۱۳۹۶", [date(2017, 9, 2)]),  # with the Arabic yeh
        ("١٤ آذار ٢٠١٥", [date(2015, 3, 14)]),
        ("3 mai 2018", [date(2018, 5, 3)]),
        ("31 June 2013", []),
        ("Story Code : 55650", []),
    ],
)
def test_dates(text: str, days: list[date]) -> None:
    assert [day for words in find_dates(text, 0, len(text)) for day in words.days] == days


@pytest.mark.parametrize(
    ("text", "fits"),
    [("Monday 7 October 2013", True), ("Tuesday 7 October 2013", False), ("7 October 2013", None)],
)
def test_weekday(text: str, fits: bool | None) -> None:
    assert next(find_dates(text, 0, len(text))).weekday_fits is fits


def test_offsets() -> None:
    text = "Posted: 4 May 2019 10:30 by admin"
    words = next(find_dates(text, 0, len(text)))
    assert text[words.start : words.end] == "4 May 2019 10:30"
    assert words.clock
