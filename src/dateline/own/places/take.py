"""Reading a file into places: what form it is of, its rows, which are left out and why."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import IO

from dateline.own.faults import BadTable, Fault
from dateline.own.places.checks import Assumed, checked, country_of, kinds
from dateline.own.places.geojson import features, row_of
from dateline.own.places.given import Given, LeftOut
from dateline.own.places.lines import decoded, delimiter_of, opened, rows
from dateline.own.places.spellings import with_known_spellings
from dateline.own.places.tables import GEONAMES_COLUMNS, Form, dict_rows, form_of, forms, geonames_row, plain, reader_of
from dateline.reading.where.base import Place

_MOST_FAULTS = 20   # a file in the wrong form has one in every line
_TYPE_AT_END = re.compile(r"(?i)^(.+?)\s+(town|village|city|hamlet)$")
_NO_FORM = (
    "no form of gazetteer that is known. Known are: GeoNames dumps (19 columns, no header); tables with the columns of "
    "UCDP GED, ACLED, NGA GNS, Wikidata (item, itemLabel, coord), OCHA (ADM1_EN, ADM1_PCODE, ...) or global P-codes; "
    "GeoJSON; and a table of your own with name, lat, lon [, alt_names, type, parent, country, radius_km, population, "
    "pcode, source, licence, valid_from, valid_to]")


@dataclass(frozen=True, slots=True)
class Options:
    """What the user says of a file: its form (null: found out), and the kind and country of rows that do not say."""

    form: str | None = None
    kind: str | None = None
    country: str | None = None


@dataclass(slots=True)
class Taken:
    """A file being read. ``places`` is gone through once; the rest is complete after that."""

    form: Form
    places: Iterator[Place]
    left_out: Counter[str] = field(default_factory=Counter)
    licences: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)


def take(stream: IO[bytes], file: str, prefix: str, options: Options) -> Taken:
    """What a file holds. ``prefix``: of the ids of a user's own places. Raises ``BadTable`` with all faults of the
    first lines that have any, also while ``places`` is gone through."""
    form, given = _opened_as(stream, file, options)
    if form.prefix == "user":
        form = replace(form, prefix=prefix)
    taken = Taken(form, iter(()))
    taken.places = _places(taken, given, file, options)
    return taken


def _opened_as(stream: IO[bytes], file: str, options: Options) -> tuple[Form, Iterator[Given | LeftOut]]:
    start = stream.peek(64)[:64].lstrip(b"\xef\xbb\xbf \t\r\n")  # type: ignore[attr-defined]
    if start.startswith((b"{", b"[")) or options.form == "geojson":
        return _geojson(stream, file)
    lines = decoded(stream, file)
    head = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    if options.form == "geonames" or (options.form is None and head.count("\t") == GEONAMES_COLUMNS - 1
                                      and head.split("\t")[0].isdecimal()):
        return forms()["geonames"], _dump(chain([head], lines), file)
    return _table(head, lines, file, options)


def _dump(lines: Iterator[str], file: str) -> Iterator[Given]:
    for number, line in enumerate(lines, 1):
        cells = line.rstrip("\r\n").split("\t")
        if len(cells) != GEONAMES_COLUMNS or not cells[0].isdecimal():
            told = f"{len(cells)} columns; a GeoNames dump has {GEONAMES_COLUMNS}, the first a number"
            raise BadTable(file, [Fault(number, "", told)])
        yield geonames_row(number, cells)


def _table(head: str, lines: Iterator[str], file: str, options: Options) -> tuple[Form, Iterator[Given | LeftOut]]:
    mark = delimiter_of(head)
    all_rows = rows(chain([head], lines), mark, file)
    number, cells = next(all_rows, (0, []))
    header = plain(cells)
    form = forms()[options.form] if options.form else form_of(header)
    if form is None:
        shown = ", ".join(cells[:8]) + (" ..." if len(cells) > 8 else "")
        raise BadTable(file, [Fault(number, "", f"the columns are {shown or 'none'}: {_NO_FORM}")])
    missing = [c for c in form.needs if c not in header]
    if missing:
        raise BadTable(file, [Fault(number, missing[0], f"the column is missing; {form.title} have it")])
    return form, _read(form, header, all_rows, file)


def _read(form: Form, header: list[str], all_rows: Iterator[tuple[int, list[str]]], file: str
          ) -> Iterator[Given | LeftOut]:
    reader = reader_of(form, header)
    for number, cells, row in dict_rows(all_rows, header):
        if len(cells) > len(header) or (form.key == "csv" and len(cells) != len(header)):
            told = f"{len(cells)} cells under {len(header)} columns"
            raise BadTable(file, [Fault(number, "", f"{told}; put quotation marks around a cell that holds the mark "
                                                    "between columns")])
        yield reader(number, row)


def _geojson(stream: IO[bytes], file: str) -> tuple[Form, Iterator[Given | LeftOut]]:
    found = features(stream, file)
    numbered: list[tuple[int, dict[str, str]]] = []
    for number, feature in enumerate(found, 1):
        try:
            numbered.append((number, row_of(feature)))
        except ValueError as error:
            raise BadTable(file, [Fault(0, f"feature {number}", str(error))]) from error
    header = list(dict.fromkeys(name for _, row in numbered for name in row))
    form = form_of(header)
    if form is None:
        told = f"the features have {', '.join(header[:8]) or 'no properties'}"
        raise BadTable(file, [Fault(0, "", f'{told}; they need a "name" or ADM1_EN, ADM1_PCODE, ... of OCHA')])
    reader = reader_of(form, header)
    form = replace(form, title=f"GeoJSON ({form.title})", unit="feature")
    return form, (reader(number, row) for number, row in numbered)


def _places(taken: Taken, given: Iterator[Given | LeftOut], file: str, options: Options) -> Iterator[Place]:
    assumed = Assumed(options.kind, options.country, strict=taken.form.key == "csv")
    faults: list[Fault] = []
    seen: Counter[str] = Counter()
    for one in _grouped(taken.form, given):
        made = one if isinstance(one, LeftOut) else checked(one, taken.form.key, taken.form.prefix, assumed)
        if isinstance(made, Fault):
            faults.append(made if taken.form.unit == "line" else _of_feature(made))
            if len(faults) >= _MOST_FAULTS:
                rest = Fault(made.line + 1, "", f"the {taken.form.unit}s from here on were not looked at")
                faults.append(rest if taken.form.unit == "line" else _of_feature(rest))
                break
        elif isinstance(made, LeftOut):
            taken.left_out[made.reason] += 1
        elif not faults:
            assert isinstance(one, Given)
            taken.licences.add(one.licence)
            taken.sources.add(one.source)
            yield with_known_spellings(_with_id(made, taken.form.prefix, seen))
    if faults:
        raise BadTable(file, faults)


def _of_feature(fault: Fault) -> Fault:
    """A fault of GeoJSON, whose features are numbered and may stand on any line."""
    return Fault(0, f"feature {fault.line}" + (f": {fault.column}" if fault.column else ""), fault.message)


def repeated(path: Path) -> Fault | None:
    """The line of a GeoNames dump that has the number of an earlier one. Gone through twice, so that the numbers of all
    the world fit into memory."""
    with opened(path) as (stream, _):
        again = _again(_numbers(stream, path))
    if again is None:
        return None
    with opened(path) as (stream, _):
        first = next(line for line, number in _numbers(stream, path) if number == again[1])
    return Fault(again[0], "id", f"{again[1]} stands in line {first} already; one row a place")


def _again(numbers: Iterator[tuple[int, str]]) -> tuple[int, str] | None:
    """The first line whose number an earlier one had."""
    seen: set[str] = set()
    for line, number in numbers:
        if number in seen:
            return line, number
        seen.add(number)
    return None


def _numbers(stream: IO[bytes], path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a dump with the number that each begins with."""
    for number, text in enumerate(decoded(stream, str(path)), 1):
        yield number, text.partition("\t")[0]


