"""Expressions laid on the calendar: the table of the reference, in sentences of our own, and the conventions."""

from datetime import date

import pytest

from dateline.model import Block, ClaimTime, Interval, Page, PageDate, RawReport, Sentence
from dateline.reading.times import read_times
from dateline.reading.when import find_times, resolve


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def read(text: str, published: PageDate, future: bool = False, told: Interval | None = None) -> ClaimTime:
    sentence = Sentence(0, len(text), 0, "body", ())
    page = Page(RawReport("r", "r.txt", text.encode()), text, (Block(0, len(text), "body"),), (sentence,),
                None, None, None, None, None, "en", ())
    mentions = find_times(page)
    assert len(mentions) == 1, [m.text for m in mentions]
    return resolve(mentions[0], published, future=future, told=told)


def on(text: str | None, last: str | None = None) -> PageDate:
    return PageDate(day(text), day(last or text), "given", ())


# publication, sentence, future, told, first, last
TABLE = [
    ("2013-10-07", "The road was taken on Sunday night.", False, None, "2013-10-06", "2013-10-06"),
    ("2013-10-07", "It was shut since August.", False, None, "2013-08-01", None),
    ("2013-10-07", "That is a week after the town fell.", False, "2013-10-06", "2013-09-29", "2013-09-29"),
    ("2013-10-07", "Since mid 2012 they fight there.", False, None, "2012-06-01", None),
    ("2013-10-07", "The minister spoke on Monday.", False, None, "2013-10-07", "2013-10-07"),
    ("2013-10-07", "They will meet in mid-November.", True, None, "2013-11-11", "2013-11-20"),
    ("2013-10-07", "In May both agreed.", False, None, "2013-05-01", "2013-05-31"),
    ("2013-10-07", "They met in June 2012.", False, None, "2012-06-01", "2012-06-30"),
    ("2013-10-07", "War is there since 2011.", False, None, "2011-01-01", None),
    ("2015-11-12", "The town was taken Thursday.", False, None, "2015-11-12", "2015-11-12"),
    ("2015-11-12", "It is the second loss this week.", False, None, "2015-11-09", "2015-11-12"),
    ("2015-11-12", "This is one day after the siege ended.", False, "2015-11-12", "2015-11-11", "2015-11-11"),
    ("2015-11-12", "Raids began on September 30.", False, None, "2015-09-30", "2015-09-30"),
    ("2015-11-12", "They share it since June, 2012.", False, None, "2012-06-01", None),
    ("2015-11-12", "This weekend they will meet.", True, None, "2015-11-14", "2015-11-15"),
    ("2015-11-12", "They broke a one-year siege.", False, None, None, None),
    ("2015-11-12", "They were trapped for months.", False, None, None, None),
    ("2015-11-12", "Ten died in recent clashes.", False, None, None, None),
    ("2017-03-30", "It was taken on Wednesday.", False, None, "2017-03-29", "2017-03-29"),
    ("2017-03-30", "The truce of December holds.", False, None, "2016-12-01", "2016-12-31"),
    ("2017-03-30", "It was agreed in October last year.", False, None, "2016-10-01", "2016-10-31"),
    ("2017-03-30", "They will meet in the first week of May.", True, None, "2017-05-01", "2017-05-07"),
    ("2017-03-30", "Since the beginning of this year they met thrice.", False, None, "2017-01-01", None),
    ("2017-03-30", "They met in January.", False, None, "2017-01-01", "2017-01-31"),
    ("2016-02-25", "It was freed on Thursday morning.", False, None, "2016-02-25", "2016-02-25"),
    ("2016-02-25", "They fled Wednesday.", False, None, "2016-02-24", "2016-02-24"),
    ("2016-02-25", "A truce was reached on Sunday.", False, None, "2016-02-21", "2016-02-21"),
    ("2016-02-25", "Two days earlier it was lost.", False, "2016-02-24", "2016-02-22", "2016-02-22"),
    ("2017-09-02", "During the past several days they advanced.", False, None, None, "2017-09-02"),
    ("2017-09-02", "On Friday they took the village.", False, None, "2017-09-01", "2017-09-01"),
    ("2017-09-02", "He spoke on Saturday.", False, None, "2017-09-02", "2017-09-02"),
    ("2017-09-02", "A Sunday statement said so.", False, None, "2017-08-27", "2017-08-27"),
    ("2017-09-02", "They will meet between September 14 and 15.", True, None, "2017-09-14", "2017-09-15"),
    ("2017-09-02", "Five rounds were held since January.", False, None, "2017-01-01", None),
    ("2017-09-02", "They will meet in October.", True, None, "2017-10-01", "2017-10-31"),
    # Saturday 2 September 2017
    ("2017-09-02", "It was hit yesterday.", False, None, "2017-09-01", "2017-09-01"),
    ("2017-09-02", "It was hit three days ago.", False, None, "2017-08-30", "2017-08-30"),
    ("2017-09-02", "It was hit the day before yesterday.", False, None, "2017-08-31", "2017-08-31"),
    ("2017-09-02", "It fell last month.", False, None, "2017-08-01", "2017-08-31"),
    ("2017-09-02", "Ten died in the past 24 hours.", False, None, "2017-09-01", "2017-09-02"),
    ("2017-09-02", "Ten died in the previous 24 hours.", False, None, "2017-09-01", "2017-09-02"),
    ("2017-09-02", "It will take effect within the next 24 hours.", True, None, "2017-09-02", "2017-09-03"),
    ("2017-09-02", "They will be freed in the coming days.", True, None, None, None),
    ("2017-09-02", "It was hit overnight Friday.", False, None, "2017-09-01", "2017-09-01"),
    ("2017-09-02", "It was hit early on Thursday.", False, None, "2017-08-31", "2017-08-31"),
    ("2017-09-02", "It was hit in late January.", False, None, "2017-01-21", "2017-01-31"),
    ("2017-09-02", "It lasted from Aug 28 to Aug 31.", False, None, "2017-08-28", "2017-08-31"),
    ("2017-09-02", "It is shut since the start of the year.", False, None, "2017-01-01", None),
    ("2017-09-02", "It was hit last Tuesday.", False, None, "2017-08-29", "2017-08-29"),
    ("2017-09-02", "It was hit last week.", False, None, "2017-08-21", "2017-08-27"),
    ("2017-09-02", "Ten were hit this month.", False, None, "2017-09-01", "2017-09-02"),
    ("2017-09-02", "It was hit during the last five days.", False, None, "2017-08-29", "2017-09-02"),
    ("2017-09-02", "It was taken late last year.", False, None, "2016-10-01", "2016-12-31"),
    ("2017-09-02", "It was hit overnight.", False, None, "2017-09-01", "2017-09-02"),
    ("2017-09-02", "It was hit earlier this week.", False, None, "2017-08-28", "2017-09-02"),
    ("2017-09-02", "It was hit in the first half of August.", False, None, "2017-08-01", "2017-08-15"),
    ("2017-09-02", "It was hit in early 2016.", False, None, "2016-01-01", "2016-03-31"),
    ("2017-09-02", "It was hit on Saturday and Sunday.", False, None, "2017-08-26", "2017-08-27"),
    ("2017-09-02", "He died that May.", False, "2016-04-03", "2016-05-01", "2016-05-31"),
    ("2017-09-02", "The same day they fled.", False, "2016-04-03", "2016-04-03", "2016-04-03"),
    ("2017-09-02", "The next day they fled.", False, "2016-04-03", "2016-04-04", "2016-04-04"),
    ("2017-09-02", "A month later it fell.", False, "2016-01-31", "2016-02-29", "2016-02-29"),
    ("2017-09-02", "They will meet next week.", True, None, "2017-09-04", "2017-09-10"),
    ("2017-09-02", "They will meet on Saturday.", True, None, "2017-09-02", "2017-09-02"),
    ("2017-09-02", "They will meet later this month.", True, None, "2017-09-02", "2017-09-30"),
    ("2017-09-02", "It stays until Friday.", True, None, None, "2017-09-08"),
    ("2016-02-29", "It was hit on February 29.", False, None, "2016-02-29", "2016-02-29"),
    ("2017-02-10", "It was hit on 29 February.", False, None, "2016-02-29", "2016-02-29"),
    ("2015-07-05", "It began last September.", False, None, "2014-09-01", "2014-09-30"),
    ("2018-02-01", "It was besieged between November and January.", False, None, "2017-11-01", "2018-01-31"),
    (None, "It was hit on Friday.", False, None, None, None),
    (None, "It was hit on 3 May 2014.", False, None, "2014-05-03", "2014-05-03"),
    (None, "It was hit between November and June 2014.", False, None, "2013-11-01", "2014-06-30"),
]


