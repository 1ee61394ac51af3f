"""Pictures of other stories that a page without layout runs into its sentences; texts written for these tests."""

from __future__ import annotations

import pytest

from dateline.model import RawReport
from dateline.reading.page import read_page


def sentences(text: str) -> list[str]:
    """The sentences of the story, clutter left out."""
    page = read_page(RawReport("s", "s.txt", text.encode(), encoding="utf-8", published="2017-05-02"))
    return [page.text[s.start:s.end] for s in page.sentences if s.kind in ("lead", "body")]


FIRST = "The army entered the town of Sarmin on Monday and shelled its outskirts for three hours. "


@pytest.mark.parametrize(("picture", "sentence"), [
    ("REUTERS Jane Doe Army Enters Another Town Near Idlib ", "The army said it lost four men in the fighting."),
    ("Sputnik Jan Novak Rebel Leaders Flee Wrath of Army in Sarmin ", "Residents fled to the north of the province."),
    ("AP Photo Jane Doe Coalition Bombs School and Mosque in Sarmin ", "On Tuesday rebels retook the mill."),
    ("AFP 2016 JANE DOE Soldier Dies of Wounds Near Sarmin ", '"We heard the planes all night" a resident said.'),
])
def test_the_picture_is_cut_out_and_the_sentence_stays_whole(picture: str, sentence: str) -> None:
    assert sentences(FIRST + picture + sentence) == [FIRST.strip(), sentence]


@pytest.mark.parametrize("sentence", [
    "Reuters reported that the army had entered the town on Monday.",
    "AFP said Jane Doe and Jan Novak had left for Aleppo on Monday.",
    "Reuters and AP Photo staff left Sarmin with the army on Monday.",
])
def test_a_sentence_that_begins_with_an_agency_stays(sentence: str) -> None:
    assert sentences(FIRST + sentence) == [FIRST.strip(), sentence]


def test_numbers_of_notes_belong_to_the_sentence_before() -> None:
    text = "Ten soldiers died.[3][4] A doctor in Sarmin denied it.[citation needed] The army left."
    assert sentences(FIRST + text)[1:] == [
        "Ten soldiers died.[3][4]", "A doctor in Sarmin denied it.[citation needed]", "The army left."]
