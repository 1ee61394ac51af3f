"""Turns of phrase of news that went unread or were misread. All sentences written for this test."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import TimeReading

Told = Callable[[str, str], list[TimeReading]]

# page of Friday 18 March 2022: sentence, and each expression with its first and last day
CASES = [
    # what stands alone looks from the event told, what opens a clause towards it
    ("Fighters took the village on 3 March. A week after, they withdrew from it.",
     [("3 March", "2022-03-03", "2022-03-03"), ("A week after", "2022-03-10", "2022-03-10")]),
    ("Fighters took the village on 3 March. Two days before, they had shelled the mill.",
     [("3 March", "2022-03-03", "2022-03-03"), ("Two days before", "2022-03-01", "2022-03-01")]),
    ("Fighters took the village on 3 March. The day before, they had shelled the mill.",
     [("3 March", "2022-03-03", "2022-03-03"), ("The day before", "2022-03-02", "2022-03-02")]),
    ("Fighters took the village on 3 March. They left it the day after.",
     [("3 March", "2022-03-03", "2022-03-03"), ("the day after", "2022-03-04", "2022-03-04")]),
    ("Fighters took the village on 3 March, two days after they had shelled the mill.",
     [("3 March", "2022-03-03", "2022-03-03"), ("two days after", "2022-03-01", "2022-03-01")]),
    ("Fighters attacked the camp in April 2021. That month, 400 people were killed.",
     [("April 2021", "2021-04-01", "2021-04-30"), ("That month", "2021-04-01", "2021-04-30")]),
    # several days are no stretch of days
    ("Soldiers raided the camp on Monday, and on Thursday they returned.",
     [("Monday", "2022-03-14", "2022-03-14"), ("Thursday", "2022-03-17", "2022-03-17")]),
    ("Soldiers raided the camp on Monday and Thursday.",
     [("Monday", "2022-03-14", "2022-03-14"), ("Thursday", "2022-03-17", "2022-03-17")]),
    ("Soldiers raided the camp on 12 and 14 March.",
     [("12", "2022-03-12", "2022-03-12"), ("14 March", "2022-03-14", "2022-03-14")]),
    ("Soldiers raided the camp on March 8, 12 and 14.",
     [("March 8", "2022-03-08", "2022-03-08"), ("12", "2022-03-12", "2022-03-12"), ("14", "2022-03-14", "2022-03-14")]),
    ("Soldiers raided the camp on 8, 12 and 14 March 2021.",
     [("8", "2021-03-08", "2021-03-08"), ("12", "2021-03-12", "2021-03-12"),
      ("14 March 2021", "2021-03-14", "2021-03-14")]),
    # parts of days
    ("Soldiers raided the camp at dawn on Thursday.", [("at dawn on Thursday", "2022-03-17", "2022-03-17")]),
    ("Soldiers raided the camp before dawn Thursday.", [("before dawn Thursday", "2022-03-17", "2022-03-17")]),
    ("Soldiers raided the camp on the night of March 12.", [("the night of March 12", "2022-03-12", "2022-03-12")]),
    ("On the morning of 12 March 2021 soldiers raided the camp.",
     [("the morning of 12 March 2021", "2021-03-12", "2021-03-12")]),
    # parts of months and years
    ("Soldiers raided the camp in the last week of February.",
     [("the last week of February", "2022-02-22", "2022-02-28")]),
    ("Soldiers raided the camp in the last days of February.",
     [("the last days of February", "2022-02-21", "2022-02-28")]),
    ("Soldiers raided the camp in the first days of March.",
     [("the first days of March", "2022-03-01", "2022-03-10")]),
    ("Soldiers raided the camp in the first months of 2021.",
     [("the first months of 2021", "2021-01-01", "2021-03-31")]),
    ("The group was founded in the mid-90s.", [("the mid-90s", "1993-01-01", "1996-12-31")]),
    # layouts of dates
    ("Soldiers raided the camp on 17/02/2022.", [("17/02/2022", "2022-02-17", "2022-02-17")]),
    ("Soldiers raided the camp on 02/17/2022.", [("02/17/2022", "2022-02-17", "2022-02-17")]),
    ("Soldiers raided the camp on 15-Mar-2022.", [("15-Mar-2022", "2022-03-15", "2022-03-15")]),
    ("Soldiers raided the camp on the fifteenth of March.", [("the fifteenth of March", "2022-03-15", "2022-03-15")]),
    ("Soldiers raided the camp on 1400/12/25.", [("1400/12/25", "2022-03-16", "2022-03-16")]),
    ("Soldiers raided the camp on ۱۴۰۰/۱۲/۲۵.", [("۱۴۰۰/۱۲/۲۵", "2022-03-16", "2022-03-16")]),
    ("The order is of 1443/08/01.", [("1443/08/01", "2022-03-04", "2022-03-06")]),
    ("Soldiers raided the camp on the first day of Ramadan.",
     [("the first day of Ramadan", "2021-04-12", "2021-04-14")]),
    # what only bounds a day
    ("Soldiers raided the camp before March 10.", [("before March 10", None, "2022-03-09")]),
    ("Soldiers raided the camp some time after March 10.", [("after March 10", "2022-03-10", None)]),
    ("The soldiers must leave before the end of May.", [("before the end of May", None, "2022-05-31")]),
    ("The soldiers must leave no later than Monday.", [("no later than Monday", None, "2022-03-21")]),
    ("Soldiers raided the camp on or about March 10.", [("about March 10", "2022-03-10", "2022-03-10")]),
    ("The truce, due to begin on Monday, was announced by envoys.", [("Monday", "2022-03-21", "2022-03-21")]),
    # numbers and counts
    ("Soldiers raided the camp twenty-five years ago.", [("twenty-five years ago", "1997-03-18", "1997-03-18")]),
    ("Soldiers raided the camp a year and a half ago.", [("a year and a half ago", "2020-09-18", "2020-09-18")]),
    ("Soldiers raided the camp two and a half years ago.", [("two and a half years ago", "2019-09-18", "2019-09-18")]),
    ("Soldiers raided the camp two Sundays ago.", [("two Sundays ago", "2022-03-06", "2022-03-06")]),
    ("Soldiers raided the camp last week on Tuesday.", [("last week on Tuesday", "2022-03-08", "2022-03-08")]),
    ("Elections will be held two weeks from now.", [("two weeks from now", "2022-04-01", "2022-04-01")]),
    ("Soldiers raided the camp on 2022/03/15.", [("2022/03/15", "2022-03-15", "2022-03-15")]),
    ("Soldiers raided the camp at 2022-03-15T03:15Z.", [("2022-03-15T03:15Z", "2022-03-15", "2022-03-15")]),
    ("The order is of 14/8/1443.", [("14/8/1443", "2022-03-17", "2022-03-19")]),
    ("Soldiers raided the camp during Ramadan last year.", [("Ramadan last year", "2021-04-12", "2021-05-13")]),
    ("The army will hold the hill until the end of Ramadan.", [("until the end of Ramadan", None, "2022-05-03")]),
    ("Raids on March 3, 5 and 7 villages burned.", [("March 3", "2022-03-03", "2022-03-03")]),
    ("The March 3 and 7 raids killed nine.",
     [("March 3", "2022-03-03", "2022-03-03"), ("7", "2022-03-07", "2022-03-07")]),
    ("The envoy spoke about March 10.", [("March 10", "2022-03-10", "2022-03-10")]),
    ("Elections were postponed to Sunday.", [("Sunday", "2022-03-20", "2022-03-20")]),
    ("The rebels will have to leave by Monday noon.", [("by Monday noon", None, "2022-03-21")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_days(told: Told, text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = [(t.mention.text, *(day.isoformat() if day else None for day in (t.first, t.last)))
             for t in told(text, "2022-03-18")]
    assert found == expected


@pytest.mark.parametrize(("text", "value"), [
    ("Soldiers raided the camp on the night of March 12.", "2022-03-12TNI"),
    ("Soldiers raided the camp at dawn on Thursday.", "2022-03-17TMO"),
    ("Soldiers raided the camp in the early hours of Thursday.", "2022-03-17TNI"),
    ("Soldiers raided the camp at 14:30 local time on Thursday.", "2022-03-17T14:30"),
    ("Soldiers raided the camp at 7 am (0400 GMT) on Thursday.", "2022-03-17T07:00"),
])
def test_parts_of_days_have_their_value(told: Told, text: str, value: str) -> None:
    (time,) = told(text, "2022-03-18")
    assert (time.timex, time.mention.granularity) == (value, "part")


@pytest.mark.parametrize(("text", "granularity"), [
    ("They left the day before yesterday.", "day"), ("They leave the day after tomorrow.", "day"),
    ("They left last night.", "part"), ("They left yesterday evening.", "part"),
])
def test_days_by_their_names_are_days(told: Told, text: str, granularity: str) -> None:
    assert told(text, "2022-03-18")[0].mention.granularity == granularity


def test_a_day_and_month_that_may_change_places_are_two_readings(told: Told) -> None:
    (time,) = told("Soldiers raided the camp on 05/02/2022.", "2022-06-01")
    assert (str(time.first), str(time.last)) == ("2022-02-05", "2022-05-02")
    assert time.timex is None and any("2022-02-05 or 2022-05-02" in reason for reason in time.reasons)


def test_about_a_date_is_the_date_as_named(told: Told) -> None:
    (time,) = told("Soldiers raided the camp around March 10.", "2022-03-18")
    assert (str(time.first), str(time.last), time.timex) == ("2022-03-10", "2022-03-10", "2022-03-10")
    assert any(reason.startswith("about:") for reason in time.reasons)
