"""Settles the day of publication from the page's candidates, in the order of trust of ``DESIGN.md``."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.model import DateCandidate, Evidence, Page, PageDate, TimeMention
from dateline.reading.when.bound import Bound
from dateline.reading.when.days import shift
from dateline.reading.when.facts import text_bounds
from dateline.reading.when.occasions import narrowed

# The page's own line stands above what comes from outside (gold/GUIDELINES.md, "Time"); a crawl date is never used.
_TRUST: tuple[Evidence, ...] = (
    "given", "two_calendars", "weekday", "labelled", "dateline", "date_line", "row", "metadata", "url",
)
_BECAUSE: dict[Evidence, str] = {
    "given": "given by hand", "two_calendars": "two calendars on its line agree", "weekday": "its weekday agrees",
    "labelled": "labelled as the date of publication", "dateline": "the dateline of an agency",
    "date_line": "a date line of the page", "row": "published, says the row", "metadata": "published, say the metadata",
    "url": "in the address", "crawl": "looks like the day of fetching, not used",
}
_CRAWL_AFTER = 366  # days by which a bare line lies after all that the text allows: then it is a crawl date


def settle_page_date(page: Page, times: tuple[TimeMention, ...]) -> PageDate:
    """The page's date: the most trusted candidate, else the bounds that the text gives, else nothing.

    ``times`` are the expressions of the story (``find_times``). Candidates that differ are named in ``reasons``.
    """
    ranked = sorted((c for c in page.dates if c.evidence in _TRUST), key=lambda c: _TRUST.index(c.evidence))
    late = [c for c in ranked if c.evidence == "date_line" and _after_the_text(c, ranked, page, times)]
    ranked = [c for c in ranked if c not in late]
    notes = tuple(_reason(c) for c in page.dates if c.evidence == "crawl")
    notes += tuple(f"{_quoted(c)} lies long after all that the text tells: a crawl date" for c in late)
    if not ranked:
        crawls = [*late, *(c for c in page.dates if c.evidence == "crawl")]
        return _from_bounds(page, times, crawls, notes)
    best = ranked[0]
    rivals = [c for c in ranked[1:] if c.last < best.first or c.first > best.last]
    conflicts = tuple(f"{_reason(c)}, but differs from {_quoted(best)}" for c in rivals)
    return PageDate(best.first, best.last, best.evidence, page.dates, (_reason(best), *conflicts, *notes))


def _after_the_text(
    line: DateCandidate, ranked: Sequence[DateCandidate], page: Page, times: tuple[TimeMention, ...]
) -> bool:
    """Whether a bare line lies a year or more after what the text can be, and nothing else supports it."""
    if any(c is not line and abs((c.first - line.first).days) < _CRAWL_AFTER for c in ranked):
        return False
    lasts = _upper(text_bounds(page, times))
    return any(shift(b.last, _CRAWL_AFTER) < line.first for b in lasts if b.last)


def _lower(bounds: Sequence[Bound]) -> Bound | None:
    return max((b for b in bounds if b.first), key=lambda b: str(b.first), default=None)


def _upper(bounds: Sequence[Bound]) -> list[Bound]:
    """Ends that do not contradict the latest beginning: an older fact is told as history."""
    lower = _lower(bounds)
    floor = lower.first if lower else None
    return [b for b in bounds if b.last and (floor is None or b.last > floor)]


def _from_bounds(
    page: Page, times: Sequence[TimeMention], crawls: Sequence[DateCandidate], notes: tuple[str, ...]
) -> PageDate:
    bounds = text_bounds(page, times)
    lower, uppers = _lower(bounds), _upper(bounds)
    fetched = [Bound(None, c.last, f"{_quoted(c)} is the day of fetching at the latest") for c in crawls
               if lower is None or (lower.first and c.last >= lower.first)]
    upper = min((*uppers, *fetched), key=lambda b: str(b.last), default=None)
    whole = Bound(lower.first if lower else None, upper.last if upper else None, "")
    closer = narrowed(page, times, whole)
    reasons = [b.reason for b in (lower, upper, *closer) if b]
    if not reasons:
        return PageDate(None, None, None, page.dates, notes)
    closest = closer[-1] if closer else whole
    return PageDate(closest.first, closest.last, "bounds", page.dates, (*dict.fromkeys(reasons), *notes))


def _quoted(candidate: DateCandidate) -> str:
    return f"“{candidate.words.text}”" if candidate.words else candidate.first.isoformat()


def _reason(candidate: DateCandidate) -> str:
    return f"{_quoted(candidate)}: {_BECAUSE[candidate.evidence]}"
