"""Towns of many wars under their many spellings: how many are named whole, put on the map, and rightly."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from dateline.model import RawReport, great_circle_km
from dateline.reading.page import read_page
from dateline.reading.where import find_places, survey_places

NEAR_KM = 25.0
SPELLINGS = Path(__file__).with_name("world.tsv")


def rows() -> list[tuple[str, tuple[float, float], str]]:
    """Country, point and spelling."""
    lines = [line.split("|") for line in SPELLINGS.read_text("utf-8").splitlines() if not line.startswith("#")]
    return [(land, (float(y), float(x)), name) for land, y, x, names in lines for name in names.split(";")]


def outcome(frame: str, land: str, point: tuple[float, float], name: str) -> set[str]:
    """Whether the name is mentioned as a whole, and whether the place read from it is right, wrong or open."""
    text = frame.format(name=name, land=land)
    start, end = text.index(name), text.index(name) + len(name)
    page = read_page(RawReport("s", "-", text.encode(), encoding="utf-8"))
    whole = any(m.start <= start and m.end >= end for m in find_places(page))
    here = [r for r in survey_places(page) if r.start < end and r.end > start and r.precision != "country"]
    placed = [(r.latitude, r.longitude) for r in here if r.latitude is not None and r.longitude is not None]
    near = [great_circle_km(point, spot) <= NEAR_KM for spot in placed]
    return {"whole" if whole else "cut", "open" if not near else "right" if any(near) else "wrong"}


@pytest.mark.parametrize("frame", [
    "Fighters seized {name} after days of clashes with the army in {land}.",
    "{name} was shelled for a third day, the United Nations said in {land}.",
    "Militants attacked {name} overnight, killing six, police in {land} said.",
    "Thousands fled {name} after gunmen came, an aid group working in {land} said.",
])
def test_spellings_are_named_whole_and_put_on_the_map_rightly(frame: str) -> None:
    counts = Counter(kind for row in rows() for kind in outcome(frame, *row))
    total = counts["whole"] + counts["cut"]
    assert counts["whole"] / total >= 0.98, counts
    assert counts["right"] / total >= 0.94, counts
    assert counts["wrong"] / total <= 0.005, counts


def test_spellings_are_put_on_the_map_rightly_where_nothing_tells_the_country() -> None:
    counts = Counter(kind for row in rows() for kind in outcome("Clashes broke out in {name} overnight.", *row))
    assert counts["right"] / len(rows()) >= 0.9, counts
    assert counts["wrong"] / len(rows()) <= 0.01, counts
