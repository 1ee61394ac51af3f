"""Reports handed in: what cannot be read or joined is told in words that say what to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from dateline.case.review import hand_in
from dateline.case.store import Store
from dateline.case.unread import NotRead
from dateline.model import KeptReport, RawReport

from ..conftest import raw


def refusing(error: Exception) -> Callable[[RawReport], KeptReport]:
    def read(_: RawReport) -> KeptReport:
        raise error
    return read


@pytest.mark.parametrize(("error", "told"), [
    (NotRead("it is given up after two minutes"), "radio.txt: it is given up after two minutes"),
    (ValueError("month 13"), "radio.txt: reading it failed (ValueError: month 13), by a fault of dateline and not of "
     "the report: nothing of it was kept; dateline add --debug on a file of it prints what a report of the fault "
     "needs"),
    (ValueError(), "radio.txt: reading it failed (ValueError), by a fault of dateline and not of the report: nothing "
     "of it was kept; dateline add --debug on a file of it prints what a report of the fault needs"),
], ids=["in words", "a fault", "a fault without words"])
def test_a_report_that_is_not_read_is_told_in_words(case: str, error: Exception, told: str) -> None:
    store = Store(case, create=True)
    assert hand_in(store, [replace(raw("radio"), path="radio.txt")], refusing(error)).failed == [told]
    assert store.size().reports == 0


def test_a_name_that_is_no_text_is_told_to_be_none(case: str) -> None:
    store = Store(case, create=True)
    told, = hand_in(store, [replace(raw("radio"), path="r.txt", name="caf\udce9")]).failed
    assert told == "r.txt: its name or address holds half a character (\\udce9), which no case keeps: give it another"
