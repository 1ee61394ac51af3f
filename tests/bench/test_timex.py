"""Scoring of time expressions: a file and an answer made for this test."""

from __future__ import annotations

from datetime import date

import pytest

import timex
from timex import Document, Timex

MARKED = (Timex(0, 6, "DATE", "2017-09-01"), Timex(10, 18, "DATE", "2017"), Timex(30, 40, "DURATION", "P3D"))
TEXT = "Friday in the year. They held it for three days."
DOCUMENT = Document("made", date(2017, 9, 2), TEXT, MARKED)


def test_each_expression_is_used_once_and_the_same_words_first() -> None:
    read = [Timex(0, 18, "DATE", "2017"), Timex(0, 6, "DATE", "2017-09-01")]
    assert [(a.value, b.value, same) for a, b, same in timex.pairs(MARKED[:2], read)] == [
        ("2017-09-01", "2017-09-01", True), ("2017", "2017", False)]


def test_counts() -> None:
    read = [Timex(0, 10, "DATE", "2017-09-01"), Timex(20, 24, "DATE", "2017-09"), Timex(30, 40, "DURATION", "P3D")]
    tally = timex.score([(DOCUMENT, read)], {"DATE", "TIME"})
    assert (tally["gold"], tally["got"], tally["found"], tally["value"], tally["strict"]) == (2, 2, 1, 1, 0)


@pytest.mark.parametrize(("value", "kind"), [
    ("2013-10-06", "DATE"), ("PRESENT_REF", "DATE"), ("FUTURE_REF", "DATE"), ("2013-10-06TNI", "TIME"), ("TMO", "TIME"),
    ("P3D", "DURATION"), ("PT2H", "DURATION"), ("PXM", "DURATION"),
])
def test_type_of_a_value(value: str, kind: str) -> None:
    assert timex.type_of(value, "") == kind
