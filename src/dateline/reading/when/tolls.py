"""The dead and displaced of a war, as a text counts them: "more than 220,000 dead"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from dateline.reading.when.bound import Bound
from dateline.reading.when.days import shift
from dateline.reading.when.known import War, any_word, facts
from dateline.reading.when.lexicon import alternatives, fold
from dateline.reading.when.outbreaks import number, told_of_war

_DEAD_BEFORE, _DEAD_AFTER = 45, 55  # characters in which the word for the dead stands, before and after the figure
_EARLY, _PASSED_ON = 10, 120  # days by which a running count is told before its day, and passed on after it


@dataclass(frozen=True, slots=True)
class _Count:
    """From when to when a figure was the current one; not in a sentence with a word of ``unless``, parted by bars."""

    first: date
    last: date | None
    unless: str

    def is_of_others(self, text: str) -> bool:
        """Whether the figures of a sentence are of another war or people."""
        return bool(self.unless) and any_word(self.unless).search(text) is not None


@dataclass(frozen=True, slots=True)
class _Running:
    """The count of one body as it grew: each figure with the day from which it was said."""

    kind: str
    grown: tuple[tuple[int, date], ...]
    unless: str

    def count(self, figure: int) -> _Count | None:
        """When a figure between those of the table was the current one; null for one outside them.

        "34,183" is said until 34,184 are counted, "34,000" until 35,000 are, and then passed on for some months.
        """
        next_figure = figure + _step(figure)
        before = [day for count, day in self.grown if count <= figure]
        after = [day for count, day in self.grown if count >= next_figure]
        if not before or not after:
            return None
        return _Count(shift(before[-1], -_EARLY), shift(after[0], _PASSED_ON), self.unless)


def tolls(text: str, war: War) -> Iterator[Bound]:
    """The days on which a figure for the dead, refugees or displaced of the war was the current one."""
    known, running = _tolls().get(war.id, {}), _running().get(war.id, ())
    if not (known or running) or told_of_war().search(folded := fold(text)) is None:
        return
    for match in _figures().finditer(folded):
        if _of_others().match(folded, match.end()):
            continue
        beside = folded[max(0, match.start() - _DEAD_BEFORE) : match.start()], folded[match.end() :][:_DEAD_AFTER]
        figure, whole = _figure(match.group()), not _of_some().match(folded, match.end())
        for kind, pattern in _counted().items():
            grown = (one.count(figure) for one in running if one.kind == kind)
            count = (known.get((figure, kind)) or next(grown, None)) if whole else None
            if count and any(map(pattern.search, beside)) and not count.is_of_others(text):
                reason = f"“{text[match.start() : match.end()]}”: so many {kind} were counted from {count.first}"
                yield Bound(count.first, count.last, f"{reason} {f'to {count.last}' if count.last else 'on'}")


def _step(figure: int) -> int:
    """How far a figure reaches that is rounded down: 10 for 34,180, 1,000 for 34,000, and no more than that."""
    zeros = len(str(figure)) - len(str(figure).rstrip("0"))
    return int(10 ** min(zeros, 3))


def _figure(words_of: str) -> int:
    """The number of "220,000", "2.2 million" (in whole millions), "half a million"."""
    if words_of in facts()["round_figures"]:
        return int(facts()["round_figures"][words_of])
    if words_of.endswith("million"):
        return int(number(words_of.split()[0].partition(".")[0])) * 1_000_000
    return int(re.sub(r"\D", "", words_of))


@cache
def _figures() -> re.Pattern[str]:
    """Figures of thousands and millions that are no money, no share and no part of a longer number."""
    table = facts()
    words_for, millions = alternatives(table["round_figures"]), alternatives(table["millions"])
    return re.compile(rf"(?<![\d.,$€£])\d{{1,3}}(?:,\d{{3}}| ?\d{{3}})(?![\d]|[.,]\d)(?! ?%)|\b(?:{words_for})\b"
                      rf"|(?<![\d.,$€£])(?:\d{{1,2}}(?:\.\d)?|{millions}) million\b")


@cache
def _of_others() -> re.Pattern[str]:
    """What stands within two words of a figure of the wounded or missing ("10,000 people wounded"), and is no verb of
    another figure ("10,000 people, injured 400 others")."""
    return re.compile(rf"(?: (?!(?:and|{alternatives(facts()['counted_words']['dead'])})\b)[\w-]+){{0,2}}? "
                      rf"(?:{alternatives(facts()['not_dead'])})\b(?! \d)")


@cache
def _of_some() -> re.Pattern[str]:
    """What stands within a word of a figure of some of the dead: "13,000 Palestinian children"."""
    return re.compile(rf"(?: [\w-]+)?? (?:{alternatives(facts()['part_of_dead'])})\b")


@cache
def _running() -> Mapping[str, tuple[_Running, ...]]:
    found: dict[str, tuple[_Running, ...]] = {}
    for table in facts()["running"]:
        grown = tuple((figure, date.fromisoformat(day)) for figure, day in table["counted"])
        one = _Running(table.get("of", "dead"), grown, table.get("unless", ""))
        found[table["war"]] = (*found.get(table["war"], ()), one)
    return found


@cache
def _tolls() -> Mapping[str, Mapping[tuple[int, str], _Count]]:
    found: dict[str, dict[tuple[int, str], _Count]] = {}
    for table in facts()["toll"]:
        rows = found.setdefault(table["war"], {})
        for figure, first, last in table["counted"]:
            days = date.fromisoformat(first), date.fromisoformat(last) if last else None
            rows[figure, table.get("of", "dead")] = _Count(*days, table.get("unless", ""))
    return found


@cache
def _counted() -> Mapping[str, re.Pattern[str]]:
    table = facts()["counted_words"]
    return {kind: re.compile(rf"\b(?:{alternatives(called)})\b") for kind, called in table.items()}
