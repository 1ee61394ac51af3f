"""GeoJSON as RFC 7946 wants it, and shapes that claim no more than is known."""

from __future__ import annotations

import io
import json
import math
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.export import Manifest, export
from dateline.model import Dossier, PlaceMention, great_circle_km
from dateline.model.geometry import geometry

from .builders import claim, dossier, head, place


def written(*dossiers: Dossier) -> tuple[dict[str, Any], Manifest]:
    out = io.StringIO(newline="")
    manifest = export(dossiers, "geojson", out)
    return json.loads(out.getvalue()), manifest


def at(where: PlaceMention) -> dict[str, Any] | None:
    return geometry(dossier(claim(place=(where,))))


def check(collection: dict[str, Any]) -> None:
    """RFC 7946: sections 3.1 to 3.3; positions on the globe; rings closed and against the clock."""
    assert collection.keys() == {"type", "features"} and collection["type"] == "FeatureCollection"
    for feature in collection["features"]:
        assert feature.keys() == {"type", "id", "geometry", "properties"} and feature["type"] == "Feature"
        if feature["geometry"] is not None:
            check_shape(feature["geometry"])


def check_shape(shape: dict[str, Any]) -> None:
    assert shape.keys() == {"type", "coordinates"}
    told = shape["coordinates"]
    match shape["type"]:
        case "Point":
            check_line([told])
        case "LineString":
            check_line(told)
            assert len(told) >= 2
        case "MultiLineString":
            for line in told:
                check_line(line)
        case "Polygon":
            check_rings(told)
        case "MultiPolygon":
            for rings in told:
                check_rings(rings)
        case other:
            raise AssertionError(other)


def check_line(positions: list[list[float]]) -> None:
    for longitude, latitude in positions:
        assert -180 <= longitude <= 180 and -90 <= latitude <= 90
    assert all(abs(a[0] - b[0]) <= 180 or abs(a[1]) > 80 for a, b in pairwise(positions)) or (
        {abs(p[0]) for p in positions} == {180})  # all the way around a pole


def check_rings(rings: list[list[list[float]]]) -> None:
    for ring in rings:
        check_line(ring)
        assert len(ring) >= 4 and ring[0] == ring[-1]
        assert sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) > 0  # against the clock


def test_a_collection_is_what_the_standard_says() -> None:
    told, manifest = written(dossier(claim("a", place=(place(),)), heads=(head("r1"), head("r2", "Herald"))),
                             dossier(claim("b", place=(place("Um Nowhere", at=None),))), dossier(claim("c")))
    check(told)
    first, second, third = told["features"]
    assert first["geometry"] == {"type": "Point", "coordinates": [44.0209, 13.5795]}  # longitude first
    assert first["id"] == "a" and first["properties"]["grade"] == "weak"
    assert (first["properties"]["reports"], first["properties"]["origins"]) == (2, 2)
    assert first["properties"]["radius_km"] == 3.0 and first["properties"]["precision"] == "point"
    assert second["geometry"] is None and second["properties"]["place"] == "Um Nowhere"
    assert third["geometry"] is None
    assert (manifest.taken, sum(manifest.changed.values()), dict(manifest.left_out)) == (3, 2, {})


def test_no_events_are_a_collection_too() -> None:
    assert written()[0] == {"type": "FeatureCollection", "features": []}


@pytest.mark.parametrize("precision", ["near", "district", "province", "region", "country", "line"])
def test_what_is_an_area_is_never_a_pin(precision: str) -> None:
    shape = at(place("north of Taiz", precision=precision, radius_km=40.0))
    assert shape is not None and shape["type"] == "Polygon"
    check_shape(shape)
    for longitude, latitude in shape["coordinates"][0]:
        assert great_circle_km((13.5795, 44.0209), (latitude, longitude)) == pytest.approx(40, rel=1e-3)


def test_an_area_without_extent_has_no_shape() -> None:
    made = dossier(claim(place=(place("Taiz province", precision="province"),)))
    made.event.row["radius_km"] = None  # type: ignore[index]
    assert geometry(made) is None


def road(*ends: tuple[str, float, float, str]) -> PlaceMention:
    """A road by the names that it is told by."""
    names = tuple(place(n, (la, lo), p).toponyms[0] for n, la, lo, p in ends)
    words = "the road"
    return PlaceMention(words, 0, len(words), "name", 0, names, 0.0, 0.0, 60.0, "line", own=len(names))


def test_a_road_told_by_its_ends_is_the_line_between_them() -> None:
    assert at(road(("Marib", 15.46, 45.33, "point"), ("Sanaa", 15.35, 44.21, "point"))) == {
        "type": "LineString", "coordinates": [[45.33, 15.46], [44.21, 15.35]]}


def test_a_border_of_countries_is_an_area() -> None:
    shape = at(road(("Yemen", 15.5, 48.0, "country"), ("Oman", 21.0, 57.0, "country")))
    assert shape is not None and shape["type"] == "Polygon"


def test_a_road_over_the_date_line_is_cut_there() -> None:
    shape = at(road(("West", 10.0, 179.0, "point"), ("East", 14.0, -177.0, "point")))
    assert shape == {"type": "MultiLineString", "coordinates": [[[179.0, 10.0], [180.0, 11.0]],
                                                                [[-180.0, 11.0], [-177.0, 14.0]]]}


def test_a_circle_over_the_date_line_is_two_parts() -> None:
    shape = at(place("Taveuni", (-16.8, 179.9), "province", 100.0))
    assert shape is not None and shape["type"] == "MultiPolygon" and len(shape["coordinates"]) == 2
    check_shape(shape)


def test_a_circle_around_a_pole_is_all_beyond_a_parallel() -> None:
    shape = at(place("the Arctic", (80.0, 20.0), "region", 2_000.0))
    assert shape is not None
    assert shape["coordinates"][0][2] == [180.0, 90.0]
    assert shape["coordinates"][0][0][1] == pytest.approx(80 - math.degrees(2_000 / 6371), abs=1e-4)


@settings(max_examples=200, deadline=None)
@given(st.floats(-89.9, 89.9), st.floats(-180, 180), st.floats(1, 6_000))
def test_any_circle_is_a_polygon_of_the_standard(latitude: float, longitude: float, km: float) -> None:
    shape = at(place("there", (latitude, longitude), "region", km))
    assert shape is not None
    check_shape(shape)


def test_words_that_turn_a_line_around_are_written_out() -> None:
    out = io.StringIO(newline="")
    export([dossier(claim(place=(place("x\u202ey\u2028\x85", at=None),)))], "geojson", out)
    assert not {"\u202e", "\u2028", "\x85"} & set(out.getvalue())
    assert json.loads(out.getvalue())["features"][0]["properties"]["place"] == "x\u202ey\u2028\x85"
