"""Lines of a file that may be zipped or of any size: decoded one by one, so that a fault has its line."""

from __future__ import annotations

import codecs
import csv
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import IO

from dateline.own.faults import BadTable, Fault

_LONGEST = 4_000_000      # bytes of a line; the longest of GeoNames has some thousands
_LARGEST = 8_000_000_000  # bytes unpacked; allCountries.txt has 1.7 thousand million
_RATIO = 200              # packed text is a tenth to a twentieth of its size; more is a bomb
_MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_ENDINGS = (".txt", ".csv", ".tsv", ".geojson", ".json")
_SHEET = ("a spreadsheet, not a table of text; open it and save the sheet with the places as \"CSV UTF-8\", one file a "
          "sheet, and add that")
_PACKED = {b"PK\x03\x04": "an archive that is cut off; fetch or save it again",
           b"\x1f\x8b": "packed by gzip; unpack it", b"BZh": "packed by bzip2; unpack it",
           b"7z\xbc\xaf": "packed by 7-Zip; unpack it"}
_AROUND = 12              # characters on either side of one that cannot be read that are shown
csv.field_size_limit(_LONGEST)


@contextmanager
def opened(path: Path) -> Iterator[tuple[IO[bytes], str]]:
    """The bytes of a file, or of the one table in a .zip, and its name. Raises ``BadTable``, ``OSError``."""
    if not zipfile.is_zipfile(path):
        with path.open("rb") as file:
            if why := next((why for mark, why in _PACKED.items() if file.peek(4).startswith(mark)), None):
                raise BadTable(str(path), [Fault(0, "", why)])
            yield file, path.name
        return
    try:
        with zipfile.ZipFile(path) as archive, archive.open(_member(archive, str(path))) as file:
            yield file, file.name or path.name
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise BadTable(str(path), [Fault(0, "", f"the archive cannot be unpacked ({error})")]) from error


def _member(archive: zipfile.ZipFile, file: str) -> zipfile.ZipInfo:
    if any(n.startswith(("xl/", "Index/")) or n == "content.xml" for n in archive.namelist()):
        raise BadTable(file, [Fault(0, "", _SHEET)])
    tables = [m for m in archive.infolist() if m.filename.lower().endswith(_ENDINGS)
              and "readme" not in m.filename.lower() and not m.filename.startswith("__MACOSX")]
    if len(tables) != 1:
        found = ", ".join(m.filename for m in tables[:5]) or "none"
        raise BadTable(file, [Fault(0, "", f"one table is wanted in the archive; it holds {found}; unpack it and add "
                                           "the file that is meant")])
    if tables[0].file_size > _LARGEST or tables[0].file_size > _RATIO * max(tables[0].compress_size, 5_000):
        raise BadTable(file, [Fault(0, "", f"{tables[0].filename} would unpack to {tables[0].file_size:,} bytes, as no "
                                           "gazetteer does")])
    return tables[0]


def decoded(stream: IO[bytes], file: str) -> Iterator[str]:
    """The lines with their ends. Raises ``BadTable`` at the first that is no text."""
    start = stream.peek(4)[:4]  # type: ignore[attr-defined]  # files and members of archives are buffered
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        raise BadTable(file, [Fault(0, "", _SHEET)])
    encoding = next((name for mark, name in _MARKS.items() if start.startswith(mark)), "utf-8")
    lines = _wide(stream, encoding) if encoding.startswith("utf-16") else _narrow(stream)
    for number in count(1):
        try:
            line = next(lines)
        except StopIteration:
            return
        except UnicodeError as error:
            how = 'save the file as UTF-8 (in a spreadsheet: "CSV UTF-8") and try again'
            raise BadTable(file, [Fault(number, "", f"not {encoding[:6].upper()} text{_as_windows(error)}; {how}")]
                           ) from error
        if len(line) >= _LONGEST:
            raise BadTable(file, [Fault(number, "", f"a line of more than {_LONGEST:,} characters: no table")])
        if "\0" in line:
            raise BadTable(file, [Fault(number, "", "holds NUL: no table of text")])
        yield line


def _as_windows(error: UnicodeError) -> str:
    """How the words that cannot be read would read in the encoding of older spreadsheets of western Europe."""
    if not isinstance(error, UnicodeDecodeError):
        return ""
    text, at = error.object.decode("cp1252", errors="replace"), error.start
    around = text[max(0, at - _AROUND):at + _AROUND].strip()
    return f" (as Windows-1252 it has “{around}”)" if around.isprintable() and text[at] != "\ufffd" else ""


def _narrow(stream: IO[bytes]) -> Iterator[str]:
    encoding = "utf-8-sig"
    while line := stream.readline(_LONGEST):
        yield line.decode(encoding)
        encoding = "utf-8"


def _wide(stream: IO[bytes], encoding: str) -> Iterator[str]:
    reader = codecs.getreader("utf-16")(stream)
    while line := reader.readline(_LONGEST):
        yield line


def delimiter_of(head: str) -> str:
    """The mark between the columns of a header."""
    return max(",;\t", key=head.count)


def rows(lines: Iterator[str], delimiter: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """The cells of each row, stripped, with the line that it begins on; empty rows and ``#`` comments left out.

    HXL tags under a header (``#adm1+name``) begin with that mark too. Raises ``BadTable`` where quotes stay open.
    """
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        number = reader.line_num + 1
        try:
            cells = [cell.strip() for cell in next(reader)]
        except StopIteration:
            return
        except csv.Error as error:
            told = f"no row of a table ({error}); close the quotation mark, double those inside"
            raise BadTable(file, [Fault(number, "", told)]) from error
        filled = [cell for cell in cells if cell]
        if filled and not filled[0].startswith("#"):
            yield number, cells
