"""How the text of a report relates to others, kept as reports come and leave."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache

from dateline.case.join.cluster import Pair
from dateline.case.join.copies import COMMON_PRINT, SHARED_PRINTS, Body, Likeness, compare
from dateline.case.join.index import JoinIndex
from dateline.model import KeptReport

_body = lru_cache(500)(Body)  # of one text, so that its hashes are made once while it is compared with others


def enter_texts(index: JoinIndex, reports: Collection[KeptReport]) -> frozenset[str]:
    """Keeps how the texts of new reports relate to all others; gives those others that are related otherwise among
    themselves, since a paragraph turned out to be standing background."""
    new = {report.id: _body(report.id, report.story).prints for report in reports}
    background = index.put_prints(new, COMMON_PRINT)
    changed = _compare(index, index.reports_with(background).union(new))
    return frozenset(report for pair in changed if new.keys().isdisjoint(pair) for report in pair)


def forget_text(index: JoinIndex, report: KeptReport) -> frozenset[str]:
    """Forgets a report's text; gives the reports that are related otherwise, since a paragraph is rare again."""
    index.replace_likenesses(index.likenesses({report.id}), ())
    changed = _compare(index, index.reports_with(index.drop_prints(report.id, COMMON_PRINT)))
    return frozenset(report for pair in changed for report in pair)


def _compare(index: JoinIndex, reports: frozenset[str]) -> frozenset[Pair]:
    """Compares texts with all that share prints with them, standing background apart; gives the pairs of reports of
    which the relation changed."""
    before = index.likenesses(reports)
    likely = [pair for pair, n in index.sharing_prints(reports).items() if n >= SHARED_PRINTS]
    after = {(like.a, like.b): like for like in _likenesses(index, likely) if like.relation != "independent"}
    changed = frozenset(p for p in before.keys() | after.keys() if before.get(p) != after.get(p))
    index.replace_likenesses(changed & before.keys(), [after[p] for p in sorted(changed & after.keys())])
    return changed


def _likenesses(index: JoinIndex, pairs: Collection[Pair]) -> Iterator[Likeness]:
    """How the texts of each pair of reports are related."""
    stories = index.stories({report for pair in pairs for report in pair})
    bodies = {report: _body(report, story) for report, story in stories.items()}
    standing = index.background(frozenset().union(*(body.prints for body in bodies.values())))
    background = {report: standing & body.prints for report, body in bodies.items()}
    for a, b in pairs:
        yield compare(bodies[a], bodies[b], background[a] | background[b])
