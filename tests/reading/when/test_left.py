"""Intervals narrowed one after the other, each with its reason."""

from datetime import date

from dateline.reading.when.left import Left, Told, told_days

YEARS = Left(((date(2012, 1, 1), date(2016, 12, 31)),), ("a war",))
SPRINGS = Told(((date(2013, 3, 1), date(2013, 5, 31)), (date(2015, 3, 1), date(2015, 5, 31))), "“spring”")


def test_what_is_told_of_two_times_leaves_two_intervals() -> None:
    left = YEARS.within(SPRINGS)
    assert left.spans == SPRINGS.days
    assert (left.first, left.last) == (date(2013, 3, 1), date(2015, 5, 31))
    assert left.reasons == ("a war", "“spring”: written from 2013-03-01 to 2013-05-31 or from 2015-03-01 to 2015-05-31")


def test_a_second_one_chooses_among_them() -> None:
    left = YEARS.within(SPRINGS).within(Told(((date(2014, 1, 1), date(2015, 3, 10)),), "“envoy”"))
    assert left.spans == ((date(2015, 3, 1), date(2015, 3, 10)),)


def test_what_leaves_nothing_is_told_of_another_time() -> None:
    left = YEARS.within(Told(((date(2020, 1, 1), date(2020, 2, 1)),), "“later”"))
    assert (left.spans, left.reasons) == (YEARS.spans, YEARS.reasons)
    assert left.not_used == ("“later”, which would be from 2020-01-01 to 2020-02-01: not used, for the rest leaves "
                             "none of these days",)
    assert YEARS.within(Told(((date(2013, 2, 1), date(2013, 1, 1)),), "“never”")) == YEARS  # no days at all


def test_a_gap_parts_an_interval_or_cuts_its_end() -> None:
    parted = YEARS.without((date(2013, 1, 1), date(2014, 12, 31)), "two terms")
    assert parted.spans == ((date(2012, 1, 1), date(2012, 12, 31)), (date(2015, 1, 1), date(2016, 12, 31)))
    assert YEARS.without((date(2016, 1, 1), date(2018, 1, 1)), "two terms").last == date(2015, 12, 31)
    assert YEARS.without((date(2018, 1, 1), date(2019, 1, 1)), "two terms") == YEARS
    assert YEARS.without((date(2011, 1, 1), date(2019, 1, 1)), "two terms") == YEARS  # nothing would be left


def test_open_ends_are_of_no_day() -> None:
    left = Left(((date.min, date.max),))
    assert (left.first, left.last) == (None, None)


def test_many_intervals_are_told_by_the_first_and_the_last() -> None:
    many = tuple((date(year, 7, 1), date(year, 7, 31)) for year in range(2011, 2017))
    assert told_days(many) == ("in one of 6 stretches, the first from 2011-07-01 to 2011-07-31, "
                               "the last from 2016-07-01 to 2016-07-31")
