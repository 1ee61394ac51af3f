"""What is wrong with a report before its text is looked at: its encoding, its markup, what its row says."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model.report import Problem, RawReport
from dateline.reading.page.damage import find_controls
from dateline.reading.page.dates import iso_day
from dateline.reading.page.text import Decoded

_FIELDS = ("title", "outlet", "url", "archive_url")  # intake keeps these among the extras where they were no text
_LONGEST = 60  # characters of a value that are shown


def source_problems(report: RawReport, source: Decoded, *, cut: bool) -> Iterator[Problem]:
    """Problems of the bytes and the row of a report. ``cut``: some of its markup was nested too deeply."""
    row = "" if report.line is None else f"row {report.line}: "
    for name in _FIELDS:
        if name in report.extras:
            value = report.extras[name][:_LONGEST]
            yield Problem("bad_field", f"{row}'{name}' is no text ({value}) and is not used; give it in quotes")
    if report.published and iso_day(report.published) is None:
        said = f"'published' ({report.published[:_LONGEST]}) was not understood as a date and is not used"
        yield Problem("bad_date", f"{row}{said}; write YYYY-MM-DD")
    if source.guessed:
        said = f"the encoding is not declared and not UTF-8; it was guessed to be {source.encoding}"
        yield Problem("guessed_encoding", f"{said}; see whether letters with accents are right, or save it as UTF-8")
    if cut:
        said = "the HTML is nested too deeply (elements in one another) and was not read whole; give the text"
        yield Problem("too_deep", said)
    yield from find_controls(source.text)
