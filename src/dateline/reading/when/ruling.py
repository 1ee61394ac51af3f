"""How long the one ruler of a sentence has ruled: "since taking office 15 years ago", "in power for 30 years"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dateline.reading.when.bound import Bound
from dateline.reading.when.days import shift_months
from dateline.reading.when.known import Hit, Term, facts
from dateline.reading.when.lexicon import alternatives, fold, words
from dateline.reading.when.outbreaks import number
from dateline.reading.when.wars import age_between


def years_ruled(text: str, known: Sequence[Hit]) -> Iterator[Bound]:
    """The days on which the ruler had ruled for as long as the text says; ``known`` are the hits of the sentence."""
    if "years" not in text:
        return
    terms = [[fact for fact in hit.facts if isinstance(fact, Term)] for hit in known]
    firsts = {min(term.first for term in held) for held in terms if _ruled(held)}
    if len(firsts) != 1 or sum(map(bool, terms)) != len([held for held in terms if _ruled(held)]):
        return
    folded, began = fold(text), firsts.pop()
    for pattern in _ways():
        for match in pattern.finditer(folded):
            low, high = age_between(12 * number(match["num"]), match["about"], "years")
            yield Bound(shift_months(began, low), shift_months(began, high),
                        f"“{text[match.start() : match.end()]}” is counted from {began}, when the office was taken")


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
