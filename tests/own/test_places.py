"""A user's own gazetteers: forms told by their columns, rows checked, all of a file or nothing of it."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import pytest

from dateline.model import RawReport
from dateline.own import BadTable, Options, OwnPlaces
from dateline.own.places import checks
from dateline.reading.page import read_page
from dateline.reading.where import survey_places
from dateline.reading.where.gazetteer import Entry, in_force, look_up

NOTHING = Options()
HEAD = "name,lat,lon,alt_names,type,parent,country,radius_km,population,pcode,source,licence,valid_from,valid_to\n"
DUMP = "\t".join(["9990002", "Tall Qarzuf", "Tall Qarzuf", "Tel Qarzuf,تل قرزوف", "35.95", "37.2", "P", "PPL", "SY", "",
                  "09", "", "", "", "1200", "", "400", "Asia/Damascus", "2020-01-01"])
UCDP = ("id,where_prec,where_coordinates,adm_1,latitude,longitude,country\n"
        "1,1,Qarzufa town,Aleppo governorate,35.0,37.0,Syria\n"
        "2,1,Qarzufa town,Aleppo governorate,35.2,37.2,Syria\n"
        "3,4,Aleppo governorate,Aleppo governorate,36,37,Syria\n"
        "4,1,Karzo/Mbarzo,Nord-Kivu,-1.6,29.2,DR Congo (Zaire)\n")
ACLED = ("event_id_cnty;location;admin1;latitude;longitude;geo_precision;iso;country\n"
         "S1;Qarzufa;Raqqa;35.89;38.9;1;760;Syria\nS2;Raqqa;Raqqa;35.95;39.0;2;760;Syria\n")
COD = ("﻿ADM0_EN,ADM0_PCODE,ADM1_EN,ADM1_AR,ADM1_PCODE,ADM2_EN,ADM2_AR,ADM2_PCODE,AREA_SQKM,center_lat,center_lon\n"
       "#country+name,#country+code,#adm1+name,,#adm1+code,#adm2+name,,#adm2+code,,,\n"
       "Syrian Arab Republic,SY,Aleppo,حلب,SY02,Qarzufa,قرزوفا,SY0299,314.159,35.9,37.5\n")
PCODES = ("Location,Admin Level,P-Code,Name,Parent P-Code,Valid from date\n"
          "SYR,1,SY02,Aleppo,SYR,2020-12-17\nSYR,2,SY0201,Jebel Saman,SY02,2020-12-17\n"
          "UKR,1,UA14,Donetska,UKR,2020-12-17\n")
GNS = ("UFI\tUNI\tLAT\tLONG\tFC\tDSG\tCC1\tADM1\tFULL_NAME_RO\tFULL_NAME_ND_RO\n"
       "-1\t-11\t36.3\t37.3\tP\tPPL\tIZ\t15\tKafr Qarzūf\tKafr Qarzuf\n"
       "-1\t-12\t36.3\t37.3\tP\tPPL\tIZ\t15\tKafar Qarzuf\tKafar Qarzuf\n")
WIKIDATA = ("item,itemLabel,coord,altLabel,countryCode\n"
            "http://www.wikidata.org/entity/Q1,Qarzufiya,Point(37.2 36.2),Karzufiya,SY\n"
            "http://www.wikidata.org/entity/Q1,Qarzufiya,Point(37.2 36.2),Qarzufiyah,SY\n")


class Desk:
    """A user's folder, and a file to be added to it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.own = OwnPlaces(folder / "data")

    def add(self, content: str | bytes, name: str = "mine.csv", **more):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return self.own.add(path, more.pop("options", NOTHING), name=more.pop("source", None), **more)

    def find(self, name: str) -> list[Entry]:
        with in_force(self.own.files()):
            return [h.entry for h in look_up(name)]

    def only(self, name: str) -> Entry:
        (entry,) = self.find(name)
        return entry


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


# --- P-codes in what is read

COD2 = ("admin2Name_en,admin2Pcode,admin1Name_en,admin1Pcode,admin0Pcode,latitude,longitude,area_sqkm\n"
        "Al Bab,SY0203,Aleppo,SY02,SY,36.40,37.60,1700\nJisr-Ash-Shugur,SY0703,Idleb,SY07,SY,35.80,36.35,800\n"
        "Harim,SY0704,Idleb,SY07,SY,36.15,36.60,700\n")
