"""Dates of the Persian and Hijri calendars and in Arabic letters and digits, inside English text of our own.

11 Shahrivar 1396 = 2 September 2017 = 11 Dhu al-Hijja 1438 (Umm al-Qura): reference, section 5. Nowruz of 1396 was on
21 March 2017; the fast of 1438 began on 27 May 2017 and ended with 24 June.
"""

from collections.abc import Callable
from datetime import date

import pytest

from dateline.model import TimeReading

DAYS = [
    ("The order of 11 Shahrivar 1396 was read out.", "2017-09-02", "2017-09-02"),
    ("The order of ۱۱ شهريور ۱۳۹۶ was read out.", "2017-09-02", "2017-09-02"),
    ("The order of 1 Farvardin 1396 was read out.", "2017-03-21", "2017-03-21"),
    ("The order of 7 تشرين الأول 2013 was read out.", "2013-10-07", "2013-10-07"),
    ("The order of ٧ أكتوبر ٢٠١٣ was read out.", "2013-10-07", "2013-10-07"),
    ("The order of أكتوبر ٢٠١٣ was read out.", "2013-10-01", "2013-10-31"),
    ("The order of 7 October ۲۰۱۳ was read out.", "2013-10-07", "2013-10-07"),
    ("The order of Shahrivar 1396 was read out.", "2017-08-23", "2017-09-22"),
]


@pytest.mark.parametrize(("text", "first", "last"), DAYS)
def test_days(told: Callable[[str, str], list[TimeReading]], text: str, first: str, last: str) -> None:
    (time,) = told(text, "2017-10-01")
    assert (time.first, time.last) == (date.fromisoformat(first), date.fromisoformat(last))


def test_hijri_day_is_known_to_one_day_more_or_less(told: Callable[[str, str], list[TimeReading]]) -> None:
    (time,) = told("The ruling is dated 11 Dhu al-Hijja 1438.", "2017-10-01")
    assert time.first is not None
    assert time.last is not None
    assert time.first <= date(2017, 9, 2) <= time.last
    assert (time.last - time.first).days == 2
    assert time.timex is None
    assert "of the Hijri calendar, one day more or less" in time.reasons


def test_ramadan_of_the_year(told: Callable[[str, str], list[TimeReading]]) -> None:
    (time,) = told("The town was shelled during Ramadan, officials said.", "2017-10-01")
    assert time.first is not None
    assert time.last is not None
    assert time.first <= date(2017, 5, 27)
    assert date(2017, 6, 24) <= time.last <= date(2017, 6, 27)


@pytest.mark.parametrize("text", ["Ramadan Abdullah spoke to reporters.", "Mehr reporters saw 3 tanks."])
def test_names_are_no_months(told: Callable[[str, str], list[TimeReading]], text: str) -> None:
    assert told(text, "2017-10-01") == []
