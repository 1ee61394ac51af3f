"""Each row of reference/places.md section 4 as words on a page and where they put it. Aleppo lies at 36.20 37.16, Homs
at 34.73 36.71, Hama at 35.13 36.75 (written down by hand)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.model import PlaceMention, PlaceReading, RawReport
from dateline.reading.page import read_page
from dateline.reading.where import find_places, survey_places
from dateline.reading.where.gazetteer import by_id
from dateline.reading.where.geometry import distance_km, distance_precision, half_angle

SEEDS = Path(__file__).resolve().parents[4] / "shared" / "reports" / "seeds"
HOMS, HAMA, ALEPPO = (34.73, 36.71), (35.13, 36.75), (36.20, 37.16)


def the(text: str, words: str) -> PlaceMention:
    page = read_page(RawReport("test", "-", text.encode()))
    return next(m for m in find_places(page) if m.text == words)


def km(mention: PlaceMention | PlaceReading, point: tuple[float, float]) -> float:
    assert mention.latitude is not None and mention.longitude is not None
    return distance_km(mention.latitude, mention.longitude, *point)


def test_distance_without_direction_reaches_all_around() -> None:
    # d 20 + extent of Homs + precision of "20": half of ten
    found = the("Troops in Syria hold a village 20 km from Homs.", "village 20 km from Homs")
    homs = by_id("geonames:169577")
    assert homs and km(found, HOMS) < 3
    assert found.radius_km == pytest.approx(20 + homs.radius_km + 5, abs=0.1)
    by_road = the("Troops in Syria hold a village 20 km by road from Homs.", "village 20 km by road from Homs")
    assert (by_road.latitude, by_road.radius_km) == (found.latitude, found.radius_km)


@pytest.mark.parametrize(("words", "latitude", "longitude"), [
    ("positions 25 km south of Aleppo city", 35.976, 37.161),
    ("positions some 50 kilometers to the southeast of Aleppo", 35.882, 37.553),
    ("positions 50 kilometers east of Aleppo", 36.200, 37.717),
])
def test_distance_at_a_heading(words: str, latitude: float, longitude: float) -> None:
    found = the(f"Troops in Syria hold {words}.", words)
    assert found.precision == "near" and km(found, (latitude, longitude)) < 1


def test_two_distances_at_a_right_angle() -> None:
    words = "positions 10 km north and 5 km east of Homs"
    found, homs = the(f"Troops in Syria hold {words}.", words), by_id("geonames:169577")
    # 10 km are 0.0899 degrees of latitude, 5 km at that latitude 0.0547 of longitude
    assert homs and km(found, (homs.latitude + 0.0899, homs.longitude + 0.0547)) < 0.5
    # extent of Homs, and the worse precision ("10": half of ten) times the root of two
    assert found.radius_km == pytest.approx(homs.radius_km + 5 * 2 ** 0.5, abs=0.1)
    opposed = "positions 10 km north and 5 km south of Homs"
    assert the(f"Troops in Syria hold {opposed}.", "5 km south of Homs").latitude < homs.latitude


def test_between_two_places_and_so_far_from_one() -> None:
    text = "Rebels hit a checkpoint between Homs and Hama, 10 km from Hama, in Syria."
    found, hama = the(text, "checkpoint between Homs and Hama"), by_id("geonames:170017")
    assert hama and found.precision == "near" and km(found, (HAMA[0] - 0.09, HAMA[1])) < 2
    assert found.radius_km == pytest.approx(hama.radius_km + 5, abs=0.1)
    elsewhere = the(text.replace("from Hama", "from Aleppo"), "checkpoint between Homs and Hama")
    assert elsewhere.precision == "line" or km(elsewhere, HAMA) > 15


@pytest.mark.parametrize(("text", "words", "beyond"), [
    ("Fighting went on near Homs in Syria.", "Homs in Syria", 20),      # over 100,000 people
    ("Fighting went on near Saraqib in Syria.", "Saraqib in Syria", 12),
    ("A mine went off on a road near Homs in Syria.", "road near Homs in Syria", 20),
])
def test_near_reaches_about_half_way_to_the_next_place_of_like_rank(text: str, words: str, beyond: float) -> None:
    inside = the(text.replace("near", "in"), words.replace("near", "in"))
    near = the(text, words)
    assert near.precision == "near" and near.radius_km is not None and inside.radius_km is not None
    assert near.radius_km == pytest.approx(inside.radius_km + beyond, abs=0.1)


def test_winds_between_the_eight() -> None:
    assert (half_angle("n"), half_angle("ne"), half_angle("nne")) == (45.0, 22.5, 11.25)
    found = the("A base 20 km north-northeast of Homs in Syria was hit.", "base 20 km north-northeast of Homs in Syria")
    # 20 km at 22.5 degrees: 18.5 north, 7.7 east
    assert km(found, (HOMS[0] + 18.5 / 111.2, HOMS[1] + 7.7 / (111.2 * 0.822))) < 3


@pytest.mark.parametrize(("number", "precision"), [
    ("10", 5.0), ("140", 14.0), ("100", 50.0), ("6", 1.0), ("2.5", 0.5), ("1.25", 0.25),
])
def test_precision_by_the_last_figure_and_a_tenth_at_least(number: str, precision: float) -> None:
    assert distance_precision(number, 1.0) == pytest.approx(precision)


@pytest.mark.parametrize("words", [
    "road between Homs and Hama", "highway linking Homs with Hama", "highway from Homs to Hama", "Homs-Hama highway",
])
def test_a_road_is_a_line_between_its_ends(words: str) -> None:
    found = the(f"Rebels in Syria cut the {words}.", words)
    middle = (HOMS[0] + HAMA[0]) / 2, (HOMS[1] + HAMA[1]) / 2
    assert found.precision == "line" and km(found, middle) < 2
    assert found.radius_km is not None and distance_km(*HOMS, *HAMA) / 2 < found.radius_km < 40


@pytest.mark.parametrize("words", ["area between Homs and Hama", "village halfway between Homs and Hama"])
def test_an_area_between_two_places_is_the_middle(words: str) -> None:
    found = the(f"Jets in Syria bombed an {words}.", words)
    assert found.precision == "near" and km(found, ((HOMS[0] + HAMA[0]) / 2, (HOMS[1] + HAMA[1]) / 2)) < 2


def test_one_end_of_a_road_confirms_the_spelling_of_the_other() -> None:
    found = the("Clashes went on along the Ithrya-Khanaser road in Syria.", "Ithrya-Khanaser road in Syria")
    assert found.precision == "line" and {t.id for t in found.toponyms} >= {"project:ithriya", "geonames:168351"}


@pytest.mark.parametrize("words", ["outskirts of Homs", "suburbs of Homs"])
def test_outskirts_are_a_ring_around(words: str) -> None:
    found, homs = the(f"Shells in Syria fell on the {words}.", words), by_id("geonames:169577")
    assert homs and found.precision == "near" and km(found, HOMS) < 3
    assert found.radius_km == pytest.approx(homs.radius_km + 8, abs=0.1)        # a city over 100,000: 8 km more


def test_a_suburb_with_its_city_before_it_is_the_suburb_itself() -> None:
    found = the("A car blew up in the Damascus suburb of Jaramana.", "Damascus suburb of Jaramana")
    assert found.precision == "point" and km(found, (33.486, 36.346)) < 1


@pytest.mark.parametrize(("text", "precision"), [
    ("A strike in Syria hit a house near the group's bastion Homs.", "near"),
    ("A strike in Syria hit the group's bastion Homs.", "point"),
    ("Rebels near a road in Syria shelled the army's stronghold Homs.", "point"),
])
def test_near_reaches_over_what_a_town_is_to_somebody(text: str, precision: str) -> None:
    found = the(text, "Homs")
    assert found.precision == precision and km(found, HOMS) < 3


UNKNOWN = "A strike hit Qarzalat in Syria. {} Troops left Qarzalat."


@pytest.mark.parametrize("told", [
    "Qarzalat is around 25 kilometres west of the city of Homs.",
    "Qarzalat lies 25 km west of Homs.",
])
def test_an_unknown_place_lies_where_the_text_says(told: str) -> None:
    page = read_page(RawReport("test", "-", UNKNOWN.format(told).encode()))
    namings = [m for m in find_places(page) if m.text.startswith("Qarzalat")]
    assert len(namings) == 3 and all(m.precision == "near" and 20 < km(m, HOMS) < 30 for m in namings)


def test_the_village_told_before_lies_where_the_text_says() -> None:
    text = "Gunmen raided Qarzalat village in Syria. The village lies about 12 miles north of Homs."
    assert 17 < km(the(text, "Qarzalat village in Syria"), HOMS) < 22


def test_a_place_told_in_two_places_is_nowhere() -> None:
    text = UNKNOWN.format("Qarzalat is 10 km west of Homs. Qarzalat is 40 km north of Hama.")
    assert the(text, "Qarzalat in Syria").precision == "country"


@pytest.mark.parametrize("words", ["Aleppo countryside", "countryside of Aleppo"])
def test_the_countryside_of_a_syrian_city_is_its_province(words: str) -> None:
    found, province = the(f"Shells in Syria fell in the {words}.", words), by_id("admin1:SY.09")
    assert province and (found.precision, found.radius_km) == ("province", province.radius_km)


def test_elsewhere_the_countryside_is_what_lies_around_the_town() -> None:
    assert the("Shells in Iraq fell in the countryside of Kirkuk.", "countryside of Kirkuk").precision == "near"


def test_a_direction_without_a_distance_is_a_sector() -> None:
    found = the("Rebels in Syria fled to hills south of Homs.", "hills south of Homs")
    assert found.precision == "near" and found.latitude is not None and found.latitude < HOMS[0] - 0.15


def test_a_part_of_a_province_is_a_third_of_it_in_that_direction() -> None:
    found = the("Jets hit northern Idlib province in Syria.", "northern Idlib province in Syria")
    province = by_id("admin1:SY.12")
    assert province and found.precision == "province" and found.radius_km == pytest.approx(province.radius_km / 2)
    assert found.latitude is not None and found.latitude > province.latitude


def test_a_region_in_brackets_decides_and_is_no_part_of_the_words() -> None:
    page = read_page(RawReport("test", "-", b"Clashes in Salamiyah town (Hama governorate) in Syria went on."))
    town = next(m for m in find_places(page) if m.text == "Salamiyah town")
    assert town.toponyms[0].admin1 == "Hama"


def test_a_distance_told_checks_the_gazetteer() -> None:
    # Al Hadir lies 27 km off Aleppo, in the south; 90 km off there is none.
    near = the("In Syria al-Hader town, 25 km south of Aleppo, fell.", "al-Hader town")
    far = the("In Syria al-Hader town, 90 km north of Aleppo, fell.", "al-Hader town")
    assert near.toponyms[0].id == "geonames:170137"
    assert far.toponyms[0].id is None


# --- the seeds: where they say that things happened, as public facts (about 5 km off at most)

TRUE = {
    "Aleppo": (36.20, 37.16), "Khanaser": (35.78, 37.50), "al-Hader": (35.98, 37.05), "Dayr Hafir": (36.16, 37.71),
    "Kweyris": (36.19, 37.58), "Raqqah": (35.95, 39.01), "Ithrya": (35.37, 37.78), "Homs": HOMS,
    "Idlib": (35.93, 36.63), "Damascus": (33.51, 36.29), "Deir al-Zor": (35.34, 40.14), "Dayr al-Zawr": (35.34, 40.14),
    "Geneva": (46.2, 6.15),
    "Vienna": (48.21, 16.37), "Astana": (51.13, 71.43), "Moscow": (55.75, 37.62), "Washington": (38.9, -77.04),
    "Uqairabat": (34.96, 37.41), "Ghanem Ali": (35.96, 39.33), "Eastern Ghouta": (33.53, 36.42),
    "Qalamoun": (33.95, 36.65), "Raqqa": (35.95, 39.01),
}


def seed_places() -> Iterator[PlaceReading]:
    for path in sorted(SEEDS.glob("*.txt")):
        yield from survey_places(read_page(RawReport(path.stem, str(path), path.read_bytes())))


@pytest.mark.skipif(not SEEDS.exists(), reason="the seeds of ../shared are not here")
def test_every_place_of_the_seeds_is_right_or_open() -> None:
    towns = [r for r in seed_places() if r.how != "relative" and r.precision not in ("country", "province")]
    assert {r.text for r in towns} <= set(TRUE)
    wrong = {r.text for r in towns if r.id and km(r, TRUE[r.text]) > 25}
    unresolved = {r.text for r in towns if r.id is None}
    assert wrong == set() and len(unresolved) <= 6


@pytest.mark.skipif(not SEEDS.exists(), reason="the seeds of ../shared are not here")
def test_provinces_and_countries_of_the_seeds_are_of_their_land() -> None:
    wide = [r for r in seed_places() if r.how != "relative" and r.precision in ("country", "province")]
    provinces = {(r.text, r.country) for r in wide if r.precision == "province"}
    assert provinces <= {("Aleppo", "SY"), ("Idlib", "SY"), ("Raqqa", "SY"), ("Homs", "SY"), ("Hama", "SY")}
    assert all(r.name and (r.name[:3].lower() == r.text[:3].lower() or r.text in ("US", "United States", "Swiss"))
               for r in wide if r.precision == "country")


@pytest.mark.parametrize(("latitude", "longitude", "radius", "point"), [
    (35.976, 37.161, 25.1, "al-Hader"), (35.882, 37.553, 25.5, "Khanaser"), (36.200, 37.717, 44.9, "Dayr Hafir"),
])
def test_the_places_told_by_distance_lie_inside_the_radius(
    latitude: float, longitude: float, radius: float, point: str,
) -> None:
    assert distance_km(latitude, longitude, *TRUE[point]) < radius
