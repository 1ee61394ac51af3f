"""The days on which a page without a date can have been published."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dateline.model import DateCandidate, Page, PageDate, TimeMention
from dateline.reading.when.bound import Bound
from dateline.reading.when.conflicts import quoted
from dateline.reading.when.facts import text_bounds
from dateline.reading.when.festivals import kept
from dateline.reading.when.left import Left, told_days
from dateline.reading.when.occasions import narrowed
from dateline.reading.when.yearless import chosen


def within_bounds(
    page: Page, times: Sequence[TimeMention], crawls: Sequence[DateCandidate], notes: tuple[str, ...]
) -> PageDate:
    """The intervals that the text leaves, with a reason for each of their ends; ``notes`` are added to the reasons.

    ``crawls`` are dates of fetching: the page is not younger.
    """
    bounds = [*text_bounds(page, times), *_posts(page)]
    low = lower(bounds)
    fetched = [Bound(None, c.last, f"{quoted(c)} is the day of fetching at the latest") for c in crawls
               if low is None or (low.first and c.last >= low.first)]
    high = min((*upper(bounds), *fetched), key=lambda b: str(b.last), default=None)
    whole = (low and low.first) or date.min, (high and high.last) or date.max
    left = Left((whole,), tuple(b.reason for b in (low, high) if b))
    for bound in bounds:
        for gap in bound.gaps:
            left = left.without(gap, bound.reason)
    left = chosen(page, times, kept(page, times, narrowed(page, times, left)))
    if not left.reasons:
        return PageDate(None, None, None, page.dates, notes)
    several = (f"so it is {told_days(left.spans)}",) if len(left.spans) > 1 else ()
    reasons = (*dict.fromkeys(left.reasons), *several, *dict.fromkeys(left.not_used), *notes)
    return PageDate(left.first, left.last, "bounds", page.dates, reasons, spans=left.spans if several else ())


def lower(bounds: Sequence[Bound]) -> Bound | None:
    """The latest beginning."""
    return max((b for b in bounds if b.first), key=lambda b: str(b.first), default=None)


def upper(bounds: Sequence[Bound]) -> list[Bound]:
    """Ends that do not contradict the latest beginning: an older fact is told as history."""
    low = lower(bounds)
    floor = low.first if low else None
    return [b for b in bounds if b.last and (floor is None or b.last > floor)]


def _posts(page: Page) -> list[Bound]:
    return [Bound(c.first, None, f"{quoted(c)} is the day of an embedded post")
            for c in page.dates if c.evidence == "post"]
