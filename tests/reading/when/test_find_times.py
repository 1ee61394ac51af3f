"""Time expressions found and not found. All sentences written for this test."""

from itertools import pairwise

import pytest

from dateline.model import Block, Page, RawReport, Sentence
from dateline.reading.when import find_times


def found(text: str) -> list[str]:
    sentence = Sentence(0, len(text), 0, "body", ())
    page = Page(RawReport("r", "r.txt", text.encode()), text, (Block(0, len(text), "body"),), (sentence,),
                None, None, None, None, None, "en", ())
    mentions = find_times(page)
    assert all(text[m.start : m.end] == m.text for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    return [m.text for m in mentions]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The army took the hill on Sunday night.", ["Sunday night"]),
        ("The bridge has been shut since August.", ["since August"]),
        ("Talks will be held from Aug 28 to Aug 31.", ["from Aug 28 to Aug 31"]),
        ("Shells fell late Saturday and early Sunday.", ["late Saturday and early Sunday"]),
        ("Tuesdays raid killed nine.", ["Tuesdays"]),
        ("They still feel last months loss of the port.", ["last months"]),
        ("The clinic was hit in broad daylight.", ["in broad daylight"]),
        ("Fighting has raged since the revolt began in March 2011.", ["since the revolt began in March 2011"]),
        ("Since the operation began, ten have died.", ["Since the operation began"]),
        ("They control it from July 2021 onwards.", ["from July 2021 onwards"]),
        ("A strike Thursday on a mill killed nine.", ["Thursday"]),
        ("The town was shelled from Monday on, and rebels fled.", ["from Monday on"]),
        ("The clinic was hit in  the morning.", ["in  the morning"]),
        ("It fell overnight on Friday.", ["overnight on Friday"]),
        ("The 2015 agreement was broken in Juba.", ["2015"]),
        ("Rebels took it on 26 Jun 2016 and lost it in 2017.", ["26 Jun 2016", "2017"]),
    ],
)
def test_found(text: str, words: list[str]) -> None:
    assert found(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Russia Today showed the tanks.",
        "The rebels may attack.",
        "Theresa May spoke.",
        "May God help them.",
        "They began to march on the capital.",
        "March on the capital, he told them.",
        "A second convoy came.",
        "The boy, aged 17, and a 10-year-old girl were hurt.",
        "Some 2000 troops crossed.",
        "UN Resolution 2254 asks for talks.",
        "The March 23 Movement took the town.",
        "He was sentenced to 15 years in prison.",
        "It cost 2,015 dollars.",
        "Supplies last a week.",
        "A bomb went off in a quarter after the troops had left.",
    ],
)
def test_not_found(text: str) -> None:
    assert found(text) == []


def test_clutter_is_not_read() -> None:
    text = "Updated on Monday"
    page = Page(RawReport("r", "r.txt", b""), text, (Block(0, 17, "clutter"),), (Sentence(0, 17, 0, "clutter", ()),),
                None, None, None, None, None, "en", ())
    assert find_times(page) == ()


UNITS = ["since 2011 ", "since ", "Monday and ", "2011-", "1 ", "the the late ", "three days after ",
         "since the war began ", "\u202e", "May ", "9.", "(", "in the first three "]


@pytest.mark.parametrize("unit", UNITS)
def test_long_lines_are_read_in_line_with_their_length(unit: str) -> None:
    """A quadratic reading would not end; the words are only counted here."""
    found(unit * (200_000 // len(unit)))


def test_empty() -> None:
    assert found("") == []
