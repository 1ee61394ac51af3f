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
