"""Reports of one happening joined: copies found, origins counted, contradictions stated.

Takes: the reports of a case, through the lookups that the store gives.
Gives: events, each with the claims that tell it, its origins, its conflicts and its grade.
Looks things up in: ``data/outlets.tsv``, ``data/actors``.
Never: drops a rival claim; counts a reprint; reads a word of a report again.
"""

from dateline.case.join.cluster import Link, Pair
from dateline.case.join.copies import Body, Likeness, TextRelation, body, compare
from dateline.case.join.index import Days, FoundBy, Joined, JoinIndex, Told
from dateline.case.join.judged import by_claim, check_correction, judged
from dateline.case.join.origins import (
    Heard,
    Origin,
    Teller,
    led_by,
    origin_id,
    origin_of,
    publisher,
)
from dateline.case.join.same_event import Edge, Feature
from dateline.case.join.update import join_reports, leave, rejoin
from dateline.case.join.voices import Voices

__all__ = [
    "Body", "Days", "Edge", "Feature", "FoundBy", "Heard", "JoinIndex", "Joined", "Likeness", "Link", "Origin", "Pair",
    "Teller", "TextRelation", "Told", "Voices", "body", "by_claim", "check_correction", "compare", "join_reports",
    "judged", "leave", "led_by", "origin_id", "origin_of", "publisher", "rejoin",
]
