"""Every date that could be the page's own, with the words and the evidence. Which one wins is settled elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from dateline.model.page import Block, DateCandidate, Evidence
from dateline.model.text import found
from dateline.reading.page.calendars import DateWords, find_dates, fold_letters
from dateline.reading.page.credits import dated_heading
from dateline.reading.page.stamps import at_head, evidence_of, labels, stamps
from dateline.reading.page.tables import plain

_YEAR = re.compile(r"(?<![\d.,])(?:19[7-9]\d|20[0-6]\d)(?![\d]|[.,]\d)")
_URL_DAY = re.compile(
    r"/(20[0-3]\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)|[/-](20[0-3]\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)"
)
_SPAN = re.compile(r"\s*(?:[-–—]|to)\s*")
_SPAN_BEFORE = re.compile(r"\b\d{4}\s*[-–—]\s*\Z")
_TOLD = ("two_calendars", "weekday", "labelled")  # evidence that needs no place on the page
_FAR = 1  # years between a bare first date and every year in the story from which the first is a crawl date
_NEAR = 200  # days within which a date from outside the text bears out a bare first-line date
_SHORTEST_TITLE = 4  # words
_LABEL_REACH = 40  # characters before a date in which its label stands


def date_candidates(
    text: str, blocks: Sequence[Block], *, given: str | None = None, row: str | None = None, url: str | None = None,
    metadata: str | None = None, furniture: Sequence[str] = (), title: str | None = None,
) -> tuple[DateCandidate, ...]:
    """Candidates in the order of the text, then those from outside it. ISO strings that name no day are passed over.

    ``furniture``: date lines of an HTML page that are no part of its main text; they have no offsets. ``title``: the
    one that the row or the HTML gives.
    """
    story = max((number for number, block in enumerate(blocks) if block.kind in ("lead", "body")), default=-1)
    on_page = [day for n in range(len(blocks)) for day in _of_block(text, blocks, n, n > story, title)]
    on_page += [*at_head(text, blocks), *stamps(text, blocks)]
    for line in furniture:
        whole = (Block(0, len(line), "credit"), Block(len(line), len(line), "body"))
        beside = [replace(candidate, words=None) for candidate in _of_block(line, whole, 0, False, None)]
        on_page += [candidate for candidate in beside if candidate.evidence in _TOLD]
    outside: list[tuple[date | None, Evidence]] = [
        (iso_day(given), "given"), (iso_day(row), "row"), (iso_day(metadata), "metadata"), (url_day(url), "url"),
    ]
    beyond = [DateCandidate(None, day, day, evidence) for day, evidence in outside if day]
    on_page = [_unless_borne_out(candidate, beyond) for candidate in on_page]
    return tuple(dict.fromkeys([*on_page, *beyond]))


def _unless_borne_out(candidate: DateCandidate, beyond: Sequence[DateCandidate]) -> DateCandidate:
    """A bare first-line date that a date from outside the text bears out is no crawl date."""
    near = any(abs((candidate.first - other.first).days) < _NEAR for other in beyond)
    return replace(candidate, evidence="date_line") if candidate.evidence == "crawl" and near else candidate


def iso_day(words: str | None) -> date | None:
    """The day of an ISO 8601 date or date-time, or of any other full date a row writes; null where there is none."""
    if not words:
        return None
    try:
        return date.fromisoformat(words.strip()[:10])
    except ValueError:
        days = next(find_dates(words, 0, len(words)), None)
        return days.days[0] if days and len(days.days) == 1 else None


def url_day(url: str | None) -> date | None:
    """The day in an address such as ``/2017/03/30/`` or ``-20170330``; null where there is none."""
    match = _URL_DAY.search(url) if url else None
    if not match:
        return None
    year, month, day = (int(part) for part in match.groups() if part)
    try:
        return date(year, month, day)
    except ValueError:
        return None  # a number of eight digits that is no day


def _of_block(
    text: str, blocks: Sequence[Block], number: int, below: bool, title: str | None
) -> Iterator[DateCandidate]:
    """The dates of one block; ``below``: it stands under the story."""
    block = blocks[number]
    if block.kind == "caption":
        for words in find_dates(text, block.start, block.end):
            yield from (DateCandidate(found(text, words.start, words.end), day, day, "picture") for day in words.days)
    if block.end - block.start > 300:
        return
    if block.kind in ("credit", "clutter"):
        dates = _without_spans(text, list(find_dates(text, block.start, block.end)))
    else:
        dates = _of_title(text, block, title) if block.kind == "title" else []
    for words in dates:
        evidence = _evidence(text, blocks, number, words, dates)
        if below and (evidence == "date_line" or (evidence == "weekday" and block.kind == "clutter")):
            continue  # under the story stand the dates of other stories
        for day in words.days:
            yield DateCandidate(found(text, words.start, words.end), day, day, evidence)


def _without_spans(text: str, dates: list[DateWords]) -> list[DateWords]:
    """The dates less two joined by a dash, the ends of a life or of a term: no day of publication."""
    joined = {n for n, (one, other) in enumerate(pairwise(dates)) if _SPAN.fullmatch(text, one.end, other.start)}
    return [words for n, words in enumerate(dates) if n not in joined and n - 1 not in joined
            and not _SPAN_BEFORE.search(text, max(0, words.start - 12), words.start)]


def _of_title(text: str, block: Block, title: str | None) -> list[DateWords]:
    """The date that ends a heading, or those of a date line that ran into the title: with a clock time or behind it."""
    heading = dated_heading(text, block.start, block.end)
    return [heading] if heading else [words for words in find_dates(text, block.start, block.end)
                                      if words.clock or _ends_with_title(text[block.start : words.start], title)]


def _ends_with_title(words: str, title: str | None) -> bool:
    """Whether ``words`` end with the title, or with its beginning: a given title has the site's name behind it."""
    before, whole = plain(words).split(), plain(title or "").split()
    return any(before[-length:] == whole[:length] for length in range(_SHORTEST_TITLE, len(whole) + 1))