@pytest.mark.parametrize(("published", "text", "future", "told", "first", "last"), TABLE)
def test_days(
    published: str | None, text: str, future: bool, told: str | None, first: str | None, last: str | None
) -> None:
    before = Interval(day(told), day(told)) if told else None
    time = read(text, on(published), future, before)
    assert (time.first, time.last) == (day(first), day(last))


def test_past_event_is_not_after_the_page() -> None:
    time = read("It was hit in August.", on("2016-08-13"))
    assert (time.last, time.latest) == (date(2016, 8, 31), date(2016, 8, 13))


def test_coming_event_is_not_before_the_page() -> None:
    time = read("They will meet soon.", on("2016-08-13"), future=True)
    assert (time.first, time.earliest, time.latest) == (None, date(2016, 8, 13), None)


def test_since_is_bounded_by_start_and_page() -> None:
    time = read("It is shut since May 2016.", on("2016-08-13"))
    assert (time.earliest, time.latest) == (date(2016, 5, 1), date(2016, 8, 13))


def test_page_interval_gives_a_day_only_where_all_its_days_agree() -> None:
    published = on("2016-03-01", "2016-03-20")
    weekday = read("It was hit on Friday.", published)
    assert (weekday.first, weekday.last) == (None, None)
    assert (weekday.earliest, weekday.latest) == (date(2016, 2, 26), date(2016, 3, 18))
    month = read("It was hit in December last year.", published)
    assert (month.first, month.last) == (date(2015, 12, 1), date(2015, 12, 31))
    narrow = read("It was hit on Friday.", on("2016-03-05", "2016-03-09"))
    assert narrow.first == date(2016, 3, 4)


def test_open_page_interval_gives_no_day_but_a_bound() -> None:
    published = PageDate(None, date(2016, 3, 20), "bounds", ())
    time = read("It was hit on Friday.", published)
    assert (time.first, time.last, time.earliest, time.latest) == (None, None, None, date(2016, 3, 18))


def test_later_without_event_told_has_no_day() -> None:
    assert read("Twelve days later it fell.", on("2018-02-01")).first is None


ALONE = [row for row in TABLE if row[0] and not row[3]]


@pytest.mark.parametrize(("published", "text", "future", "told", "first", "last"), ALONE)
def test_days_with_the_direction_of_the_clause(
    published: str, text: str, future: bool, told: str | None, first: str | None, last: str | None
) -> None:
    """As ``dateline when`` prints them: nobody says whether the clause looks ahead."""
    time = read_times(RawReport("r", "r.txt", text.encode(), published=published)).times[0]
    assert (time.first, time.last) == (day(first), day(last))
