"""All that people write to a case at the desk: reports handed in, judgements, releases, saved filters.

Takes: a case, who writes, and what. Each function is one transaction, kept whole or not at all; of reports handed in
one for each part of them.
Gives: what was kept. Judgements, releases and saved filters are kept with who made them and when.
Looks things up in: the case, while nobody else can write to it.
Never: edits what was read; changes or takes away what is there without ``seen``, which is called with nobody else
writing any more and ends the change by what it raises, where the record is no longer as it was shown.
"""

from dateline.case.review.filters import forget_filter, save_filter
from dateline.case.review.handed import HandedIn, hand_in
from dateline.case.review.judgements import JudgementError, judge, merge, outdone, split, undo
from dateline.case.review.releases import release

__all__ = ["HandedIn", "JudgementError", "forget_filter", "hand_in", "judge", "merge", "outdone", "release",
           "save_filter", "split", "undo"]
