"""Time expressions and the page's own date.

Takes: a ``Page``; a time expression, the page's date and the day of the event told before.
Gives: ``TimeMention``s, ``ClaimTime``s and one ``PageDate``.
Looks things up in: ``data/when`` (words and rules of time expressions, dated facts).
Never: invents a day; takes a crawl date for publication.
"""

from dateline.reading.when.find import find_times
from dateline.reading.when.page_date import settle_page_date
from dateline.reading.when.resolve import resolve, stretch

__all__ = ["find_times", "resolve", "settle_page_date", "stretch"]