COD4 = ("admin4Name_en,admin4Pcode,admin3Name_en,admin3Pcode,admin1Name_en,admin1Pcode,admin0Pcode,latitude,longitude\n"
        "Kafr Nobol,C3871,Kafr Nobol,SY070201,Idleb,SY07,SY,35.613,36.561\n"
        "Harim,C4126,Harim,SY070400,Idleb,SY07,SY,36.207,36.520\n"
        "Jisr-Ash-Shugur,C4242,Jisr-Ash-Shugur,SY070300,Idleb,SY07,SY,35.813,36.317\n")


@pytest.mark.parametrize(("text", "name", "code", "precision"), [
    ("Fighting went on in al-Bab district of Aleppo province, Syria.", "al-Bab", "SY0203", "district"),
    ("The town of al-Bab in Aleppo province, Syria, was hit.", "al-Bab", None, "point"),
    ("Two died in the Jisr al-Shughour district in Syria.", "Jisr al-Shughour", "SY0703", "district"),
    ("Shells fell on Jisr al-Shughour in Syria.", "Jisr al-Shughour", "C4242", "point"),
    ("Shells fell on Harim district in Syria.", "Harim", "SY0704", "district"),
    ("Shells fell on the town of Harim in Syria.", "Harim", "C4126", "point"),
    ("The army took Kafr Nabl in Syria.", "Kafr Nabl", "C3871", "point"),
])
def test_places_of_a_report_carry_their_p_codes(desk: Desk, text: str, name: str, code: str | None, precision: str
                                                ) -> None:
    desk.add(COD2, "cod2.csv")
    desk.add(COD4, "cod4.csv")
    with in_force(desk.own.files()):
        read = next(r for r in survey_places(read_page(RawReport("r", "-", text.encode()))) if r.text == name)
    assert (read.pcode, read.precision, read.admin1) == (code, precision, "Aleppo" if name == "al-Bab" else "Idlib")


def test_codes_of_second_level_regions_without_points_join_those_known(desk: Desk) -> None:
    added = desk.add("Location,Admin Level,P-Code,Name,Parent P-Code\nPHL,2,PH1507,Basilan,PH15\n"
                     "SYR,2,SY0802,Quamishli,SY08\nSYR,2,SY0899,Nowhere,SY08\n").source
    basilan = desk.only("Basilan")
    assert (basilan.id, basilan.code, basilan.kind) == ("admin2:PH.14.22", "PH1507", "district")
    assert added.left_out == {"no coordinates": 2}


# --- forms


@pytest.mark.parametrize(("content", "title"), [
    (DUMP + "\n", "GeoNames dump"), (UCDP, "UCDP GED events"), (ACLED, "ACLED events"),
    (COD, "OCHA administrative areas (COD-AB)"), (PCODES, "OCHA global P-codes"), (GNS, "NGA GNS names"),
    (WIKIDATA, "Wikidata query result"), (HEAD + "Qarzufa,35,37" + "," * 11, "table of places"),
])
def test_the_form_is_told_by_the_columns(desk: Desk, content: str, title: str) -> None:
    assert desk.add(content).source.title == title


def test_geonames_dump_keeps_the_numbers_of_geonames(desk: Desk) -> None:
    desk.add(DUMP, "SY.txt")
    place = desk.only("tel qarzuf")
    assert (place.id, place.name, place.country, place.admin1, place.population, place.source) == (
        "geonames:9990002", "Tall Qarzuf", "SY", "SY.09", 1200, "sy")
    assert desk.only("تل قرزوف") == place


def test_features_that_no_report_means_are_left_out_and_counted(desk: Desk) -> None:
    added = desk.add(f"{DUMP}\n{DUMP.replace('9990002', '9990003').replace('PPL', 'WLL')}\n", "SY.txt").source
    assert added.places == 1 and sum(added.left_out.values()) == 1


def test_events_give_the_mean_of_their_points_and_both_names_of_a_pair(desk: Desk) -> None:
    added = desk.add(UCDP).source
    place = desk.only("Qarzufa")
    assert (place.id, place.latitude, place.longitude, place.admin1) == ("ucdp:qarzufa", 35.1, 37.1, "SY.09")
    assert desk.only("Mbarzo").country == "CD" == desk.only("Karzo").country
    assert added.left_out == {"placed less exactly than a named place": 1}


def test_acled_countries_are_numbers(desk: Desk) -> None:
    desk.add(ACLED)
    assert desk.only("Qarzufa").country == "SY"


def test_ocha_areas_keep_their_p_code_and_reach_as_far_as_their_size(desk: Desk) -> None:
    desk.add(COD)
    area = desk.only("قرزوفا")
    assert (area.id, area.kind, area.code, area.admin1) == ("ocha:SY0299", "district", "SY0299", "SY.09")
    assert area.radius_km == 15.0  # a disc of 314 km2 has a radius of 10, half as much again


