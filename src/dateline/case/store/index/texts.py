"""Prints and names of reports, and how their texts are related."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from struct import pack, unpack
from typing import Any

from sqlalchemy import Column, Connection, bindparam, delete, func, or_, select, update

from dateline.case.join import Body, Likeness, Pair
from dateline.case.store import schema as s
from dateline.case.store.index.statements import Among, Tables
from dateline.model import encode

_text, _print, _name, _like, _rare = s.text.c, s.print_.c, s.name.c, s.likeness.c, s.rare_names.c
_BACKGROUND = select(s.background.c.hash).where(Among(s.background.c.hash))
_HAVING = select(_print.number).where(Among(_print.hash)).distinct()
_several = select(_print.hash).where(Among(_print.hash)).group_by(_print.hash).having(func.count() > 1)
_SHARING = select(_print.hash, _print.number).where(_print.hash.in_(_several))
_UNPRINT = delete(s.print_).where(Among(_print.hash), _print.number == bindparam("of"))
_TEXTS = select(_text.report, _text.shingles, _text.prints, _text.quoted).where(Among(_text.report))
_NUMBERED = select(_text.number, _text.report).where(Among(_text.number))
_COMMON = select(s.common_name.c.name).where(Among(s.common_name.c.name))
_NAMED = select(_name.report).where(Among(_name.name)).distinct()
_NAMES = select(_name.name).where(_name.report == bindparam("report"))
_RARE = select(_rare.report, _rare.names).where(Among(_rare.report))
_other = s.name.alias("other")
_SHARED = select(_name.report, _other.c.report, func.count()).join(_other, _other.c.name == _name.name).where(
    Among(_name.report), _other.c.report != _name.report,
    ~select(s.common_name.c.name).where(s.common_name.c.name == _name.name).exists(),
).group_by(_name.report, _other.c.report)
_LIKE = select(_like.a, _like.b, _like.relation, _like.containment, _like.run).where(
    or_(Among(_like.a), Among(_like.b)))
_UNLIKE = delete(s.likeness).where(_like.a == bindparam("one"), _like.b == bindparam("two"))


class TextRows(Tables):
    """Implements the part of ``JoinIndex`` that is about whole texts."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._new: dict[str, Body] = {}  # texts of this transaction
        self._tied: dict[str, dict[Pair, int]] = {}  # the names that reports share, until other names come or go

    def put_texts(self, bodies: Collection[Body], at_most: int) -> frozenset[int]:
        self._new |= {body.report: body for body in bodies}
        last = self._db.execute(select(func.max(_text.number))).scalar() or 0
        numbered = list(enumerate(bodies, last + 1))
        self._insert(s.text, [
            {"number": n, "report": body.report, "shingles": _packed(body.shingles), "prints": _packed(body.prints),
             "quoted": _packed(body.quoted)} for n, body in numbered])
        rows = sorted((h, n) for n, body in numbered for h in body.prints)
        self._insert_plain(s.print_, rows)
        return self._count_up(s.background.c.hash, _print.hash, Counter(h for h, _ in rows), at_most)

    def drop_text(self, report: str, at_most: int) -> frozenset[int]:
        prints = self.texts({report})[report].prints
        of = self._db.execute(select(_text.number).where(_text.report == report)).scalar_one()
        self._change(_UNPRINT, prints, of=of)
        self._db.execute(delete(s.text).where(_text.report == report))
        self._new.pop(report, None)
        return self._count_down(s.background.c.hash, prints, at_most)

    def texts(self, reports: Collection[str]) -> Mapping[str, Body]:
        found = {report: self._new[report] for report in reports if report in self._new}
        for report, words, prints, quoted in self._rows(_TEXTS, set(reports) - found.keys()):
            found[report] = Body(report, _unpacked(words), frozenset(_unpacked(prints)), frozenset(_unpacked(quoted)))
        return found

    def background(self, prints: Collection[int]) -> frozenset[int]:
        return frozenset(row[0] for row in self._rows(_BACKGROUND, prints))

    def sharing_prints(self, prints: Mapping[str, Collection[int]], at_least: int) -> frozenset[Pair]:
        having: dict[int, list[int]] = defaultdict(list)
        for hash_, number in self._rows(_SHARING, frozenset().union(*prints.values())):
            having[hash_].append(number)
        shared = {report: Counter(n for h in having.keys() & some for n in having[h])
                  for report, some in prints.items()}
        alike = {report: [n for n, many in counts.items() if many >= at_least] for report, counts in shared.items()}
        reports = self._reports({n for numbers in alike.values() for n in numbers})
        pairs = ((report, reports[n]) for report, numbers in alike.items() for n in numbers)
        return frozenset((min(pair), max(pair)) for pair in pairs if pair[0] != pair[1])

    def reports_with(self, prints: Collection[int]) -> frozenset[str]:
        return frozenset(self._reports({row[0] for row in self._rows(_HAVING, prints)}).values())

    def _reports(self, numbers: Collection[int]) -> dict[int, str]:
        """The reports of texts by their numbers."""
        return dict(self._rows(_NUMBERED, numbers))

    def put_names(self, names: Mapping[str, Collection[str]], at_most: int) -> frozenset[str]:
        self._tied.clear()
        told = {report: {n[:200] for n in some} for report, some in names.items()}
        rows = sorted((n, report) for report, some in told.items() for n in some)
        self._insert_plain(s.name, rows)
        counts = Counter(n for n, _ in rows)
        new = self._count_up(s.common_name.c.name, _name.name, counts, at_most)
        self._count_rare(new, -1)
        common = {row[0] for row in self._rows(_COMMON, counts)}
        self._insert(s.rare_names, [{"report": report, "names": len(some - common)} for report, some in told.items()])
        return new

    def drop_names(self, report: str, at_most: int) -> frozenset[str]:
        self._tied.clear()
        names = frozenset(self._db.execute(_NAMES, {"report": report}).scalars())
        self._db.execute(delete(s.name).where(_name.report == report))
        self._db.execute(delete(s.rare_names).where(_rare.report == report))
        rarer = self._count_down(s.common_name.c.name, names, at_most)
        self._count_rare(rarer, 1)
        return rarer

    def _count_rare(self, names: Collection[str], by: int) -> None:
        """Counts the rare names of all reports with one of these up or down, once a name."""
        for name in names:
            having = select(_name.report).where(_name.name == name)
            self._db.execute(update(s.rare_names).where(_rare.report.in_(having)).values(names=_rare.names + by))

    def _count_up(
        self, column: Column[Any], of: Column[Any], counts: Mapping[Any, int], at_most: int,
    ) -> frozenset[Any]:
        """Counts what too many reports have; gives what they have from now on. ``counts``: in how many new reports."""
        table = column.table
        known = {row[0] for row in self._rows(select(column).where(Among(column)), counts)}
        for n in {counts[value] for value in known}:
            more = update(table).where(Among(column)).values(reports=table.c.reports + n)
            self._change(more, [value for value in known if counts[value] == n])
        many = select(of, func.count()).where(Among(of)).group_by(of).having(func.count() > at_most)
        new = dict(self._rows(many, counts.keys() - known))
        self._insert(table, [{column.name: value, "reports": n} for value, n in new.items()])
        return frozenset(new)

    def _count_down(self, column: Column[Any], values: Collection[Any], at_most: int) -> frozenset[Any]:
        """The same where a report leaves; gives what is rare again."""
        table = column.table
        self._change(update(table).where(Among(column)).values(reports=table.c.reports - 1), values)
        rare = select(column).where(Among(column), table.c.reports <= at_most)
        gone = frozenset(row[0] for row in self._rows(rare, values))
        self._change(delete(table).where(Among(column)), gone)
        return gone

    def reports_named(self, names: Collection[str]) -> frozenset[str]:
        return frozenset(row[0] for row in self._rows(_NAMED, names))

    def rare_names(self, reports: Collection[str]) -> Mapping[str, int]:
        return {row.report: row.names for row in self._rows(_RARE, reports)}

    def shared_names(self, reports: Collection[str]) -> Mapping[Pair, int]:
        asked = set(reports).difference(self._tied)
        self._tied |= {report: {} for report in asked}
        for a, b, n in self._rows(_SHARED, asked):
            self._tied[a][min(a, b), max(a, b)] = n
        return {pair: n for report in reports for pair, n in self._tied[report].items()}

    def likenesses(self, reports: Collection[str]) -> Mapping[Pair, Likeness]:
        return {(row.a, row.b): Likeness(*row) for row in self._rows(_LIKE, reports)}

    def replace_likenesses(self, gone: Collection[Pair], new: Collection[Likeness]) -> None:
        self._each(_UNLIKE, [{"one": a, "two": b} for a, b in gone])
        self._insert(s.likeness, [encode(like) for like in new])


def _packed(hashes: Collection[int]) -> bytes:
    return pack(f">{len(hashes)}q", *hashes)


def _unpacked(hashes: bytes) -> tuple[int, ...]:
    return unpack(f">{len(hashes) // 8}q", hashes)
