"""When the bench calls a page's title, names and date right."""

from __future__ import annotations

import pytest

from reading import page_faults

DAY = "2015-11-12"


@pytest.mark.parametrize(("first", "last", "day", "right"), [
    (DAY, DAY, True, True),
    ("2015-11-10", "2015-11-20", False, True),
    ("2015-11-10", "2015-11-20", True, False),  # the day was to be had
    (None, "2015-11-20", False, True),
    ("2015-11-13", None, False, False),
    ("2016-11-12", "2016-11-12", False, False),
    (None, None, False, False),
])
def test_page_date(first: str | None, last: str | None, day: bool, right: bool) -> None:
    line = {"published": {"from": first, "to": last}}
    assert (not page_faults({"published": DAY, "day": day}, line)) is right


def test_names_are_checked_where_they_are_marked() -> None:
    line = {"title": "A town falls", "outlet": "Orbit News", "agency": None, "published": None}
    assert not page_faults({"title": "A town falls", "agency": None}, line)
    assert page_faults({"outlet": None}, line) == ["outlet 'Orbit News', marked None"]
    assert page_faults({"author": "A. Writer"}, line)
