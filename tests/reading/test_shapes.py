"""The unguarded dataclasses of the reading behave as those of the standard library, but for the guard."""

from __future__ import annotations

from dataclasses import fields

import pytest

from dateline.reading.shapes import cached_property, dataclass, replace


@dataclass(frozen=True, slots=True)
class Span:
    first: int
    last: int = 9


@dataclass(frozen=True)
class Row:
    letters: str
    asked: list[int]

    @cached_property
    def length(self) -> int:
        """How long."""
        self.asked.append(1)
        return len(self.letters)


def test_a_frozen_shape_is_equal_by_its_fields_and_has_a_hash() -> None:
    assert Span(1, 2) == Span(1, 2) != Span(1, 3)
    assert {Span(1), Span(1, 9)} == {Span(1)}
    assert [field.name for field in fields(Span)] == ["first", "last"]


def test_replace_gives_another_one_with_the_fields_changed() -> None:
    span = Span(1, 2)
    assert replace(span, last=5) == Span(1, 5)
    assert span == Span(1, 2)
    with pytest.raises(TypeError):
        replace(span, end=5)  # type: ignore[call-arg]


def test_a_property_is_found_once_an_object() -> None:
    row = Row("NVN", [])
    assert (row.length, row.length, row.asked) == (3, 3, [1])
    assert Row.length.__doc__ == "How long."
