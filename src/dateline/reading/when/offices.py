"""The term of an office holder whom a sentence names with the title: as held now, or left, or just taken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from dateline.data.table import read_toml
from dateline.reading.when.bound import Bound
from dateline.reading.when.days import Days, shift
from dateline.reading.when.known import Hit, Term, any_word, facts, past_words, title_pattern
from dateline.reading.when.lexicon import alternatives

_TITLE_REACH = 60  # characters on either side of a name in which its office stands
_PAST_REACH = 45
_AFTER = re.compile(r"\s?[,(–—-]\s?((?:[\w'.-]+ ){0,4})")  # from a name to its title: "N., the joint envoy"
# The same where commas were lost: "N. Executive Director of the".
_BESIDE = re.compile(r" ((?:(?:of |the )*[A-Z][\w'.-]* ){0,3}(?:of |the )*)")


def office(text: str, hit: Hit, terms: Sequence[Term]) -> Bound | None:
    """The days that the person of ``hit`` gives the page; null where none of the offices is told with the name."""
    before, after = text[max(0, hit.start - _TITLE_REACH) : hit.start], text[hit.end : hit.end + _TITLE_REACH]
    if bound := _standing(text, before, hit.phrase, terms):
        return bound
    if past_words().search(before[-_PAST_REACH:].lower()) or past_words().search(after[:_PAST_REACH].lower()):
        return None
    held = _of_the_sentence(text, [term for term in terms if _titled(term, before.lower(), after)])
    if not held:
        return None
    days = sorted(map(_allowed, held))
    last, told = max(end for _, end in days), max(term.last or date.max for term in held)
    reason = (f"“{hit.phrase}” is named in an office held from {min(term.first for term in held)} "
              f"{'on' if told == date.max else f'to {told}'}, {_told_slack(held)} days allowed")
    return Bound(days[0][0], None if last == date.max else last, reason, tuple(_gaps(days)))


def _allowed(term: Term) -> Days:
    """The first and last day of a term with what is allowed on either side; an open one ends with the calendar."""
    return shift(term.first, -term.slack), shift(term.last, term.slack) if term.last else date.max


def _told_slack(terms: Sequence[Term]) -> str:
    return " or ".join(map(str, sorted({term.slack for term in terms})))


def _of_the_sentence(text: str, terms: Sequence[Term]) -> list[Term]:
    """The terms of which a word of their own stands in the sentence, or else those that need none."""
    held = [term for term in terms if term.beside and any_word(term.beside).search(text)]
    return held or [term for term in terms if not term.beside]


def _standing(text: str, before: str, name: str, terms: Sequence[Term]) -> Bound | None:
    """What "former", "outgoing", "newly elected" before the title, or "-elect" behind it, tells of the term, or of any
    of the terms of one who held the office more than once."""
    folded, told = before.lower(), []
    for term in sorted(_of_the_sentence(text, terms), key=lambda term: term.first):
        for title in title_pattern(term.titles).finditer(folded):
            if row := _row(before[: title.start()], before[title.end() :], folded, title.end()):
                told.append((term, _edges(term, row), before[max(0, title.start() - 25) :]))
                break
    if not told:
        return None
    held = " and ".join(f"from {term.first}{f' to {term.last}' if term.last else ''}" for term, _, _ in told)
    spans = sorted((first, last or date.max) for _, (first, last), _ in told)
    last = max(last for _, last in spans)
    reason = f"“{told[0][2]}{name}”: the office was held {held}"
    return Bound(spans[0][0], None if last == date.max else last, reason, tuple(_gaps(spans)))


def _gaps(spans: Sequence[Days]) -> Iterator[Days]:
    """The days that none of the spans, sorted by their first, holds: a long one goes on behind a short one."""
    until = spans[0][1]
    for first, last in spans[1:]:
        if shift(until, 1) < first:
            yield shift(until, 1), shift(first, -1)
        until = max(until, last)


def _edges(term: Term, row: Mapping[str, Any]) -> tuple[date, date | None]:
    """The first and last day that a row of the table gives a term; an end of the term that is not known by its day, as
    it is open or stands for a month, a year or wider, bounds no closer than the first day of the term."""
    slack, known = term.slack, {"first": term.first if term.first.day > 1 else None,
                                "last": term.last if term.last and shift(term.last, 1).day > 1 else None}
    (edge, days), until = row["from"], row.get("to")
    day, end = known[edge], known[until[0]] if until else None
    first = shift(day, days - slack) if day else shift(term.first, min(days, 0) - slack)
    return first, shift(end, until[1] + slack) if until and end else None


def _row(left: str, right: str, folded: str, at: int) -> Mapping[str, Any] | None:
    """The row of the table for the words on either side of a title that stands before a name."""
    if _elect().fullmatch(right):
        found: Mapping[str, Any] = _table()["elect"]
        return found
    if not _to_name().match(folded, at):
        return None
    return next((row for pattern, row in _standings() if pattern.search(left)), None)


def _titled(term: Term, before: str, after: str) -> bool:
    """Whether a title of the term belongs to the name between: right before a family name, near a full one."""
    titles = title_pattern(term.titles)
    if term.short:
        return any(before[title.end() :].strip() == "" for title in titles.finditer(before))
    if any(_to_name().match(before, title.end()) for title in titles.finditer(before)):
        return True
    between = (way.fullmatch(after, 0, title.start()) for title in titles.finditer(after.lower())
               for way in (_AFTER, _BESIDE))
    return any(words and _others().isdisjoint(words[1].lower().split()) for words in between)


@cache
def _table() -> Mapping[str, Any]:
    return read_toml("when", "terms.toml")


@cache
def _standings() -> tuple[tuple[re.Pattern[str], Mapping[str, Any]], ...]:
    """A word before a title, with at most three names between: "former US "."""
    return tuple((re.compile(rf"(?<!\w)(?:{alternatives(row['words'])})[ -](?:[A-Z][\w'.-]* ){{0,3}}\Z"), row)
                 for row in _table()["standing"])


@cache
def _elect() -> re.Pattern[str]:
    return re.compile(rf"[ -](?:{alternatives(_table()['elect']['words'])}),? ")


@cache
def _others() -> frozenset[str]:
    """Words between a name and a title that is another's: "N., son of the founding president"."""
    return frozenset(facts()["others_words"])


@cache
def _to_name() -> re.Pattern[str]:
    """What may stand between a title and the name after it: "envoy for Syria, N.", "spokesman Col. N."."""
    links, ranks = alternatives(facts()["title_links"]), alternatives(facts()["ranks"])
    return re.compile(rf"(?: (?:{links})(?: (?!and\b)[\w'.-]+){{1,6}})?,?(?: (?:{ranks})\b\.?){{0,3}} ?\Z")