def test_p_codes_without_points_join_the_regions_that_are_known(desk: Desk) -> None:
    added = desk.add(PCODES).source
    aleppo = next(e for e in desk.find("Aleppo") if e.kind == "admin1")
    assert (aleppo.id, aleppo.code) == ("admin1:SY.09", "SY02")
    assert next(e for e in desk.find("Donetsk") if e.kind == "admin1").code == "UA14"
    assert added.left_out == {"no coordinates": 1}


def test_what_gave_the_point_and_what_the_p_code_is_kept_apart(desk: Desk) -> None:
    desk.add(HEAD + "Qarzufa,35.00,37.00" + ",town,,SY" + "," * 8, "mine.csv", rank=2)
    desk.add("ADM0_PCODE,ADM4_EN,ADM4_PCODE,lat,lon\nSY,Qarzufa,C9999,35.01,37.01\n", "cod.csv", rank=1)
    place = desk.only("Qarzufa")
    assert (place.latitude, place.code, place.sources) == (35.0, "C9999", ("mine", "cod"))
    desk.add(PCODES, "codes.csv")
    aleppo = next(e for e in desk.find("Aleppo") if e.kind == "admin1")
    assert (aleppo.code, aleppo.sources) == ("SY02", ("codes", "shipped"))


def test_spellings_of_gns_are_one_place_and_its_countries_are_fips(desk: Desk) -> None:
    desk.add(GNS)
    place = desk.only("Kafar Qarzuf")
    assert place == desk.only("Kafr Qarzūf") and (place.id, place.country) == ("gns:-1", "IQ")


def test_wikidata_points_are_longitude_first(desk: Desk) -> None:
    desk.add(WIKIDATA)
    place = desk.only("Qarzufiyah")
    assert (place.id, place.latitude, place.longitude) == ("wikidata:Q1", 36.2, 37.2)


def test_geojson_points_and_areas(desk: Desk) -> None:
    square = [[[37.0, 36.0], [37.4, 36.0], [37.4, 36.4], [37.0, 36.4], [37.0, 36.0]]]
    desk.add(json.dumps({"type": "FeatureCollection", "features": [
        {"properties": {"name": "Qarzuf camp", "type": "camp", "country": "SY"},
         "geometry": {"type": "Point", "coordinates": [37.1, 36.5]}},
        {"properties": {"name": "Qarzuf plain", "type": "plain", "country": "SYR"},
         "geometry": {"type": "Polygon", "coordinates": square}}]}), "a.geojson")
    camp, plain = desk.only("Qarzuf camp"), desk.only("Qarzuf plain")
    assert (camp.latitude, camp.kind, camp.radius_km) == (36.5, "camp", 3)
    assert (plain.latitude, plain.longitude, plain.kind) == (36.2, 37.2, "region")
    assert 28 <= plain.radius_km <= 30  # half the diagonal of 36 by 44.5 km


def test_a_zipped_table_is_unpacked(desk: Desk) -> None:
    path = desk.folder / "SY.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "about")
        archive.writestr("SY.txt", DUMP)
    assert desk.own.add(path, NOTHING).source.places == 1


def test_a_table_says_all_that_it_knows(desk: Desk) -> None:
    added = desk.add(HEAD + "Qarzuf Front,36.1,37.1,Jabhat Qarzuf,front,Aleppo,SY,12,,SY9,notes,CC0,2014,2016-02\n")
    front = desk.only("Jabhat Qarzuf")
    assert (front.id, front.kind, front.radius_km, front.admin1, front.code) == (
        "user.mine:qarzuf-front", "region", 12, "SY.09", "SY9")
    assert (added.source.licence, added.source.attribution) == ("CC0", "notes")


def test_kind_and_country_of_rows_that_do_not_say_them(desk: Desk) -> None:
    desk.add("name,lat,lon\nQarzufa,36.1,37.1\n", options=Options(kind="camp", country="SY"))
    assert (desk.only("Qarzufa").kind, desk.only("Qarzufa").country) == ("camp", "SY")


def test_utf_16_of_spreadsheets(desk: Desk) -> None:
    assert desk.add("name\tlat\tlon\nQarzufa\t36.1\t37.1\n".encode("utf-16")).source.places == 1


# --- what is wrong


