"""A case held against events that others coded by hand: what it has, what it lacks, what differs.

Takes: a file of ACLED or UCDP, or one that ``dateline export`` wrote in their forms; the dossiers of a case.
Gives: for each of their events whether the case has it, with reasons and differences, and what only the case has.
Looks things up in: ``data/compare`` (their codes), ``data/actors``, words for places.
Never: counts an uncertain match as had; changes the case.
"""

from dateline.compare.actors import Sides
from dateline.compare.forms import NotTheirs, TheirFile, read_theirs
from dateline.compare.pipeline import Comparison, Finding, compare, days_wanted
from dateline.compare.settings import Settings

__all__ = [
    "Comparison", "Finding", "NotTheirs", "Settings", "Sides", "TheirFile", "compare", "days_wanted", "read_theirs",
]
