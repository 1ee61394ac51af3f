"""A list as a table: columns of the width that is theirs, whatever is in them."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from dateline.cli.show.table import table

COLUMNS = (("name", 50), ("n", 50))


def lines(*rows: dict[str, object]) -> list[str]:
    return list(table(rows, COLUMNS, 20))


@pytest.mark.parametrize(("value", "shown"), [
    ("Taiz", "Taiz     "), ("a town by the river", "a town b…"), ("red\x1b[31m", "red\\x1b[…"),
    (None, "?        "), ([], "?        "), (True, "yes      "), (12, "12       "),
    ([{"id": "x", "name": "A"}, {"id": None, "name": "B"}], "A; B     "),
    ("حلب", "حلب      "), ("大马士革市", "大马士革…"),
])
def test_a_cell_is_cut_or_filled_up_to_its_width(value: object, shown: str) -> None:
    head, line = lines({"name": value, "n": 1})
    assert head == "NAME      N\n" and line == f"{shown} 1\n"
    assert cell_len(line) == 11  # nine of the cell, a space, the number; some letters take two


def test_no_spaces_stand_at_the_end_of_a_line() -> None:
    assert lines({"name": "a", "n": ""})[1] == "a\n"
