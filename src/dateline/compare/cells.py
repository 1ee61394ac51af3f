"""The cells of a row of theirs as values. A cell that cannot be one is named with what is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from hashlib import blake2b
from typing import NoReturn

# ACLED's export tool writes "04 November 2024", its API ISO days, UCDP ISO days with or without an hour; spreadsheets
# make "04-Nov-24" of them. A day in figures alone ("04/11/2024") can be two days, and is refused.
_DAYS = ("%d %B %Y", "%d-%B-%Y", "%d %b %Y", "%d-%b-%Y", "%d-%b-%y")
_YEARS = range(1800, 2200)  # of any war that is coded; days around one of them are days still
_MOST_FIGURES = 10  # of a number of people
_LONGEST = 60  # characters of a bad cell that are shown


class BadCell(ValueError):
    """A cell that is not what its column holds. The message names the column, the cell and what is wanted."""

    def __init__(self, column: str, cell: str, wanted: str) -> None:
        super().__init__(f"{column} is {cell[:_LONGEST]!r}, not {wanted}")


class Cells:
    """A row by column. A column may go by several names; the first that is filled counts."""

    def __init__(self, cells: Mapping[str, str], *, comma: bool = False) -> None:
        """``comma``: the decimal mark is a comma, as in files parted by semicolons."""
        self._cells, self._comma = cells, comma

    @property
    def print(self) -> bytes:
        """What only rows with the very same cells have in common."""
        return blake2b("\x1f".join(f"{column}\x1e{cell}" for column, cell in self._cells.items()).encode(
            errors="surrogatepass"), digest_size=16).digest()

    def text(self, *columns: str) -> str:
        """The cell, empty where there is none."""
        return next((cell for column in columns if (cell := self._cells.get(column, ""))), "")

    def need(self, column: str) -> str:
        """The cell, which may not be empty."""
        return self.text(column) or self._fail(column, "", "filled")

    def id(self, column: str, line: int) -> str:
        """The id of a row; one without, as in a table that is still worked on, is called by its line."""
        return self.text(column) or f"row {line}"

    def listed(self, columns: Iterable[str], mark: str = ";") -> tuple[str, ...]:
        """The items of cells of lists, each once."""
        items = (item.strip() for column in columns for item in self.text(column).split(mark))
        return tuple(dict.fromkeys(item for item in items if item))

    def day(self, column: str) -> date:
        """The cell as a day."""
        cell = self.need(column)
        day = _day(cell)
        return day if day and day.year in _YEARS else self._fail(
            column, cell, "a day such as 2024-11-04 or 04 November 2024")

    def point(self) -> tuple[float | None, float | None]:
        """Latitude and longitude as WGS84 degrees, each null where empty."""
        latitude, longitude = self._number("latitude"), self._number("longitude")
        if latitude is not None and longitude is not None and abs(longitude) <= 90 < abs(latitude) <= 180:
            self._fail("latitude", self.text("latitude"),
                       f"degrees between -90 and 90; exchanged with the longitude, {longitude:g}, it could be")
        return self._degrees("latitude", latitude, 90), self._degrees("longitude", longitude, 180)

    def _degrees(self, column: str, value: float | None, most: float) -> float | None:
        wanted = f"degrees between -{most:g} and {most:g}"
        return value if value is None or -most <= value <= most else self._fail(column, self.text(column), wanted)

    def _number(self, column: str) -> float | None:
        """The cell as a number, not one where it is none, null where empty."""
        cell = self.text(column)
        try:
            return float(cell.replace(",", ".") if self._comma else cell) if cell else None
        except ValueError:
            return float("nan")

    def count(self, *columns: str) -> int | None:
        """The cell as a number of people, null where empty; ``14.0`` is 14."""
        cell = self.text(*columns)
        if not cell:
            return None
        whole = cell[:-2] if cell.endswith((".0", ",0")) else cell
        told = whole.isascii() and whole.isdigit() and len(whole) <= _MOST_FIGURES
        return int(whole) if told else self._fail(columns[0], cell, "a number of people")

    def code(self, column: str, codes: Mapping[str, object], usual: str) -> str:
        """The cell as one of the codes; ``usual`` where it is empty."""
        cell = self.count(column)
        code = usual if cell is None else str(cell)
        return code if code in codes else self._fail(column, code, f"one of {', '.join(codes)}")

    @staticmethod
    def _fail(column: str, cell: str, wanted: str) -> NoReturn:
        raise BadCell(column, cell, wanted)


def _day(cell: str) -> date | None:
    try:
        return date.fromisoformat(cell[:10])
    except ValueError:
        pass
    for form in _DAYS:
        try:
            return datetime.strptime(cell, form).date()
        except ValueError:
            continue
    return None
