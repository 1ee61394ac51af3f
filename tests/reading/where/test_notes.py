"""Notes in the manner of conflict-event tables: what is plotted is right, and most of it is plotted."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from dateline.model import RawReport, great_circle_km
from dateline.reading.page import read_page
from dateline.reading.where import survey_places

NEAR_KM = 25.0


def outcome(note: str, name: str, latitude: str, longitude: str) -> str:
    read = survey_places(read_page(RawReport("note", "-", note.encode(), encoding="utf-8")))
    place = next((r for r in read if r.text == name and r.latitude is not None), None)
    if place is None or place.latitude is None or place.longitude is None:
        return "open"
    apart = great_circle_km((float(latitude), float(longitude)), (place.latitude, place.longitude))
    return "right" if apart <= NEAR_KM else "wrong"


def test_places_of_syrian_notes_are_put_on_the_map_and_rightly() -> None:
    lines = Path(__file__).with_name("syria_notes.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith(("#", "note\t"))]
    counts = Counter(outcome(*row) for row in rows)
    assert counts["wrong"] == 0 and counts["right"] / len(rows) >= 0.9, counts


def test_name_speaks_for_no_land_of_its_own_on_a_page_about_another() -> None:
    """A district of Yemen is not meant because it alone bears a name in a note on Syria."""
    assert outcome("Clashes took place in Shair, Syria.", "Shair", "14.0", "44.4") != "right"
