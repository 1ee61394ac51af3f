"""The forms of files that are known (``data/places/formats.toml``): of which one a header is, its rows as places."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from dateline.own.places.given import Given, LeftOut

GEONAMES_COLUMNS = 19
_LIST = re.compile(r"\s*[|;]\s*")
_POINT = re.compile(r"Point\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)", re.IGNORECASE)
_NO_POINT = ("<", "_:", "http")     # on another globe, and of unknown value, as Wikidata writes them
Row = dict[str, str]
Reader = Callable[[int, Row], "Given | LeftOut"]


@dataclass(frozen=True, slots=True)
class Form:
    """A form of file. ``grouped``: by which values several rows are of one place; ``unit``: what its rows are."""

    key: str
    title: str
    prefix: str
    licence: str
    attribution: str
    grouped: tuple[str, ...]
    columns: dict[str, list[str]]
    needs: tuple[str, ...] = ()
    unit: str = "line"


@cache
def forms() -> dict[str, Form]:
    """All forms by their key, in the order in which they are tried; GeoNames dumps, which have no header, first."""
    table = tomllib.loads(files("dateline.data").joinpath("places", "formats.toml").read_text("utf-8"))
    geonames = Form("geonames", "GeoNames dump", "geonames", "CC BY 4.0",
                    "Place data (c) GeoNames, geonames.org, CC BY 4.0", (), {})
    return {"geonames": geonames, **{key: _form(key, about) for key, about in table.items()}}


def _form(key: str, about: dict[str, Any]) -> Form:
    columns = about.get("columns") or {k: v if isinstance(v, list) else [v] for k, v in about.items()}
    return Form(key, about["title"], about["prefix"], about["licence"], about["attribution"],
                tuple(about.get("grouped", ())), columns, tuple(about.get("needs", ())))


def plain(header: Iterable[str]) -> list[str]:
    """Column names in small letters, without the marks around them."""
    return [re.sub(r"\s+", " ", name.strip().strip('"').lower()) for name in header]


def form_of(header: Sequence[str]) -> Form | None:
    """The form that a header is of, or null. ``header`` as ``plain`` gives it."""
    tables = {key: form for key, form in forms().items() if key != "geonames"}
    for form in tables.values():
        if form.needs and set(form.needs) <= set(header) and form.key != "csv":
            return form
    if any(re.match(tables["ocha"].columns["code"][0], name) for name in header) or {"pcode", "name_en"} <= set(header):
        return tables["ocha"]
    has_point = all(set(tables["csv"].columns[axis]) & set(header) for axis in ("latitude", "longitude"))
    return tables["csv"] if "name" in header and has_point else None


def reader_of(form: Form, header: Sequence[str]) -> Reader:
    """What makes a place of a row under that header."""
    if form.key == "ocha":
        return _Ocha(form, header)
    found = {field: [name for name in names if name in header] for field, names in form.columns.items()}
    return lambda line, row: _given(line, row, found)


def _given(line: int, row: Row, columns: dict[str, list[str]]) -> Given:
    cells = {field: next((row[name] for name in names if row.get(name)), "") for field, names in columns.items()}
    also = tuple(a for name in columns.get("also", ()) for a in _LIST.split(row.get(name, "")) if a)
    told = cells.pop("point", "")
    if point := _POINT.match(told):
        cells["longitude"], cells["latitude"] = point[1], point[2]
    elif told and not told.startswith(_NO_POINT):
        cells["longitude"] = cells["latitude"] = told   # no degrees, and said to be none with its line
    cells.pop("also", None)
    cells["id"] = cells.get("id", "").rsplit("/", 1)[-1]
    return Given(line, cells.pop("name", ""), also=also, **cells)


class _Ocha:
    """Rows of an administrative table: the finest area that a row names, or the settlement that it is of."""

    def __init__(self, form: Form, header: Sequence[str]) -> None:
        patterns = {k: re.compile(form.columns[k][0]) for k in ("code", "name", "also")}
        self._codes = {int(m[1]): n for n in header if (m := patterns["code"].match(n))}
        self._names: dict[int, list[str]] = {}
        self._also: dict[int, list[str]] = {}
        for n in header:
            if m := patterns["name"].match(n):
                self._names.setdefault(int(m[1]), []).append(n)
            elif m := patterns["also"].match(n):
                self._also.setdefault(int(m[1]), []).append(n)
        self._one = {k: next((n for n in form.columns[k] if n in header), "")
                     for k in ("latitude", "longitude", "area", "point_name", "point_code")}
        self._point_also = [n for n in form.columns["point_also"] if n in header]

    def __call__(self, line: int, row: Row) -> Given | LeftOut:
        def cell(column: str) -> str:
            return row.get(column, "") if column else ""

        level = max((n for n in self._names if self._first(row, self._names[n])), default=-1)
        settled = bool(cell(self._one["point_name"]) and cell(self._one["point_code"]))
        if not settled and level < 0:
            return LeftOut(line, "no name")
        name = cell(self._one["point_name"]) if settled else self._first(row, self._names[level])
        more = self._point_also if settled else [*self._names[level][1:], *self._also.get(level, ())]
        also = tuple(a for column in more if (a := row.get(column, "")))
        code = cell(self._one["point_code"]) if settled else cell(self._codes.get(level, ""))
        top = code if code[:2].isalpha() else cell(self._codes.get(0, "")) or self._first(row, self._names.get(0, []))
        return Given(line, name, cell(self._one["latitude"]), cell(self._one["longitude"]), also=also,
                     level="" if settled else str(level), country=_country_of(top), code=code, id=code,
                     parent=self._first(row, self._names.get(1, [])) if settled or level > 1 else "",
                     radius=row.get("radius_km") or _reach(cell(self._one["area"])))

    @staticmethod
    def _first(row: Row, columns: Iterable[str]) -> str:
        return next((row[c] for c in columns if row.get(c)), "")


def _country_of(code: str) -> str:
    """The letters that a P-code begins with ("SY0201", "SYR02"), or the country's name as it is."""
    letters = re.match(r"([A-Z]{2,3})\d*$", code)
    return letters[1] if letters else code


def _reach(area: str) -> str:
    """The radius in km of a disc of an area, half as much again, since no district is a disc (own rule)."""
    try:
        return f"{1.5 * (float(area) / 3.14159) ** 0.5:.1f}" if area else ""
    except ValueError:
        return ""


def geonames_row(line: int, cells: list[str]) -> Given:
    """A line of a dump. Columns: geonameid, name, asciiname, alternatenames, latitude, longitude, feature class,
    feature code, country, cc2, admin1, admin2, admin3, admin4, population (download.geonames.org, readme.txt)."""
    also = (cells[2], *(a for a in cells[3].split(",") if a))
    admin1 = f"{cells[8]}.{cells[10]}" if cells[8] and cells[10] else ""
    return Given(line, cells[1], cells[4], cells[5], cells[0], also, feature=cells[7], country=cells[8], admin1=admin1,
                 population=cells[14])


def dict_rows(rows: Iterator[tuple[int, list[str]]], header: Sequence[str]) -> Iterator[tuple[int, list[str], Row]]:
    """Each row by column too."""
    for number, cells in rows:
        yield number, cells, dict(zip(header, cells, strict=False))
