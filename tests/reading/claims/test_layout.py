"""The row of units as the mentions of a sentence redraw it."""

from __future__ import annotations

import pytest

from dateline.model import RawReport
from dateline.reading.claims.cascade.scene import scene_of
from dateline.reading.mentions import find_mentions
from dateline.reading.page import read_page


def units(text: str) -> list[tuple[str, str]]:
    page = read_page(RawReport(name="s", path="s.txt", content=text.encode(), encoding="utf-8"))
    mentions = find_mentions(page)
    scene = scene_of(page, 0, mentions.sentences[0], mentions)
    return [(letter, page.text[slice(*scene.span(k))]) for k, letter in enumerate(scene.units.letters)]


@pytest.mark.parametrize(("text", "unit"), [
    ("Forces loyal to Colonel Musa Deng left the base.", ("N", "Forces loyal to Colonel Musa Deng")),
    ("Soldiers of the 14th Brigade left the base.", ("N", "Soldiers of the 14th Brigade")),
    ("The raid lasted for three days near Tobruk.", ("L", "three days")),
    ("The town has been quiet since rebels left it in May.", ("N", "rebels")),
    ("Six men died in a night-long battle near Tobruk.", ("P", "in")),
    ("Russia Today reported the raid on Monday.", ("N", "Russia Today")),
])
def test_unit(text: str, unit: tuple[str, str]) -> None:
    assert unit in units(text)


def test_two_actors_in_one_unit_are_read() -> None:
    text = "The men were seized by 20 fighters loyal to John Deng, a commander of rebel Sudan Peoples' Liberation Army."
    assert ("N", "20 fighters loyal to John Deng") in units(text)
