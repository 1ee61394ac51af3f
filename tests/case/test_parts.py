"""What is read is stored in parts: so many reports, or so many bytes, and the rest at the end."""

from __future__ import annotations

from dateline.case.derive import MANY
from dateline.case.parts import in_parts


def test_a_part_is_so_many_reports_and_the_rest_comes_last() -> None:
    parts = list(in_parts(range(MANY + 3), lambda _: 1))
    assert [len(part) for part in parts] == [MANY, 3]
    assert [n for part in parts for n in part] == list(range(MANY + 3))


def test_large_reports_are_few_at_once() -> None:
    assert list(in_parts("abc", lambda _: 6_000_000)) == [["a", "b"], ["c"]]


def test_of_nothing_there_is_no_part() -> None:
    assert list(in_parts([], len)) == []
