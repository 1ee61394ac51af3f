"""Rows of a table of theirs, each with the line that it begins on; a row that is none is a fault of its own."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.own.faults import Fault


@dataclass(frozen=True, slots=True)
class Head:
    """The names of the columns in small letters, and what parts them."""

    columns: tuple[str, ...]
    delimiter: str


def head_of(line: str) -> Head:
    """The header in the first line of a table."""
    delimiter = max(",;\t", key=line.count)
    cells = next(csv.reader([line], delimiter=delimiter), [])
    return Head(tuple(" ".join(cell.split()).lower() for cell in cells), delimiter)


def rows(lines: Iterator[str], head: Head) -> Iterator[tuple[int, dict[str, str]] | Fault]:
    """The rows under a header, cells stripped. An apostrophe that guards a spreadsheet from a formula is taken off."""
    source = _Quotes(lines)
    reader = csv.reader(source, delimiter=head.delimiter)
    while True:
        number, source.count = reader.line_num + 2, 0
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Fault(number, "", f"no row of a table ({error})")
            continue
        last = reader.line_num + 1
        if source.count % 2 and last > number:
            yield Fault(number, "", f"a quotation mark is not closed: the rows down to line {last} are lost in it")
        elif len(cells) != len(head.columns) and any(cells):
            yield Fault(number, "", f"{len(cells)} cells under {len(head.columns)} columns")
        elif any(cells):
            yield number, _named(head.columns, cells)


def _named(columns: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    return {column: _unguarded(cell.strip()) for column, cell in zip(columns, cells, strict=True)}


def _unguarded(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell[1:2] in ("=", "+", "-", "@") else cell


class _Quotes:
    """Lines whose quotation marks are counted as they pass."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines, self.count = lines, 0

    def __iter__(self) -> Iterator[str]:
        for line in self._lines:
            self.count += line.count('"')
            yield line
