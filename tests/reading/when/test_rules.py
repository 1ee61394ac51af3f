"""The examples that stand beside the rules."""

import pytest

from dateline.data.table import read_toml
from dateline.model import Block, Page, RawReport, Sentence, TimeMention
from dateline.reading.when import find_times


def page_of(text: str) -> Page:
    sentence = Sentence(0, len(text), 0, "body", ())
    report = RawReport("r", "r.txt", text.encode())
    return Page(report, text, (Block(0, len(text), "body"),), (sentence,), None, None, None, None, None, "en", ())


def mentions(text: str) -> tuple[TimeMention, ...]:
    return find_times(page_of(text))


CASES = [(rule["id"], *example) for rule in read_toml("when", "rules.toml")["rule"] for example in rule["examples"]]


@pytest.mark.parametrize(("rule", "sentence", "words"), CASES)
def test_example_of_rule(rule: str, sentence: str, words: str) -> None:
    assert words in [m.text for m in mentions(sentence)]


@pytest.mark.parametrize("words", [
    "the 3rd of May 2016", "the first week of June", "the end of May", "the year 2015", "the 1990s", "the late 1990s",
    "the nineties", "the summer of 2014", "the previous Monday", "the day before yesterday", "the current month",
    "the weekend", "the past two weeks", "the same evening", "the second day", "the two days after", "the near future",
])
def test_rules_that_start_with_the_are_found_by_the_word_behind_it(words: str) -> None:
    assert mentions(f"They left the town. It was {words}, he said.")[0].text == words


def test_the_before_another_word_begins_no_time() -> None:
    assert mentions("They left the town and the army.") == ()
