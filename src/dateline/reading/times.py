"""Every time expression of one report with the days that it means: what ``dateline when`` prints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.data.own import NOTHING, Own
from dateline.model import (
    DateCandidate,
    Found,
    Interval,
    Page,
    PageDate,
    Problem,
    RawReport,
    TimeMention,
    TimeReading,
    TimeValue,
)
from dateline.reading.claims import Told, only_of_conflict, read_claims
from dateline.reading.claims.assemble import is_past
from dateline.reading.mentions import find_mentions
from dateline.reading.page import read_page
from dateline.reading.when import settle_page_date, stretch
from dateline.reading.when.lexicon import fold
from dateline.reading.when.narrative import Telling, ToldEvent, Use, tell_times

_CLOCK = re.compile(r"\b([01]?[0-9]|2[0-3]):([0-5][0-9])\b(?! ?[ap]\.?m)")  # a time of 24 hours on a date line


@dataclass(frozen=True, slots=True)
class Times:
    """The time expressions of a page in the order of the text, its date lines among them."""

    page: Page
    published: PageDate
    times: tuple[TimeReading, ...]
    problems: tuple[Problem, ...]


def read_times(report: RawReport, own: Own = NOTHING) -> Times:
    """The expressions of one report. "A week after" has the day that the claims of the report give it."""
    page = read_page(report)
    mentions = find_mentions(page, own)
    published = settle_page_date(page, mentions.times)
    claims, _ = only_of_conflict(read_claims(page, mentions, published), mentions)
    telling = _telling(claims, mentions.times, published)
    told = [*tell_times(page.text, mentions.sentences, mentions.times, published, telling)]
    lines = _date_lines(page, published, mentions.times)
    times = sorted([*told, *lines], key=lambda t: (t.mention.start, -t.mention.end))
    differ = tuple(Problem("dates_differ", words) for words in published.conflicts)
    return Times(page, published, tuple(times), (*page.problems, *differ))


def _telling(claims: Sequence[Told], times: Sequence[TimeMention], published: PageDate) -> Telling:
    """The claims as what expressions hang on, by the rule of ``reading.claims``: the last event of one known day."""
    mentions = {(m.start, m.end): m for m in times}
    out, told, around = Telling(), None, None
    for one in claims:
        claim, time = one.claim, one.claim.time
        if time.words is None:
            continue
        span = (time.words.start, time.words.end)
        mention = mentions.get(span)
        of_stretch = mention is not None and mention.value.kind == "around"
        use = Use(time, claim.trigger, one.future, around if of_stretch else told)
        if span not in out.uses or _nearer(claim.trigger, out.uses[span].words, time.words):
            out.uses[span] = use
        hangs = mention is not None and mention.anchor == "event"
        if mention is not None and not hangs and mention.role == "at":
            days = stretch(mention, published, future=one.future, told=None)
            around = ToldEvent(claim.trigger, Interval(*days)) if days and is_past(days[0], published) else around
        one_day = time.first is not None and time.first == time.last and not hangs
        if one_day and time.first and is_past(time.first, published):
            told = ToldEvent(claim.trigger, Interval(time.first, time.last))
            out.events.append(told)
    out.events.sort(key=lambda event: event.words.start)
    return out


def _nearer(one: Found, other: Found, words: Found) -> bool:
    return abs(one.start - words.start) < abs(other.start - words.start)


def _date_lines(page: Page, published: PageDate, times: Sequence[TimeMention]) -> Iterator[TimeReading]:
    """The date lines of the page outside its story: what it says of its own day."""
    for line in page.dates:
        words = line.words
        if words is not None and not any(m.overlaps(words) for m in times):
            yield _as_time(words, line, published)


def _as_time(words: Found, line: DateCandidate, published: PageDate) -> TimeReading:
    day = line.first
    said = TimeValue("date", day.year, day.month, day.day)
    mention = TimeMention(words.text, words.start, words.end, said, "day", "at", "absolute",
                          f"page:{line.evidence}")
    why = [reason for reason in published.reasons if f"“{words.text}”" in reason]
    clock = _CLOCK.search(fold(words.text))
    value = day.isoformat() + (f"T{int(clock[1]):02d}:{clock[2]}" if clock else "")
    return TimeReading(mention, day, line.last, day, line.last, None, (), value,
                       tuple(why) or (f"“{words.text}”: a date line of the page ({line.evidence})",))
