"""How the text of a report relates to others, kept as reports come and leave."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from dateline.case.join.cluster import Pair
from dateline.case.join.copies import COMMON_PRINT, SHARED_PRINTS, Body, Likeness, body, compare
from dateline.case.join.index import JoinIndex
from dateline.model import KeptReport


def enter_texts(index: JoinIndex, reports: Collection[KeptReport]) -> frozenset[str]:
    """Keeps how the texts of new reports relate to all others; gives those others that are related otherwise among
    themselves, since a paragraph turned out to be standing background."""
    new = {report.id for report in reports}
    background = index.put_texts([body(report.id, report.story) for report in reports], COMMON_PRINT)
    changed = _compare(index, index.reports_with(background) | new)
    return frozenset(report for pair in changed if new.isdisjoint(pair) for report in pair)


def forget_text(index: JoinIndex, report: KeptReport) -> frozenset[str]:
    """Forgets a report's text; gives the reports that are related otherwise, since a paragraph is rare again."""
    index.replace_likenesses(index.likenesses({report.id}), ())
    changed = _compare(index, index.reports_with(index.drop_text(report.id, COMMON_PRINT)))
    return frozenset(report for pair in changed for report in pair)


def _compare(index: JoinIndex, reports: frozenset[str]) -> frozenset[Pair]:
    """Compares texts with all that share prints with them, standing background apart; gives the pairs of reports of
    which the relation changed."""
    before = index.likenesses(reports)
    after = {(like.a, like.b): like for like in _likenesses(index, reports) if like.relation != "independent"}
    changed = frozenset(p for p in before.keys() | after.keys() if before.get(p) != after.get(p))
    index.replace_likenesses(changed & before.keys(), [after[p] for p in sorted(changed & after.keys())])
    return changed


def _likenesses(index: JoinIndex, reports: Collection[str]) -> Iterator[Likeness]:
    """How the texts of reports are related to those that have several rare prints in common with them."""
    bodies = dict(index.texts(reports))
    standing = _standing(index, bodies.values())
    rare = {report: body.prints - standing for report, body in bodies.items()}
    pairs = index.sharing_prints(rare, SHARED_PRINTS)
    others = index.texts({report for pair in pairs for report in pair} - bodies.keys())
    standing |= _standing(index, others.values())
    bodies |= others
    background = {report: standing & body.prints for report, body in bodies.items()}
    for a, b in pairs:
        yield compare(bodies[a], bodies[b], background[a] | background[b])


def _standing(index: JoinIndex, bodies: Iterable[Body]) -> frozenset[int]:
    """Of the prints of texts those that are standing background."""
    return index.background(frozenset().union(*(body.prints for body in bodies)))
