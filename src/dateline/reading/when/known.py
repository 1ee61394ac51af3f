"""The dated facts that ship as data, by the first word of each phrase, and the phrases that a sentence holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any

from dateline.data.table import read_toml
from dateline.reading.when.days import Days, shift
from dateline.reading.when.lexicon import alternatives

_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Term:
    """The days on which a person held an office of these ``titles``; ``last`` is null while it is held.

    ``slack``: days allowed on either side, more where the term was seen on no page. ``short``: a family name, which
    counts only right after the title. ``beside``: where one of these words, parted by bars, stands in the sentence;
    empty: anywhere.
    """

    titles: tuple[str, ...]
    first: date
    last: date | None
    slack: int
    short: bool
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Use:
    """The days on which a name was in use; ``last`` is null where the press keeps it."""

    first: date
    last: date | None


@dataclass(frozen=True, slots=True)
class Begun:
    """What began on a day and ended on ``until``, null where it lasts; all of ``beside`` must stand in the sentence.

    ``campaign``: told for ever after, so that it ends only where it is told as going on; not within ``gaps``.
    """

    since: date
    until: date | None
    beside: tuple[str, ...]
    campaign: bool = False
    gaps: tuple[tuple[date, date], ...] = ()


@dataclass(frozen=True, slots=True)
class War:
    """A war by its id in the table: between which days it is said to have begun, and the day it ended.

    ``since``: "since April 15" tells its first year; ``aged``: its age is counted from one beginning; ``older``: the
    country had another war of late; ``sudden``: it broke out on one day; ``renewed``: there was fighting after its end.
    """

    id: str
    start: date
    start_to: date
    over: date | None
    since: bool
    aged: bool
    older: bool
    sudden: bool
    renewed: bool


@dataclass(frozen=True, slots=True)
class Held:
    """The days on which ``holder``, a key of the table, held a place, or on which it was ``besieged``."""

    holder: str
    first: date
    last: date | None


@dataclass(frozen=True, slots=True)
class Turn:
    """The days on which a town was told as taken by ``taker``, a key of the table.

    ``complete``: the list of the town lacks no turn between two others; ``ongoing``: it may have been taken since.
    """

    taker: str
    first: date
    last: date
    complete: bool
    ongoing: bool


Fact = Term | Use | Begun | War | Held | Turn


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase of the table in a text, from ``start`` to ``end``, with what is known of it."""

    phrase: str
    start: int
    end: int
    facts: tuple[Fact, ...]


def hits(text: str) -> Iterator[Hit]:
    """The longest phrase of the table at each word of ``text``, and none inside the name of a country at war."""
    index, position = _index(), 0
    for word in _LETTERS.finditer(text):
        if word.start() < position:
            continue
        for phrase, found in index.get(word.group(), ()):
            end = word.start() + len(phrase)
            if text.startswith(phrase, word.start()) and not text[end : end + 1].isalnum():
                yield Hit(phrase, word.start(), end, found)
                position = end if any(isinstance(fact, War) for fact in found) else position
                break


@cache
def facts() -> Mapping[str, Any]:
    """The tables of ``dated_facts.toml``."""
    return read_toml("when", "dated_facts.toml")


@cache
def offices() -> Mapping[str, Any]:
    """The tables of ``offices.toml``."""
    return read_toml("when", "offices.toml")


@cache
def truces() -> Mapping[str, Any]:
    """The tables of ``truces.toml``."""
    return read_toml("when", "truces.toml")


@cache
def campaigns() -> Mapping[str, Any]:
    """The tables of ``campaigns.toml``."""
    return read_toml("when", "campaigns.toml")


def day_span(span: Sequence[str]) -> Days:
    """The first and the last day of a row; an empty last one is open, the end of the calendar."""
    return date.fromisoformat(span[0]), date.fromisoformat(span[-1]) if span[-1] else date.max


def spelled_out(row: Mapping[str, Any]) -> list[str]:
    """The lines of words of a campaign, with the lists that "@" takes from the sides."""
    sides = campaigns()["sides"]
    lines = ("|".join(sides[word[1:]] if word.startswith("@") else word for word in line.split("|"))
             for line in row["words"])
    return list(map(also_capital, lines))


def also_capital(line: str) -> str:
    """The words of a line, parted by bars, and each as it begins a sentence."""
    return "|".join(dict.fromkeys(form for word in line.split("|") for form in (word, word[0].upper() + word[1:])))


@cache
def any_word(phrases: str) -> re.Pattern[str]:
    """A pattern for any of the phrases, parted by bars, as whole words; who is "Turkish-backed" is not Turkey."""
    other = alternatives(facts()["only_backed"])
    return re.compile(rf"(?<!\w)(?:{alternatives(phrases.split('|'))})(?!\w|-(?:{other})\b)")


