"""What counts as a day that a page holds, on words written here."""

from datetime import date

import pytest

import incident_dates


@pytest.mark.parametrize("text", [
    "Posted: May 3, 2016", "on 3rd of May 2016", "3 May, 2016", "2016-05-03", "5/3/16", "03.05.2016", "MAY 3 2016",
])
def test_the_day_written_out(text: str) -> None:
    assert incident_dates.holds(text, date(2016, 5, 3))


@pytest.mark.parametrize("text", ["May 3", "13 May 2016", "May 30, 2016", "May 2016", "2016-05-030", "Tuesday"])
def test_other_days_and_days_without_a_year(text: str) -> None:
    assert not incident_dates.holds(text, date(2016, 5, 3))


def test_pages_of_an_incident_stay_in_one_half() -> None:
    assert len({incident_dates.half({"incident": "7", "id": str(n)}) for n in range(9)}) == 1
