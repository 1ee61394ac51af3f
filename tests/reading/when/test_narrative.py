"""Expressions one after the other: what they hang on, where they look, what else they may mean; our own sentences."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from dateline.model import Interval, PageDate, RawReport, TimeReading
from dateline.reading.times import read_times
from dateline.reading.when.resolve import resolve

Told = Callable[[str, str], list[TimeReading]]


def days(reading: TimeReading) -> tuple[str | None, str | None]:
    return tuple(day.isoformat() if day else None for day in (reading.first, reading.last))  # type: ignore[return-value]


# Saturday 2 September 2017
CASES = [
    ("The army took the town of Tal on Wednesday, officials said. Two days earlier it had lost the village of Nor.",
     1, ("2017-08-28", "2017-08-28")),
    ("The rebels took the town of Tal on 3 May 2016, officials said. The following month it was shelled.",
     1, ("2016-06-01", "2016-06-30")),
    ("The rebels took the town of Tal on 3 May 2016, officials said. Later that year it was shelled.",
     1, ("2016-01-01", "2016-12-31")),
    ("The rebels took the town of Tal on 3 May 2016, officials said. The previous Friday it was shelled.",
     1, ("2016-04-29", "2016-04-29")),
    ("Oil sales fell in the second quarter of 2016, the ministry said. They had been higher a year earlier.",
     1, ("2015-04-01", "2015-06-30")),
    ("The war, which broke out in May 2011, has killed 9,000 people.", 0, ("2011-05-01", None)),
    ("The envoy has sought to unite both camps for a round of talks in October.", 0, ("2017-10-01", "2017-10-31")),
    ("The deadline for leaving the town of Tal is October 6.", 0, ("2017-10-06", "2017-10-06")),
    ("The army took the town of Tal on 3 May and again on 20 May, officials said.", 0, ("2017-05-03", "2017-05-03")),
    ("Truces failed in 2014, 2015 and 2017 there.", 1, ("2015-01-01", "2015-12-31")),
    ("Talks will be held next Thursday, officials said. The previous day, shells hit a camp.", 1,
     ("2017-09-01", "2017-09-01")),
    ("This Friday residents plan a march.", 0, ("2017-09-08", "2017-09-08")),
    ("About three years ago the town was shelled by the army.", 0, (None, None)),
]


@pytest.mark.parametrize(("text", "at", "expected"), CASES)
def test_days_in_a_story(told: Told, text: str, at: int, expected: tuple[str | None, str | None]) -> None:
    assert days(told(text, "2017-09-02")[at]) == expected


def test_about_bounds_the_day(told: Told) -> None:
    (about,) = told("About three weeks ago the town was shelled by the army.", "2017-09-02")
    assert (about.earliest, about.latest) == (date(2017, 8, 5), date(2017, 8, 19))


def test_last_tuesday_has_two_readings_and_bounds_hold_both(told: Told) -> None:
    (time,) = told("The town was shelled last Tuesday, officials said.", "2017-09-02")
    assert days(time) == ("2017-08-29", "2017-08-29")
    assert time.alternatives == (Interval(date(2017, 8, 22), date(2017, 8, 22)),)
    assert (time.earliest, time.latest) == (date(2017, 8, 22), date(2017, 8, 29))
    assert "may also mean 2017-08-22" in time.reasons


def test_last_tuesday_has_one_reading_on_a_monday(told: Told) -> None:
    (time,) = told("The town was shelled last Tuesday, officials said.", "2017-09-04")
    assert time.alternatives == ()


def test_ends_of_a_stretch_follow_it(told: Told) -> None:
    whole, one, other = told("The town was shelled from Aug 28 to Aug 31, officials said.", "2017-09-02")
    assert [days(t) for t in (whole, one, other)] == [
        ("2017-08-28", "2017-08-31"), ("2017-08-28", "2017-08-28"), ("2017-08-31", "2017-08-31")]
    assert [t.timex for t in (whole, one, other)] == ["P4D", "2017-08-28", "2017-08-31"]
    assert whole.mention.role == "between"


def test_background_does_not_date_the_event(told: Told) -> None:
    """The day of the war's beginning dates no claim of the day."""
    text = "The army shelled the town of Tal. The war began in March 2011, after protests."
    (march,) = told(text, "2017-09-02")
    assert not any("shelled" in reason for reason in march.reasons)


def test_page_of_an_interval_bounds_the_day() -> None:
    text = "The town was shelled on Friday, officials said."
    (mention,) = [t.mention for t in read_times(RawReport("r", "r.txt", text.encode())).times]
    time = resolve(mention, PageDate(date(2016, 3, 1), date(2016, 3, 20), "bounds", ()), future=False, told=None)
    assert (time.first, time.earliest, time.latest) == (None, date(2016, 2, 26), date(2016, 3, 18))


@pytest.mark.parametrize("text", [
    "Russia Today showed the tanks.", "The March 23 Movement took the town of Tal.", "He reads the Sunday Times.",
])
def test_no_times_in_names(told: Told, text: str) -> None:
    assert told(text, "2017-09-02") == []
