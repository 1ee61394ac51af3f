"""Offsets and radii against the values of reference/places.md section 4, worked out by hand there."""

import pytest

from dateline.reading.where.geometry import (
    bearing,
    bearing_of,
    distance_km,
    distance_precision,
    extent_km,
    midpoint,
    offset,
    offset_radius,
)

ALEPPO = (36.2012, 37.1612)


@pytest.mark.parametrize(("km", "compass", "latitude", "longitude", "radius"), [
    (25, "s", 35.976, 37.161, 25.1),
    (50, "se", 35.882, 37.553, 25.5),
    (50, "e", 36.200, 37.717, 44.9),
])
def test_relative_phrases_of_the_reference(km, compass, latitude, longitude, radius):
    # Extent of Aleppo 8 km there; precision 2.5 km for 25, 5 km for 50.
    found = offset(*ALEPPO, bearing_of(compass), km)
    assert found == pytest.approx((latitude, longitude), abs=0.002)
    precision = distance_precision(str(km), 1.0)
    assert precision == (2.5 if km == 25 else 5.0)
    assert offset_radius(km, 8.0, precision, compass) == pytest.approx(radius, abs=0.1)


def test_check_value_of_the_guide():
    # d = 10, D = 4.119, alpha = 22.5: sqrt((10 + 4.119 - 9.2388)^2 + 3.8268^2) = 6.202
    assert offset_radius(10, 4.119, 0.0, "ne") == pytest.approx(6.202, abs=0.001)


@pytest.mark.parametrize(("number", "unit", "km"), [
    ("6", 1.0, 1.0), ("10", 1.0, 5.0), ("100", 1.0, 50.0), ("2000", 0.001, 0.5), ("10", 1.609344, 8.04672),
    ("7.5", 1.0, 0.75),
])
def test_precision_of_written_distances(number, unit, km):
    assert distance_precision(number, unit) == pytest.approx(km)


def test_one_degree_of_latitude_is_111_km():
    assert distance_km(0, 0, 1, 0) == pytest.approx(111.195, abs=0.001)
    assert bearing(0, 0, 0, 1) == pytest.approx(90)
    assert midpoint(0, 0, 0, 2) == pytest.approx((0, 1))


def test_extent_is_bounded():
    assert extent_km(0) == 0.5 and extent_km(100_000) == pytest.approx(3.5) and extent_km(9_000_000) == 15.0