def told_as_history(text: str) -> bool:
    """Whether a word of a sentence tells of holders, names and holdings as history."""
    return _gone().search(text.lower()) is not None


@cache
def past_words() -> re.Pattern[str]:
    """The words that make a title one of the past: "former", "ex-"."""
    return re.compile(rf"\b(?:{alternatives(facts()['past_words'])})\b")


@cache
def _gone() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(facts()['gone_words'])})\b")


@cache
def title_pattern(titles: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the titles in lower-case text, not as part of a lower one ("vice president") nor told of a past ("as")."""
    no = "".join(f"(?<!{word})" for word in (r"\w", "vice ", "vice-", "deputy ", "assistant ", "as ", "as us "))
    return re.compile(rf"{no}(?:{alternatives(titles)})(?!\w)")


@cache
def _index() -> Mapping[str, tuple[tuple[str, tuple[Fact, ...]], ...]]:
    found: dict[str, list[Fact]] = {}
    facts_of: tuple[Iterator[tuple[str, Fact]], ...] = (_terms(), _uses(), _begun(), _wars(), _held(), _turns())
    for phrase, fact in (pair for pairs in facts_of for pair in pairs):
        found.setdefault(phrase, []).append(fact)
    index: dict[str, list[tuple[str, tuple[Fact, ...]]]] = {}
    for phrase in sorted(found, key=lambda phrase: -len(phrase)):
        first = _LETTERS.search(phrase)
        index.setdefault(first.group() if first else phrase, []).append((phrase, tuple(found[phrase])))
    return {word: tuple(rows) for word, rows in index.items()}


def _terms() -> Iterator[tuple[str, Term]]:
    for office in offices()["office"]:
        titles, beside = tuple(office["title"]), office.get("beside", "")
        slack = office.get("slack_days", facts()["slack_days"])
        for names, first, last in office["holders"]:
            days = date.fromisoformat(first), date.fromisoformat(last) if last else None, slack
            for name in names.split("|"):
                yield name, Term(titles, *days, short=False, beside=beside)
                forms = _family_names(name) if office.get("family") else ()
                yield from ((form, Term(titles, *days, short=True, beside=beside)) for form in forms)


def _family_names(name: str) -> set[str]:
    """The name less the given names: "de Mistura"; with and without an article."""
    words = name.split()
    at = next((n for n in range(1, len(words) - 1) if words[n] in facts()["particles"]), len(words) - 1)
    family = " ".join(words[at:])
    return {family, family.removeprefix("al-")} if at and family not in facts()["given_names"] else set()


def _uses() -> Iterator[tuple[str, Use]]:
    for table in facts()["name"]:
        for names, first, *last in table["since"]:
            use = Use(date.fromisoformat(first), date.fromisoformat(last[0]) if last else None)
            yield from ((name, use) for name in names.split("|"))


def _begun() -> Iterator[tuple[str, Begun]]:
    for table in facts()["begun"]:
        for needed, day, *until in table["since"]:
            begun = Begun(date.fromisoformat(day), date.fromisoformat(until[0]) if until else None, tuple(needed[1:]))
            forms = {form for phrase in needed[0].split("|") for form in (phrase, phrase[0].upper() + phrase[1:])}
            yield from ((phrase, begun) for phrase in sorted(forms))
    for row in campaigns()["campaign"]:
        names, *beside = spelled_out(row)
        days = [day_span(span) for span in row["days"]]
        gaps = tuple((shift(one[1], 1), shift(other[0], -1)) for one, other in pairwise(days))
        until = None if days[-1][1] == date.max else days[-1][1]
        begun = Begun(days[0][0], until, tuple(beside), campaign=True, gaps=gaps)
        yield from ((name, begun) for name in names.split("|"))


def _wars() -> Iterator[tuple[str, War]]:
    for row in facts()["war"]:
        start, to = (date.fromisoformat(row.get(key, row["start"])) for key in ("start", "start_to"))
        over = date.fromisoformat(row["over"]) if "over" in row else None
        older, sudden = row.get("older", False), row.get("sudden", False)
        war = War(row["id"], start, to, over, not row.get("day_is_name", False), row.get("ages", True), older, sudden,
                  row.get("renewed", False))
        yield from ((name, war) for name in row["country"].split("|"))


def _turns() -> Iterator[tuple[str, Turn]]:
    for table in facts()["turn"]:
        for places, taker, first, last in table["places"]:
            days = date.fromisoformat(first), date.fromisoformat(last)
            turn = Turn(taker, *days, table.get("complete", False), table.get("ongoing", False))
            yield from ((place, turn) for place in places.split("|"))


def _held() -> Iterator[tuple[str, Held]]:
    for table in facts()["held"]:
        for places, holder, first, last in table["places"]:
            held = Held(holder, date.fromisoformat(first), date.fromisoformat(last) if last else None)
            yield from ((place, held) for place in places.split("|"))
