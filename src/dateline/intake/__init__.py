"""Reports as they were handed in, one at a time.

Takes: paths as typed: files, folders, globs, "-" for standard input.
Gives: a ``RawReport`` (bytes and what its row said) or a ``Refusal`` (file, line, why) for each thing found, in order.
Looks things up in: nothing.
Never: guesses meaning, changes bytes, holds more than one report, merges two of one name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.intake.formats import read_file
from dateline.intake.paths import expand
from dateline.intake.refusals import refuse
from dateline.model.report import RawReport, Refusal

__all__ = ["MAX_SIZE", "open_reports"]

MAX_SIZE = 5_000_000  # bytes of one report


def open_reports(
    paths: Sequence[str], *, published: str | None = None, outlet: str | None = None, max_size: int = MAX_SIZE
) -> Iterator[RawReport | Refusal]:
    """Every report under ``paths``, in the order given; folders and globs in order of name.

    ``published`` (an ISO date) and ``outlet`` are given by hand and hold for all of them; ``max_size`` is in bytes,
    of a file or of one row. Nothing is raised for a bad input: it comes out as a ``Refusal`` and the rest is read.
    """
    seen: dict[str, str] = {}
    for source in expand(paths):
        if isinstance(source, Refusal):
            yield source
            continue
        for item in read_file(source, max_size):
            yield item if isinstance(item, Refusal) else _once(_by_hand(item, published, outlet), seen)


def _by_hand(report: RawReport, published: str | None, outlet: str | None) -> RawReport:
    if published is None and outlet is None:
        return report
    return replace(report, given_date=published, outlet=outlet or report.outlet)


def _once(report: RawReport, seen: dict[str, str]) -> RawReport | Refusal:
    """The report, or its refusal where another of the same name came before it."""
    here = report.path if report.line is None else f"{report.path}:{report.line}"
    first = seen.setdefault(report.name, here)
    if first == here:
        return report
    return refuse("same_name", report.path, report.line, name=report.name, first=first, second=here)