def _evidence(
    text: str, blocks: Sequence[Block], number: int, words: DateWords, beside: Sequence[DateWords]
) -> Evidence:
    if any(other.calendar != words.calendar and set(other.days) & set(words.days) for other in beside):
        return "two_calendars"
    label = _label(text, blocks[number], words)
    if label in ("updated", "post"):
        return label
    if words.weekday_fits:
        return "weekday"
    if _in_address(text, words):
        return "url"
    if words.clock or label:
        return "labelled"
    return "crawl" if number == 0 and _is_crawl(text, blocks, words) else "date_line"


def _in_address(text: str, words: DateWords) -> bool:
    """Whether the date stands inside an address of the page."""
    before = text[max(0, words.start - 200) : words.start]
    return bool(re.search(r"(?:://|www\.)\S*$", before))


def _label(text: str, block: Block, words: DateWords) -> Evidence | None:
    """What the last of "Published", "Updated" and the like before the date on its line or piece makes of it."""
    before = fold_letters(text[max(block.start, words.start - _LABEL_REACH) : words.start])
    return next((evidence_of(label) for label in reversed(list(labels().finditer(before)))), None)


def _is_crawl(text: str, blocks: Sequence[Block], words: DateWords) -> bool:
    """A bare date alone on the first line, later by years than every other year that the page names."""
    if text[blocks[0].start : blocks[0].end] != text[words.start : words.end]:
        return False
    years = [int(match.group()) for match in _YEAR.finditer(text, words.end)]
    for block in blocks[1:]:
        if block.kind in ("credit", "clutter"):  # years of other calendars stand there
            others = find_dates(text, block.start, min(block.end, block.start + 300))
            years += [day.year for other in others for day in other.days]
    named = [year for year in years if year <= words.days[0].year]
    return bool(named) and words.days[0].year - max(named) > _FAR
