"""Towns that changed hands, as a text dates it from its own day: "the rebels captured Palmyra last month"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dateline.model import TimeMention
from dateline.reading.when.counted_back import is_counted, listed_days
from dateline.reading.when.days import Days
from dateline.reading.when.known import Hit, Turn, facts, hits
from dateline.reading.when.left import Told
from dateline.reading.when.lexicon import alternatives, fold
from dateline.reading.when.story import tells_ahead

_BESIDE = 80  # characters on either side of a town in which it is told what was done
_NEAR = 45  # characters between the words of the taking and its time, at most


def turns(text: str, start: int, times: Sequence[TimeMention]) -> Iterator[Told]:
    """What a sentence from ``start`` tells of the taking of a town in the table with one time near it."""
    if not any(is_counted(time) for time in times) or tells_ahead(folded := fold(text)):
        return
    for hit in hits(text):
        rows = [fact for fact in hit.facts if isinstance(fact, Turn)]
        deed = _deed(folded, hit) if rows else None
        if deed and (time := _time_of(deed, start, times)) and not _is_aside(folded, deed, time.start - start):
            yield Told(_days_of(time, rows, _by_takers(rows, folded, deed)),
                       f"“{text[deed[0] : deed[1]]}” and “{time.text}”")


def _days_of(time: TimeMention, rows: Sequence[Turn], meant: Sequence[Turn]) -> tuple[Days, ...]:
    """The days on which a page can tell with ``time`` of one of ``meant`` of the ``rows`` of a town; of any of them
    where the list may lack some, whoever it was that took it."""
    complete, ongoing = all(row.complete for row in rows), any(row.ongoing for row in rows)
    spans = [(row.first, row.last) for row in (meant if complete else rows)]
    return listed_days(time, spans, complete=complete, ongoing=ongoing)


def _deed(folded: str, hit: Hit) -> tuple[int, int] | None:
    """From where to where a sentence says that the town of ``hit`` was taken; null where it says no such thing."""
    if _of_town().match(folded, hit.end):
        return None
    from_here = max(0, hit.start - _BESIDE)
    before = folded[from_here : hit.start]
    taking = _before().search(before)
    if taking and not _untrue().search(before[: taking.start()]):
        return from_here + taking.start(), hit.end
    taken = _behind().match(folded, hit.end)
    return (hit.start, taken.end()) if taken and not _untrue().search(before[-_NEAR:]) else None


def _time_of(deed: tuple[int, int], start: int, times: Sequence[TimeMention]) -> TimeMention | None:
    """The one time near the words of the taking; null where none or several stand there."""
    near = [time for time in times
            if time.start - start - deed[1] <= _NEAR and start + deed[0] - time.end <= _NEAR]
    return near[0] if len(near) == 1 and is_counted(near[0]) and near[0].value.end is None else None


def _is_aside(folded: str, deed: tuple[int, int], at: int) -> bool:
    """Whether a relative clause tells of the taking and ends before the time at ``at``: "rebels, who took X, said
    on Tuesday"."""
    return "," in folded[deed[1] : at] and _relative().search(folded[: deed[0]]) is not None


def _by_takers(rows: Sequence[Turn], folded: str, deed: tuple[int, int]) -> Sequence[Turn]:
    """The rows whose taker stands after "by" or "to" behind the taking, or else before it; all where none does."""
    behind = _doer().match(folded, deed[1])
    by = [row for row in rows if behind and _taker(row.taker).search(behind[1])]
    return by or [row for row in rows if _taker(row.taker).search(folded[: deed[0]])] or rows


@cache
def _before() -> re.Pattern[str]:
    words = facts()["turning"]
    between = alternatives([*words["between"], *words["sides"]])
    whole = "".join(f"(?<! {side})" for side in words["sides"])
    return re.compile(rf"\b(?:{alternatives(words['took'])})(?: (?:{between}))*{whole} \Z")


@cache
def _behind() -> re.Pattern[str]:
    words = facts()["turning"]
    link = rf"(?:,? (?:{alternatives(words['link'])}))"
    taken, fell = alternatives(words["taken"]), alternatives(words["fell"])
    return re.compile(rf",?(?:{link}+ (?:{taken})|{link}{{0,2}} (?:{fell}))\b")


@cache
def _relative() -> re.Pattern[str]:
    """What opens a relative clause, right before a taking or its auxiliary."""
    return re.compile(rf"\b(?:{alternatives(facts()['turning']['relative'])})(?: \S+)? ?\Z")


@cache
def _untrue() -> re.Pattern[str]:
    """What stands within a few words before a taking that was not, or not wholly."""
    return re.compile(rf"\b(?:{alternatives(facts()['turning']['untrue'])})(?: \S+){{0,4}} ?\Z")


@cache
def _doer() -> re.Pattern[str]:
    links = alternatives(facts()["turning"]["doer_links"])
    return re.compile(rf"(?: \S+){{0,3}}? (?:{links})( .{{0,{_NEAR}}})")


@cache
def _of_town() -> re.Pattern[str]:
    """What stands right behind the name of a town in the name of something in or about it: "Tabqa air base", "Aleppo's
    old quarter"."""
    return re.compile(rf"(?: city)?(?:['’]s?\b| (?:{alternatives(facts()['turning']['of_town'])})\b)")


@cache
def _taker(taker: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(facts()['takers'][taker])})(?!\w)")
