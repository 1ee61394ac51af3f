"""Where a clause looks. All sentences written for this test."""

import pytest

from dateline.model import RawReport
from dateline.reading.grammar import parse_page
from dateline.reading.page import read_page
from dateline.reading.when import find_times
from dateline.reading.when.clause import looks


def way(text: str) -> tuple[str, str] | None:
    page = read_page(RawReport("r", "r.txt", text.encode(), published="2024-03-12"))
    (mention,) = find_times(page)
    found = looks(page.text, parse_page(page)[0], mention.start, mention.end)
    return (found.way, found.words.text) if found else None


@pytest.mark.parametrize(("text", "expected"), [
    ("The envoys will meet in Geneva on Friday, officials said.", ("future", "will meet")),
    ("On Friday the envoys will meet in Geneva, officials said.", ("future", "will meet")),
    ("The talks are scheduled for Friday, officials said.", ("future", "are scheduled")),
    ("The army plans to open the road on Friday, officials said.", ("future", "to open")),
    ("Both sides agreed to meet on Friday in the capital.", ("future", "to meet")),
    ("Talks resume on Friday in the capital of the country.", ("future", "resume")),
    ("The minister is leaving on Friday for the capital.", ("future", "is leaving")),
    ("The army shelled the town on Friday, officials said.", ("past", "shelled")),
    ("The town was shelled on Friday, officials said.", ("past", "was shelled")),
    ("The mayor could not be reached on Friday for comment.", ("past", "could not be reached")),
    ("The rebels began to leave on Friday, officials said.", ("past", "to leave")),
])
def test_direction_and_the_words_that_say_so(text: str, expected: tuple[str, str]) -> None:
    assert way(text) == expected
