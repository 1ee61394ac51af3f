"""What a text gives away about its own day: dated facts, the years it names, the events it announces."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache

from dateline.model import Page, Sentence, TimeMention
from dateline.reading.grammar import parse_sentence
from dateline.reading.when.bound import Bound
from dateline.reading.when.campaigns import against, going_on, launched
from dateline.reading.when.clause import looks
from dateline.reading.when.held import holdings
from dateline.reading.when.known import Begun, Hit, Term, Use, War, any_word, facts, hits, past_words, told_as_history
from dateline.reading.when.lexicon import alternatives, fold, words
from dateline.reading.when.offices import office
from dateline.reading.when.outbreaks import days_since, first_year, number
from dateline.reading.when.resolve import lay
from dateline.reading.when.ruling import years_ruled
from dateline.reading.when.story import story_sentences, tells_ahead
from dateline.reading.when.territory import territory
from dateline.reading.when.tolls import tolls
from dateline.reading.when.wars import ages

_ANNOUNCED_REACH = 70  # characters before a date in which it is announced
_PAST_REACH = 45


def text_bounds(page: Page, times: Sequence[TimeMention]) -> tuple[Bound, ...]:
    """Every bound that the story gives: dates named, offices, names, deals, rounds, then the age and dead of a war."""
    found: list[Bound] = []
    told: list[tuple[str, list[Hit], Sequence[TimeMention]]] = []
    for sentence, inside in story_sentences(page, times):
        text = page.text[sentence.start : sentence.end].replace("’", "'")
        if _own_notice().search(text):
            continue
        named = [m for m in inside if m.value.year is not None]
        found += _named_dates(page, sentence, named)
        known = list(hits(text))
        told.append((text, known, inside))
        found += _of_hits(text, known, as_history=any(m.role != "since" or m.rule == "after" for m in named))
        found += _rounds(text)
        found += launched(text, sentence.start, inside)
        found += [*against(text), *years_ruled(text, known)]
    main = _main_war(known for _, known, _ in told)
    for text, known, inside in told:
        found += _of_war(text, known, inside, main, found)
    return tuple(found)


def _of_war(
    text: str, known: Sequence[Hit], times: Sequence[TimeMention], main: War | None, found: Sequence[Bound]
) -> list[Bound]:
    """What the sentence counts of the one war whose country it names; where it names none, of that of the page."""
    here = {fact for hit in known for fact in hit.facts if isinstance(fact, War)}
    war = main if not here else next(iter(here)) if len(here) == 1 else None
    if war is None:
        return []
    opening = [*first_year(text, war, times)]
    if war.older and not any(bound.first and bound.first >= war.start for bound in (*found, *opening)):
        return []
    since = days_since(text, war, known) if here else ()
    dated = any(time.value.year is not None for time in times)
    held = () if dated or told_as_history(text) else territory(text, war.id)
    return [*opening, *since, *held, *tolls(text, war), *ages(text, war, named=bool(here))]


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
        lead = at + len(mention.rule) if mention.rule == "before" else at
        beside = folded[max(0, at - _PAST_REACH) : lead], folded[at + len(mention.text) :]
        if not future and not (_ahead().search(beside[0]) or _ahead_nouns().match(beside[1])):
            if mention.role == "since" or not _looks_ahead(page, sentence, mention):
                yield Bound(first, None, f"“{mention.text}” is told as past")
        elif future and (_announced().search(folded[max(0, at - _ANNOUNCED_REACH) : at])
                         or (_opens().fullmatch(folded[:at]) and _looks_ahead(page, sentence, mention))):
            yield Bound(None, last, f"“{mention.text}” is told as still to come")


def _looks_ahead(page: Page, sentence: Sentence, time: TimeMention) -> bool:
    """Whether the clause of a time tells of what is still to come: "agreed to meet on 22 January 2014"."""
    clause = looks(page.text, parse_sentence(sentence), time.start, time.end)
    return clause is not None and clause.way == "future"


@cache
def _opens() -> re.Pattern[str]:
    """What may stand before a time that opens its sentence: "In May 2015 talks will be held"."""
    return re.compile(r"\W*(?:(?:in|on|by|from)\s+)?")


def _of_hits(text: str, known: Sequence[Hit], *, as_history: bool) -> Iterator[Bound]:
    """The bounds of offices held, names in use and things begun; of history only where they begin."""
    if not known:
        return
    gone = as_history or told_as_history(text)
    dead = gone or _dead().search(text.lower()) is not None
    for hit in known:
        terms = [fact for fact in hit.facts if isinstance(fact, Term)]
        bounds = [office(text, hit, terms)] if terms else [*_names(text, hit), *holdings(text, hit)]
        yield from (Bound(b.first, None, b.reason) if (dead if terms else gone) else b for b in bounds if b)


def _names(text: str, hit: Hit) -> Iterator[Bound]:
    if past_words().search(text[max(0, hit.start - _PAST_REACH) : hit.start].lower()):
        return
    for fact in hit.facts:
        if isinstance(fact, Use):
            until = f"to {fact.last}" if fact.last else "on"
            yield Bound(fact.first, fact.last, f"the name “{hit.phrase}” is in use from {fact.first} {until}")
        ahead = isinstance(fact, Begun) and fact.campaign and tells_ahead(fold(text))  # "plans an offensive on X"
        if isinstance(fact, Begun) and not ahead and (quoted := _with_all(text, hit, fact)):
            told = going_on(text) if fact.campaign else None
            last = fact.until if told or not fact.campaign else None
            ended = f" and ended on {last}{f', told as going on: “{told}”' if told else ''}" if last else ""
            yield Bound(fact.since, last, f"“{quoted}” began on {fact.since}{ended}", fact.gaps if told else ())


def _with_all(text: str, hit: Hit, fact: Begun) -> str:
    """The words of the table that the sentence holds; empty where it lacks one."""
    beside = [any_word(words).search(text) for words in fact.beside]
    return "” with “".join([hit.phrase, *(m.group() for m in beside if m)]) if all(beside) else ""


def _rounds(text: str) -> Iterator[Bound]:
    match = _counted_rounds().search(text.lower()) if "rounds" in text else None
    if match is None:
        return
    for place, country, days in _series():
        n = int(number(match["num"]))
        if place.search(text) and country.search(text) and 1 <= n <= len(days):
            last = days[n] if n < len(days) else None  # the next round would be counted too
            yield Bound(days[n - 1], last, f"“{match.group()}” are counted, and round {n} began on {days[n - 1]}")


def _main_war(known: Iterable[Sequence[Hit]]) -> War | None:
    """The war of the country that the page names in three of four mentions of countries at war, and at least twice."""
    counts = Counter(fact for found in known for hit in found for fact in hit.facts if isinstance(fact, War))
    war, times = counts.most_common(1)[0] if counts else (None, 0)
    return war if times >= 2 and 4 * times >= 3 * counts.total() else None


@cache
def _series() -> tuple[tuple[re.Pattern[str], re.Pattern[str], tuple[date, ...]], ...]:
    return tuple((any_word(r["place"]), any_word(r["country"]), tuple(map(date.fromisoformat, r["days"])))
                 for r in facts()["rounds"])


@cache
def _counted_rounds() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<num>\d{{1,2}}|{alternatives(words()['number'])}) (?:\w+ )?rounds\b")


@cache
def _announced() -> re.Pattern[str]:
    """A future word at most five words before the date, and no past participle between."""
    cues = alternatives(words()["words"]["announced"])
    return re.compile(rf"\b(?:{cues})\b(?: (?!\w+ed\b)[\w'.-]+){{0,5}} ?$")


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(words()['words']['not_past'])})\b")


@cache
def _ahead_nouns() -> re.Pattern[str]:
    """What comes within two words of its year and may still be to come."""
    return re.compile(rf"(?: [\w-]+){{0,2}}? (?:{alternatives(words()['words']['not_past_nouns'])})\b")


@cache
def _dead() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(facts()['dead_words'])})\b")


@cache
def _own_notice() -> re.Pattern[str]:
    """The year of a copyright is that of the site."""
    return re.compile(alternatives(facts()["own_notices"]), re.I)
