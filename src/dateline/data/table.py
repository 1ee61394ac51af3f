"""Reads the files of this package: TOML, and tables of tab-separated lines.

Big tables are tab-separated and not TOML: a command that reads one report pays for the load, and tomllib takes several
times as long. Lists in a cell are parted by ``|``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, NoReturn, get_args

LIST_MARK = "|"


class DataError(ValueError):
    """An entry of a data file that cannot be right. The message names the file and the entry."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table, with the file and line it came from for messages."""

    file: str
    line: int
    cells: Mapping[str, str]

    def fail(self, message: str) -> NoReturn:
        """Raise ``DataError`` naming file, line and the entry's first cell."""
        raise DataError(f"{self.file}:{self.line} ({next(iter(self.cells.values()))}): {message}")

    def text(self, column: str) -> str:
        """The cell, which may not be empty."""
        return self.cells[column] or self.fail(f"{column} is empty")

    def optional(self, column: str) -> str | None:
        """The cell, or null where it is empty."""
        return self.cells[column] or None

    def words(self, column: str) -> tuple[str, ...]:
        """The items of a list cell, in order."""
        cell = self.cells[column]
        if not cell:
            return ()
        items = tuple(item.strip() for item in cell.split(LIST_MARK))
        return items if all(items) else self.fail(f"{column} has an empty item: {cell!r}")

    def year(self, column: str) -> int | None:
        """The cell as a year of four digits, or null where it is empty."""
        cell = self.cells[column]
        if not cell:
            return None
        return int(cell) if len(cell) == 4 and cell.isdigit() else self.fail(f"{column} is no year: {cell!r}")

    def number(self, column: str) -> int | None:
        """The cell as a whole number, or null where it is empty."""
        cell = self.cells[column]
        if not cell:
            return None
        return int(cell) if cell.isascii() and cell.isdigit() else self.fail(f"{column} is no number: {cell!r}")

    def one_of(self, column: str, allowed: object) -> str:
        """The cell, which must be one of the values of a ``Literal``."""
        cell, values = self.cells[column], get_args(allowed)
        return cell if cell in values else self.fail(f"{column} is {cell!r}, not one of {', '.join(values)}")

    def country(self, code: str) -> str:
        """An ISO 3166-1 alpha-2 code, as it stands."""
        known = len(code) == 2 and code.isascii() and code.isupper()
        return code if known else self.fail(f"no ISO alpha-2 code: {code!r}")


def read_text(*parts: str) -> str:
    """A file of this package: ``read_text("export", "evidence.css")``."""
    return files("dateline.data").joinpath(*parts).read_text(encoding="utf-8")


def read_toml(*parts: str) -> dict[str, Any]:
    """A TOML file of this package: ``read_toml("actors", "nouns.toml")``. Callers cache what they build from it.

    Raises ``DataError`` with the file's name where it is no TOML.
    """
    try:
        return tomllib.loads(read_text(*parts))
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{'/'.join(parts)}: {error}") from error


def read_tsv(*parts: str, columns: tuple[str, ...]) -> tuple[Row, ...]:
    """The rows of a tab-separated file of this package. Lines with ``#`` are comments, the first other is the header.

    Raises ``DataError`` where the header is not ``columns`` or a line has another number of cells.
    """
    return tuple(parse_tsv("/".join(parts), read_text(*parts), columns))


def parse_tsv(file: str, text: str, columns: tuple[str, ...]) -> Iterator[Row]:
    """The rows of tab-separated ``text``; ``file`` is only used in messages. Raises as ``read_tsv``."""
    header_seen = False
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not header_seen:
            if tuple(cells) != columns:
                raise DataError(f"{file}:{number}: header is {cells}, not {list(columns)}")
            header_seen = True
        elif len(cells) != len(columns):
            raise DataError(f"{file}:{number} ({cells[0]}): {len(cells)} cells, not {len(columns)}")
        else:
            yield Row(file, number, dict(zip(columns, cells, strict=True)))
