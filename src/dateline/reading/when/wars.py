"""The age of a war, as a text counts it: "the 28-month-old conflict", "has raged for six years"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

from dateline.reading.when.bound import Bound
from dateline.reading.when.days import shift, shift_months
from dateline.reading.when.known import War, facts
from dateline.reading.when.lexicon import alternatives, fold, words
from dateline.reading.when.outbreaks import CAPITAL, calendar_names, number

_REACH = 60  # characters on either side of "year" and "month" in which the count and the war stand
_Way = Callable[[re.Match[str], War], tuple[date, date | None]]
_UNIT = re.compile(r"years?\b|months?\b|anniversary", re.I)
_LONGEST = 15  # years to which the age of a war that goes on is read


def ages(text: str, war: War, *, named: bool) -> Iterator[Bound]:
    """The days on which the war was as old as the text says. Where the sentence does not name the country of the war
    (``named``) no other name may stand beside the words."""
    if not war.aged or _UNIT.search(text) is None:
        return
    folded = fold(text)
    for pattern, way in _ways():
        for match in pattern.finditer(folded):
            beside = text[max(0, match.start() - _REACH) : match.start()] + "|" + text[match.end() :][: _REACH // 2]
            if not named and any(name.group().lower() not in calendar_names() for name in CAPITAL.finditer(beside)):
                continue
            first, last = way(match, war)
            if first > (war.over or shift_months(war.start, 12 * _LONGEST)):
                continue  # the age of an older war
            end = last if last and not war.renewed and (war.over is None or last < war.over) else None
            yield Bound(first, end, f"“{text[match.start() : match.end()]}” is counted from {war.start}")


def _way_year(match: re.Match[str], war: War) -> tuple[date, date | None]:
    """A "six-year war" is in its sixth year or six years old, so five to seven, if not over before; "six years of war"
    have passed to half a year, and end nothing."""
    first, last = _way_for(match, war)
    if "-" not in match["unit_gap"] and not (match["unit"] in ("year", "month") and number(match["num"]) > 1):
        return first, None
    years = number(match["num"])
    running = match["unit"] == "year" and not match["about"] and years == int(years)
    return shift_months(war.start, 12 * (int(years) - 1)) if running else first, last


def _way_whole_year(match: re.Match[str], war: War) -> tuple[date, date | None]:
    """A "year-long war" is between nine months and a year and nine months old."""
    return shift_months(war.start, 9), shift_months(war.start_to, 21)


def _way_for(match: re.Match[str], war: War) -> tuple[date, date | None]:
    """A war that "has raged for six years", or that is "six years" old, is five and a half to seven years old."""
    months = number(match["num"]) * (12 if match["unit"].startswith("year") else 1)
    low, high = age_between(months, match["about"], match["unit"])
    return shift_months(war.start, low), shift_months(war.start_to, high)


def _way_ago(match: re.Match[str], war: War) -> tuple[date, date | None]:
    """A war that "began six years ago" began at least five and a half and less than seven years ago."""
    months = number(match["num"]) * (12 if match["unit"].startswith("year") else 1)
    low, high = age_between(months, match["about"], match["unit"])
    return shift_months(war.start, max(low, int(months) - 6)), shift_months(war.start_to, high)


def _way_nth(match: re.Match[str], war: War) -> tuple[date, date | None]:
    """A war in "its fifth year" is four to five years old; one that "will enter" it may be a few months younger."""
    n = words()["ordinal"][match["nth"]]
    return shift_months(war.start, 12 * (n - 1) - 3), shift_months(war.start_to, 12 * n + 1)


def _way_anniversary(match: re.Match[str], war: War) -> tuple[date, date | None]:
    """An anniversary is told of within three weeks of its day; of history it would have a year."""
    day = shift_months(war.start, 12 * words()["ordinal"][match["nth"]])
    return shift(day, -21), shift(day, 21)


def age_between(months: float, about: str | None, unit: str) -> tuple[int, int]:
    """Months from the start of a war between which it is said to have lasted so long."""
    if not unit.startswith("year"):
        return int(months) - 2, int(months) + 3
    if about in facts()["exactly"]:
        return int(months) - 2, int(months) + 2
    if about in facts()["over"]:
        return int(months), int(months) + 12
    if about in facts()["under"]:
        return int(months) - 8, int(months) + 1
    return int(months) - 6, int(months) + 12


@cache
def _ways() -> tuple[tuple[re.Pattern[str], _Way], ...]:
    table, word = facts(), alternatives(words()["number"])
    about = rf"(?:(?P<about>{alternatives([*table['exactly'], *table['over'], *table['under']])}) )?(?:the )?"
    one = alternatives(table["one_words"])
    num = rf"(?P<num>\d{{1,2}}(?:[ -]1/2|½|\.5)?|(?:{word}|{one})(?:[ -]and[ -]a[ -]half)?)"
    war, began = alternatives(table["war_words"]), alternatives(table["began_words"])
    suffered = alternatives([*table["war_words"], *table["suffered_words"]])
    nth = alternatives(o for o, n in words()["ordinal"].items() if n > 1)
    return (
        (re.compile(rf"\b{about}{num}(?P<unit_gap>[- ])(?P<unit>years?|months?)(?:[- ](?:long|old))?(?: of)? "
                    rf"(?:\w+ )?(?:{suffered})\b"), _way_year),
        (re.compile(rf"\byear-?long (?:\w+ )?(?:{war})\b"), _way_whole_year),
        (re.compile(rf"\b(?:{war})\b(?: \w+){{0,3}}? (?:{began})(?: \w+){{0,2}}? {about}{num} (?P<unit>years?|months?) "
                    rf"ago\b"), _way_ago),
        (re.compile(rf"\b(?:{began}) of (?:\w+ ){{1,4}}(?:{war}) {about}{num} (?P<unit>years?|months?) "
                    rf"ago\b"), _way_ago),
        (re.compile(rf"\b(?:{war})\b(?: \w+){{0,5}}? (?:has|have)(?: \w+){{1,10}}? for {about}{num} "
                    rf"(?P<unit>years?|months?)\b"), _way_for),
        (re.compile(rf"\b{about}{num} (?P<unit>years?|months?) into (?:\w+ ){{1,4}}?"
                    rf"(?:{war})\b"), _way_for),
        (re.compile(rf"\b(?:{war})\b(?:,? \w+){{0,4}}?,? (?:in|enters?|entered|entering|into) its "
                    rf"(?P<nth>{nth}) year\b"), _way_nth),
        (re.compile(rf"\b(?P<nth>first|{nth}) anniversary of (?:\w+ ){{1,4}}?(?:{war})\b"), _way_anniversary),
    )
