"""Values in TIMEX3, worked out by hand from the guidelines of TimeML. All sentences written for this test."""

from collections.abc import Callable

import pytest

from dateline.model import TimeReading

# Saturday 2 September 2017, week 35
VALUES = [
    ("It was hit on 3 May 2016, officials said.", "2016-05-03"),
    ("It was hit on Thursday night, officials said.", "2017-08-31TNI"),
    ("It was hit yesterday morning, officials said.", "2017-09-01TMO"),
    ("It was hit in June, officials said.", "2017-06"),
    ("It was hit last week, officials said.", "2017-W34"),
    ("It was hit last weekend, officials said.", "2017-W34-WE"),
    ("It was hit last month, officials said.", "2017-08"),
    ("It was hit in late 2015, officials said.", "2015"),
    ("It was hit in the summer of 2015, officials said.", "2015-SU"),
    ("The group was formed in the 1990s, officials said.", "199X"),
    ("It was hit in the first half of 2016, officials said.", "2016-H1"),
    ("It was hit two days ago, officials said.", "2017-08-31"),
    ("It was hit three years ago, officials said.", "2014"),
    ("They were trapped for three days, officials said.", "P3D"),
    ("They were trapped for two hours, officials said.", "PT2H"),
    ("They were trapped for months, officials said.", "PXM"),
    ("They recently took it, officials said.", "PAST_REF"),
    ("They now hold the town, officials said.", "PRESENT_REF"),
    ("They will soon meet in the capital, officials said.", "FUTURE_REF"),
]


@pytest.mark.parametrize(("text", "value"), VALUES)
def test_value(told: Callable[[str, str], list[TimeReading]], text: str, value: str) -> None:
    assert [t.timex for t in told(text, "2017-09-02")] == [value]
