"""Names and phrases of news that went unread or were misread. All sentences written for this test."""

from __future__ import annotations

import pytest

from dateline.model import PlaceReading, RawReport
from dateline.reading.page import read_page
from dateline.reading.where import survey_places


def survey(text: str) -> list[PlaceReading]:
    return list(survey_places(read_page(RawReport("test", "-", text.encode()))))


@pytest.mark.parametrize(("text", "name", "id_"), [
    # short names of towns at war, where a place stands
    ("A convoy was hit on the road between Gao and Ansongo in Mali.", "Gao", "geonames:2457163"),
    ("A convoy was hit on the road linking Gao with Ansongo in Mali.", "Gao", "geonames:2457163"),
    ("The convoy left from Wau for Juba, South Sudan.", "Wau", "geonames:363885"),
    # "South X" is "Southern X", and no other region that is called so too
    ("Shells fell on villages in South Kordofan, Sudan.", "South Kordofan", "admin1:SD.50"),
    ("Shells fell on villages in West Darfur, Sudan.", "West Darfur", "admin1:SD.47"),
    ("Shells fell on villages in South Darfur, Sudan.", "South Darfur", "admin1:SD.49"),
    # regions that are called by a direction
    ("Soldiers burned houses in the Northwest region of Cameroon.", "Northwest", "admin1:CM.07"),
    ("Soldiers burned houses in the Northwest and Southwest regions of Cameroon.", "Northwest", "admin1:CM.07"),
    ("Shells fell on Homs province of Syria.", "Homs", "admin1:SY.11"),
    ("Soldiers burned houses in Cameroon's South-West region.", "South-West", "admin1:CM.09"),
    # a region named before the kind of the town
    ("Shells hit the Donetsk region town of Toretsk, Ukraine.", "Donetsk", "admin1:UA.05"),
    ("Shells hit the Homs province town of Palmyra, Syria.", "Homs", "admin1:SY.11"),
    ("Shells hit the Donetsk region town of Toretsk, Ukraine.", "Toretsk", "geonames:709354"),
    # a region's spelling is its seat's too, where the name stands bare
    ("Troops entered Deir el-Zour, Syria, on Monday.", "Deir el-Zour", "geonames:170794"),
    ("Troops entered Deir el-Zour province, Syria, on Monday.", "Deir el-Zour", "admin1:SY.07"),
    ("Troops entered Hassakeh, Syria, on Monday.", "Hassakeh", "geonames:173811"),
    # a river by its article
    ("Troops crossed the Dnipro near Kherson, Ukraine.", "Dnipro", "project:dnipro-river"),
    ("Shells hit Dnipro, Ukraine.", "Dnipro", "geonames:709930"),
    ("Shells hit the Dnipro airport in Ukraine.", "Dnipro", "geonames:709930"),
    # what confirms a spelling may stand two steps behind
    ("Shells hit Tal Rifaat in the countryside of Aleppo, Syria.", "Tal Rifaat", "geonames:163476"),
])
def test_names(text: str, name: str, id_: str) -> None:
    assert [r.id for r in survey(text) if r.text == name] == [id_]


@pytest.mark.parametrize("text", [
    "Mr Gao spoke in Bamako, Mali.", "The deal was signed by Gao and Ansongo officials say so.",
    "Rebels hold the Northwest of Syria, and Gao Li spoke.",
])
def test_short_names_elsewhere_are_none(text: str) -> None:
    assert not any(r.text in ("Gao", "Northwest") for r in survey(text))


def test_a_region_of_nothing_named_is_the_region() -> None:
    assert [r.id for r in survey("He toured the Donetsk region of old mines in Ukraine.") if r.text == "Donetsk"] == [
        "admin1:UA.05"]


@pytest.mark.parametrize(("text", "words"), [
    ("Shells hit a depot in the outskirts of Mosul, Iraq.", "outskirts of Mosul, Iraq"),
    ("Shells hit a base in eastern Ukraine.", "eastern Ukraine"),
    ("Shells hit a base in Mosul, Iraq.", None),
])
def test_what_a_place_lies_in_may_be_a_part_or_a_ring(text: str, words: str | None) -> None:
    assert next((r.text for r in survey(text) if r.how == "relative"), None) == words


def test_half_way_between_two_towns_lies_between_them() -> None:
    (read,) = [r for r in survey("A convoy was hit halfway between Homs and Hama in Syria.") if r.how == "relative"]
    assert read.text.startswith("halfway between Homs and Hama")
    assert read.latitude == pytest.approx(34.93, abs=0.02) and read.longitude == pytest.approx(36.74, abs=0.02)
