"""Settles the day of publication from the page's candidates, in the order of trust of ``DESIGN.md``."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.model import DateCandidate, Evidence, Page, PageDate, TimeMention
from dateline.reading.when.borne_out import borne_out
from dateline.reading.when.conflicts import OUTSIDE, conflicts, quoted
from dateline.reading.when.days import shift
from dateline.reading.when.facts import text_bounds
from dateline.reading.when.two_readings import GROWS, readings_of, same_words
from dateline.reading.when.undated import upper, within_bounds

# The page's own line stands above what comes from outside (gold/GUIDELINES.md, "Time"); a crawl date is never used.
_TRUST: tuple[Evidence, ...] = (
    "given", "two_calendars", "weekday", "labelled", "dateline", "date_line", "updated", "row", "metadata", "url",
    "post", "picture",
)
_FIRST_TOLD = ("weekday", "labelled", "dateline", "date_line")      # and not the day of a change
_BECAUSE: dict[Evidence, str] = {
    "given": "given by hand", "two_calendars": "two calendars on its line agree", "weekday": "its weekday agrees",
    "labelled": "labelled as the date of publication", "dateline": "the dateline of an agency",
    "date_line": "a date line of the page", "updated": "labelled as the date of the last change",
    "row": "published, says the row", "metadata": "published, say the metadata", "url": "in the address",
    "post": "an embedded post of a day that the story tells of",
    "picture": "the newest picture, of a day that the story tells of",
    "crawl": "looks like the day of fetching, not used",
}
_CRAWL_AFTER = 366  # days by which a bare line lies after all that the text allows: then it is a crawl date


def settle_page_date(page: Page, times: tuple[TimeMention, ...]) -> PageDate:
    """The page's date: the most trusted candidate, else the bounds that the text gives, else nothing.

    ``times`` are the expressions of the story (``find_times``). Candidates that differ are named in ``reasons``, and
    in ``conflicts`` where page, metadata and story contradict each other.
    """
    borne = borne_out(page, times)
    trusted = [c for c in page.dates if c.evidence in _TRUST and borne.get(c.evidence, c.first) == c.first]
    ranked = sorted(trusted, key=lambda c: (_rank(c, trusted), _TRUST.index(c.evidence)))
    late = [c for c in ranked if c.evidence == "date_line" and _after_the_text(c, ranked, page, times)]
    ranked = [c for c in ranked if c not in late]
    notes = tuple(_reason(c) for c in page.dates if c.evidence == "crawl")
    notes += tuple(f"{quoted(c)} lies long after all that the text tells: a crawl date" for c in late)
    if not ranked:
        crawls = [*late, *(c for c in page.dates if c.evidence == "crawl")]
        return within_bounds(page, times, crawls, notes)
    best = _first_published(ranked)
    readings = readings_of(best, ranked, page, times)
    best = next((c for c in ranked if same_words(c, best) and c.first == readings[0]), best)
    others = [c for c in ranked if not same_words(c, best)]
    rivals = [c for c in others if (c.last < readings[0] or c.first > readings[-1])]
    differ = tuple(f"{_reason(c)}, but differs from {quoted(best)}" for c in rivals)
    doubt = () if len(readings) == 1 else (f"{quoted(best)} can be {' or '.join(map(str, readings))}",)
    told = PageDate(readings[0], readings[-1], best.evidence, page.dates, (_reason(best), *doubt, *differ, *notes))
    return conflicts(told, best, page, times)


def _rank(candidate: DateCandidate, others: Sequence[DateCandidate]) -> int:
    """Its place in the order of trust; a line of the page that row, metadata or address confirm stands with those
    whose two calendars agree: an archive shows the day of today, weekday and all, over its old pages.
    """
    rank = _TRUST.index(candidate.evidence)
    first_told = candidate.words is not None and candidate.evidence in _FIRST_TOLD
    confirmed = first_told and any(o.evidence in OUTSIDE and o.first == candidate.first for o in others)
    return min(rank, _TRUST.index("two_calendars")) if confirmed else rank


def _first_published(ranked: Sequence[DateCandidate]) -> DateCandidate:
    """The most trusted candidate. A page that grew with the news bears a day over each of its films and updates: of
    the days of its films the middle one, and of its updates the first, before which it was published.
    """
    best = ranked[0]
    if best.evidence not in ("labelled", "updated"):
        return best
    alike = sorted((c for c in ranked if c.evidence == best.evidence and abs((c.first - best.first).days) <= GROWS),
                   key=lambda c: c.first)
    return alike[0] if best.evidence == "updated" else alike[(len(alike) - 1) // 2]


def _after_the_text(
    line: DateCandidate, ranked: Sequence[DateCandidate], page: Page, times: tuple[TimeMention, ...]
) -> bool:
    """Whether a bare line lies a year or more after what the text can be, and nothing else supports it."""
    if any(c is not line and abs((c.first - line.first).days) < _CRAWL_AFTER for c in ranked):
        return False
    lasts = upper(text_bounds(page, times))
    return any(shift(b.last, _CRAWL_AFTER) < line.first for b in lasts if b.last)


def _reason(candidate: DateCandidate) -> str:
    return f"{quoted(candidate)}: {_BECAUSE[candidate.evidence]}"
