"""The tables that `make bench` prints for the README."""

from __future__ import annotations

import reading


def test_a_line_a_type_with_the_figures_of_each_set() -> None:
    one, other = reading.Scores(), reading.Scores()
    one.types["seize"].add(1, 2, 4)
    other.types["clash"].add(3, 3, 3)
    lines = list(reading._columns("Type", {"a": one, "b": other}, {"a": one.types, "b": other.types}))
    assert lines == [
        "| Type | a P / R / F1 (marked) | b P / R / F1 (marked) |",
        "|---|---|---|",
        "| `clash` | – | 1 / 1 / **1** (3) |",
        "| `seize` | .25 / .50 / **.33** (2) | – |",
    ]
