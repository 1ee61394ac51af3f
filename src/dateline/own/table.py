"""A table of actors, comma, semicolon or tab between its columns, as entries: all of its rows or none."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, get_args

from dateline.data.actor import Actor, fold, shipped_actors
from dateline.data.load import noun_forms
from dateline.own.faults import BadTable, Fault

COLUMNS = ("id", "name", "aliases", "kind", "side", "countries", "valid_from", "valid_to", "source")
REQUIRED = ("name", "kind")
LIST_MARK = "|"
OwnKind = Literal["force", "group", "coalition", "organisation", "monitor", "media", "person"]
SIDES_OF_THEIR_OWN = ("force", "group", "coalition")
SHORT_NAME = 3  # letters; such a name is also a word ("Is", "Let") unless it is written in capitals
MOST_FAULTS = 20  # a table in the wrong format has one in every line

_ID = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")
_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


@dataclass(frozen=True, slots=True)
class Line:
    """An entry and the line of the table that it begins on."""

    number: int
    actor: Actor


def parse_table(content: bytes, file: str) -> tuple[Line, ...]:
    """The entries of a table; ``file`` is its name in messages and gives the source of rows without.

    Raises ``BadTable`` with all faults of all rows.
    """
    faults: list[Fault] = []
    lines: list[Line] = []
    for number, row in _rows(_decoded(content, file), file, faults):
        cells = _Cells(number, row, faults)
        actor = _actor(cells, file)
        if cells.good:
            lines.append(Line(number, actor))
        if len(faults) >= MOST_FAULTS:
            faults.append(Fault(number + 1, "", "the lines from here on were not looked at"))
            break
    if faults:
        raise BadTable(file, faults)
    return tuple(lines)


def _decoded(content: bytes, file: str) -> str:
    encoding = next((name for mark, name in _MARKS.items() if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        how = 'save the table as UTF-8 (in a spreadsheet: "CSV UTF-8") and add it again'
        raise BadTable(file, [Fault(line, "", f"not {encoding.removesuffix('-sig').upper()} text; {how}")]) from error
    if "\0" in text:
        raise BadTable(file, [Fault(text[:text.index("\0")].count("\n") + 1, "", "holds NUL: no table of text")])
    return text


def _rows(text: str, file: str, faults: list[Fault]) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows under the header by column, with the line each begins on. Lines with ``#`` are comments."""
    head = next((line for line in text.splitlines() if line.strip() and not line.startswith("#")), "")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count), strict=True)
    header: Sequence[str] = ()
    while True:
        number = reader.line_num + 1
        try:
            cells = [cell.strip() for cell in next(reader)]
        except StopIteration:
            break
        except csv.Error as error:
            told = f"no row of a table ({error}); close the quotation mark, double those inside"
            faults.append(Fault(number, "", told))
            return
        if not any(cells) or cells[0].startswith("#"):
            continue
        if not header:
            header = _header(cells, number, file)
        elif len(cells) != len(header):
            faults.append(Fault(number, "", f"{len(cells)} cells under {len(header)} columns; "
                                            "put quotation marks around a cell that holds the mark between columns"))
        else:
            yield number, dict(zip(header, cells, strict=True))
    if not header:
        raise BadTable(file, [Fault(0, "", f"no header; the first line names the columns: {', '.join(COLUMNS)}")])


def _header(cells: list[str], number: int, file: str) -> list[str]:
    names = [re.sub(r"[\s-]+", "_", cell.lower()) for cell in cells]
    faults = [Fault(number, name, f"no such column; {_instead(name)}") for name in names if name not in COLUMNS]
    faults += [Fault(number, name, "the column is there twice") for name in COLUMNS if names.count(name) > 1]
    faults += [Fault(number, name, "the column is missing; every entry needs it") for name in REQUIRED
               if name not in names]
    if faults:
        raise BadTable(file, faults)
    return names