@pytest.mark.parametrize(("row", "line", "column", "words"), [
    ("A Place,95,20", 2, "latitude", "exchanged"), (",35,37", 2, "name", "no name"),
    ("B Place,abc,37", 2, "latitude", "no degrees"), ("B Place,nan,37", 2, "latitude", "no point"),
    ("C Place,,37", 2, "latitude", "missing"), ("<b>Place</b>,35,37", 2, "name", "markup"),
    ("1234,35,37", 2, "name", "letters"), ("D Place,0,0", 2, "latitude", "stands for no place"),
    ("X" * 200 + ",35,37", 2, "name", "120 characters"), ("E Place,35", 2, "", "2 cells under 3 columns"),
    ('"F Place,35,37', 2, "", "quotation"), ("G Pl\u202eace,35,37", 2, "name", "control"),
])
def test_faults_are_named_with_their_line(desk: Desk, row: str, line: int, column: str, words: str) -> None:
    with pytest.raises(BadTable) as told:
        desk.add(f"name,lat,lon\n{row}\n")
    fault = told.value.faults[0]
    assert (fault.line, fault.column) == (line, column) and words in fault.message
    assert desk.own.sources() == [] and list(desk.own.folder.iterdir()) == []


@pytest.mark.parametrize(("content", "words"), [
    (b"place,breite\nX,1\n", "no form of gazetteer"), (b"", "no form of gazetteer"),
    (b"name,lat,lon\nOkay,1,2\nCaf\xe9,1,2\n", "not UTF-8"), (b"name,lat,lon\nOk\0ay,1,2\n", "NUL"),
    (b"name,lat,lon\n", "no places"), (b"\xd0\xcf\x11\xe0rest", "spreadsheet"), (b'{"type": "Topology"}', "features"),
    (b'{"a"', "not JSON"), ((DUMP + "\nno dump\n").encode(), "1 columns"),
    (b'{"features": [{"properties": {"name": "Ab"}, "geometry": {"type": "Point", "coordinates": [""]}}]}',
     "geometry"),
])
def test_files_that_are_no_gazetteer(desk: Desk, content: bytes, words: str) -> None:
    with pytest.raises(BadTable, match=words):
        desk.add(content)
    assert desk.own.sources() == []


def test_the_line_of_a_wrong_letter_is_told(desk: Desk) -> None:
    with pytest.raises(BadTable) as told:
        desk.add(b"name,lat,lon\nOkay,1,2\nCaf\xe9,1,2\n")
    assert told.value.faults[0].line == 3


def test_a_bomb_is_not_unpacked(desk: Desk) -> None:
    path = desk.folder / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("SY.txt", b"0" * 20_000_000)
    with pytest.raises(BadTable, match="unpack"):
        desk.own.add(path, NOTHING)


def test_a_spreadsheet_is_to_be_saved_as_text(desk: Desk) -> None:
    path = desk.folder / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    with pytest.raises(BadTable, match="CSV UTF-8"):
        desk.own.add(path, NOTHING)


def test_the_line_of_a_repeated_number_is_told(desk: Desk) -> None:
    with pytest.raises(BadTable) as told:
        desk.add("\n".join((DUMP, DUMP.replace("9990002", "9990003"), DUMP)) + "\n", "SY.txt")
    (fault,) = told.value.faults
    assert (fault.line, fault.column) == (3, "id") and "9990002 stands in line 1 already" in fault.message


def test_a_fault_of_geojson_names_its_feature_and_no_line(desk: Desk) -> None:
    features = [{"properties": {"name": name}, "geometry": {"type": "Point", "coordinates": [37, at]}}
                for name, at in (("Qarzufa", 36), ("Karzufa", 136))]
    with pytest.raises(BadTable, match=r"mine.geojson: feature 2: latitude: 136"):
        desk.add(json.dumps({"type": "FeatureCollection", "features": features}, indent=1), "mine.geojson")


@pytest.mark.parametrize(("content", "words"), [
    (b"PK\x03\x04half", "cut off"), (b"\x1f\x8bpacked", "gzip"), (b"BZh91AY", "bzip2"),
    (b"name,lat,lon,radius_km\nQarzufa,35,37,99999\n", "no radius in km"),
    (b"item,itemLabel,coord\nhttp://www.wikidata.org/entity/Q1,Qarzufa,37.2 36.2\n", ":2: latitude: .* are no degrees"),
])
def test_absurd_files_are_refused_with_what_is_wrong(desk: Desk, content: bytes, words: str) -> None:
    with pytest.raises(BadTable, match=words):
        desk.add(content)
    assert desk.own.sources() == []


