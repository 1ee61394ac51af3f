"""The reading wing on one screen: how one report becomes a sourced record."""

from __future__ import annotations

from dateline.data.own import NOTHING, Own
from dateline.model import Problem, RawReport, Reading
from dateline.reading.claims import only_of_conflict, read_claims
from dateline.reading.incidents import find_incidents
from dateline.reading.mentions import find_mentions
from dateline.reading.page import read_page
from dateline.reading.when import settle_page_date
from dateline.reading.where import gazetteers_of


def read_report(report: RawReport, own: Own = NOTHING, *, any_subject: bool = False) -> Reading:
    """One report, read. Pure: the same report and ``own`` data of the user give the same reading on every machine.

    ``any_subject``: claims are kept from a page that is about no armed conflict, such as one on a crime.
    """
    page = read_page(report)                                    # text in labelled blocks, outlet, date candidates
    mentions = find_mentions(page, own)                         # times, places, actors, each word owned once
    published = settle_page_date(page, mentions.times)          # when the page is from, and how that is known
    told = read_claims(page, mentions, published)               # who did what to whom, and who says so
    kept, problems = only_of_conflict(told, mentions)           # none from a match report full of attacks
    told, problems = (told, ()) if any_subject else (kept, problems)
    claims, incidents = find_incidents(told)                    # claims of one happening share a number and roles
    differ = tuple(Problem("dates_differ", words) for words in published.conflicts)
    owed = gazetteers_of(claims, own.places)                    # whose places they are
    return Reading(page, published, claims, incidents, (*page.problems, *differ, *problems), owed)
