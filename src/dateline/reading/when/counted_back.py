"""The days on which a page can be that tells of a known day in words counted from its own: "on Sunday", "last month".

Every way of laying is monotone in the day of publication, so these days have no gaps but between one meaning of the
words and the next ("last September").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from dateline.model import PageDate, TimeMention
from dateline.reading.when.days import Days, shift, shift_months
from dateline.reading.when.resolve import lay, others

_FROM_PUBLICATION = frozenset({"weekday", "period", "date", "deictic", "season", "ago"})
_COARSE = frozenset({"month", "year", "quarter"})
_REACH = 731  # days by which such words lead from the page to what they date, at most: "last year" from its December
_WITHIN_A_WEEK, _SHORT = frozenset({"weekday", "deictic"}), 15  # the same of "Sunday", "last Sunday", "yesterday"
_NO_BOUND = (date.max, date.min)


def is_counted(time: TimeMention) -> bool:
    """Whether the words are counted from the day of the page."""
    return time.value.kind in _FROM_PUBLICATION and time.value.year is None


def is_coarse(time: TimeMention) -> bool:
    """Whether the words mean a month or more: said of what began a campaign, not of the news of the day."""
    unit = time.value.unit if time.value.kind == "ago" else time.granularity
    return unit in _COARSE or time.value.kind == "season"


def page_days(time: TimeMention, span: Days, *, ahead: bool = False) -> Days:
    """The first and last day of publication from which ``time`` means a day of ``span``; the first after the last where
    there is none. An open ``span`` leaves an open end."""
    if span[1] == date.max:
        first, _ = page_days(time, (span[0], shift(span[0], _REACH)), ahead=ahead)
        return (first, date.max) if first < date.max else _NO_BOUND
    if time.value.kind == "ago":
        return _ago(time, span)
    if time.value.kind == "date" and not _holds_date(time, span):
        return _NO_BOUND
    reach = _SHORT if time.value.kind in _WITHIN_A_WEEK else _REACH
    first, last = (shift(span[0], -reach), span[1]) if ahead else (span[0], shift(span[1], reach))
    days = [shift(first, k) for k in range((last - first).days + 1)]
    begin = next((day for day in days if _means(time, day, span, ahead)), None)
    if begin is None:
        return _NO_BOUND
    return begin, next(day for day in reversed(days) if _means(time, day, span, ahead))


def listed_days(
    time: TimeMention, spans: Sequence[Days], *, complete: bool, ongoing: bool, ways: Sequence[bool] = (False,)
) -> tuple[Days, ...]:
    """The days on which a page can be that tells with ``time`` of one of the ``spans``, looking ahead or not as each of
    ``ways`` says; empty where none of them fits.

    ``complete``: the list lacks none between two others; one that may lack some bounds by its first and last day alone,
    for another than these can be meant. ``ongoing``: others may have come after the last, so that the end is open.
    """
    laid = ((page_days(time, span, ahead=ahead), span) for span in spans for ahead in ways)
    fits = [(days, span) for days, span in laid if days[0] <= days[1]]
    if not fits:
        return ()
    days = tuple(days for days, _ in fits) if complete else (_from_first_to_last(fits, spans),)
    return (*days, (max(first for first, _ in spans), date.max)) if ongoing else days


def _from_first_to_last(fits: Sequence[tuple[Days, Days]], spans: Sequence[Days]) -> Days:
    """From the first of ``spans`` to the last, and as far beyond as words reach that fit one: ``fits`` are the days of
    a page with the span that they tell of."""
    lead = max((span[1] - days[0] for days, span in fits if days[0] < span[0]), default=timedelta())
    lag = max((days[1] - span[0] for days, span in fits if days[1] > span[1]), default=timedelta())
    return min(first for first, _ in spans) - lead, max(last for _, last in spans) + lag


def _holds_date(time: TimeMention, span: Days) -> bool:
    """Whether the month of a date, and its day where it has one, lies in ``span`` in any year."""
    value, days = time.value, min((span[1] - span[0]).days, 366)
    return any((value.month or day.month) == day.month and (value.day or day.day) == day.day
               for day in (shift(span[0], k) for k in range(days + 1)))


def _means(time: TimeMention, day: date, span: Days, ahead: bool) -> bool:
    """Whether ``time`` on a page of ``day`` can mean a day of ``span``."""
    return any(begin is not None and end is not None and begin <= span[1] and end >= span[0]
               for begin, end in _meanings(time, day, ahead))


def _meanings(time: TimeMention, day: date, ahead: bool) -> Iterator[tuple[date | None, date | None]]:
    yield lay(time.value, day, ahead)
    if not ahead:
        for other in others(time, PageDate(day, day, None, ()), future=False):
            yield other.first, other.last


def _ago(time: TimeMention, span: Days) -> Days:
    """ "A year ago" is said of half a year to two years, "two weeks" or "two days ago" of one to three."""
    count, unit = int(time.value.count or 0), time.value.unit
    if count < 1 or unit not in ("day", "week", "month", "year"):
        return _NO_BOUND
    if unit in ("day", "week"):
        days = 7 if unit == "week" else 1
        return shift(span[0], days * (count - 1)), shift(span[1], days * (count + 1))
    months, slack = (12 * count, 6) if unit == "year" else (count, 1)
    return shift_months(span[0], months - slack), shift_months(span[1], months + 2 * slack)
