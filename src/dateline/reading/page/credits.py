"""Lines that say who wrote, sent or published a text, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dateline.reading.page.calendars import DateWords, find_dates
from dateline.reading.page.lines import Line
from dateline.reading.page.names import is_name, is_outlet, is_person
from dateline.reading.page.tables import alike, credit_words, known_outlet, plain
from dateline.reading.page.towns import is_place

_LONGEST = 300  # characters
_WORD = re.compile(r"\w+")
_DIGITS = re.compile(r"\d{4}")
_POSTER = re.compile(
    r"(?:posted|published)?[\s:]*(?:on)?\s*by\s+(?P<who>(?-i:[a-z])[\w.-]{3,30})(?:\s+on)?(?:\s+in\s+.{2,40})?", re.I
)


def is_credit(text: str, line: Line) -> bool:
    """Whether the whole line is a credit: a date, a byline, a source, the name of an outlet or agency."""
    if line.words > 14 or line.end - line.start > _LONGEST:
        return False
    dates = [text[date.start : date.end] for date in find_dates(text, line.start, line.end)]
    bare = _without(line.text, dates)
    if byline(bare) or _is_staff_note(line.text) or source_line(line.text) or _is_date_line(line.text, dates):
        return True
    if _poster(line.text, bare) or (not line.ends and publisher_named(line.text)):
        return True
    if _is_person_of(line.text):
        return True
    return line.words <= 4 and is_name(line.text.strip("()[]-–— .")) and is_outlet(line.text.strip("()[]-–— ."))


def _is_person_of(words: str) -> bool:
    """Whether a line is "Jane Doe, Reuters": persons, then their outlet and place."""
    person, *rest = (part.strip() for part in words.split(","))
    return bool(rest) and is_person(person) and is_outlet(rest[0]) and all(map(is_name, rest))


def byline(words: str) -> str | None:
    """The name after "By" or "Reporting by:", where the line holds nothing else."""
    match = credit_words().by.match(words)
    name = words[match.end() :].strip(" .") if match else ""
    return name if name and is_name(name, 9) else None


def publisher_named(words: str) -> str | None:
    """The body after "Prepared by" or "Issued by" at the head of a line."""
    match = credit_words().publisher.match(words)
    name = re.split(r"[,;|(.]| - ", words[match.end() :])[0].strip() if match else ""
    return name if name and is_name(name, 7) else None


def poster(words: str) -> str | None:
    """The account in "Posted on 3 May 2014 by someaccount in News": one word in small letters, a date beside it."""
    return _poster(words, without_dates(words))


def _poster(words: str, bare: str) -> str | None:
    match = _POSTER.fullmatch(bare) if bare != words else None
    return match["who"] if match else None


def without_dates(words: str) -> str:
    """The words less every full date and its clock time, with the marks that stood about it."""
    return _without(words, [words[date.start : date.end] for date in find_dates(words, 0, len(words))])


def _without(words: str, dates: Sequence[str]) -> str:
    if not _DIGITS.search(words):
        return words
    for date in dates:
        words = words.replace(date, " ", 1)
    return re.sub(r"[\s,|·–—-]+$", "", re.sub(r"\s{2,}", " ", words))


def dated_heading(text: str, start: int, end: int) -> DateWords | None:
    """The date that ends a heading such as "Weekly review – Monday 2 May 2016"; null where the line is none."""
    last = next(iter(reversed(list(find_dates(text, start, min(end, start + _LONGEST))))), None)
    if last is None or last.end < end:
        return None
    before = text[start : last.start].rstrip()
    name = before.rstrip(" -–—:|")
    labels = (*credit_words().updated, *credit_words().published)
    if name == before or len(name.split()) < 2 or plain(name) in labels or credit_words().by.match(name):
        return None
    publisher = known_outlet(name) or (is_name(name) and is_outlet(name.split()[-1]))
    return None if publisher or is_place(name) else last


def _is_staff_note(words: str) -> bool:
    """Whether a line is a note such as "(Reporting by A in X; Editing by B)"."""
    bracketed = words.startswith("(") and words.rstrip(" .").endswith(")")
    return bool(credit_words().by.match(words.lstrip("( "))) and (bracketed or ";" in words)


def source_line(words: str) -> str | None:
    """The name after "Source:", where the line holds nothing else."""
    match = credit_words().source.match(words.strip("([ "))
    name = words.strip("([ ")[match.end() :].strip(" .)]") if match else ""
    return name if name and is_name(name, 6) else None


def _is_date_line(words: str, dates: Sequence[str]) -> bool:
    """Whether little but dates, times and their labels stands on the line."""
    if not dates:
        return False
    rest = words
    for date in dates:
        rest = rest.replace(date, " ", 1)
    for label, pattern in _date_labels():
        if label in alike(rest):
            rest = pattern.sub(" ", rest, count=1)
    return len(_WORD.findall(rest)) <= 3


@cache
def _date_labels() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The labels of dates, each with a pattern that finds it as whole words."""
    labels = (*credit_words().updated, *credit_words().published)
    return tuple((alike(label), re.compile(rf"(?<!\w){re.escape(label)}(?!\w)", re.I)) for label in labels)
