"""Who holds a place as a text tells it now: "rebel-held eastern Aleppo", "the Islamic State stronghold of Raqqa"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.reading.when.bound import Bound
from dateline.reading.when.days import shift
from dateline.reading.when.known import Held, Hit, facts
from dateline.reading.when.lexicon import alternatives, fold

_REACH = 70  # characters on either side of a place in which its holder stands
_ACRONYM = re.compile(r"(?<!\w)IS(?!\w)")
_FEW = r"(?: [\w-]+)"  # a word more
_IS = r",? (?:which is |is |remains |still )?"


def holdings(text: str, hit: Hit) -> Iterator[Bound]:
    """The days on which the place of ``hit`` was held or under siege as its sentence says."""
    start = max(0, hit.start - _REACH)
    before, after = _with_acronym(text[start : hit.start]), _with_acronym(text[hit.end : hit.end + _REACH])
    for held in (fact for fact in hit.facts if isinstance(fact, Held)):
        left, right = _besieged() if held.holder == "besieged" else _holding(held.holder)
        if match := left.search(before):
            if _past().search(before[: match.start()]):
                continue
            words = text[start + match.start() : hit.end]
        elif match := right.match(after):
            words = text[hit.start : hit.end + match.end()]
        else:
            continue
        slack = facts()["slack_days"]
        until = f"to {held.last}" if held.last else "on"
        yield Bound(shift(held.first, -slack), shift(held.last, slack) if held.last else None,
                    f"“{words}”: it was so from {held.first} {until}, {slack} days allowed")


def _with_acronym(text: str) -> str:
    """Folded, but for "IS" in capitals, which is no verb."""
    folded = fold(text)
    for match in _ACRONYM.finditer(text):
        folded = folded[: match.start()] + match.group() + folded[match.end() :]
    return folded


@cache
def _past() -> re.Pattern[str]:
    """A word that ends right before a holder: "the former Islamic State stronghold"."""
    return re.compile(rf"\b(?:{alternatives(facts()['past_words'])})[ -]\Z")


@cache
def _holding(holder: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before and after a place that ``holder`` holds."""
    other = rf"(?! (?:{alternatives(facts()['holding']['other'])})\b(?! and\b))"
    who = rf"(?<!\w)(?:{alternatives(facts()['holders'][holder])}){other}"
    seat, held, kind = (f"(?:{alternatives(facts()['holding'][name])})" for name in ("seats", "held", "groups"))
    group = rf"(?:'?s|')?(?: (?:{kind} )?groups?(?:'?s)?)?"
    stand = rf"{_FEW}{{0,2}}? (?:{alternatives(facts()['holding']['placed'])}) in"
    apart = alternatives(facts()["holding"]["apart"])
    left = rf"{who}(?:[- ]{held}|{group}{_FEW}{{0,3}}? {seat}|{stand})(?: (?!(?:{apart})\b)[\w-]+){{0,4}} \Z"
    by = rf"{_FEW}{{0,2}}{_IS}{held} by{_FEW}{{0,3}}? {who}(?!\w)"
    seat_of = rf",?{_FEW}{{1,4}}? {seat} of{_FEW}{{0,2}}? {who}(?!\w)"
    under = rf"{_FEW}{{0,3}}{_IS}under (?:(?:the |full )?control of{_FEW}{{0,2}}? {who}(?!\w)|{who}{_FEW}? control\b)"
    who_seat = rf",?{_FEW}{{0,3}}? {who}{group}{_FEW}{{0,3}}? {seat}\b"
    return re.compile(left), re.compile(f"{by}|{seat_of}|{under}|{who_seat}")


@cache
def _besieged() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(rf"\bbesieged{_FEW}{{0,4}} \Z"), re.compile(rf"{_FEW}{{0,2}}{_IS}besieged\b")
