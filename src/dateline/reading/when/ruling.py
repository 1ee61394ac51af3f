"""How long the one ruler of a sentence has ruled: "since taking office 15 years ago", "in power for 30 years"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from dateline.reading.when.bound import Bound
from dateline.reading.when.days import shift, shift_months
from dateline.reading.when.known import Hit, Term, facts
from dateline.reading.when.lexicon import alternatives, fold, words
from dateline.reading.when.outbreaks import number
from dateline.reading.when.wars import age_between


def years_ruled(text: str, known: Sequence[Hit]) -> Iterator[Bound]:
    """The days on which the ruler had ruled for as long as the text says; ``known`` are the hits of the sentence.

    Of terms apart each can be meant, or all together, so the days go from those of the first to those of the last; a
    beginning that stands for a month, a year or wider leaves the end open.
    """
    if "years" not in text:
        return
    terms = [[fact for fact in hit.facts if isinstance(fact, Term)] for hit in known if not _is_within(hit, known)]
    rulers = [held for held in terms if _ruled(held)]
    if len({min(term.first for term in held) for held in rulers}) != 1 or sum(map(bool, terms)) != len(rulers):
        return
    folded, begun = fold(text), _begun(rulers[0])
    for pattern in _ways():
        for match in pattern.finditer(folded):
            low, high = _months(number(match["num"]), match["about"])
            last = None if any(day.day == 1 for day in begun) else shift_months(max(begun), high)
            yield Bound(shift_months(min(begun), low), last, f"“{text[match.start() : match.end()]}” is counted from "
                        f"{' or '.join(map(str, begun))}, when the office was taken")


def _is_within(hit: Hit, known: Sequence[Hit]) -> bool:
    """Whether a name is part of a longer one: the family name of a full name."""
    return any(other.start <= hit.start and hit.end <= other.end and other != hit for other in known)


def _begun(terms: Sequence[Term]) -> Sequence[date]:
    """The days on which a ruler came to power: not of an office that was taken right after another, but of the same
    office again, which father and son can have held, too."""
    found: list[date] = []
    titles: set[tuple[str, ...]] = set()
    until, slack = date.min, facts()["slack_days"]
    for term in sorted(set(terms), key=lambda term: term.first):
        if term.titles in titles or term.first > shift(until, slack):
            found.append(term.first)
        until = max(until, term.last or date.max)
        titles.add(term.titles)
    return found


def _months(years: float, about: str | None) -> tuple[int, int]:
    """Months after its beginning between which a rule is said to have lasted for so many years; whole decades are
    said from a year before to three after, and "more than" them until the next."""
    low, high = age_between(12 * years, about, "years")
    if years % 10:
        return low, high
    return (low, int(12 * years) + 120) if about in facts()["over"] else (low - 6, high + 24)


def _ruled(terms: Sequence[Term]) -> bool:
    """Whether all the offices of a name are those of heads of states and governments."""
    return bool(terms) and all(set(term.titles) & set(facts()["ruling"]["titles"]) for term in terms)


@cache
def _ways() -> tuple[re.Pattern[str], ...]:
    table = facts()
    taking, seats, rules = (alternatives(table["ruling"][name]) for name in ("taking", "seats", "rules"))
    about = rf"(?:(?P<about>{alternatives([*table['exactly'], *table['over'], *table['under']])}) )?"
    years = rf"{about}(?P<num>\d{{1,2}}|{alternatives(words()['number'])}) years"
    return (re.compile(rf"\b(?:{taking})(?: \w+){{0,2}}? (?:{seats}) {years} ago\b"),
            re.compile(rf"\b(?:{rules})\b(?: \w+){{0,4}}? for (?:the (?:past|last) )?{years}\b"))
