"""Cells for a spreadsheet: RFC 4180 lines, lists joined by ``; ``, nothing in them that it would run."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from dateline.export.visible import visible

# A cell that begins with one of these, in some programs also with the full-width forms, is a formula to a spreadsheet.
# One that takes the semicolon for the end of a cell, as in half of Europe, finds further beginnings inside.
# Source: OWASP, "CSV Injection".
_RUNS = re.compile(r"(?:^|[;|])[\s\u200c\u200d]*(?=[=+\-@\uff1d\uff0b\uff0d\uff20])")
_PLAIN = re.compile(r"\w[\w .,:/()'\"&%-]*", re.ASCII)  # most cells: nothing in them to look for


class _Line:
    """Gives the line that a writer of CSV makes."""

    def write(self, line: str) -> str:
        return line


_LINES = csv.writer(_Line(), lineterminator="\r\n")


def csv_row(cells: Iterable[Any]) -> str:
    """A line of CSV."""
    line: str = _LINES.writerow(cells)  # what ``write`` gives
    return line


def safe_cell(value: Any) -> str | int | float:
    """A value as a cell: numbers as they are; text that a spreadsheet would run gets an apostrophe before it."""
    if isinstance(value, str):
        return _safe(value)
    if isinstance(value, (int, float)):
        return value
    return _safe("; ".join(plain(value))) if value else ""


@lru_cache(10_000)  # names, types and days come again and again
def _safe(words: str) -> str:
    if _PLAIN.fullmatch(words) and "  " not in words:
        return words
    return _RUNS.sub(_marked, visible(words))


def _marked(match: re.Match[str]) -> str:
    return f"'{match[0]}" if match.start() == 0 else f"{match[0]}'"


def plain(values: Any) -> list[str]:
    """Names or words of a list, whose members may be objects."""
    if values is None:
        return []
    members = [values] if isinstance(values, (str, dict)) else values
    told = [member.get("name") or member.get("text") if isinstance(member, dict) else member for member in members]
    return [str(name) for name in told if name]
