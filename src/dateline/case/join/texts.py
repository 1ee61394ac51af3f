"""How the text of a report relates to others, kept as reports come and leave."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from dateline.case.join.copies import COMMON_PRINT, SHARED_PRINTS, Body, Likeness, compare
from dateline.case.join.index import JoinIndex
from dateline.model import KeptReport

_body = lru_cache(500)(Body)  # of one text, so that its hashes are made once while it is compared with others


def enter_text(index: JoinIndex, report: KeptReport) -> frozenset[str]:
    """Keeps how a new report's text relates to others; gives those others that are related otherwise among themselves,
    since a paragraph turned out to be standing background."""
    background = index.put_prints(report.id, _body(report.id, report.story).prints, COMMON_PRINT)
    _compare(index, report.id, ())
    return _compare_all(index, frozenset(index.reports_with(background)) - {report.id}) - {report.id}


def forget_text(index: JoinIndex, report: KeptReport) -> frozenset[str]:
    """Forgets a report's text; gives the reports that are related otherwise, since a paragraph is rare again."""
    index.replace_likenesses(index.likenesses_of(report.id).values(), ())
    rarer = index.drop_prints(report.id, COMMON_PRINT)
    return _compare_all(index, frozenset(index.reports_with(rarer)))


def _compare_all(index: JoinIndex, reports: frozenset[str]) -> frozenset[str]:
    """Compares the texts of reports with all others; gives the reports of which a relation changed."""
    changed: set[str] = set()
    done: set[str] = set()
    for report in sorted(reports):
        changed |= _compare(index, report, done)
        done.add(report)
    return frozenset(changed)


def _compare(index: JoinIndex, report: str, done: Collection[str]) -> set[str]:
    """Compares a text with those that share prints with it and were not ``done``, standing background apart; gives the
    reports, this one among them, of which a relation changed."""
    before = {other: like for other, like in index.likenesses_of(report).items() if other not in done}
    shared = index.sharing_prints(report)
    others = {r for r, n in shared.items() if n >= SHARED_PRINTS}.difference(done)
    found = _likenesses(index, report, others)
    after = {other: like for other, like in found.items() if like.relation != "independent"}
    gone = [like for other, like in before.items() if after.get(other) != like]
    new = [like for other, like in after.items() if before.get(other) != like]
    index.replace_likenesses(gone, new)
    return {i for like in (*gone, *new) for i in (like.a, like.b)}


def _likenesses(index: JoinIndex, report: str, others: Collection[str]) -> dict[str, Likeness]:
    """How a text is related to each of the others."""
    if not others:
        return {}
    bodies = {i: _body(i, story) for i, story in index.stories((report, *others)).items()}
    standing = index.background({p for body in bodies.values() for p in body.prints})
    one = bodies.pop(report)
    return {other: compare(one, two, standing & (one.prints | two.prints)) for other, two in sorted(bodies.items())}
