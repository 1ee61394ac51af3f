"""The days of an event, cut to those on which it can have happened."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.export.days import days, within_bounds


@pytest.mark.parametrize(("told", "bounds", "cut"), [
    (("2016-08-01", "2016-08-31"), (None, "2016-08-13"), ("2016-08-01", "2016-08-13")),  # "in August", on the 13th
    (("2016-08-01", "2016-08-31"), ("2016-08-05", None), ("2016-08-05", "2016-08-31")),
    (("2016-08-04", "2016-08-04"), ("2016-08-04", "2016-08-09"), ("2016-08-04", "2016-08-04")),
    (("2016-08-04", "2016-08-04"), (None, "2016-08-01"), ("2016-08-04", "2016-08-04")),  # they contradict each other
])
def test_no_day_lies_outside_the_bounds(
    told: tuple[str, str], bounds: tuple[str | None, str | None], cut: tuple[str, str],
) -> None:
    assert within_bounds(*told, *bounds) == cut


def test_a_month_ends_with_the_page() -> None:
    found = days({"from": "2016-08-01", "to": "2016-08-31", "earliest": "2016-08-01", "latest": "2016-08-13"})
    assert found is not None and (found.first, found.last) == (date(2016, 8, 1), date(2016, 8, 13))
