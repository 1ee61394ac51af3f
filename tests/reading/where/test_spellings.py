"""Towns and governorates of Syria under their many spellings: how many are put on the map, how many of them right."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from dateline.model import PlaceReading, RawReport, great_circle_km
from dateline.reading.page import read_page
from dateline.reading.where import survey_places

NEAR_KM = 25.0
REACH_KM = 130.0    # of the largest governorates: a point in one is not told from the point of another by less
SPELLINGS = Path(__file__).with_name("syria.tsv")


def rows() -> list[tuple[str, tuple[float, float], str]]:
    """Kind, point and spelling."""
    found = []
    for line in SPELLINGS.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            kind, latitude, longitude, names = line.split("|")
            found += [(kind, (float(latitude), float(longitude)), name) for name in names.split(";")]
    return found


def read(text: str) -> tuple[PlaceReading, ...]:
    return survey_places(read_page(RawReport("s", "-", text.encode(), encoding="utf-8")))


def outcome(frame: str, kind: str, point: tuple[float, float], name: str) -> str:
    """How the most exact place that is read from the words of the name lies: right, wrong, or open."""
    text = frame.format(name)
    start = text.index(name)
    here = [r for r in read(text) if r.start < start + len(name) and r.end > start and r.latitude is not None]
    if not here:
        return "open"
    best = min(here, key=lambda r: r.radius_km or 0.0)
    assert best.latitude is not None and best.longitude is not None
    apart = great_circle_km(point, (best.latitude, best.longitude))
    return "right" if apart <= (NEAR_KM if kind == "T" else REACH_KM) else "wrong"


@pytest.mark.parametrize(("frame", "share", "right"), [
    ("Clashes in {}, Syria.", 0.88, 0.98),
    ("Two killed as the Syrian army shells {}.", 0.85, 0.98),
    ("Clashes in {}.", 0.83, 0.95),     # nothing tells the country
])
def test_spellings_are_put_on_the_map_and_rightly(frame: str, share: float, right: float):
    counts = Counter(outcome(frame, *row) for row in rows())
    plotted = counts["right"] + counts["wrong"]
    assert plotted / counts.total() >= share
    assert counts["right"] / plotted >= right


@pytest.mark.parametrize(("text", "name", "region"), [
    ("Clashes in Rural Damascus.", "Rif-dimashq", "province"), ("Shelling in Rif Halab.", "Aleppo", "province"),
    ("Troops moved into Qunaytra province in Syria.", "Quneitra", "province"),
    ("Jobar, Damascus", "Jobar", "point"), ("Aleppo city", "Aleppo", "point"),
    ("Khan Shaykhun", "Khān Shaykhūn", "point"),
])
def test_short_lines_and_regions(text: str, name: str, region: str):
    assert (name, region) in [(r.name, r.precision) for r in read(text)]


def test_a_village_is_not_the_town_of_its_name_unless_its_province_is_told():
    (alone,) = read("Clashes broke out in Saraqib village.")
    assert alone.id is None and "village" in alone.reason
    told = read("Clashes broke out in Saraqib village in Idlib province.")
    assert told[0].name == "Saraqib"


@pytest.mark.parametrize("text", [
    "Sarakib, Idlib, Syria", "Sarakib town (Idlib governorate)",
    "Clashes broke out in Sarakib village in Idlib province.",
])
def test_a_spelling_beside_its_province_is_known(text: str):
    assert read(text)[0].name == "Saraqib"


def test_a_spelling_beside_another_province_is_not():
    assert read("Clashes broke out in Sarakib village in Daraa province.")[0].id is None


def test_a_part_of_a_longer_name_is_no_place_of_its_own():
    places = read("Clashes broke out in Jisr al-Shughur and in Khan al-Asal, Syria.")
    assert [p.text for p in places] == ["Jisr al-Shughur", "Khan al-Asal", "Syria"]


def test_a_place_at_war_is_no_city_that_has_its_name_among_others():
    (nawa,) = read("Clashes broke out in Nawa.")    # Naha in Japan is larger and is also called so
    assert nawa.country == "SY"


def test_where_only_a_short_sound_fits_here_a_city_abroad_is_not_taken():
    places = read("Clashes broke out in Sousa, Syria.")     # As Susah there, Sousse in Tunisia
    assert places[0].id is None
