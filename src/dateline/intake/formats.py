"""Files to reports: which reader a file's ending or its first bytes call for. New formats (WARC) are added here."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from dateline.intake.paths import STANDARD_INPUT
from dateline.intake.refusals import refuse
from dateline.intake.rows import read_json, read_json_lines, read_table
from dateline.intake.sniff import is_binary, is_html, wide_encoding
from dateline.model.report import RawReport, Refusal

Items = Iterator[RawReport | Refusal]
Reader = Callable[[BinaryIO, str, int], Items]

_HEAD = 4096  # bytes looked at to tell kinds apart
_WARC = re.compile(r"\.warc(\.(gz|zst))?$", re.I)


def read_file(path: str, max_size: int) -> Items:
    """The reports of one file ("-": standard input). Errors of the operating system come out as refusals."""
    if _WARC.search(path):
        yield refuse("not_yet", path)
        return
    ending = "" if path == STANDARD_INPUT else Path(path).suffix.lower()
    if (reader := _READERS.get(ending)) is None:
        yield refuse("unknown_kind", path, ending=ending)
        return
    try:
        if path == STANDARD_INPUT:
            yield from reader(sys.stdin.buffer, path, max_size)
        else:
            with Path(path).open("rb") as file:
                yield from reader(file, path, max_size)
    except FileNotFoundError:
        yield refuse("missing", path)
    except OSError as error:
        yield refuse("unreadable", path, why=error.strerror or error)


def _page(file: BinaryIO, path: str, max_size: int) -> Items:
    """One report per file, text or HTML by its first bytes."""
    content = file.read(max_size + 1)
    if len(content) > max_size:
        yield refuse("oversized", path, limit=max_size)
        return
    head = content[:_HEAD]
    encoding = wide_encoding(head)
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        yield refuse("empty", path)
    elif encoding is None and is_binary(content):
        yield refuse("binary", path)
    else:
        name = "stdin" if path == STANDARD_INPUT else Path(path).stem
        media = "html" if is_html(head, encoding) or Path(path).suffix.lower() in _HTML else "text"
        yield RawReport(name, path, content, "html" if media == "html" else "text", encoding=encoding)


def _piped(file: BinaryIO, path: str, max_size: int) -> Items:
    """Standard input, or a file without an ending: JSON lines where it begins with a brace, else one report."""
    head = file.peek(1) if hasattr(file, "peek") else b""
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return read_json_lines(file, path, max_size)
    return _page(file, path, max_size)


_HTML = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_READERS: dict[str, Reader] = {
    "": _piped,
    **dict.fromkeys((".txt", ".text", ".md", ".log", ".asc"), _page),
    **dict.fromkeys(_HTML, _page),
    **dict.fromkeys((".jsonl", ".ndjson", ".jl"), read_json_lines),
    ".json": read_json,
    **dict.fromkeys((".csv", ".tsv", ".tab"), read_table),
}
