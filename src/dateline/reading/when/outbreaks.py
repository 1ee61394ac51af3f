"""The outbreak of a war as a text of its first days and months tells it: "since April 15", "six days ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dateline.model import TimeMention
from dateline.reading.when.bound import Bound
from dateline.reading.when.days import shift, shift_months
from dateline.reading.when.known import Fact, Hit, War, facts
from dateline.reading.when.lexicon import alternatives, fold, words

CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z]\w+")
_REACH = 60  # characters before "six days ago" in which no other place may stand


def number(word: str) -> float:
    """A number of words or digits, with its half: "four", "28", "2-1/2", "two-and-a-half"."""
    half = re.search(r"[ -]?1/2$|½$|\.5$|[ -]and[ -]a[ -]half$", word)
    whole = word[: half.start()] if half else word
    if whole in facts()["one_words"]:
        return 1.5 if half else 1
    value = int(whole) if whole.isdigit() else int(words()["number"][whole])
    return value + 0.5 if half else value


def first_year(text: str, war: War, times: Sequence[TimeMention]) -> Iterator[Bound]:
    """A war that goes on "since April 15" or "broke out on April 15", without a year, and began on that day, is in its
    first year."""
    for time in times if war.since else ():
        value = time.value
        open_year = value.kind == "date" and not (value.year or value.end or value.unit)
        began = time.role == "since" or _began().search(text.lower())
        on_its_day = (value.month, value.day) == (war.start.month, war.start.day)
        if open_year and on_its_day and began and told_of_war().search(text.lower()):
            last = shift_months(war.start, 12)
            yield Bound(war.start, last, f"“{time.text}” without a year is told of a war that began on {war.start}")


def days_since(text: str, war: War, known: Sequence[Hit]) -> Iterator[Bound]:
    """A war that broke out on one day "six days ago". The sentence names its country and, beside the words, no other
    place, of whose fighting it could be told."""
    if not war.sudden or told_of_war().search(folded := fold(text)) is None:
        return
    names = {name.lower() for hit in known for fact in hit.facts if _is_war(fact) for name in hit.phrase.split()}
    names |= calendar_names()
    for match in _ago().finditer(folded):
        before = CAPITAL.findall(text[max(0, match.start() - _REACH) : match.start()])
        if names.issuperset(name.lower() for name in before) and not _place_behind().match(text, match.end()):
            count, length = int(number(match["num"])), 7 if match["unit"].startswith("week") else 1
            first, last = shift(war.start, length * (count - 1)), shift(war.start_to, length * (count + 1))
            yield Bound(first, last, f"“{text[match.start() : match.end()]}” is counted from {war.start}")


def _is_war(fact: Fact) -> bool:
    return isinstance(fact, War)


@cache
def _ago() -> re.Pattern[str]:
    num = rf"(?P<num>\d{{1,2}}|{alternatives(words()['number'])})"
    began = alternatives(facts()["began_words"])
    return re.compile(rf"\b(?:{began})(?: \w+){{0,2}}? {num} (?P<unit>days?|weeks?) ago\b")


@cache
def _place_behind() -> re.Pattern[str]:
    return re.compile(rf" (?:{alternatives(facts()['place_links'])}) (?:the )?[A-Z]")


@cache
def calendar_names() -> frozenset[str]:
    """Names that are of no place and no people: of weekdays and months."""
    return frozenset({*words()["weekday"], *words()["month"]})


@cache
def _began() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(facts()['began_words'])})\b")


@cache
def told_of_war() -> re.Pattern[str]:
    """Words for a war, its outbreak, or "since"."""
    return re.compile(rf"\b(?:{alternatives([*facts()['war_words'], *facts()['began_words'], 'since'])})\b")