def test_what_a_killed_addition_left_goes_with_the_next(desk: Desk) -> None:
    desk.add("name,lat,lon\nQarzufa,36.1,37.1\n")
    left, running = desk.own.folder / ".big.1.part", desk.own.folder / ".big.2.part"
    left.write_bytes(b"half")
    running.write_bytes(b"half")
    os.utime(left, (0, 0))
    desk.add("name,lat,lon\nQarzufa,36.1,37.1\n")
    assert (left.exists(), running.exists()) == (False, True)


def test_nothing_is_half_loaded(desk: Desk) -> None:
    desk.add("name,lat,lon\nQarzufa,36.1,37.1\n")
    rows = "".join(f"Place number {chr(97 + n % 26)}{chr(97 + n // 26)},36,37\n" for n in range(500))
    with pytest.raises(BadTable):
        desk.add(f"name,lat,lon\n{rows}Bad one,95,200\n")
    assert [s.places for s in desk.own.sources()] == [1] and desk.only("Qarzufa").latitude == 36.1
    assert [p.name for p in desk.own.folder.iterdir()] == ["mine.sqlite"]


@pytest.mark.parametrize("name", ["../x", "A B", "shipped", ".hidden"])
def test_names_that_no_source_can_have(desk: Desk, name: str) -> None:
    with pytest.raises(ValueError, match="no name of a source"):
        desk.add("name,lat,lon\nQarzufa,36.1,37.1\n", "mine.csv", source=name)
    assert not desk.own.remove(name) and not desk.own.rank(name, 3)


# --- several sources


def test_the_last_one_added_wins_and_a_place_in_two_is_one(desk: Desk) -> None:
    desk.add("name,lat,lon,country,population\nQarzufa,36.10,37.10,SY,900\n", "first.csv")
    desk.add("name,lat,lon,country\nQarzufa,36.15,37.12,SY\n", "second.csv")
    place = desk.only("Qarzufa")
    assert (place.source, place.latitude, place.population) == ("second", 36.15, 900)
    assert [s.name for s in desk.own.sources()] == ["second", "first"]
    desk.own.rank("first", 9)
    assert desk.only("Qarzufa").source == "first"


def test_namesakes_far_apart_stay_two(desk: Desk) -> None:
    desk.add("name,lat,lon,country\nQarzufa,36.1,37.1,SY\nQarzufa,34.1,37.1,SY\n")
    assert len(desk.find("Qarzufa")) == 2
    assert desk.own.sources()[0].shared_names == 1


def test_a_source_of_the_same_name_takes_the_place_of_the_other(desk: Desk) -> None:
    desk.add("name,lat,lon\nQarzufa,36.1,37.1\n")
    added = desk.add("name,lat,lon\nKarzub,36.1,37.1\n")
    assert added.before is not None and added.before.places == 1 and added.source.rank == 1
    assert desk.find("Qarzufa") == [] and len(desk.find("Karzub")) == 1


def test_own_records_of_a_shipped_town_move_it_and_keep_its_size(desk: Desk) -> None:
    desk.add("name,lat,lon,country\nAleppo,36.21,37.16,SY\n")
    town = next(e for e in desk.find("Aleppo") if e.kind == "town")
    assert town.id == "user.mine:aleppo" and town.population > 1_000_000 and town.latitude == 36.21


def test_a_foreign_file_in_the_folder_is_named(desk: Desk) -> None:
    desk.own.folder.mkdir(parents=True)
    (desk.own.folder / "x.sqlite").write_text("no database at all, but text")
    with pytest.raises(BadTable, match="no gazetteer of dateline"):
        desk.own.sources()


def test_every_kind_and_country_code_is_known() -> None:
    assert checks.country_of("SYR") == checks.country_of("760") == checks.country_of("Syria") == "SY"
    assert checks.country_of("4") == "AF" and checks.country_of("IZ", "fips") == "IQ"
    assert checks.country_of("Atlantis") is None
    assert {"town", "village", "camp", "district"} <= {k.name for k in checks.kinds().values()}


def test_a_country_that_is_not_told_is_that_of_the_towns_around(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.add("name,lat,lon,parent\nQarzufa,35.99,37.27,Aleppo\nQarzufiya,15.3,44.1,\nTall Qarzuf,36.63,37.08,\n"
             "Kafr Qarzuf,20.0,-40.0,\n")
    assert (desk.only("Qarzufa").country, desk.only("Qarzufa").admin1) == ("SY", "SY.09")
    assert desk.only("Qarzufiya").country == "YE"
    assert desk.only("Kafr Qarzuf").country is None, "in the Atlantic"
    assert desk.only("Tall Qarzuf").country is None, "between Azaz and Kilis: beside a border nothing is guessed"