def _with_id(place: Place, prefix: str, seen: Counter[str]) -> Place:
    """Places without an id get one made of their name, and all ids stay apart; numbers of GeoNames are apart."""
    if place.id.startswith("geonames:"):
        return place
    id_ = place.id or f"{prefix}:" + re.sub(r"[\W_]+", "-", place.name.lower()).strip("-")
    seen[id_] += 1
    return replace(place, id=id_ if seen[id_] == 1 else f"{id_}-{seen[id_]}")


def _grouped(form: Form, given: Iterator[Given | LeftOut]) -> Iterator[Given | LeftOut]:
    """Rows of one place as one: its names together, its point the mean."""
    if not form.grouped:
        yield from given
        return
    groups: dict[tuple[str, ...], _Group] = {}
    for one in given:
        if isinstance(one, LeftOut) or one.precision not in ("", "1") or not _has_point(one):
            yield one
            continue
        one = _peeled(one) if form.prefix in ("ucdp", "acled") else one
        key = tuple(str(getattr(one, name)) for name in form.grouped)
        if key in groups:
            groups[key].add(one)
        else:
            groups[key] = _Group(one)
    for group in groups.values():
        yield group.given()


def _has_point(given: Given) -> bool:
    """Whether its coordinates are numbers within their bounds; if not, the row is looked at alone, to be named."""
    try:
        return abs(float(given.latitude)) <= 90 and abs(float(given.longitude)) <= 180
    except ValueError:
        return False


def _peeled(given: Given) -> Given:
    """ "Khanaser town" is Khanaser, a town."""
    m = _TYPE_AT_END.match(given.name)
    return replace(given, name=m[1], type=m[2].lower()) if m else given


class _Group:
    """The rows of one place so far."""

    def __init__(self, first: Given) -> None:
        self._first, self._names, self._points = first, dict.fromkeys(first.also), _Mean()
        self._points.add(first)

    def add(self, more: Given) -> None:
        self._names |= dict.fromkeys((more.name, *more.also))
        self._points.add(more)

    def given(self) -> Given:
        latitude, longitude = self._points.mean()
        return replace(self._first, also=tuple(self._names), latitude=latitude, longitude=longitude)


class _Mean:
    """The mean of points, added one by one."""

    def __init__(self) -> None:
        self._latitude = self._longitude = 0.0
        self._count = 0

    def add(self, one: Given) -> None:
        self._latitude += float(one.latitude)
        self._longitude += float(one.longitude)
        self._count += 1

    def mean(self) -> tuple[float, float]:
        return self._latitude / self._count, self._longitude / self._count


def checked_options(form: str | None, kind: str | None, country: str | None) -> Options:
    """Options as they were typed. Raises ``ValueError`` with what to write instead."""
    if form is not None and form not in (*forms(), "geojson"):
        raise ValueError(f"{form!r} is no form; write one of {', '.join((*forms(), 'geojson'))}")
    if kind is not None and kind not in kinds():
        raise ValueError(f"{kind!r} is no kind; write one of {', '.join(sorted({k.name for k in kinds().values()}))}")
    if country is not None and (country_of(country) is None):
        raise ValueError(f"{country!r} is no country; write its ISO code, as SY")
    return Options(form, kind, country_of(country) if country else None)


__all__ = ["Options", "Taken", "checked_options", "opened", "repeated", "take"]
