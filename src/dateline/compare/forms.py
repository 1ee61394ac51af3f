"""Which form a file has, found from its header, and its events."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from dateline.compare import acled, ucdp
from dateline.compare.actors import Sides
from dateline.compare.cells import BadCell, Cells
from dateline.compare.exchanged import exchanged
from dateline.compare.rows import head_of, rows
from dateline.compare.theirs import Theirs
from dateline.own.faults import BadTable, Fault
from dateline.own.places.lines import decoded, opened

Row = tuple[int, Cells]


@dataclass(frozen=True, slots=True)
class Form:
    """A form of file: its columns that an event cannot do without, and what makes an event of a row."""

    name: str
    title: str
    needs: tuple[str, ...]
    read: Callable[[Cells, int, Sides], Theirs]


FORMS = (Form("acled", "ACLED", acled.NEEDS, acled.read), Form("ucdp", "UCDP GED", ucdp.NEEDS, ucdp.read),
         Form("aec", "UCDP-AEC", ucdp.AEC_NEEDS, ucdp.read_aec))
_AGAIN = "get the file again with its events"
# What all rows of one event have in common.
_ONE = {"first": "day", "last": "day", "latitude": "point", "longitude": "point", "kind": "kind", "low": "figure",
        "best": "figure", "high": "figure"}
# Names that columns had in older versions (UCDP GED until 18.1).
_OLDER = {"best_est": "best", "low_est": "low", "high_est": "high"}


class NotTheirs(ValueError):
    """A file of no form that is known, or of one and without an event. The message says what is missing."""


@dataclass(frozen=True, slots=True)
class TheirFile:
    """A file that was read: its events in the order of its rows, and the rows that are none. ``doubled``: rows that say
    nothing beyond one before them, counted once."""

    form: Form
    events: tuple[Theirs, ...]
    faults: tuple[Fault, ...]
    doubled: tuple[Fault, ...] = ()

    @property
    def span(self) -> tuple[date, date] | None:
        """The first and the last day of its events; null where there is none."""
        days = [(t.first, t.last) for t in self.events]
        return (min(first for first, _ in days), max(last for _, last in days)) if days else None

    @property
    def countries(self) -> frozenset[str]:
        """The ISO codes of the countries of its events."""
        return frozenset(t.country for t in self.events if t.country)


def read_theirs(path: Path, sides: Sides | None = None) -> TheirFile:
    """The events of a file of ACLED or UCDP, plain or in a .zip. ``sides``: by the user's own actors too.

    Raises ``NotTheirs`` where the header is of neither or no row stands under it, ``BadTable`` where the file is no
    text, and ``OSError``.
    """
    sides = sides or Sides()
    with opened(path) as (stream, name):
        lines = decoded(stream, name)
        first = next((line for line in lines if line.strip()), "")
        if first.lstrip()[:1] in ("[", "{"):
            return _read(*_records(name, "".join(chain([first], lines))), sides)
        head = head_of(first)
        columns = tuple(_OLDER.get(column, column) for column in head.columns)
        form = form_of(columns)
        found = rows(lines, replace(head, columns=columns))
        comma = head.delimiter == ";"
        return _read(form, (row if isinstance(row, Fault) else (row[0], Cells(row[1], comma=comma)) for row in found),
                     sides)


def form_of(columns: Iterable[str]) -> Form:
    """The form whose columns are all there. Raises ``NotTheirs`` with what each lacks."""
    have = set(columns)
    for form in FORMS:
        if have.issuperset(form.needs):
            return form
    lacks = "; ".join(f"for {form.title} it lacks {', '.join(c for c in form.needs if c not in have)}"
                      for form in FORMS)
    raise NotTheirs(f"no file of ACLED or UCDP by the names of its columns: {lacks}")


def _records(file: str, text: str) -> tuple[Form, Iterator[Row | Fault]]:
    """The form and the records of JSON: a list of objects, lines of one each, or what an API gives with the list under
    a name of its own. They are numbered from 1."""
    try:
        document = json.loads(text, parse_int=str)
    except ValueError:
        numbered = [(n, _object(line)) for n, line in enumerate(text.splitlines(), 1) if line.strip()]
    except RecursionError as error:
        raise BadTable(file, [Fault(0, "", "JSON with lists in lists, as no file of events has")]) from error
    else:
        lists = [value for value in document.values() if isinstance(value, list)] if isinstance(document, dict) else []
        listed = document if isinstance(document, list) else lists[0] if len(lists) == 1 else [document]
        numbered = list(enumerate(listed, 1))
    if not numbered:
        raise NotTheirs(f"a list without a record; {_AGAIN}")
    form = form_of({key for _, one in numbered if isinstance(one, dict) for key in one})
    return form, ((n, Cells(_words(one))) if isinstance(one, dict) else Fault(n, "", "no JSON object")
                  for n, one in numbered)


def _object(line: str) -> Any:
    try:
        return json.loads(line, parse_int=str)
    except (ValueError, RecursionError):
        return None


def _words(record: dict[str, Any]) -> dict[str, str]:
    return {key: "" if value is None else str(value).strip() for key, value in record.items()}


def _read(form: Form, found: Iterable[Row | Fault], sides: Sides) -> TheirFile:
    taken = _Taken(form, sides)
    for row in found:
        if isinstance(row, Fault):
            taken.faults.append(row)
        else:
            taken.take(*row)
    if not taken.events and not taken.faults:
        raise NotTheirs(f"the columns of {form.title} and no row under them; {_AGAIN}")
    return TheirFile(form, tuple(taken.events.values()), tuple(taken.faults), tuple(taken.doubled))


class _Taken:
    """What the rows of a file have told so far."""

    def __init__(self, form: Form, sides: Sides) -> None:
        self._form, self._sides = form, sides
        self.events: dict[str, Theirs] = {}
        self.faults: list[Fault] = []
        self.doubled: list[Fault] = []
        self._lines: dict[bytes, int] = {}

    def take(self, line: int, cells: Cells) -> None:
        first = self._lines.setdefault(cells.print, line)
        if first != line:
            self._again(line, first)
            return
        try:
            event = self._form.read(cells, line, self._sides)
        except BadCell as error:
            self.faults.append(Fault(line, "", str(error)))
            return
        if wrong := _misplaced(event) or self._another(event):
            self.faults.append(Fault(line, "", wrong))
        else:
            self._enter(event)

    def _enter(self, event: Theirs) -> None:
        known = self.events.get(event.id)
        if known is not None and replace(event, line=known.line) == known:
            self._again(event.line, known.line)
        else:
            self.events[event.id] = event if known is None else _joined(known, event)

    def _again(self, line: int, first: int) -> None:
        told = f"tells what line {first} tells, and is counted once; take one of the two out"
        self.doubled.append(Fault(line, "", told))

    def _another(self, event: Theirs) -> str:
        """What is wrong with an event that has the id of another one."""
        known = self.events.get(event.id, event)
        other = dict.fromkeys(word for field, word in _ONE.items() if getattr(known, field) != getattr(event, field))
        what = " and ".join(other)
        return what and (f"{event.id} is the id of line {known.line} too, with another {what}; take one of them out, "
                         "or give each an id of its own")


def _misplaced(event: Theirs) -> str:
    """What is wrong with an event whose latitude and longitude stand in each other's columns."""
    if event.point is None or event.country is None or not exchanged(*event.point, event.country):
        return ""
    return (f"the point lies far from {event.country}, and in it with latitude and longitude exchanged; put each into "
            "its own column")


def _joined(one: Theirs, more: Theirs) -> Theirs:
    """An event that stands in several rows, one an actor, as ACLED's actor-based files have it."""
    return replace(one, actors=tuple(dict.fromkeys((*one.actors, *more.actors))),
                   beside=tuple(dict.fromkeys((*one.beside, *more.beside))))