def _instead(name: str) -> str:
    near = get_close_matches(name, COLUMNS, 1)
    return f"did you mean {near[0]!r}?" if near else f"take it out; the columns are {', '.join(COLUMNS)}"


class _Cells:
    """The cells of one row; what is wrong with them is added to ``faults``."""

    def __init__(self, number: int, row: dict[str, str], faults: list[Fault]) -> None:
        self._number, self._row, self._faults = number, row, faults
        self.good = True

    def text(self, column: str) -> str:
        return self._row.get(column, "")

    def list(self, column: str) -> tuple[str, ...]:
        items = tuple(item.strip() for item in self.text(column).split(LIST_MARK)) if self.text(column) else ()
        if not all(items):
            self.fault(column, f"an empty item in {self.text(column)!r}; one {LIST_MARK!r} between two items")
        return items

    def day(self, column: str) -> str | None:
        """A day as exact as it is given, or null."""
        cell = self.text(column)
        if not cell:
            return None
        try:
            date.fromisoformat(f"{cell}-01-01"[:10] if len(cell) == 4 else f"{cell}-01"[:10])
        except ValueError:
            self.fault(column, f"{cell!r} is no year or day; write it as 2016, 2016-03 or 2016-03-15")
        return cell

    def fault(self, column: str, message: str) -> None:
        self.good = False
        self._faults.append(Fault(self._number, column, message))


def _actor(cells: _Cells, file: str) -> Actor:
    kind = _kind(cells)
    names = tuple(dict.fromkeys((cells.text("name"), *cells.list("aliases"))))
    for n, name in enumerate(names):
        if why := _unfit(name):
            cells.fault("aliases" if n else "name", why)
    id_ = cells.text("id") or f"own.{fold(names[0])}"
    if not _ID.fullmatch(id_) and cells.text("id"):
        cells.fault("id", f"{id_!r} is no id; write small letters, digits and dots, as own.northern_brigade")
    first, last = cells.day("valid_from"), cells.day("valid_to")
    if first and last and first > last and not first.startswith(last):
        cells.fault("valid_to", f"{last} is before valid_from, {first}")
    side = cells.text("side") or _side_of(id_, kind)
    source = cells.text("source") or Path(file).name
    return Actor(id_, names, kind, side, source, file, (), _countries(cells), first, last, own=True)


def _side_of(id_: str, kind: OwnKind) -> str | None:
    """The side where none is given: that of the shipped entry of this id, else its own for those who fight."""
    shipped = next((actor for actor in shipped_actors() if actor.id == id_), None)
    return shipped.side if shipped is not None else id_ if kind in SIDES_OF_THEIR_OWN else None


def _kind(cells: _Cells) -> OwnKind:
    told = cells.text("kind").lower()
    for kind in get_args(OwnKind):
        if told == kind:
            return kind  # type: ignore[no-any-return]
    cells.fault("kind", f"{told!r} is no kind; write one of {', '.join(get_args(OwnKind))}")
    return "group"


def _countries(cells: _Cells) -> tuple[str, ...]:
    codes = cells.list("countries")
    for code in codes:
        if not (len(code) == 2 and code.isascii() and code.isupper()):
            cells.fault("countries", f"{code!r} is no ISO code of two capitals, as SY or SD")
    return codes


def _unfit(name: str) -> str | None:
    """Why a name would be found where it is not meant, or never; null where it is fit."""
    letters = fold(name)
    if not letters:
        return "an entry needs a name" if not name else f"{name!r} holds no letter"
    if name.islower():
        return f"{name!r} is all in small letters, as no name stands in a report; write it as reports do"
    if len(letters) <= SHORT_NAME and not name.isupper():
        return f"{name!r} would be found in ordinary words; names of up to {SHORT_NAME} letters are taken in capitals"
    if name.lower() in noun_forms():
        return f"{name!r} is a common noun: half of all reports would name this entry; add a word that tells it apart"
    return None
