"""Every place name of a page with its reason, on small pages written for the tests."""

from __future__ import annotations

import pytest

from dateline.model import PlaceReading, RawReport
from dateline.reading.page import read_page
from dateline.reading.where import resolve_spans, survey_places


def survey(text: str) -> list[PlaceReading]:
    page = read_page(RawReport("test", "-", text.encode()))
    found = survey_places(page)
    assert all(page.text[r.start:r.end] == r.text for r in found)
    return list(found)


def the(text: str, name: str) -> PlaceReading:
    return next(r for r in survey(text) if r.text == name)


@pytest.mark.parametrize(("text", "names"), [
    ("Syrian and Russian jets hit Idlib.", ["Syrian", "Russian", "Idlib"]),
    ("Russian-Turkish patrols began in Syria.", ["Russian", "Turkish", "Syria"]),
    ("Police in Lexington, Ky., freed a man.", ["Lexington", "Ky."]),
    ("A crowd met outside the Oxford Police Department in Oxford, Ohio.", ["Oxford", "Oxford", "Ohio"]),
    ("A storm. ROSWELL, Ga. -- Shops were shut after a storm.", ["ROSWELL", "Ga."]),
    ("The Seattle-based firm left Paris, TX, in May.", ["Seattle", "Paris", "TX"]),
    ("The B.C. government met in Kelowna, B.C. on Friday.", ["B.C.", "Kelowna", "B.C."]),
    ("Clashes went on near Busra al-Harir, in Daraa province, Syria.", ["Busra al-Harir", "Daraa", "Syria"]),
    ("A storm hit Lee County, Ala., on Monday.", ["Lee County", "Ala."]),
])
def test_names_are_found_wherever_they_stand(text: str, names: list[str]) -> None:
    assert [r.text for r in survey(text) if r.how != "relative"] == names


@pytest.mark.parametrize("text", [
    "Gordon Trapani spoke. Trapani is a singer.",            # a surname, told in full before
    "They went IN, OR so he said.",                          # short forms without a town before them
    "The Department of Development and United Way met.",
])
def test_persons_and_firms_are_no_places(text: str) -> None:
    assert survey(text) == []


@pytest.mark.parametrize(("text", "name", "country", "admin1"), [
    ("Police in Paris, Texas, freed a man. Paris is in Lamar County.", "Paris", "US", "Texas"),
    ("Police in Paris freed a man.", "Paris", "FR", "Île-de-France"),
    ("Shops in London, Ont., were shut.", "London", "CA", "Ontario"),
    ("A trial began in Macon, near Atlanta. Officials in Georgia were silent.", "Georgia", "US", "Georgia"),
    ("Tanks left Tbilisi. Officials in Georgia were silent.", "Georgia", "GE", None),
    ("The war in Iraq divides Washington, officials in Washington said.", "Washington", "US",
     "District of Columbia"),
])
def test_context_decides(text: str, name: str, country: str, admin1: str | None) -> None:
    read = the(text, name)
    assert (read.country, read.admin1) == (country, admin1)


def test_a_name_of_many_places_stays_open_and_shows_them() -> None:
    read = the("Shops in Springfield were shut on Monday.", "Springfield")
    assert read.id is None and read.how == "unresolved" and read.latitude is None
    assert len(read.candidates) == 10 and {c.country for c in read.candidates} >= {"US"}
    assert "places of that name" in read.reason


@pytest.mark.parametrize(("text", "name", "reason"), [
    ("Rebels hold al-Bab in Aleppo province, Syria.", "al-Bab", "Aleppo is named beside it"),
    ("A man died in Lexington, Ky., on Monday.", "Lexington", "Ky. is named beside it"),
    ("Jets hit Syria.", "Syria", "a country"),
    ("Ten died in Qzumrof in Syria.", "Qzumrof", "no place of that name is known"),
])
def test_reasons_are_told(text: str, name: str, reason: str) -> None:
    assert the(text, name).reason == reason


def test_a_computed_place_has_a_line_of_its_own() -> None:
    text = "Fighters in Syria dug in at positions 25 km south of Aleppo city."
    read = the(text, "positions 25 km south of Aleppo city")
    assert (read.how, read.precision, read.id) == ("relative", "near", None)
    assert (read.latitude, read.longitude) == (pytest.approx(35.976, abs=0.01), pytest.approx(37.161, abs=0.01))
    assert [r.text for r in survey(text)] == ["Syria", "positions 25 km south of Aleppo city", "Aleppo"]


def test_spans_are_resolved_where_they_stand() -> None:
    text = "Mobile is a port. The people of Mobile, Alabama, like it."
    page = read_page(RawReport("test", "-", text.encode()))
    first, second = resolve_spans(page, [(0, 6), (32, 38)])
    assert first.id == second.id and first.admin1 == "Alabama"
    assert resolve_spans(page, []) == ()


def test_island_province_is_an_area_and_no_pin_on_its_seat() -> None:
    sulu = the("Five soldiers of the Philippines were killed in Sulu on Monday.", "Sulu")
    assert sulu.precision == "district" and sulu.radius_km is not None and sulu.radius_km >= 50
    jolo = the("A bomb went off in Jolo, in the south of the Philippines.", "Jolo")
    assert (jolo.precision, jolo.id) == ("point", "geonames:1710141")


@pytest.mark.parametrize(("text", "name", "first"), [
    # several towns of a land at peace, none of which fits far better
    ("A storm hit Springfield on Monday, officials of the United States said.", "Springfield", "geonames:4409896"),
    # the page is about Pennsylvania, where a Lebanon lies too
    ("A man from Harrisburg was hurt near Lebanon. Police of Lancaster and of Reading in Pennsylvania said so.",
     "Lebanon", "country:LB"),
])
def test_what_nothing_settles_is_a_suggestion(text: str, name: str, first: str) -> None:
    read = the(text, name)
    assert (read.id, read.latitude, read.candidates[0].id) == (None, None, first)


@pytest.mark.parametrize(("text", "name", "place"), [
    ("The Geneva talks ended on Monday.", "Geneva", "geonames:2660646"),    # by far the largest
    ("Police of Dublin in Ohio freed a man.", "Dublin", "geonames:5152333"),
    ("Shells fell on Lebanon on Monday, a minister of Israel said.", "Lebanon", "country:LB"),
])
def test_what_the_page_settles_is_plotted(text: str, name: str, place: str) -> None:
    assert the(text, name).id == place
