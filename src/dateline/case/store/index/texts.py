"""Prints and names of reports, and how their texts are related."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Column, Table, bindparam, delete, func, or_, select, update

from dateline.case.join import Likeness, Pair
from dateline.case.store import schema as s
from dateline.case.store.index.statements import IDS, Tables
from dateline.model import encode

_print, _name, _like, _rare = s.print_.c, s.name.c, s.likeness.c, s.rare_names.c
_BACKGROUND = select(s.background.c.hash).where(s.background.c.hash.in_(IDS))
_WITH_PRINTS = select(_print.report, func.count()).where(_print.hash.in_(IDS)).group_by(_print.report)
_theirs = s.print_.alias("theirs")
_SHARING = select(_theirs.c.report, func.count()).select_from(s.print_).join(
    _theirs, _theirs.c.hash == _print.hash).where(
    _print.report == bindparam("report"), _theirs.c.report != bindparam("report"),
    ~select(s.background.c.hash).where(s.background.c.hash == _print.hash).exists(),
).group_by(_theirs.c.report)
_PRINTS = select(_print.hash).where(_print.report == bindparam("report"))
_COMMON = select(s.common_name.c.name).where(s.common_name.c.name.in_(IDS))
_NAMED = select(_name.report).where(_name.name.in_(IDS)).distinct()
_NAMES = select(_name.name).where(_name.report == bindparam("report"))
_RARE = select(_rare.report, _rare.names).where(_rare.report.in_(IDS))
_other = s.name.alias("other")
_SHARED = select(_name.report, _other.c.report, func.count()).join(_other, _other.c.name == _name.name).where(
    _name.report.in_(IDS), _other.c.report != _name.report,
    ~select(s.common_name.c.name).where(s.common_name.c.name == _name.name).exists(),
).group_by(_name.report, _other.c.report)
_LIKE = select(_like.a, _like.b, _like.relation, _like.containment, _like.run)
_LIKE_FROM = _LIKE.where(_like.a.in_(IDS))
_LIKE_OF = _LIKE.where(or_(_like.a == bindparam("report"), _like.b == bindparam("report")))
_UNLIKE = delete(s.likeness).where(_like.a == bindparam("one"), _like.b == bindparam("two"))


class TextRows(Tables):
    """Implements the part of ``JoinIndex`` that is about whole texts."""

    def put_prints(self, report: str, prints: Collection[int], at_most: int) -> frozenset[int]:
        self._insert(s.print_, [{"hash": h, "report": report} for h in sorted(prints)])
        return self._count_up(s.background, s.background.c.hash, _print.hash, prints, at_most)

    def drop_prints(self, report: str, at_most: int) -> frozenset[int]:
        prints = frozenset(self._db.execute(_PRINTS, {"report": report}).scalars())
        self._db.execute(delete(s.print_).where(_print.report == report))
        return self._count_down(s.background, s.background.c.hash, prints, at_most)

    def background(self, prints: Collection[int]) -> frozenset[int]:
        return frozenset(row[0] for row in self._rows(_BACKGROUND, prints))

    def sharing_prints(self, report: str) -> Mapping[str, int]:
        return dict(self._db.execute(_SHARING, {"report": report}).all())

    def reports_with(self, prints: Collection[int]) -> Mapping[str, int]:
        found: Counter[str] = Counter()
        for report, n in self._rows(_WITH_PRINTS, prints):
            found[report] += n
        return found

    def put_names(self, report: str, names: Collection[str], at_most: int) -> frozenset[str]:
        told = {n[:200] for n in names}
        self._insert(s.name, [{"name": n, "report": report} for n in sorted(told)])
        common = self._count_up(s.common_name, s.common_name.c.name, _name.name, told, at_most)
        rare = len(told) - sum(1 for _ in self._rows(_COMMON, told))
        self._count_rare(common, -1)
        self._insert(s.rare_names, [{"report": report, "names": rare}])
        return common

    def drop_names(self, report: str, at_most: int) -> frozenset[str]:
        names = frozenset(self._db.execute(_NAMES, {"report": report}).scalars())
        self._db.execute(delete(s.name).where(_name.report == report))
        self._db.execute(delete(s.rare_names).where(_rare.report == report))
        rarer = self._count_down(s.common_name, s.common_name.c.name, names, at_most)
        self._count_rare(rarer, 1)
        return rarer

    def _count_rare(self, names: Collection[str], by: int) -> None:
        """Counts the rare names of all reports with one of these up or down, once a name."""
        for name in names:
            having = select(_name.report).where(_name.name == name)
            self._db.execute(update(s.rare_names).where(_rare.report.in_(having)).values(names=_rare.names + by))

    def _count_up(
        self, table: Table, column: Column[Any], of: Column[Any], values: Collection[Any], at_most: int,
    ) -> frozenset[Any]:
        """Counts what too many reports have; gives what they have from now on."""
        known = {row[0] for row in self._rows(select(column).where(column.in_(IDS)), values)}
        self._change(update(table).where(column.in_(IDS)).values(reports=table.c.reports + 1), known)
        count = func.count()
        more = select(of, count).where(of.in_(IDS)).group_by(of).having(count > at_most)
        new = dict(self._rows(more, set(values) - known))
        self._insert(table, [{column.name: value, "reports": n} for value, n in new.items()])
        return frozenset(new)

    def _count_down(
        self, table: Table, column: Column[Any], values: Collection[Any], at_most: int,
    ) -> frozenset[Any]:
        """The same where a report leaves; gives what is rare again."""
        self._change(update(table).where(column.in_(IDS)).values(reports=table.c.reports - 1), values)
        rare = select(column).where(column.in_(IDS), table.c.reports <= at_most)
        gone = frozenset(row[0] for row in self._rows(rare, values))
        self._change(delete(table).where(column.in_(IDS)), gone)
        return gone

    def reports_named(self, names: Collection[str]) -> frozenset[str]:
        return frozenset(row[0] for row in self._rows(_NAMED, names))

    def rare_names(self, reports: Collection[str]) -> Mapping[str, int]:
        return dict(self._rows(_RARE, reports))

    def shared_names(self, reports: Collection[str]) -> Mapping[Pair, int]:
        return {(min(a, b), max(a, b)): n for a, b, n in self._rows(_SHARED, reports)}

    def likenesses(self, reports: Collection[str]) -> tuple[Likeness, ...]:
        rows = (row for row in self._rows(_LIKE_FROM, reports) if row.b in reports)
        return tuple(sorted((Likeness(*row) for row in rows), key=lambda like: (like.a, like.b)))

    def likenesses_of(self, report: str) -> Mapping[str, Likeness]:
        rows = self._db.execute(_LIKE_OF, {"report": report})
        return {row.b if row.a == report else row.a: Likeness(*row) for row in rows}

    def replace_likenesses(self, gone: Collection[Likeness], new: Collection[Likeness]) -> None:
        if gone:
            self._db.execute(_UNLIKE, [{"one": like.a, "two": like.b} for like in gone])
        self._insert(s.likeness, [encode(like) for like in new])
