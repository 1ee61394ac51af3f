"""Every place name of one report with what it was settled on: what ``dateline where`` prints."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.data.own import NOTHING, Own
from dateline.model import Page, PageDate, PlaceReading, Problem, RawReport
from dateline.reading.page import read_page
from dateline.reading.when import find_times, settle_page_date
from dateline.reading.where import in_force, survey_places


@dataclass(frozen=True, slots=True)
class Places:
    """The place names of a page in the order of the text, and the phrases that lie elsewhere than the names in them."""

    page: Page
    published: PageDate
    places: tuple[PlaceReading, ...]
    problems: tuple[Problem, ...]


def read_places(report: RawReport, own: Own = NOTHING) -> Places:
    """The place names of one report. Pure: the same report and ``own`` places give the same on every machine."""
    page = read_page(report)
    with in_force(own.places):
        places = survey_places(page)
    return Places(page, settle_page_date(page, find_times(page)), places, page.problems)
