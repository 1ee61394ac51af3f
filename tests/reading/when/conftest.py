"""A page of one sentence, built by hand, and its time expressions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from dateline.model import PageDate, RawReport, TimeReading
from dateline.reading.times import read_times


@pytest.fixture
def told() -> Callable[[str, str], list[TimeReading]]:
    """The expressions of a report with this text, published on this day."""

    def read(text: str, published: str) -> list[TimeReading]:
        return list(read_times(RawReport("r", "r.txt", text.encode(), published=published)).times)

    return read


@pytest.fixture
def on() -> Callable[[str], PageDate]:
    """A page of this day."""

    def page(day: str) -> PageDate:
        return PageDate(date.fromisoformat(day), date.fromisoformat(day), "given", ())

    return page
