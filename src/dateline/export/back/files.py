"""Which files are exports of ours, and what they hold, one dossier at a time."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from dateline.export.back.fields import NotOurs
from dateline.export.back.shapes import dossier_of
from dateline.export.files import beside_name
from dateline.export.visible import visible
from dateline.model import Dossier

LONGEST = 64_000_000  # bytes of a line: an event of ten thousand claims and more
_PARQUET, _HEAD = b"PAR1", 64


def is_export(path: str | Path) -> bool:
    """Whether a file begins as an export that can be read back does: JSON lines or Parquet. A case does not."""
    try:
        if not Path(path).is_file():  # of a pipe nothing is taken that could not be put back
            return False
        with Path(path).open("rb") as file:
            head = file.read(_HEAD)
    except (OSError, ValueError):  # not there, or no name that a file can have: opening it as a case will tell
        return False
    return head.startswith(_PARQUET) or head.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{")


def files_of(path: str) -> tuple[str, ...]:
    """The names of the files that ``dossiers_in`` reads, also that of a table of claims that may not be there."""
    from dateline.export.parquet import FORMAT

    return path, beside_name(path, FORMAT.claims.ending)


def dossiers_in(path: str | Path) -> Iterator[Dossier]:
    """The dossiers of a file that ``export`` wrote as ``jsonl`` or ``parquet``; the latter with its table of claims,
    ``FILE.claims.parquet``, beside it.

    Raises ``NotOurs`` that names file, line or row, and field; ``OSError``; ``ImportError`` where pyarrow is missing.
    """
    name, path = visible(str(path)), Path(path)
    with path.open("rb") as file:
        if file.read(len(_PARQUET)) == _PARQUET:
            from dateline.export.back.tables import lines_of

            yield from _checked(lines_of(path), f"{name}, row ")
        else:
            file.seek(0)
            yield from _checked(_lines(file, name), f"{name}, line ")


def _checked(lines: Iterable[tuple[int, Any]], at: str) -> Iterator[Dossier]:
    """The dossiers of numbered lines: each event once, in the order of days, which formats rely on."""
    seen: set[str] = set()
    before = (False, "")
    for n, line in lines:
        try:
            dossier = dossier_of(line)
        except NotOurs as error:
            raise NotOurs(f"{at}{n}: {error}") from None
        day = dossier.event.row["from"]
        if dossier.event.id in seen:
            raise NotOurs(f"{at}{n}: the event {visible(dossier.event.id)} stands there twice")
        if (day is None, day or "") < before:
            raise NotOurs(f"{at}{n}: events must stand in the order of their days, the undated last")
        seen.add(dossier.event.id)
        before = day is None, day or ""
        yield dossier


def _lines(file: BinaryIO, name: str) -> Iterator[tuple[int, Any]]:
    """The objects of JSON lines with their numbers from 1."""
    n = 0
    while line := file.readline(LONGEST + 1):
        n += 1
        if len(line) > LONGEST:
            raise NotOurs(f"{name}, line {n}: longer than {LONGEST:,} bytes")
        if n == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        if line.strip():
            yield n, _object(line, f"{name}, line {n}")


def _object(line: bytes, at: str) -> Any:
    try:
        return json.loads(line.decode("utf-8"), parse_constant=_no_number)
    except UnicodeDecodeError as error:
        raise NotOurs(f"{at}: no UTF-8 (byte {error.start + 1})") from None
    except json.JSONDecodeError as error:
        raise NotOurs(f"{at}: no JSON ({error.msg}, column {error.colno})") from None
    except (ValueError, RecursionError) as error:
        raise NotOurs(f"{at}: no JSON of ours ({visible(str(error))})") from None


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")
