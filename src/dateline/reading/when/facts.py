"""What a text gives away about its own day: dated facts, the years it names, the events it announces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import takewhile
from typing import Any

from dateline.data.table import read_toml
from dateline.model import Page, Sentence, TimeMention
from dateline.reading.when.bound import Bound
from dateline.reading.when.days import shift, shift_months
from dateline.reading.when.lexicon import alternatives, fold, words
from dateline.reading.when.resolve import lay
from dateline.reading.when.story import story_sentences, tells_ahead

_TITLE_REACH = 70  # characters on either side of a name in which its office stands
_PAST_REACH = 45


@dataclass(frozen=True, slots=True)
class _Term:
    titles: re.Pattern[str]
    first: date
    last: date | None


def text_bounds(page: Page, times: Sequence[TimeMention]) -> tuple[Bound, ...]:
    """Every bound that the story gives, in the order of kinds: dates named, offices, names, deals, rounds, wars."""
    found: list[Bound] = []
    for sentence, inside in story_sentences(page, times):
        words_of = page.text[sentence.start : sentence.end].replace("’", "'")
        found += _named_dates(page, sentence, [m for m in inside if m.value.year is not None])
        found += _offices(words_of)
        found += _names_in_use(words_of)
        found += _begun(words_of)
        found += _rounds(words_of)
        found += _war_years(words_of)
    return tuple(found)


def named_dates(page: Page, times: Sequence[TimeMention]) -> Iterator[Bound]:
    """The bounds that the full dates and years of the story set: told as past, or as still to come."""
    for sentence, inside in story_sentences(page, times):
        yield from _named_dates(page, sentence, [m for m in inside if m.value.year is not None])


def _named_dates(page: Page, sentence: Sentence, times: Sequence[TimeMention]) -> Iterator[Bound]:
    if not times:
        return
    folded = fold(page.text[sentence.start : sentence.end])
    future = tells_ahead(folded)
    for mention in times:
        first, last = lay(mention.value.end or mention.value, None, False)
        at = mention.start - sentence.start
        if not future:
            yield Bound(first, None, f"“{mention.text}” is told as past")
        elif _announced().search(folded[max(0, at - _TITLE_REACH) : at]):
            yield Bound(None, last, f"“{mention.text}” is told as still to come")


def _offices(text: str) -> Iterator[Bound]:
    slack = _facts()["slack_days"]
    names, terms = _holders()
    for name in names.finditer(text):
        before = text[max(0, name.start() - _TITLE_REACH) : name.start()]
        near = (before + " " + text[name.end() : name.end() + _TITLE_REACH]).lower()
        if _past().search(before[-_PAST_REACH:].lower()):
            continue
        held = [t for t in terms[name.group()] if t.titles.search(near)]
        if not held:
            continue
        ends = [t.last for t in held]
        last = None if None in ends else shift(max(e for e in ends if e), slack)
        first = shift(min(t.first for t in held), -slack)
        yield Bound(first, last, f"“{name.group()}” in office from {first} {f'to {last}' if last else 'on'}")


def _names_in_use(text: str) -> Iterator[Bound]:
    pattern, since = _names()
    for name in pattern.finditer(text):
        yield Bound(since[name.group()], None, f"“{name.group()}” was in use from {since[name.group()]}")


def _begun(text: str) -> Iterator[Bound]:
    for patterns, since in _interventions():
        found = list(takewhile(bool, (p.search(text) for p in patterns)))
        if len(found) == len(patterns):
            quoted = "”, “".join(m.group() for m in found if m)
            yield Bound(since, None, f"“{quoted}” began on {since}")


def _rounds(text: str) -> Iterator[Bound]:
    for place, country, counted, days in _series():
        match = counted.search(text.lower())
        if match and place.search(text) and country.search(text):
            n = _number(match["num"])
            if 1 <= n <= len(days):
                last = days[n] if n < len(days) else None  # the next round would be counted too
                yield Bound(days[n - 1], last, f"“{match.group()}” are counted, and round {n} began on {days[n - 1]}")


def _war_years(text: str) -> Iterator[Bound]:
    match = _years_of_war().search(text.lower())
    if match is None:
        return
    for country, start, start_to in _wars():
        if country.search(text):
            n, about = _number(match["num"]), match["about"]
            under, over = about in _facts()["under"], about in _facts()["over"]
            # "six-year war" is said from the sixth year on; "three years of war" also of the past, and ends nothing
            first = shift_months(start, 12 * (n if over else n - 1))
            last = shift_months(start_to, 12 * n + (1 if under else 12)) if "-year" in match.group() else None
            yield Bound(first, last, f"“{match.group()}” since {start}")


def _number(word: str) -> int:
    return int(word) if word.isdigit() else int(words()["number"][word])


@cache
def _facts() -> Mapping[str, Any]:
    return read_toml("when", "dated_facts.toml")


@cache
def _holders() -> tuple[re.Pattern[str], Mapping[str, tuple[_Term, ...]]]:
    terms: dict[str, tuple[_Term, ...]] = {}
    for office in _facts()["office"]:
        titles = re.compile(rf"\b(?:{alternatives(office['title'])})\b")
        for name, first, last in office["holders"]:
            term = _Term(titles, date.fromisoformat(first), date.fromisoformat(last) if last else None)
            terms[name] = (*terms.get(name, ()), term)
    return _any_of(terms), terms


@cache
def _names() -> tuple[re.Pattern[str], Mapping[str, date]]:
    since = {name: date.fromisoformat(day) for table in _facts()["name"] for name, day in table["since"]}
    return _any_of(since), since


@cache
def _interventions() -> tuple[tuple[tuple[re.Pattern[str], ...], date], ...]:
    rows = [row for table in _facts()["begun"] for row in table["since"]]
    return tuple((tuple(_word(w) for w in needed), date.fromisoformat(day)) for needed, day in rows)


@cache
def _series() -> tuple[tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], tuple[date, ...]], ...]:
    number = r"(?P<num>\d{1,2}|" + alternatives(words()["number"]) + ")"
    counted = re.compile(rf"\b{number} (?:\w+ )?rounds\b")
    return tuple((_word(r["place"]), _word(r["country"]), counted, tuple(map(date.fromisoformat, r["days"])))
                 for r in _facts()["rounds"])


@cache
def _wars() -> tuple[tuple[re.Pattern[str], date, date], ...]:
    rows = [(w["country"], w["start"], w.get("start_to", w["start"])) for w in _facts()["war"]]
    return tuple((_word(name), date.fromisoformat(start), date.fromisoformat(to)) for name, start, to in rows)


@cache
def _years_of_war() -> re.Pattern[str]:
    facts, number = _facts(), alternatives(words()["number"])
    about = alternatives([*facts["over"], *facts["under"]])
    length = rf"(?P<num>\d{{1,2}}|{number})(?:-year(?:-(?:long|old))?| years of)"
    called = alternatives(facts["war_words"])
    return re.compile(rf"\b(?:(?P<about>{about}) )?{length} (?:\w+ )?(?:{called})\b")


@cache
def _announced() -> re.Pattern[str]:
    """A future word at most five words before the date, and no past participle between."""
    cues = alternatives(words()["words"]["announced"])
    return re.compile(rf"\b(?:{cues})\b(?: (?!\w+ed\b)[\w'.-]+){{0,5}} ?$")


@cache
def _past() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(_facts()['past_words'])})\b")


def _any_of(names: Mapping[str, object]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(names)})\b")


def _word(phrases: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(phrases.split('|'))})(?!\w)")
