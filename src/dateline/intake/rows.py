"""Rows of JSON lines and tables to reports. Files are streamed: one row is held at a time."""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from dateline.intake.refusals import refuse
from dateline.intake.sniff import is_binary, is_html, wide_encoding
from dateline.model.report import RawReport, Refusal

Items = Iterator[RawReport | Refusal]

_KINDS = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
# Dropped where they are no text, and kept among the extras as what they were.
_OWN_WORDS = ("title", "outlet", "url", "archive_url")
COLUMNS = ("id", "text", "html", "url", "title", "published", "outlet", "archive_url", "fetched")
_DELIMITERS = ",;\t"


def read_json_lines(file: BinaryIO, path: str, max_size: int) -> Items:
    """A report per line; a line that cannot be read is refused alone."""
    rows = 0
    for number, line in _lines(file, max_size):
        if line is None:
            yield refuse("oversized", path, number, limit=max_size)
        elif line.strip():
            yield _json_row(line, path, number)
        else:
            continue
        rows += 1
    if not rows:
        yield refuse("empty", path)


def read_json(file: BinaryIO, path: str, max_size: int) -> Items:
    """JSON lines under the ending .json, or one document: an object, or a list of objects."""
    head = file.read(max_size + 1)
    rest = io.BufferedReader(_Joined(head, file))
    if len(head) > max_size:
        yield from read_json_lines(rest, path, max_size)
        return
    try:
        document = json.loads(head)
    except (ValueError, RecursionError):
        yield from read_json_lines(rest, path, max_size)  # each broken line is named there
        return
    rows = document if isinstance(document, list) else [document]
    for number, row in enumerate(rows, 1):
        yield _report(row, path, number) if isinstance(row, dict) else _not_a_row(path, number)
    if not rows:
        yield refuse("empty", path)


def read_table(file: BinaryIO, path: str, max_size: int) -> Items:
    """A report per row of a table with a header, comma, semicolon or tab between columns."""
    head = file.read(4096)
    if not head.strip():
        yield refuse("empty", path)
        return
    encoding = wide_encoding(head)
    if encoding is None and is_binary(head):
        yield refuse("binary", path)
        return
    csv.field_size_limit(max(max_size, csv.field_size_limit()))
    source = io.BufferedReader(_Joined(head, file))
    text = io.TextIOWrapper(source, encoding or "utf-8-sig", errors="surrogateescape", newline="")
    yield from _table_rows(text, path, max_size)


def _table_rows(text: io.TextIOWrapper, path: str, max_size: int) -> Items:
    header_line = text.readline(65_536)
    delimiter = max(_DELIMITERS, key=header_line.count)
    header = [name.strip().lower() for name in next(csv.reader([header_line], delimiter=delimiter), [])]
    if "text" not in header and "html" not in header:
        yield refuse("no_text", path, 1, columns=", ".join(header)[:200])
        return
    if double := next((name for name in header if name and header.count(name) > 1), None):
        yield refuse("same_column", path, 1, column=double[:200])
        return
    rows = 0
    for item in _rows(_Pieces(text, max_size), header, delimiter, path):
        rows += 1
        yield item
    if not rows:
        yield refuse("no_rows", path)


def _rows(source: _Pieces, header: Sequence[str], delimiter: str, path: str) -> Items:
    reader = csv.reader(source, delimiter=delimiter)
    while True:
        number = reader.line_num + 2
        source.quotes = 0
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield refuse("broken_line", path, number, why=error)
            continue
        last = reader.line_num + 1
        if sum(map(len, cells)) > source.longest:
            yield refuse("oversized", path, number, limit=source.longest)
        elif source.quotes % 2 and last > number:
            why = f"a quotation mark is not closed, and the rows down to line {last} are taken as its text"
            yield refuse("broken_line", path, number, why=why)
        elif len(cells) > len(header):
            yield refuse("broken_line", path, number, why=f"{len(cells)} cells under {len(header)} columns")
        elif any(cells):
            yield _report(dict(zip(header, cells, strict=False)), path, number)


class _Pieces:
    """Lines, those past ``longest`` in pieces, so that no line fills the memory. ``quotes`` counts quotation marks."""

    def __init__(self, text: io.TextIOWrapper, longest: int) -> None:
        self._text, self.longest, self.quotes = text, longest, 0

    def __iter__(self) -> Iterator[str]:
        while line := self._text.readline(self.longest + 1):
            self.quotes += line.count('"')
            yield line


def _lines(file: BinaryIO, max_size: int) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines; null for one longer than ``max_size`` bytes, which is skipped in pieces."""
    number = 0
    while line := file.readline(max_size + 2):
        number += 1
        if number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        if len(line.rstrip(b"\r\n")) <= max_size:
            yield number, line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(max_size + 2)
        yield number, None


def _json_row(line: bytes, path: str, number: int) -> RawReport | Refusal:
    try:
        row = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        return refuse("undecodable", path, number, why=f"{error.reason} at byte {error.start}")
    except (ValueError, RecursionError) as error:
        return refuse("broken_line", path, number, why=f"no JSON ({error})")
    return _report(row, path, number) if isinstance(row, dict) else _not_a_row(path, number)


def _not_a_row(path: str, number: int) -> Refusal:
    return refuse("broken_line", path, number, why="a JSON object with 'text' or 'html' was expected")


def _report(row: Mapping[str, Any], path: str, number: int) -> RawReport | Refusal:
    """A report of a row; a row without ``id`` is named after its file and line."""
    for field in ("text", "html"):
        if row.get(field) is not None and not isinstance(row[field], str):
            return refuse("not_text", path, number, row=number, field=field, kind=_KINDS[type(row[field])])
    dropped = {key for key in _OWN_WORDS if row.get(key) is not None and not isinstance(row[key], str)}
    values = {key: _word(row.get(key)) if key not in dropped else None for key in COLUMNS}
    body, marked = values["text"], values["html"]
    if body is None and marked is None:
        code = "empty" if "text" in row or "html" in row else "no_text"
        return refuse(code, path, number, columns=", ".join(map(str, row))[:200])
    words = body or marked or ""
    try:
        content = words.encode("utf-8")
    except UnicodeEncodeError as error:
        return refuse("undecodable", path, number, why=f"a character that stands for no letter, at {error.start}")
    html = body is None or is_html(content[:4096], "utf-8")
    stem = "stdin" if path == "-" else Path(path).stem
    return RawReport(
        name=values["id"] or f"{stem}-{number}", path=path, content=content, media="html" if html else "text",
        line=number, encoding="utf-8", url=values["url"], title=values["title"], published=values["published"],
        outlet=values["outlet"], extras=_extras(row, dropped), archive_url=values["archive_url"],
        fetched=values["fetched"],
    )


def _extras(row: Mapping[str, Any], dropped: set[str]) -> dict[str, str]:
    """What the row says beside the columns that are used; where it lists one of these, its value was no text."""
    unused = {str(key): value for key, value in row.items() if key not in COLUMNS or key in dropped}
    return {key: word for key, value in unused.items() if (word := _word(value))}


def _word(value: Any) -> str | None:
    """A cell as text; null for nothing or white space. Text is kept to the letter."""
    if value is None:
        return None
    words = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return words if words.strip() else None


class _Joined(io.RawIOBase):
    """Bytes already read from a file, then the rest of it."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = io.BytesIO(head), rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self._head.read(len(buffer)) or self._rest.read(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)
