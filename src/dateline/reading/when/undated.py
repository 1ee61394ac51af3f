"""The days on which a page without a date can have been published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.model import DateCandidate, Page, PageDate, TimeMention
from dateline.reading.when.bound import Bound
from dateline.reading.when.conflicts import quoted
from dateline.reading.when.days import shift
from dateline.reading.when.facts import text_bounds
from dateline.reading.when.occasions import narrowed
from dateline.reading.when.yearless import years_found


def within_bounds(
    page: Page, times: Sequence[TimeMention], crawls: Sequence[DateCandidate], notes: tuple[str, ...]
) -> PageDate:
    """The interval that the text leaves, with a reason for each of its ends; ``notes`` are added to the reasons.

    ``crawls`` are dates of fetching: the page is not younger.
    """
    bounds = [*text_bounds(page, times), *_posts(page)]
    low = lower(bounds)
    fetched = [Bound(None, c.last, f"{quoted(c)} is the day of fetching at the latest") for c in crawls
               if low is None or (low.first and c.last >= low.first)]
    high = min((*upper(bounds), *fetched), key=lambda b: str(b.last), default=None)
    whole = Bound(low.first if low else None, high.last if high else None, "")
    parted = list(_outside_gaps(bounds, whole))
    closer = [*parted, *narrowed(page, times, parted[-1] if parted else whole)]
    closer += next(([year] for year in years_found(page, times, closer[-1] if closer else whole)), [])
    reasons = [b.reason for b in (low, high, *closer) if b]
    if not reasons:
        return PageDate(None, None, None, page.dates, notes)
    closest = closer[-1] if closer else whole
    return PageDate(closest.first, closest.last, "bounds", page.dates, (*dict.fromkeys(reasons), *notes))


def _outside_gaps(bounds: Sequence[Bound], whole: Bound) -> Iterator[Bound]:
    """What the years between two terms of an office leave of ``whole``, whose end or beginning lies in them."""
    for bound in bounds:
        if bound.gap is None:
            continue
        left, right = bound.gap
        if whole.last and left <= whole.last <= right and (whole.first is None or whole.first < left):
            whole = Bound(whole.first, shift(left, -1), f"{bound.reason}, and not from {left} to {right}")
            yield whole
        elif whole.first and left <= whole.first <= right and (whole.last is None or whole.last > right):
            whole = Bound(shift(right, 1), whole.last, f"{bound.reason}, and not from {left} to {right}")
            yield whole


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
