"""Dates stamped into the words of a story. All texts written for this test."""

from datetime import date

import pytest

from dateline.model import RawReport
from dateline.reading.page import read_page

STORY = ("Two men were shot in the car park of a market on Friday night, the police chief said in a statement. "
         "Both were taken to the hospital of the town and are expected to live, he said on the telephone.")


def dates(text: str) -> list[tuple[str, str]]:
    page = read_page(RawReport("r", "r.txt", text.encode()))
    return [(c.first.isoformat(), c.evidence) for c in page.dates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"Two shot at market Posted: Friday, March 7, 2014 7:14 PM EST Updated: Sunday, March 9, 2014 "
                     f"9:02 AM EST\n\n{STORY}", {("2014-03-07", "labelled"), ("2014-03-09", "updated")},
                     id="run into the title"),
        pytest.param(f"Two shot at market\n\n{STORY} A film. (Published Saturday, March 8, 2014)\n\n{STORY}",
                     {("2014-03-08", "labelled")}, id="under a film"),
        pytest.param(f"Two shot at market\n\n{STORY}\n\nUPDATE (11/23/16 at 4 p.m.): One of them died. {STORY}",
                     {("2016-11-23", "updated")}, id="an update, year of two digits"),
        pytest.param(f"Two shot at market\n\n{STORY}\n\nClear now. — A. Man (@man) June 18, 2015\n\n{STORY}",
                     {("2015-06-18", "post")}, id="an embedded post"),
        pytest.param(f"Two shot at market\n\nSMALLTOWN, Ind. (Nov. 9, 2014) – {STORY}", {("2014-11-09", "dateline")},
                     id="a dateline in brackets"),
        pytest.param(f"Two shot at market\n\nThu Feb 5 2015 summary: {STORY}", {("2015-02-05", "weekday")},
                     id="at the head"),
        pytest.param(f"Two shot at market\n\nFeb 5 2015 was a calm day. {STORY}", set(), id="at the head, no weekday"),
        pytest.param(f"Two shot at market\n\n{STORY} A list published 3 May 2016 names them.", set(),
                     id="told, not stamped"),
        pytest.param(f"Two shot at market\n\n{STORY}\n\nClear now — A. Man (@man) June 18, 2015",
                     {("2015-06-18", "post")}, id="a post under the story"),
        pytest.param(f"Two shot at market\n\nThe car park on June 18, 2015. (Photo: A. Man/Daily Paper)\n\n{STORY}",
                     {("2015-06-18", "picture")}, id="a caption with its credit in brackets"),
        pytest.param(f"Two shot at market\n\nBuy Photo The car park on June 18, 2015.\n\n{STORY}",
                     {("2015-06-18", "picture")}, id="a caption under a button"),
        pytest.param(f"Two shot at market\n\nOctober 27, 1964 - November 13, 2016\n\n{STORY}", set(), id="a life"),
    ],
)
def test_stamps(text: str, expected: set[tuple[str, str]]) -> None:
    assert set(dates(text)) == expected


def test_a_date_behind_the_given_title() -> None:
    line = "Home Local Two shot at market August 12th, 2016 A. Man Smalltown"
    page = read_page(RawReport("r", "r.txt", f"{line}\n\n{STORY}".encode(), title="Two shot at market | 9 News"))
    assert [(c.first.isoformat(), c.evidence) for c in page.dates] == [("2016-08-12", "date_line")]


def test_the_words_of_a_stamp_stand_in_the_text() -> None:
    text = f"Two shot at market\n\n{STORY} (Published Saturday, March 8, 2014)"
    candidate, = read_page(RawReport("r", "r.txt", text.encode())).dates
    assert candidate.words is not None and candidate.first == date(2014, 3, 8)
    assert text[candidate.words.start : candidate.words.end] == candidate.words.text == "Saturday, March 8, 2014"
