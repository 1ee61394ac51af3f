"""What the bench takes away from a report and how it counts, on words written here."""

from datetime import date
from math import inf

import page_dates
from dateline.model import PageDate

TEXT = ("Blast kills six in market\n\nMonday 7 March 2016\n\nA bomb killed six people in a market on Sunday, the "
        "police chief said in a statement. Ten people were taken to the hospital of the town, a doctor said.")


def test_date_lines_are_taken_away() -> None:
    own, bare = page_dates.both(TEXT, None)
    assert (own.first, own.last) == (date(2016, 3, 7), date(2016, 3, 7))
    assert (bare.first, bare.last, bare.how) == (None, None, None)


def test_a_day_from_outside_counts_only_where_the_set_gives_days_of_publication() -> None:
    without = TEXT.replace("Monday 7 March 2016", "By A. Writer")
    assert page_dates.both(without, "2016-03-07")[0].first == date(2016, 3, 7)
    assert page_dates.both(without, None)[0].first is None


def test_an_open_interval_is_endless() -> None:
    def dated(first: date | None, last: date | None) -> page_dates.Dated:
        return page_dates.Dated("r", date(2016, 3, 7), PageDate(first, last, "bounds", ()))

    assert dated(date(2016, 1, 1), None).width == inf
    assert dated(date(2016, 3, 1), date(2016, 3, 10)).width == 10
    assert dated(None, date(2016, 3, 7)).holds
    assert not dated(date(2016, 3, 8), None).holds
