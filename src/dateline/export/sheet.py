"""Cells for a spreadsheet: RFC 4180 lines, lists joined by ``; ``, nothing in them that it would run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Any

from dateline.export.visible import visible

# A cell that begins with one of these is a formula to a spreadsheet, in some also with the full-width forms.
# Source: OWASP, "CSV Injection".
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def csv_row(cells: Iterable[Any]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue()


def safe_cell(value: Any) -> str | int | float:
    """A value as a cell: numbers as they are; text that a spreadsheet would run gets a leading apostrophe."""
    if value is None:
        return ""
    if isinstance(value, (int, float)):
        return value
    words = "; ".join(plain(value))
    cell = visible(words)
    return f"'{cell}" if words.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA) else cell


def plain(values: Any) -> list[str]:
    """Names or words of a list, whose members may be objects."""
    if values is None:
        return []
    members = [values] if isinstance(values, (str, dict)) else values
    told = (member.get("name") or member.get("text") if isinstance(member, dict) else member for member in members)
    return [str(name) for name in told if name]
