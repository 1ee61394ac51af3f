"""Where metadata, date lines and the story contradict each other about the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from dateline.model import DateCandidate, Page, PageDate, TimeMention
from dateline.reading.shapes import replace
from dateline.reading.when.days import shift
from dateline.reading.when.facts import named_dates, text_bounds

_APART = 1  # days by which dates may differ: the clocks of outlet, server and printer
_LONG = 366
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NO_RIVALS = ("crawl", "post", "picture")  # the posts and pictures of a page are of any day
OUTSIDE = ("row", "metadata", "url")
_ORIGIN = {"row": "the row", "metadata": "the metadata", "url": "the address", "given": "the date given by hand"}


def quoted(candidate: DateCandidate) -> str:
    """Its words in quotation marks, or its day where it comes from outside the text."""
    return f"“{candidate.words.text}”" if candidate.words else candidate.first.isoformat()


def conflicts(told: PageDate, best: DateCandidate, page: Page, times: Sequence[TimeMention]) -> PageDate:
    """``told`` with a sentence for each contradiction, both sides quoted. All candidates stay."""
    found = (*_among_candidates(told, best), *_with_the_story(told, best, page, times), *_long_after(best, page, times))
    return replace(told, conflicts=tuple(dict.fromkeys(found)))


def _among_candidates(told: PageDate, best: DateCandidate) -> Iterator[str]:
    for other in told.candidates:
        changed_later = other.evidence == "updated" and other.first >= best.first
        if other.evidence in _NO_RIVALS or changed_later or (other.words and other.words == best.words):
            continue
        if told.first and told.last and not shift(told.first, -_APART) <= other.first <= shift(told.last, _APART):
            yield f"{_said(other)}, but {_said(best)}; the latter is used"


def _with_the_story(
    told: PageDate, best: DateCandidate, page: Page, times: Sequence[TimeMention]
) -> Iterator[str]:
    """The latest date told as past that lies after the day of publication."""
    bounds = [bound for bound in named_dates(page, times) if bound.first]
    latest = max(bounds, key=lambda bound: str(bound.first), default=None)
    if latest and latest.first and told.last and latest.first > shift(told.last, _APART):
        yield f"{latest.reason}, but {_said(best)}"


def _long_after(best: DateCandidate, page: Page, times: Sequence[TimeMention]) -> Iterator[str]:
    """A day from outside that lies a year or more after what the story can be: of a reprint, an archive or a crawl.

    Looked for only where the newest year that the page names is two years older.
    """
    if best.evidence not in OUTSIDE:
        return
    years = [year for year in map(int, _YEAR.findall(page.text)) if year <= best.first.year]
    if not years or max(years) > best.first.year - 2:
        return
    bounds = text_bounds(page, times)
    low = max((bound.first for bound in bounds if bound.first), default=date.min)
    for bound in bounds:
        if bound.last and low < bound.last < shift(best.first, -_LONG):
            yield f"{bound.reason}, but {_said(best)}, long after it"


def _said(candidate: DateCandidate) -> str:
    origin = _ORIGIN.get(candidate.evidence)
    return f"{origin} says {candidate.first}" if origin else f"the page says {quoted(candidate)} ({candidate.first})"
