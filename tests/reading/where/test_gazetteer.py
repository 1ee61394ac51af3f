"""The embedded gazetteer: it opens, states its licence, and knows the places of the present wars."""

import sqlite3
import tomllib
from importlib.resources import files

import pytest

from dateline.reading.where.folding import arabic_key, fold, slavic_key, without_article
from dateline.reading.where.gazetteer import admin1_name, by_id, look_up, look_up_by_sound, shipped_towns
from dateline.reading.where.geometry import distance_km

PLACES = files("dateline.data").joinpath("places")


def test_file_opens_read_only_and_is_small():
    path = PLACES.joinpath("gazetteer.sqlite")
    base = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    assert base.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert len(path.read_bytes()) < 40_000_000


def test_licence_notice_is_shipped():
    notice = PLACES.joinpath("NOTICE.md").read_text("utf-8")
    assert "GeoNames" in notice and "CC BY 4.0" in notice and "Natural Earth" in notice


@pytest.mark.parametrize(("name", "country", "latitude", "longitude"), [
    ("Aleppo", "SY", 36.20, 37.16), ("Deir Ezzor", "SY", 35.33, 40.14), ("Mosul", "IQ", 36.34, 43.13),
    ("Bakhmut", "UA", 48.60, 38.00), ("Kherson", "UA", 46.64, 32.61), ("El Fasher", "SD", 13.63, 25.35),
    ("Khartoum", "SD", 15.55, 32.53), ("Marib", "YE", 15.46, 45.33), ("Rafah", "PS", 31.29, 34.25),
    ("Goma", "CD", -1.67, 29.23), ("Djibo", "BF", 14.10, -1.63), ("Mekelle", "ET", 13.50, 39.47),
    ("Sittwe", "MM", 20.15, 92.90), ("Kismayo", "SO", -0.36, 42.55), ("حلب", "SY", 36.20, 37.16),
    ("Харків", "UA", 49.99, 36.23),
])
def test_towns_of_present_wars(name, country, latitude, longitude):
    towns = [h.entry for h in look_up(name) if h.entry.kind == "town" and h.entry.country == country]
    assert any(abs(t.latitude - latitude) < 0.1 and abs(t.longitude - longitude) < 0.1 for t in towns)


def test_region_has_centre_and_extent():
    aleppo = by_id("admin1:SY.09")
    assert aleppo and aleppo.kind == "admin1" and 90 <= aleppo.radius_km <= 130
    assert admin1_name("SY.09") == "Aleppo" and admin1_name("ZZ.00") is None


def test_country_knows_its_capital():
    sudan = by_id("country:SD")
    assert sudan and by_id(sudan.admin1 or "").name == "Khartoum"


def test_second_level_regions_of_lands_at_war_have_the_extent_of_their_towns():
    for name, country, latitude, longitude in (
            ("Yatenga", "BF", 13.6, -2.4), ("Soum", "BF", 14.1, -1.6), ("Lanao del Sur", "PH", 7.8, 124.3)):
        (district,) = [h.entry for h in look_up(name) if h.entry.kind == "district"]
        assert district.country == country and district.radius_km >= 30, name
        assert abs(district.latitude - latitude) < 0.5 and abs(district.longitude - longitude) < 0.5, name
    assert all(h.entry.kind == "town" for h in look_up("Djibo"))        # its seat bears no district's name


@pytest.mark.parametrize(("name", "region"), [
    ("Sulu", "admin2:PH.14.60"), ("Basilan", "admin2:PH.14.22"), ("Leyte", "admin2:PH.08.37"), ("Goa", "admin1:IN.33"),
    ("Parwan", "admin1:AF.40"), ("Akkar", "admin1:LB.10"), ("Maguindanao", "project:maguindanao"),
])
def test_region_keeps_its_name_from_the_towns_in_it(name, region):
    keeper = by_id(region)
    assert keeper and keeper.kind in ("admin1", "district") and keeper.radius_km >= 20
    here = [h.entry for h in look_up(name) if h.entry.country == keeper.country and h.entry.admin1 == keeper.admin1]
    assert keeper in here and not [e for e in here if e.kind == "town"]


def test_names_of_regions_keep_their_endings():
    """"-ska" ends Nebraska, and not only Ukrainian names of provinces."""
    assert (admin1_name("US.NE"), admin1_name("US.AK"), admin1_name("BA.02")) == ("Nebraska", "Alaska", "Srpska")


def test_known_points_are_those_of_their_countries_and_regions():
    for line in PLACES.joinpath("points.tsv").read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        identifier, latitude, longitude = line.split("\t")
        place = by_id(identifier)
        assert place and (place.latitude, place.longitude) == (float(latitude), float(longitude)), identifier
        nearest = min(distance_km(place.latitude, place.longitude, y, x) for y, x, country in shipped_towns()
                      if country == place.country)
        assert nearest < min(600, place.radius_km) < 5_000, identifier      # no slip of a sign or a digit


def test_every_overlay_entry_is_found_by_its_names():
    overlay = tomllib.loads(PLACES.joinpath("overlay.toml").read_text("utf-8"))["place"]
    for place in overlay:
        for name in (place["name"].partition(",")[0], *place.get("also", ())):
            assert any(h.entry.id.startswith("project:") for h in look_up(name)), name


def test_every_country_code_of_the_tables_is_a_country():
    lines = [line for line in PLACES.joinpath("countries.tsv").read_text("utf-8").splitlines() if line[:1] != "#"]
    assert all(len(line.split("\t")) == 3 and by_id(f"country:{line[:2]}") for line in lines if line[:2] != "VA")


def test_folding():
    assert fold("Za'atari") == "zaatari" and fold("Dayr az-Zawr") == "dayrazzawr" and fold("Şūrān") == "suran"
    assert without_article("al-Bab") == "bab" and without_article("Aleppo") is None


def test_a_district_of_a_name_is_not_called_so_where_a_city_elsewhere_is() -> None:
    assert "admin1:US.DC" not in {h.entry.id for h in look_up("Columbia")}
    assert "admin1:US.DC" in {h.entry.id for h in look_up("District of Columbia")}
    assert "admin1:SY.08" not in {h.entry.id for h in look_up("Damascus")}      # around it: Rif Dimashq


def test_keys_by_sound():
    assert arabic_key("Khanaser") == arabic_key("Khanāşir")
    assert arabic_key("Deir Hafer") == arabic_key("Dayr Ḩāfir")
    assert slavic_key("Klyshchiyivka") == slavic_key("Klishchiivka")
    assert any(h.entry.name == "Khanāşir" for h in look_up_by_sound("Khanaser"))
